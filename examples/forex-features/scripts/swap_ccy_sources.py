#!/usr/bin/env python3
"""Give the two USD bar tables each other's names: they were loaded the wrong way round."""
import argparse
import sys

from google.cloud import bigquery

PROJECT = "bqx-ml"
DATASET = "bqx_ml_v3_features_v2"
SWAPS = {"ccy_bqx_usd": "ccy_idx_usd", "ccy_idx_usd": "ccy_bqx_usd"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--execute", action="store_true")
    args = parser.parse_args()

    client = bigquery.Client(project=PROJECT)
    for old, new in SWAPS.items():
        statement = f"ALTER TABLE `{PROJECT}.{DATASET}.{old}` RENAME TO `{new}`"
        print(statement)
        if args.execute:
            client.query(statement).result()
    return 0


if __name__ == "__main__":
    sys.exit(main())
