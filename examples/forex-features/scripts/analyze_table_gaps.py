#!/usr/bin/env python3
"""Analyze gaps: tables that a family should have and the catalogue does not."""
import argparse
import sys
from itertools import combinations, product

import pandas as pd
from google.cloud import bigquery

from feature_names import ASSETS, CURRENCIES, DATASET, FEATURES, PAIRS, PROJECT, SOURCES

EXPECTED = {
    "corr": [f"corr_{s}_{p}_{a}" for s, p, a in product(SOURCES, PAIRS, ASSETS)],
    "reg": [f"reg_{s}_{p}" for s, p in product(SOURCES, PAIRS)],
    "mkt": [f"mkt_{f}_{s}" for f, s in product(FEATURES, SOURCES)],
    "csi": [f"csi_{f}_{s}_{c}" for f, s, c in product(FEATURES, SOURCES, CURRENCIES)],
    "tri": [
        f"tri_{v}_{s}_{a}_{b}_{c}"
        for v, s in product(("agg", "align"), SOURCES)
        for a, b, c in combinations(CURRENCIES, 3)
    ,
    "lag": [f"lag_{s}_{p}" for s, p in product(SOURCES, PAIRS)],
}


def gaps(existing: set) -> pd.DataFrame:
    rows = []
    for family, names in EXPECTED.items():
        for name in names:
            if name not in existing:
                rows.append({"family": family, "table": name})
    return pd.DataFrame(rows, columns=["family", "table"])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", default="table_gaps.csv")
    args = parser.parse_args()

    client = bigquery.Client(project=PROJECT)
    existing = {table.table_id for table in client.list_tables(f"{PROJECT}.{DATASET}")}
    frame = gaps(existing)
    frame.to_csv(args.output, index=False)
    print(frame.groupby("family").size().to_string())
    return 0


if __name__ == "__main__":
    sys.exit(main())
