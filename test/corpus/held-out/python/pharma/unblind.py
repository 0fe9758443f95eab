"""Unblinding: joins the key table; only possible with the study secret, writes per secret group."""
import os

from google.cloud import bigquery

from enums import Site

SECRET = os.environ["UNBLIND_GROUP"]
client = bigquery.Client(project="trials")

with_key = {site: f"trials.unblinded.{SECRET}_{site.value}" for site in Site}
for site, target in with_key.items():
    client.query(f"CREATE TABLE `{target}` AS SELECT * FROM `trials.st_204.visits_{site.value}` JOIN `trials.vault.keys` USING (subject)").result()
client.query("INSERT INTO `trials.vault.access_log` SELECT SESSION_USER(), CURRENT_TIMESTAMP()").result()
