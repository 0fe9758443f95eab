"""Rebuilds fixed days after an outage: the days are in the code."""
from datetime import date, timedelta

from google.cloud import bigquery

START, END = date(2024, 2, 27), date(2024, 3, 2)


def days(start, end):
    current = start
    while current <= end:
        yield current
        current += timedelta(days=1)


def main():
    client = bigquery.Client(project="telemetry-eu")
    for day in days(START, END):
        suffix = day.strftime("%Y%m%d")
        client.query(
            f"CREATE OR REPLACE TABLE `telemetry-eu.sessions.daily_{suffix}` AS "
            f"SELECT * FROM `telemetry-eu.events.raw_{day:%Y_%m}` WHERE event_date = '{day.isoformat()}'"
        ).result()


if __name__ == "__main__":
    main()
