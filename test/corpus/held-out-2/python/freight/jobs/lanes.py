"""Builds served lane tables out of staged ones, then the table over all lanes."""
from google.cloud import bigquery as bq

from . import naming
from .naming import LANES, served as out


def union(tables):
    return " UNION ALL ".join("SELECT * FROM `" + t + "`" for t in tables)


def run(client=None):
    client = client or bq.Client(naming.PROJECT)
    made = []
    for lane in LANES:
        target = out("transit_times", lane)
        client.query(
            f"CREATE OR REPLACE TABLE `{target}` CLUSTER BY carrier AS "
            f"SELECT carrier, APPROX_QUANTILES(hours, 100)[OFFSET(50)] AS p50 FROM `{naming.staged('trips', lane)}` GROUP BY carrier"
        ).result()
        made.append(target)
    client.query(f"CREATE OR REPLACE VIEW `{out('transit_times')}` AS {union(made)}").result()
    return made
