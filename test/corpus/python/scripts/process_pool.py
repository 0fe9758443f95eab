"""Copies tables to the backup dataset in worker processes."""
# run:
from functools import partial
from itertools import product
from threading import Thread

from google.cloud import bigquery

SOURCES = ["bqx", "idx"]
KINDS = ["vol", "mom"]


def copy(table, target, suffix="_bak"):
    client = bigquery.Client(project="fx-lab")
    client.copy_table(f"fx-lab.features_v2.{table}", f"fx-lab.{target}.{table}{suffix}").result()


def main():
    workers = []
    for kind, source in product(KINDS, SOURCES):
        worker = Thread(target=copy, args=(f"{kind}_{source}",), kwargs={"target": "backup"})
        worker.start()
        workers.append(worker)
    for worker in workers:
        worker.join()
    list(map(partial(copy, target="archive", suffix=""), ["summary"]))


if __name__ == "__main__":
    main()
