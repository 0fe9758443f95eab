"""Grapes from the service; the table is named by the folders that this file is in."""
from pathlib import Path

import click
from google.cloud import bigquery

PROJECT = Path(__file__).resolve().parent.parent.parent.name
DATASET = Path(__file__).resolve().parent.parent.name
TABLE = Path(__file__).resolve().parent.name


@click.command()
@click.option("--bq_project_id", default=PROJECT, show_default=True)
@click.option("--bq_dataset_id", default=DATASET, show_default=True)
@click.option("--bq_table_name", default=TABLE, show_default=True)
def run(bq_project_id, bq_dataset_id, bq_table_name):
    destination = f"{bq_project_id}.{bq_dataset_id}.{bq_table_name}"
    client = bigquery.Client(project=bq_project_id)
    client.load_table_from_json([{"grape": "riesling"}], destination, location="EU").result()
    print(client.get_table(destination).num_rows)


if __name__ == "__main__":
    run()
