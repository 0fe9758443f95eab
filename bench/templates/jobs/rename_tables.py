"""Brings the names of the SUBJECT tables into the agreed form."""

import argparse
import csv
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from google.cloud import bigquery

PROJECT = "acme-warehouse"
DATASET = "features"
REGIONS = ["north", "south", "east", "west", "centre"]
KINDS = {"SUBJECT": "feat_SUBJECT", "SUBJECT_old": "feat_SUBJECT", "sub": "feat_SUBJECT"}
PATTERN = re.compile(r"^(?P<kind>[a-z_]+)_(?P<region>[a-z]+)_(?P<rest>.+)$")
COLUMNS = [
# COLUMN_LIST
]


# FILLERS


def list_tables(client):
    """Names of the tables that are not in the agreed form."""
    sql = f"""
    SELECT table_name, creation_time
    FROM `{PROJECT}.{DATASET}.INFORMATION_SCHEMA.TABLES`
    WHERE table_name LIKE 'SUBJECT_%' AND table_type = 'BASE TABLE'
    ORDER BY table_name
    """
    return [row.table_name for row in client.query(sql).result()]


def planned():
    """Renames that are known without looking."""
    pairs = []
    for old, new in KINDS.items():
        for region in REGIONS:
            if old == new:
                continue
            pairs.append((f"{old}_{region}", f"{new}_{region}"))
    return pairs


def new_name(name):
    match = PATTERN.match(name)
    if not match:
        return None
    kind = KINDS.get(match.group("kind"))
    if kind is None:
        return None
    return f"{kind}_{match.group('region')}_{match.group('rest').lower()}"


def rename(client, old, new, execute):
    sql = f"ALTER TABLE `{PROJECT}.{DATASET}.{old}` RENAME TO `{new}`"
    if not execute:
        print(f"  would rename {old} -> {new}")
        return
    client.query(sql).result()
    print(f"  renamed {old} -> {new}")


def check(client, table):
    """Counts what a table holds for each column that matters."""
    counts = ", ".join(f"COUNTIF({column} IS NULL) AS {column}_nulls" for column in COLUMNS)
    sql = f"SELECT COUNT(*) AS n, {counts} FROM `{PROJECT}.{DATASET}.{table}`"
    row = next(iter(client.query(sql).result()))
    return {column: row[f"{column}_nulls"] for column in COLUMNS}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--execute", action="store_true")
    parser.add_argument("--report", default="renames_SUBJECT.csv")
    parser.add_argument("--skip-check", action="store_true")
    args = parser.parse_args()
    client = bigquery.Client(project=PROJECT)
    renamed = Counter()
    with open(args.report, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["old", "new", "status"])
        for old, new in planned():
            rename(client, old, new, args.execute)
            writer.writerow([old, new, "planned"])
        for name in list_tables(client):
            wanted = new_name(name)
            if wanted is None or wanted == name:
                renamed["kept"] += 1
                continue
            rename(client, name, wanted, args.execute)
            writer.writerow([name, wanted, "found"])
            renamed["renamed"] += 1
    if not args.skip_check:
        for _, new in planned():
            nulls = check(client, new)
            if any(nulls.values()):
                print(f"{new}: {nulls}")
    print(dict(renamed))


if __name__ == "__main__":
    main()
