#!/usr/bin/env python3
"""Generate 194 TRI tables (triangular arbitrage features).

For each triangle of currencies the three legs are joined on the minute and the
gap between the direct and the synthetic rate is kept, once per variant and source.

    python3 scripts/generate_tri_tables.py --workers 12
    python3 scripts/generate_tri_tables.py --only eur_gbp_usd --dry-run
"""
import argparse
import logging
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

from google.cloud import bigquery

PROJECT = "bqx-ml"
DATASET = "bqx_ml_v3_features_v2"

VARIANTS = ["agg", "align"]
SOURCES = ["bqx", "idx"]

# Triangles with a liquid leg on each side, first wave.
TRIANGLES = [
    ("eur", "gbp", "usd"),
    ("eur", "gbp", "chf"),
    ("eur", "gbp", "jpy"),
    ("eur", "aud", "usd"),
    ("eur", "aud", "jpy"),
    ("eur", "nzd", "usd"),
    ("eur", "usd", "cad"),
    ("eur", "usd", "chf"),
    ("eur", "usd", "jpy"),
    ("gbp", "aud", "usd"),
    ("gbp", "usd", "cad"),
    ("gbp", "usd", "chf"),
    ("gbp", "usd", "jpy"),
    ("aud", "nzd", "usd"),
    ("aud", "usd", "cad"),
    ("aud", "usd", "jpy"),
    ("nzd", "usd", "jpy"),
    ("usd", "cad", "jpy"),
]

log = logging.getLogger("tri")


def tri_name(variant: str, source: str, triangle: tuple) -> str:
    a, b, c = triangle
    return f"tri_{variant}_{source}_{a}_{b}_{c}"


def tri_sql(variant: str, source: str, triangle: tuple) -> str:
    a, b, c = triangle
    target = f"{PROJECT}.{DATASET}.{tri_name(variant, source, triangle)}"
    legs = [a + b, b + c, a + c]
    smoothing = 45 if variant == "agg" else 1
    return f"""
    CREATE OR REPLACE TABLE `{target}`
    PARTITION BY DATE(interval_time)
    CLUSTER BY interval_time
    AS
    SELECT
      ab.interval_time AS interval_time,
      ab.close AS {legs[0]}_close,
      bc.close AS {legs[1]}_close,
      ac.close AS {legs[2]}_close,
      ac.close - ab.close * bc.close AS arb_gap,
      AVG(ac.close - ab.close * bc.close) OVER (
        ORDER BY ab.interval_time ROWS BETWEEN {smoothing} PRECEDING AND CURRENT ROW
      ) AS arb_gap_mean
    FROM `{PROJECT}.{DATASET}.base_{source}_{legs[0]}` AS ab
    JOIN `{PROJECT}.{DATASET}.base_{source}_{legs[1]}` AS bc USING (interval_time)
    JOIN `{PROJECT}.{DATASET}.base_{source}_{legs[2]}` AS ac USING (interval_time)
    """


def build(client: bigquery.Client, variant: str, source: str, triangle: tuple, dry_run: bool):
    started = time.monotonic()
    sql = tri_sql(variant, source, triangle)
    if dry_run:
        job = client.query(sql, job_config=bigquery.QueryJobConfig(dry_run=True))
        return tri_name(variant, source, triangle), job.total_bytes_processed, 0.0
    job = client.query(sql)
    job.result()
    return tri_name(variant, source, triangle), job.total_bytes_processed, time.monotonic() - started


def parse_args() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Generate the TRI tables.")
    parser.add_argument("--workers", type=int, default=8, help="queries at a time")
    parser.add_argument("--only", help="one triangle, e.g. eur_gbp_usd")
    parser.add_argument("--dry-run", action="store_true", help="price the queries, create nothing")
    return parser.parse_args()


def main() -> int:
    args = parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    client = bigquery.Client(project=PROJECT)

    failures = []
    with ThreadPoolExecutor(max_workers=args.workers) as pool:
        futures = {}
        for variant in VARIANTS:
            for source in SOURCES:
                for triangle in TRIANGLES:
                    if args.only and "_".join(triangle) != args.only:
                        continue
                    future = pool.submit(build, client, variant, source, triangle, args.dry_run)
                    futures[future] = (variant, source, triangle)
        for future in as_completed(futures):
            try:
                name, scanned, seconds = future.result()
                log.info("%s: %.2f GB in %.1f s", name, scanned / 1e9, seconds)
            except Exception as error:
                failures.append(futures[future])
                log.error("%s failed: %s", futures[future], error)

    log.info("%d built, %d failed", len(futures) - len(failures), len(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
