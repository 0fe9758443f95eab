#!/usr/bin/env python3
"""Generate 1,512 COV tables (rolling covariance of every two pairs).

Writes the linear and the quadratic regression statistics for both sources:
2 statistics x 2 sources x 378 combinations of pairs.
"""
import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

import pandas as pd
from google.cloud import bigquery

from feature_names import PAIRS, PROJECT, SOURCES, base_table, cov_table

STATS = {"lin": "close - open", "quad": "POW(close - open, 2)"}
WINDOW = 360


def cov_sql(stat: str, source: str, first: str, second: str) -> str:
    measure = STATS[stat]
    return f"""
    CREATE TABLE IF NOT EXISTS `{cov_table(stat, source, first, second)}`
    PARTITION BY DATE(interval_time)
    AS
    WITH a AS (
      SELECT interval_time, {measure} AS value FROM `{base_table(source, first)}`
    ), b AS (
      SELECT interval_time, {measure} AS value FROM `{base_table(source, second)}`
    )
    SELECT
      interval_time,
      a.value AS {first}_value,
      b.value AS {second}_value,
      COVAR_SAMP(a.value, b.value) OVER w AS covariance,
      CORR(a.value, b.value) OVER w AS correlation
    FROM a JOIN b USING (interval_time)
    WINDOW w AS (ORDER BY interval_time ROWS BETWEEN {WINDOW} PRECEDING AND CURRENT ROW)
    """


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=16)
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--report", default="cov_generation.csv", help="where the timing report goes")
    args = parser.parse_args()

    client = bigquery.Client(project=PROJECT)
    config = bigquery.QueryJobConfig(dry_run=args.dry_run, use_query_cache=False)

    def run(task):
        stat, source, first, second = task
        job = client.query(cov_sql(stat, source, first, second), job_config=config)
        if not args.dry_run:
            job.result()
        return {"table": cov_table(stat, source, first, second), "bytes": job.total_bytes_processed}

    tasks = [
        (stat, source, first, second)
        for stat in STATS
        for source in SOURCES
        for first, second in combinations(PAIRS, 2)
    ]
    with ThreadPoolExecutor(max_workers=args.workers) as pool:
        rows = list(pool.map(run, tasks))

    report = pd.DataFrame(rows)
    report.to_csv(args.report, index=False)
    print(f"{len(report)} tables, {report['bytes'].sum() / 1e12:.2f} TB scanned")
    return 0


if __name__ == "__main__":
    sys.exit(main())
