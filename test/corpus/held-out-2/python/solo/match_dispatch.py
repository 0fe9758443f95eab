"""A job list with match statements over tuples and mappings."""
from google.cloud import bigquery

JOBS = [
    ("copy", "games.matches", "games_ro.matches"),
    {"op": "drop", "table": "games.lobby_old"},
    {"op": "rename", "table": "games.elo", "to": "rating"},
    ("truncate", "games.queue"),
    "vacuum",
]
ROOT = "esports-x"


def to_sql(job):
    match job:
        case ("copy", source, target):
            return f"CREATE OR REPLACE TABLE `{ROOT}.{target}` COPY `{ROOT}.{source}`"
        case {"op": "drop", "table": table}:
            return f"DROP TABLE `{ROOT}.{table}`"
        case {"op": "rename", "table": table, "to": new}:
            return f"ALTER TABLE `{ROOT}.{table}` RENAME TO {new}"
        case (kind, table) if kind == "truncate":
            return f"TRUNCATE TABLE `{ROOT}.{table}`"
        case _:
            return None


client = bigquery.Client()
for job in JOBS:
    if (sql := to_sql(job)) is not None:
        client.query(sql).result()
