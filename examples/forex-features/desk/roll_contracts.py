#!/usr/bin/env python3
"""Move every contract one month nearer: the second month becomes the first, and so on."""
import argparse
import sys

from google.cloud import bigquery

PROJECT = "bqx-ml"
DATASET = "bqx_ml_v3_desk"
PAIR = "eurusd"
MONTHS = [("m3", "m2"), ("m2", "m1"), ("m1", "m0")]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--execute", action="store_true")
    args = parser.parse_args()

    client = bigquery.Client(project=PROJECT)
    for old, new in MONTHS:
        statement = f"ALTER TABLE `{PROJECT}.{DATASET}.roll_{old}_{PAIR}` RENAME TO `roll_{new}_{PAIR}`"
        print(statement)
        if args.execute:
            client.query(statement).result()
    return 0


if __name__ == "__main__":
    sys.exit(main())
