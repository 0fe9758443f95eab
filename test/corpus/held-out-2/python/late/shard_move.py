"""Moves shards of the old dataset to partitioned tables; what to move is written as ranges."""
import itertools
import logging
from types import SimpleNamespace

from google.cloud import bigquery

LOG = logging.getLogger("move")
RANGES = {"clicks": ("2024-01", "2024-03"), "views": ("2023-12", "2024-01")}
CFG = SimpleNamespace(project="ads-legacy", source="shards", target="parted")


def months(first, last):
    year, month = map(int, first.split("-"))
    while f"{year}-{month:02d}" <= last:
        yield f"{year}{month:02d}"
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def statement(kind, month):
    return "\n".join(
        (
            f"INSERT INTO `{CFG.project}.{CFG.target}.{kind}`",
            f"SELECT * FROM `{CFG.project}.{CFG.source}.{kind}_{month}`",
        )
    )


def main():
    client = bigquery.Client(project=CFG.project)
    jobs = [(kind, month) for kind, bounds in RANGES.items() for month in months(*bounds)]
    for kind, group in itertools.groupby(jobs, key=lambda job: job[0]):
        client.create_table(bigquery.Table(f"{CFG.project}.{CFG.target}.{kind}"), exists_ok=True)
        for _, month in group:
            client.query(statement(kind, month)).result()
            client.delete_table(f"{CFG.project}.{CFG.source}.{kind}_{month}")
            LOG.info("moved %s %s", kind, month)


if __name__ == "__main__":
    main()
