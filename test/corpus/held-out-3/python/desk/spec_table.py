"""Tables and their schemas as a list of specifications, created in order."""
from typing import NamedTuple

from google.cloud import bigquery


class Spec(NamedTuple):
    name: str
    columns: tuple
    partition: str | None = None
    view_of: str | None = None


SPECS = (
    Spec("readings", (("at", "TIMESTAMP"), ("volts", "FLOAT")), partition="at"),
    Spec("meters", (("meter", "STRING"),)),
    Spec("readings_latest", (), view_of="readings"),
)


def create(client, dataset, spec):
    table = bigquery.Table(f"{client.project}.{dataset}.{spec.name}")
    if spec.view_of:
        table.view_query = f"SELECT * FROM `{client.project}.{dataset}.{spec.view_of}` WHERE at > '2024-01-01'"
    else:
        table.schema = [bigquery.SchemaField(name, kind) for name, kind in spec.columns]
        if spec.partition is not None:
            table.time_partitioning = bigquery.TimePartitioning(field=spec.partition)
    return client.create_table(table, exists_ok=True)


if __name__ == "__main__":
    client = bigquery.Client(project="watt-grid")
    for each in SPECS:
        create(client, "meters", each)
