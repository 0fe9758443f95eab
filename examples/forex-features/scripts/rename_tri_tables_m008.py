#!/usr/bin/env python3
"""Rename the TRI tables to M008 (phase 4B, complete; kept for the record)."""
import argparse
import sys
from itertools import combinations

from google.api_core.exceptions import NotFound
from google.cloud import bigquery

from feature_names import CURRENCIES, DATASET, PROJECT, SOURCES

VARIANTS = ("agg", "align")


def renames():
    """Yields old and new name: tri_eur_gbp_usd_agg_bqx -> tri_agg_bqx_eur_gbp_usd."""
    for variant in VARIANTS:
        for source in SOURCES:
            for a, b, c in combinations(CURRENCIES, 3):
                yield f"tri_{a}_{b}_{c}_{variant}_{source}", f"tri_{variant}_{source}_{a}_{b}_{c}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--execute", action="store_true")
    args = parser.parse_args()

    client = bigquery.Client(project=PROJECT)
    done = absent = 0
    for old, new in renames():
        if not args.execute:
            print(f"{old} -> {new}")
            continue
        try:
            client.query(f"ALTER TABLE `{PROJECT}.{DATASET}.{old}` RENAME TO `{new}`").result()
            done += 1
        except NotFound:
            absent += 1
    print(f"{done} renamed, {absent} not there")
    return 0


if __name__ == "__main__":
    sys.exit(main())
