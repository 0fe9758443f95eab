#!/usr/bin/env python3
"""Rename 1,596 COV tables to M008: the source goes into the name.

cov_agg_eurusd_gbpusd becomes cov_agg_bqx_eurusd_gbpusd or cov_agg_idx_eurusd_gbpusd.
The old name does not say which, so each table is looked at: tables on idx bars
carry prices around 100.
"""
import argparse
import logging
import re
import sys
import time

from google.cloud import bigquery
from tqdm import tqdm

from feature_names import DATASET, PAIRS, PROJECT

STATS = ["agg", "align", "mom", "vol", "rev"]
OLD_NAME = re.compile(rf"^cov_({'|'.join(STATS)})_({'|'.join(PAIRS)})_({'|'.join(PAIRS)})$")

LIST_SQL = f"""
SELECT table_name
FROM `{PROJECT}.{DATASET}.INFORMATION_SCHEMA.TABLES`
WHERE STARTS_WITH(table_name, 'cov_')
ORDER BY table_name
"""

log = logging.getLogger("cov-rename")


def source_of(client: bigquery.Client, table: str) -> str:
    sample = client.query(
        f"SELECT ABS(AVG(val1)) AS level FROM `{PROJECT}.{DATASET}.{table}` LIMIT 1000"
    ).result()
    level = next(iter(sample)).level
    return "idx" if level and level > 50 else "bqx"


def rename(client: bigquery.Client, old: str, new: str, execute: bool) -> None:
    sql = f"ALTER TABLE `{PROJECT}.{DATASET}.{old}` RENAME TO `{new}`"
    if not execute:
        print(sql)
        return
    client.query(sql).result()
    time.sleep(0.2)  # five metadata changes a second are plenty


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--execute", action="store_true", help="rename; the default prints")
    parser.add_argument("--stat", choices=STATS, action="append", help="default: all")
    parser.add_argument("--limit", type=int, default=0, help="stop after so many tables")
    args = parser.parse_args()

    logging.basicConfig(level=logging.INFO)
    client = bigquery.Client(project=PROJECT)
    tables = [row.table_name for row in client.query(LIST_SQL)]
    matches = [match for match in map(OLD_NAME.match, tables) if match]
    if args.stat:
        matches = [match for match in matches if match.group(1) in args.stat]
    if args.limit:
        matches = matches[: args.limit]

    print(f"{len(matches)} tables will be renamed in {DATASET}")
    if args.execute:
        answer = input("Continue? [y/N] ")
        if answer.strip().lower() != "y":
            return 1

    for match in tqdm(matches, unit="table"):
        stat, first, second = match.groups()
        source = source_of(client, match.group(0))
        rename(client, match.group(0), f"cov_{stat}_{source}_{first}_{second}", args.execute)
        log.info("%s is on %s bars", match.group(0), source)
    return 0


if __name__ == "__main__":
    sys.exit(main())
