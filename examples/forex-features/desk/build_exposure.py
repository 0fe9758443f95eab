#!/usr/bin/env python3
"""Build the exposure by pair from the rolled contracts, within what the limits leave."""
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
        CREATE TABLE `{PROJECT}.{DATASET}.exposure_eurusd` AS
        SELECT roll.at, roll.price * used.amount AS exposure
        FROM `{PROJECT}.{DATASET}.roll_m3_eurusd` AS roll
        JOIN `{PROJECT}.{DATASET}.limit_usage` AS used USING (at)
    """
    print(statement)
    if args.execute:
        client.query(statement).result()
    return 0


if __name__ == "__main__":
    sys.exit(main())
