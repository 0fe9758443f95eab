"""What a run is told: nothing of it is in the text."""
import argparse
import os
import sys

from google.cloud import bigquery

parser = argparse.ArgumentParser()
parser.add_argument("--project", required=True)
parser.add_argument("--month", required=True, help="YYYYMM")
parser.add_argument("tables", nargs="+")
ns = parser.parse_args()

dataset = os.environ["TARGET_DATASET"]
client = bigquery.Client(project=ns.project)
for table in ns.tables:
    client.query(f"CREATE OR REPLACE TABLE `{ns.project}.{dataset}.{table}_{ns.month}` AS SELECT * FROM `{ns.project}.source.{table}`")
for row in client.query("SELECT name FROM `meta-hub.catalog.expired`").result():
    client.query(f"DROP TABLE IF EXISTS `meta-hub.archive.{row.name}`")
    client.query(f"ALTER TABLE `meta-hub.archive.{row['name']}` RENAME TO {row[0]}_gone")
client.query("INSERT INTO `meta-hub.catalog.runs` (month) VALUES (@month)")
if ns.month.endswith("12"):
    client.query("CREATE OR REPLACE TABLE `meta-hub.catalog.yearly` AS SELECT * FROM `meta-hub.catalog.runs`")
sys.exit(0)
