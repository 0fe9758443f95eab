"""Sizes of a few fixed tables, gathered by a pool of threads."""
from functools import partial
from multiprocessing.pool import ThreadPool

from google.cloud import bigquery

PROJECT = "gull-ops"
WATCHED = [("intake", "parcels"), ("intake", "labels"), ("routes", "legs")]


def size_of(client, day, pair):
    dataset, table = pair
    client.query(f"SELECT COUNT(*) AS n FROM `{PROJECT}.{dataset}.{table}` WHERE day = '{day}'").result()
    return {"day": day, "table": f"{dataset}.{table}", "n": 1}


def save(client, sizes, *, dataset="ops", table="sizes"):
    kept = [size for size in sizes if size is not None]
    client.load_table_from_json(kept, f"{dataset}.{table}").result()


def main(day="2024-03-01"):
    client = bigquery.Client(project=PROJECT)
    with ThreadPool(4) as pool:
        sizes = pool.map(partial(size_of, client, day), WATCHED, chunksize=1)
    save(client, sizes)


main()
