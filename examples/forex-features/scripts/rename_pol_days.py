#!/usr/bin/env python3
"""Rename 56 POL tables: the window of 1440 minutes is called a day."""
import argparse
import sys

from google.cloud import bigquery

from feature_names import DATASET, PAIRS, PROJECT, SOURCES


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--execute", action="store_true")
    args = parser.parse_args()

    client = bigquery.Client(project=PROJECT)
    for source in SOURCES:
        for pair in PAIRS:
            old, new = f"pol_{source}_{pair}_1440", f"pol_{source}_{pair}_day"
            statement = f"ALTER TABLE `{PROJECT}.{DATASET}.{old}` RENAME TO `{new}`"
            print(statement)
            if args.execute:
                client.query(statement).result()
    return 0


if __name__ == "__main__":
    sys.exit(main())
