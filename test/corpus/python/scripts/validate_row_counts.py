"""Compares row counts of old and new tables; exits with 1 where they differ."""
# run:
import sys
from multiprocessing.pool import ThreadPool

from google.cloud import bigquery

OLD = "fx-lab.features_v1"
NEW = "fx-lab.features_v2"
TABLES = {f"lag_{pair}": f"lag_bqx_{pair}" for pair in ("eurusd", "usdjpy", "gbpusd")}
client = bigquery.Client(project="fx-lab")


def count(table):
    rows = list(client.query(f"SELECT COUNT(*) AS n FROM `{table}`").result())
    return rows[0].n if rows else 0


def compare(item):
    old, new = item
    left, right = count(f"{OLD}.{old}"), count(f"{NEW}.{new}")
    if left != right:
        print(f"{old}: {left} rows, {new}: {right} rows")
        return False
    return True


if __name__ == "__main__":
    with ThreadPool(4) as pool:
        results = pool.map(compare, TABLES.items())
    sys.exit(0 if all(results) else 1)
