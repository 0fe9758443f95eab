#!/usr/bin/env python3
"""Remediate the 364 primary violations of M008: source before pair in the name.

agg_eurusd_bqx becomes agg_bqx_eurusd, and so on for 13 features and 28 pairs. The
idx tables were done in phase 4B. Without --execute the script prints its plan.

    python3 scripts/execute_m008_table_remediation.py
    python3 scripts/execute_m008_table_remediation.py --execute --workers 8
"""
import argparse
import logging
import sys
from concurrent.futures import ThreadPoolExecutor, as_completed

from google.api_core.exceptions import NotFound
from google.cloud import bigquery

PROJECT = "bqx-ml"
DATASET = "bqx_ml_v3_features_v2"

FEATURES = [
    "agg", "align", "cyc", "der", "div", "ema", "ext",
    "mom", "rev", "rng", "sma", "tmp", "vol",
]
PAIRS = [
    "eurgbp", "euraud", "eurnzd", "eurusd", "eurcad", "eurchf", "eurjpy",
    "gbpaud", "gbpnzd", "gbpusd", "gbpcad", "gbpchf", "gbpjpy",
    "audnzd", "audusd", "audcad", "audchf", "audjpy",
    "nzdusd", "nzdcad", "nzdchf", "nzdjpy",
    "usdcad", "usdchf", "usdjpy",
    "cadchf", "cadjpy",
    "chfjpy",
]

log = logging.getLogger("remediation")


def row_count(client: bigquery.Client, table: str) -> int:
    return client.get_table(table).num_rows


def remediate(client: bigquery.Client, feature: str, pair: str) -> str:
    old = f"{PROJECT}.{DATASET}.{feature}_{pair}_bqx"
    new = f"{PROJECT}.{DATASET}.{feature}_bqx_{pair}"

    # A copy lets us re-partition by day at the same time; the monthly partitions were too coarse.
    client.query(
        f"""
        CREATE OR REPLACE TABLE `{new}`
        PARTITION BY DATE(interval_time)
        CLUSTER BY interval_time
        AS SELECT * FROM `{old}`
        """
    ).result()

    before, after = row_count(client, old), row_count(client, new)
    if before != after:
        raise RuntimeError(f"{old}: {before} rows, {new}: {after} rows")

    client.query(f"DROP TABLE `{old}`").result()
    return f"{feature}_{pair}_bqx -> {feature}_bqx_{pair} ({after} rows)"


def print_plan() -> None:
    for feature in FEATURES:
        for pair in PAIRS:
            print(f"{feature}_{pair}_bqx -> {feature}_bqx_{pair}")


def parse_args() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Remediate the primary violations of M008.")
    parser.add_argument("--execute", action="store_true", help="change the tables")
    parser.add_argument("--workers", type=int, default=8)
    return parser.parse_args()


def main() -> int:
    args = parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if not args.execute:
        print_plan()
        return 0

    client = bigquery.Client(project=PROJECT)
    failed = 0
    with ThreadPoolExecutor(max_workers=args.workers) as pool:
        futures = [
            pool.submit(remediate, client, feature, pair) for feature in FEATURES for pair in PAIRS
        ]
        for future in as_completed(futures):
            try:
                log.info(future.result())
            except NotFound as error:
                log.warning("already done: %s", error)
            except Exception:
                failed += 1
                log.exception("remediation failed")
    log.info("%d failed", failed)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
