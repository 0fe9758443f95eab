"""Reads sharded tables by wildcard, writes yearly ones."""
from google.cloud import bigquery

P, D = "web-logs", "analytics_3101"


def shard_filter(year):
    return f"_TABLE_SUFFIX BETWEEN '{year}0101' AND '{year}1231'"


bq = bigquery.Client(project=P)
for year in range(2022, 2024):
    bq.query(
        f"CREATE OR REPLACE TABLE `{P}.yearly.events_{year}` AS SELECT event_name, COUNT(*) AS n "
        f"FROM `{P}.{D}.events_*` WHERE {shard_filter(year)} GROUP BY event_name"
    ).result()
    bq.copy_table(f"{P}.yearly.events_{year}", f"{P}.archive.events${year}")
bq.query(f"INSERT INTO `{P}.yearly.runs` SELECT CURRENT_DATE(), e FROM UNNEST([1, 2]) AS e")
