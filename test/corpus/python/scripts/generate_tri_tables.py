#!/usr/bin/env python3
"""Generates triangular arbitrage tables for all currency triangles. Runs in parallel."""
# run:
# run: --dry-run
# run: --variant align --workers 2
import argparse
import logging
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import combinations

from google.cloud import bigquery

PROJECT = "fx-lab"
DATASET = "features_v2"
CURRENCIES = ["aud", "cad", "eur", "usd"]
VARIANTS = ("agg", "align")
SOURCES = {"bqx": "base_bqx", "idx": "base_idx"}
logger = logging.getLogger(__name__)


def triangles():
    return list(combinations(CURRENCIES, 3))


def build(client, variant, source, triangle, dry_run):
    table = f"tri_{variant}_{source}_{'_'.join(triangle)}"
    a, b, c = triangle
    sql = f"""
    CREATE OR REPLACE TABLE `{PROJECT}.{DATASET}.{table}` AS
    SELECT x.ts, x.close - y.close AS spread
    FROM `{PROJECT}.{DATASET}.{SOURCES[source]}_{a}{b}` x
    JOIN `{PROJECT}.{DATASET}.{SOURCES[source]}_{b}{c}` y USING (ts)
    """
    if dry_run:
        logger.info("would build %s", table)
        return table, "skipped"
    client.query(sql).result()
    return table, "built"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=8)
    parser.add_argument("--variant", choices=["agg", "align", "all"], default="all")
    parser.add_argument("--dry-run", action="store_true")
    args = parser.parse_args()
    variants = VARIANTS if args.variant == "all" else (args.variant,)
    client = bigquery.Client(project=PROJECT)
    with ThreadPoolExecutor(max_workers=args.workers) as executor:
        futures = {
            executor.submit(build, client, variant, source, triangle, args.dry_run): (variant, source)
            for variant in variants
            for source in SOURCES
            for triangle in triangles()
        }
        for future in as_completed(futures):
            try:
                table, state = future.result()
                logger.info("%s %s", table, state)
            except Exception as error:
                logger.error("failed: %s", error)


if __name__ == "__main__":
    main()
