#!/usr/bin/env python3
"""Build how much of each limit is used, from the exposure."""
import argparse
import sys

from google.cloud import bigquery

PROJECT = "bqx-ml"
DATASET = "bqx_ml_v3_desk"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--execute", action="store_true")
    args = parser.parse_args()

    client = bigquery.Client(project=PROJECT)
    statement = f"""
        CREATE OR REPLACE TABLE `{PROJECT}.{DATASET}.limit_usage` AS
        SELECT at, exposure / 5000000 AS amount
        FROM `{PROJECT}.{DATASET}.exposure_eurusd`
    """
    print(statement)
    if args.execute:
        client.query(statement).result()
    return 0


if __name__ == "__main__":
    sys.exit(main())
