"""What all jobs share: names, the client, the SQL folder."""
from pathlib import Path

from google.cloud import bigquery

SQL = Path(__file__).resolve().parent.parent / "sql"
PROJECT = "plum-press"


class Names:
    raw = "raw"
    mart = "mart"

    @staticmethod
    def of(dataset, table, *, project=PROJECT):
        return f"{project}.{dataset}.{table}"


def client():
    return bigquery.Client(project=PROJECT)


def run_file(name, **values):
    text = (SQL / f"{name}.sql").read_text()
    for key, value in values.items():
        text = text.replace("${" + key + "}", value)
    return client().query(text).result()
