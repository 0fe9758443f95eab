"""Renames covariance tables: the source becomes part of the name."""
# run:
# run: --execute
# run: --execute --source idx
import argparse
from itertools import combinations

from google.cloud import bigquery

DATASET = "fx-lab.features_v2"
PAIRS = ["eurusd", "gbpusd", "usdjpy"]


def rename(client, old, new):
    sql = f"ALTER TABLE `{DATASET}.{old}` RENAME TO `{new}`"
    return client.query(sql).result()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--execute", action="store_true", help="really rename")
    parser.add_argument("--source", choices=["bqx", "idx"], default="bqx")
    args = parser.parse_args()
    client = bigquery.Client()
    for stat in ("agg", "align"):
        for a, b in combinations(PAIRS, 2):
            old = f"cov_{stat}_{a}_{b}"
            new = f"cov_{stat}_{args.source}_{a}_{b}"
            if not args.execute:
                print(f"{old} -> {new}")
                continue
            rename(client, old, new)


if __name__ == "__main__":
    main()
