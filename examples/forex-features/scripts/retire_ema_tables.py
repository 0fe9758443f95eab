#!/usr/bin/env python3
"""Drop the 28 old EMA tables, each once its successor holds as many rows."""
import argparse
import sys

from google.cloud import bigquery

from feature_names import DATASET, PAIRS, PROJECT


def count_rows(client: bigquery.Client, table: str) -> int:
    query = f"SELECT COUNT(*) AS total FROM `{PROJECT}.{DATASET}.{table}`"
    return next(iter(client.query(query).result())).total


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--execute", action="store_true")
    args = parser.parse_args()

    client = bigquery.Client(project=PROJECT)
    kept = 0
    for pair in PAIRS:
        old, new = f"ema_{pair}_bqx", f"ema_bqx_{pair}"
        if count_rows(client, old) != count_rows(client, new):
            kept += 1
            continue
        print(f"{old} is retired")
        if args.execute:
            client.query(f"DROP TABLE `{PROJECT}.{DATASET}.{old}`").result()
    return 1 if kept else 0


if __name__ == "__main__":
    sys.exit(main())
