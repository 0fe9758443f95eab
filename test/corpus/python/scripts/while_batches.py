"""Deletes history in batches of days."""
# run:
from google.cloud import bigquery

client = bigquery.Client(project="fx-lab")
day, end = 1, 10
while day < end:
    stop = min(day + 4, end)
    client.query(f"DELETE FROM `fx-lab.features_v2.ticks_{day:03d}_{stop:03d}` WHERE TRUE").result()
    day = stop
else:
    client.query("INSERT INTO `fx-lab.features_v2.log` (message) VALUES ('done')")
