#!/usr/bin/env python3
"""Audit every table name against M008 and write the violations to a report.

Reads the catalogue only. The report groups violations by family, and is what the
rename scripts of phase 4C were planned from.
"""
import argparse
import csv
import re
import sys
from collections import Counter

from google.cloud import bigquery

from feature_names import ASSETS, CURRENCIES, DATASET, FEATURES, PAIRS, PROJECT, SOURCES

PAIR = "|".join(PAIRS)
CCY = "|".join(CURRENCIES)
SOURCE = "|".join(SOURCES)
STAT = "agg|align|mom|vol|rev|lin|quad"

PATTERNS = {
    "tri": rf"tri_({STAT})_({SOURCE})_({CCY})_({CCY})_({CCY})",
    "cov": rf"cov_({STAT})_({SOURCE})_({PAIR})_({PAIR})",
    "corr": rf"corr_({SOURCE})_({PAIR})_({'|'.join(ASSETS)})",
    "lag": rf"lag_({SOURCE})_({PAIR})",
    "mkt": rf"mkt_({'|'.join(FEATURES)})_({SOURCE})",
    "reg": rf"reg_({SOURCE})_({PAIR})",
    "var": rf"var_({SOURCE})_({CCY})",
    "csi": rf"csi_({'|'.join(FEATURES)})_({SOURCE})_({CCY})",
    "pol": rf"pol_({SOURCE})_({PAIR})_\d+",
    "targets": rf"targets_({PAIR})_\d+",
    "base": rf"base_({SOURCE})_({PAIR})",
    "ccy": rf"ccy_({SOURCE})_({CCY})",
    "primary": rf"({'|'.join(FEATURES)})_({SOURCE})_({PAIR})",
}
COMPILED = {family: re.compile(f"^{pattern}$") for family, pattern in PATTERNS.items()}
EXCEPTIONS = {"mkt_reg_bqx_summary", "feature_catalogue"}


def list_tables(client: bigquery.Client) -> list[str]:
    return sorted(table.table_id for table in client.list_tables(f"{PROJECT}.{DATASET}"))


def family_of(name: str) -> str | None:
    for family, pattern in COMPILED.items():
        if pattern.match(name):
            return family
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", default="m008_violations.csv")
    parser.add_argument("--fail-on-violation", action="store_true")
    args = parser.parse_args()

    names = list_tables(bigquery.Client(project=PROJECT))
    violations = [name for name in names if name not in EXCEPTIONS and family_of(name) is None]

    with open(args.output, "w", newline="", encoding="utf-8") as report:
        writer = csv.writer(report)
        writer.writerow(["table", "family"])
        writer.writerows((name, name.split("_", 1)[0]) for name in violations)

    for family, count in Counter(name.split("_", 1)[0] for name in violations).most_common():
        print(f"{family:10} {count}")
    print(f"{len(names) - len(violations)} of {len(names)} tables comply with M008")
    return 1 if violations and args.fail_on_violation else 0


if __name__ == "__main__":
    sys.exit(main())
