"""Everything that matters comes from outside."""
import sys
from datetime import datetime, timedelta

import pandas as pd
from google.cloud import bigquery

client = bigquery.Client(project="pollen-net")
day = (datetime.utcnow() - timedelta(days=1)).strftime("%Y%m%d")
stations = pd.read_csv("stations.csv")["station"].tolist()
for station in stations:
    client.query(f"CREATE OR REPLACE TABLE `pollen-net.daily.{station}_{day}` AS SELECT * FROM `pollen-net.raw.{station}`")
if len(sys.argv) > 1:
    target = sys.argv[1]
    client.delete_table(f"pollen-net.{target}.latest", not_found_ok=True)
rows = list(client.query("SELECT table_name FROM `pollen-net.old.INFORMATION_SCHEMA.TABLES`").result())
for table_name in sorted({row.table_name for row in rows}):
    client.query(f"DROP TABLE `pollen-net.old.{table_name}`")
client.query("CREATE TABLE IF NOT EXISTS `pollen-net.ops.runs` (at TIMESTAMP)")
