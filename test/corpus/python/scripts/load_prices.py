"""Loads price files from Cloud Storage into staging tables."""
# run:
from google.cloud import bigquery, storage

BUCKET = "fx-staging"
YEARS = range(2019, 2022)


def load(client, pair, year):
    uri = f"gs://{BUCKET}/prices/{pair.upper()}/{year}-*.parquet"
    config = bigquery.LoadJobConfig(
        source_format=bigquery.SourceFormat.PARQUET,
        write_disposition=bigquery.WriteDisposition.WRITE_APPEND,
    )
    job = client.load_table_from_uri(uri, f"staging.price_{pair}", job_config=config)
    job.result()


def mark_done(pair):
    bucket = storage.Client().bucket(BUCKET)
    bucket.blob(f"done/{pair}.txt").upload_from_string("ok")


if __name__ == "__main__":
    bq = bigquery.Client(project="fx-lab")
    for pair in ["eurusd", "usdjpy"]:
        for year in YEARS:
            load(bq, pair, year)
        mark_done(pair)
