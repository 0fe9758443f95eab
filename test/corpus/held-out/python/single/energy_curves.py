"""Hourly energy curves: destinations by TableReference, dataset objects and client.dataset."""
import calendar

from google.cloud import bigquery

ZONES = ["at", "de_lu"]
client = bigquery.Client(project="energy-desk", location="EU")
forecast = client.dataset("forecast")
actual = bigquery.DatasetReference.from_string("energy-desk.actual")


def destination(zone, month):
    abbreviation = calendar.month_abbr[month].lower()
    return forecast.table(f"curve_{zone}_{abbreviation}")


def load(zone, month):
    config = bigquery.LoadJobConfig()
    config.source_format = bigquery.SourceFormat.PARQUET
    uri = f"gs://energy-curves/{zone}/{month:02}.parquet"
    job = client.load_table_from_uri(uri, destination(zone, month), job_config=config)
    job.result()


def archive(zone):
    source = actual.table("load_" + zone)
    target = bigquery.TableReference.from_string(f"energy-archive.actual.load_{zone}")
    client.copy_table([source], target).result()
    rows = list(client.list_rows(source, max_results=1))
    if rows:
        client.query(f"UPDATE `energy-desk.actual.control` SET archived = TRUE WHERE zone = '{zone}'").result()


if __name__ == "__main__":
    for z in ZONES:
        for m in (1, 7):
            load(z, m)
        archive(z)
