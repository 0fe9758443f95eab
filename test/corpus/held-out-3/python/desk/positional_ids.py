"""Tables whose ids come from the command line stay open; the log is known."""
import sys

from google.cloud import bigquery

client = bigquery.Client("cork-oak")
ids = sys.argv[1:]
for each in ids:
    client.query(f"CREATE OR REPLACE TABLE `cork-oak.bark.tree_{each}` AS SELECT * FROM `cork-oak.raw.trees` WHERE id = '{each}'")
client.insert_rows_json("cork-oak.ops.runs", [{"trees": len(ids)}])
