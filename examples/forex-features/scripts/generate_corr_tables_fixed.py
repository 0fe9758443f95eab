#!/usr/bin/env python3
"""Generate 672 CORR tables with the source in the name (replaces generate_corr_tables.py).

The first version left the source out and put every table on the idx bars. This one
builds both sources: 2 sources x 28 pairs x 12 assets.
"""
import argparse
import logging
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product

from google.api_core.exceptions import GoogleAPICallError
from google.cloud import bigquery

from feature_names import ASSETS, PAIRS, PROJECT, SOURCES, base_table, corr_table

WINDOWS = (360, 1440)


def corr_sql(source: str, pair: str, asset: str) -> str:
    columns = ",\n".join(
        f"CORR(fx.close, etf.close) OVER (ORDER BY fx.interval_time "
        f"ROWS BETWEEN {window} PRECEDING AND CURRENT ROW) AS corr_{window}"
        for window in WINDOWS
    )
    return (
        f"CREATE OR REPLACE TABLE `{corr_table(source, pair, asset)}` "
        "PARTITION BY DATE(interval_time) AS\n"
        f"SELECT fx.interval_time,\n{columns}\n"
        f"FROM `{base_table(source, pair)}` AS fx\n"
        f"JOIN `{PROJECT}.bqx_ml_v3_raw.etf_{asset}` AS etf USING (interval_time)"
    )


def build(client: bigquery.Client, source: str, pair: str, asset: str, dry_run: bool) -> bool:
    try:
        job = client.query(
            corr_sql(source, pair, asset),
            job_config=bigquery.QueryJobConfig(dry_run=dry_run),
        )
        if not dry_run:
            job.result()
        return True
    except GoogleAPICallError as error:
        logging.error("corr_%s_%s_%s: %s", source, pair, asset, error.message)
        return False


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=8)
    parser.add_argument("--dry-run", action="store_true")
    args = parser.parse_args()

    logging.basicConfig(level=logging.INFO)
    client = bigquery.Client(project=PROJECT)
    with ThreadPoolExecutor(max_workers=args.workers) as pool:
        futures = [
            pool.submit(build, client, source, pair, asset, args.dry_run)
            for source, pair, asset in product(SOURCES, PAIRS, ASSETS)
        ]
    built = sum(future.result() for future in futures)
    logging.info("%d of %d tables built", built, len(futures))
    return 0 if built == len(futures) else 1


if __name__ == "__main__":
    sys.exit(main())
