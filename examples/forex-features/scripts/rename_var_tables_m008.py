#!/usr/bin/env python3
"""Rename 7 VAR tables to M008: var_aud_idx becomes var_idx_aud."""
import argparse
import sys

from google.cloud import bigquery

PROJECT = "bqx-ml"
DATASET = "bqx_ml_v3_features_v2"
CURRENCIES = ["eur", "gbp", "aud", "nzd", "cad", "chf", "jpy"]  # usd was born with the right name


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--execute", action="store_true")
    args = parser.parse_args()

    client = bigquery.Client(project=PROJECT)
    for ccy in CURRENCIES:
        statement = f"ALTER TABLE `{PROJECT}.{DATASET}.var_{ccy}_idx` RENAME TO `var_idx_{ccy}`"
        print(statement)
        if args.execute:
            client.query(statement).result()
    return 0


if __name__ == "__main__":
    sys.exit(main())
