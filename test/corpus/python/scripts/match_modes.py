"""Rebuilds one group of tables."""
# run: tables
# run: views
# run: all
import argparse

from google.cloud import bigquery

parser = argparse.ArgumentParser()
parser.add_argument("mode", choices=["tables", "views", "all"])
mode = parser.parse_args().mode
client = bigquery.Client(project="fx-lab")


def tables():
    client.query("CREATE OR REPLACE TABLE features_v2.t AS SELECT 1 AS one")


def views():
    client.query("CREATE OR REPLACE VIEW features_v2.v AS SELECT * FROM features_v2.t")


match mode:
    case "tables":
        tables()
    case "views":
        views()
    case _:
        tables()
        views()
