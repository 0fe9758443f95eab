"""Back-fill of day-sharded event tables for a fixed window; shards come from date arithmetic on constants."""
from datetime import date, timedelta

from google.cloud import bigquery

START = date(2024, 2, 27)
DAYS = 4
PROJECT = "web-events"
client = bigquery.Client(project=PROJECT)


def days():
    for offset in range(DAYS):
        yield START + timedelta(days=offset)


def backfill(day):
    shard = day.strftime("%Y%m%d")
    client.query(
        f"""
        CREATE OR REPLACE TABLE `{PROJECT}.sessions.sessions_{shard}` AS
        SELECT session_id, MIN(ts) AS started FROM `{PROJECT}.raw.events_{shard}` GROUP BY session_id
        """
    ).result()


def rolling():
    today = date.today()
    name = f"{PROJECT}.sessions.rolling_{today:%Y%m%d}"
    client.query(f"CREATE OR REPLACE TABLE `{name}` AS SELECT * FROM `{PROJECT}.sessions.sessions_latest`").result()


if __name__ == "__main__":
    for d in days():
        backfill(d)
    rolling()
