"""Views for the current fiscal year, which depends on today; and for two closed years, which do not."""
import datetime as dt

from google.cloud import bigquery

CLOSED = [2022, 2023]
client = bigquery.Client("fin-invoices")


def fiscal_year(day: dt.date) -> int:
    return day.year + 1 if day.month >= 10 else day.year


def quarters(year):
    return [f"fin-invoices.book.y{year}_q{q}" for q in range(1, 5)]


def view(year):
    union = " UNION ALL ".join("SELECT * FROM `%s`" % t for t in quarters(year))
    client.query(f"CREATE OR REPLACE VIEW `fin-invoices.views.fiscal_{year}` AS {union}").result()


for year in CLOSED:
    view(year)
view(fiscal_year(dt.date.today()))
for year, title in zip(CLOSED, ("a", "b")):
    sql = "COPY" and f"CREATE TABLE `fin-archive.book.{title}_{year % 100:02d}` COPY `fin-invoices.book.y{year}_q4`"
    client.query(sql).result()
