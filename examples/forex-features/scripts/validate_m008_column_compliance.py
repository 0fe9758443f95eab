#!/usr/bin/env python3
"""Validate column names and row counts of renamed tables (final check of phase 4C).

Compares the schema of each family with the columns that M008 and M005 ask for, in
one query over INFORMATION_SCHEMA.COLUMNS per family.
"""
import argparse
import json
import sys
from concurrent.futures import ThreadPoolExecutor

from google.cloud import bigquery

PROJECT = "bqx-ml"
DATASET = "bqx_ml_v3_features_v2"

REQUIRED = {
    "tri": ["interval_time", "arb_gap"],
    "cov": ["interval_time", "covariance"],
    "corr": ["interval_time", "corr_360", "corr_1440"],
    "reg": ["interval_time"] + [f"lin_term_{w}" for w in (45, 90, 180, 360, 720, 1440)],
    "mkt": ["interval_time", "market_mean"],
    "csi": ["interval_time", "strength"],
}

QUERY = f"""
SELECT table_name, ARRAY_AGG(column_name) AS columns
FROM `{PROJECT}.{DATASET}.INFORMATION_SCHEMA.COLUMNS`
WHERE STARTS_WITH(table_name, @prefix)
GROUP BY table_name
"""


def check_family(client: bigquery.Client, family: str) -> list[dict]:
    config = bigquery.QueryJobConfig(
        query_parameters=[bigquery.ScalarQueryParameter("prefix", "STRING", f"{family}_")]
    )
    problems = []
    for row in client.query(QUERY, job_config=config):
        missing = sorted(set(REQUIRED[family]) - set(row["columns"]))
        if missing:
            problems.append({"table": row["table_name"], "missing": missing})
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--family", choices=sorted(REQUIRED), action="append")
    parser.add_argument("--output", default="column_compliance.json")
    parser.add_argument("--workers", type=int, default=4)
    args = parser.parse_args()

    client = bigquery.Client(project=PROJECT)
    families = args.family or sorted(REQUIRED)
    with ThreadPoolExecutor(max_workers=args.workers) as pool:
        results = dict(zip(families, pool.map(lambda family: check_family(client, family), families)))

    with open(args.output, "w", encoding="utf-8") as out:
        json.dump(results, out, indent=2)
    total = sum(len(problems) for problems in results.values())
    print(f"{total} tables lack columns; see {args.output}")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
