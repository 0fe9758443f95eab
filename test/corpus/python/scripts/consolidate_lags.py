"""Consolidates lag tables by window into one table a pair."""
# run:
from google.cloud import bigquery

DS = "fx-lab.features_v2"
PAIRS = ("eurusd", "usdjpy")
WINDOWS = [45, 90, 180]


def union(pair):
    parts = []
    for window in WINDOWS:
        parts.append(f"SELECT *, {window} AS window FROM `{DS}.lag_bqx_{pair}_{window}`")
    return "\nUNION ALL\n".join(parts)


def consolidate(client, pair):
    sql = f"CREATE OR REPLACE TABLE `{DS}.lag_bqx_{pair}`\nPARTITION BY DATE(ts) AS\n"
    sql += union(pair)
    client.query(sql).result()
    for window in WINDOWS:
        client.delete_table(f"{DS}.lag_bqx_{pair}_{window}", not_found_ok=True)


client = bigquery.Client()
for pair in PAIRS:
    consolidate(client, pair)
