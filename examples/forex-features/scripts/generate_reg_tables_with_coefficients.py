#!/usr/bin/env python3
"""Generate 56 REG tables with regression coefficients (M005: lin, quad and residual terms).

A second-degree polynomial is fitted over each rolling window; the terms that the
models read are kept beside the residual of the last bar.
"""
import argparse
import logging
import sys
from concurrent.futures import ThreadPoolExecutor, as_completed

from google.cloud import bigquery

PROJECT = "bqx-ml"
DATASET = "bqx_ml_v3_features_v2"
SOURCES = ("bqx", "idx")
WINDOWS = (45, 90, 180, 360, 720, 1440)
PAIRS = (
    "eurgbp euraud eurnzd eurusd eurcad eurchf eurjpy "
    "gbpaud gbpnzd gbpusd gbpcad gbpchf gbpjpy "
    "audnzd audusd audcad audchf audjpy "
    "nzdusd nzdcad nzdchf nzdjpy "
    "usdcad usdchf usdjpy cadchf cadjpy chfjpy"
).split()

log = logging.getLogger("reg")


class RegTable:
    """One REG table: its name and the statement that builds it."""

    def __init__(self, source: str, pair: str):
        self.source = source
        self.pair = pair
        self.name = f"{PROJECT}.{DATASET}.reg_{source}_{pair}"

    def terms(self) -> str:
        parts = []
        for window in WINDOWS:
            frame = f"OVER (ORDER BY bar ROWS BETWEEN {window} PRECEDING AND CURRENT ROW)"
            parts.append(f"COVAR_SAMP(close, bar) {frame} AS lin_term_{window}")
            parts.append(f"COVAR_SAMP(close, bar * bar) {frame} AS quad_term_{window}")
            parts.append(f"close - AVG(close) {frame} AS residual_{window}")
        return ",\n      ".join(parts)

    def sql(self) -> str:
        return f"""
    CREATE OR REPLACE TABLE `{self.name}`
    PARTITION BY DATE(interval_time)
    AS
    SELECT
      interval_time,
      {self.terms()}
    FROM (
      SELECT interval_time, close, ROW_NUMBER() OVER (ORDER BY interval_time) AS bar
      FROM `{PROJECT}.{DATASET}.base_{self.source}_{self.pair}`
    )
    """


def build(client: bigquery.Client, table: RegTable, dry_run: bool) -> int:
    config = bigquery.QueryJobConfig(dry_run=dry_run, maximum_bytes_billed=50 * 10**9)
    job = client.query(table.sql(), job_config=config)
    if not dry_run:
        job.result(timeout=1800)
    return job.total_bytes_processed


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(description="Generate the REG tables.")
    parser.add_argument("--workers", type=int, default=6)
    parser.add_argument("--dry-run", action="store_true")
    args = parser.parse_args(argv)

    logging.basicConfig(level=logging.INFO)
    client = bigquery.Client(project=PROJECT)
    tables = [RegTable(source, pair) for source in SOURCES for pair in PAIRS]

    scanned = 0
    with ThreadPoolExecutor(args.workers) as pool:
        jobs = {pool.submit(build, client, table, args.dry_run): table for table in tables}
        for job in as_completed(jobs):
            scanned += job.result()
            log.info("%s done", jobs[job].name)
    log.info("%d tables, %.1f GB scanned", len(tables), scanned / 1e9)
    return 0


if __name__ == "__main__":
    sys.exit(main())
