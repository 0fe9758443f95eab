"""Nested loops with continue, break, while and arithmetic."""
import calendar
from datetime import datetime

from google.cloud import bigquery

client = bigquery.Client(project="fin-close")
year, quarter = 2023, 3
while (year, quarter) <= (2024, 2):
    months = [3 * (quarter - 1) + offset for offset in (1, 2, 3)]
    tables = [f"fin-close.gl.journal_{year}{month:02}" for month in months]
    unions = "\nUNION ALL\n".join(map("SELECT * FROM `{0}`".format, tables))
    client.query(f"CREATE OR REPLACE TABLE `fin-close.gl_q.journal_{year}q{quarter}` AS\n{unions}").result()
    quarter += 1
    if quarter > 4:
        year, quarter = year + 1, 1
for month in range(1, 13):
    if month % 2:
        continue
    if month > 6:
        break
    last = calendar.monthrange(2024, month)[1]
    stamp = datetime(2024, month, last).strftime("%b").lower()
    client.delete_table(f"fin-close.tmp.close_{stamp}_{last}", not_found_ok=True)
