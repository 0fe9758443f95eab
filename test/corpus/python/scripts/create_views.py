"""Creates views under the old names for a grace period."""
# run:
import csv
from pathlib import Path

from google.cloud import bigquery

ROOT = Path("config")
client = bigquery.Client(project="fx-lab")

with open(ROOT / "renames.csv") as source:
    for row in csv.DictReader(source):
        client.query(
            "CREATE VIEW `fx-lab.features_v2.{old}` AS SELECT * FROM `fx-lab.features_v2.{new}`".format(**row)
        ).result()
