"""Sessionise the click stream for today and for yesterday; only the day is unknown."""
import datetime
import os

from google.cloud import bigquery

RAW = os.environ["RAW_DATASET"]
NOW = datetime.datetime.utcnow()
STAMPS = [(NOW - datetime.timedelta(days=d)).strftime("%Y%m%d") for d in range(2)]
DEVICES = ("web", "ios", "android")
client = bigquery.Client(project="clicks")


def session_sql(device, stamp):
    return f"""
      SELECT visitor, COUNT(*) AS hits
      FROM `clicks.{RAW}.{device}_{stamp}`
      LEFT JOIN `clicks.dim.visitors` USING (visitor)
      GROUP BY visitor
    """


for device in DEVICES:
    for stamp in STAMPS:
        cfg = bigquery.QueryJobConfig(destination=f"clicks.sessions.{device}_{stamp}")
        client.query(session_sql(device, stamp), cfg).result()
    client.query(
        f"INSERT INTO `clicks.sessions.{device}_all` SELECT * FROM `clicks.sessions.{device}_staging`"
    ).result()
    client.delete_table(f"clicks.sessions.{device}_staging", not_found_ok=True)
