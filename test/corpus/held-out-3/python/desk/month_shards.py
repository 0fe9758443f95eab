"""Gather the shards of a quarter and drop them."""
import calendar
from datetime import date

from google.cloud import bigquery

YEAR, QUARTER = 2023, 4


def months(year, quarter):
    first = 3 * (quarter - 1) + 1
    return [date(year, month, 1) for month in range(first, first + 3)]


client = bigquery.Client("ferry-line")
parts = []
for month in months(YEAR, QUARTER):
    last = calendar.monthrange(month.year, month.month)[1]
    shard = f"ferry-line.tickets.sold_{month:%Y%m}"
    parts.append(f"SELECT *, {last} AS days FROM `{shard}`")
union = "\nUNION ALL\n".join(parts)
client.query(f"CREATE OR REPLACE TABLE `ferry-line.tickets.sold_{YEAR}q{QUARTER}` AS\n{union}").result()
for month in months(YEAR, QUARTER):
    client.delete_table(f"ferry-line.tickets.sold_{month.strftime('%Y%m')}")
