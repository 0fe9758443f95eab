"""Extracts training tables to Cloud Storage, by horizon."""
# run:
# run: --compress
import argparse
import os

from google.cloud import bigquery

PROJECT = os.environ.get("CORPUS_PROJECT", "fx-lab")
HORIZONS = {"h15": 15, "h30": 30}


def target(name, compress):
    suffix = ".gz" if compress else ""
    return "gs://{bucket}/training/{name}-*.csv{suffix}".format(bucket="fx-exports", name=name, suffix=suffix)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--compress", action="store_true")
    options = parser.parse_args()
    client = bigquery.Client(project=PROJECT)
    for name, minutes in HORIZONS.items():
        table = bigquery.DatasetReference(PROJECT, "training").table("train_%s_%03d" % (name, minutes))
        client.extract_table(table, target(name, options.compress)).result()


main()
