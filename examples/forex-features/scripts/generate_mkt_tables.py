#!/usr/bin/env python3
"""Generate 26 MKT tables (features of the market as a whole, all pairs averaged)."""
import argparse
import sys

from google.cloud import bigquery

from feature_names import FEATURES, PAIRS, PROJECT, SOURCES, full_name, primary_table


def mkt_sql(feature: str, source: str) -> str:
    union = "\nUNION ALL\n".join(
        f"SELECT interval_time, value FROM `{primary_table(feature, source, pair)}`" for pair in PAIRS
    )
    return f"""
    CREATE OR REPLACE TABLE `{full_name(f"mkt_{feature}_{source}")}`
    PARTITION BY DATE(interval_time) AS
    SELECT
      interval_time,
      AVG(value) AS market_mean,
      STDDEV(value) AS market_dispersion,
      COUNTIF(value > 0) / COUNT(*) AS market_breadth
    FROM (
    {union}
    )
    GROUP BY interval_time
    """


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", choices=SOURCES, action="append", help="default: all")
    parser.add_argument("--dry-run", action="store_true", help="print the queries only")
    args = parser.parse_args()

    client = bigquery.Client(project=PROJECT)
    for source in args.source or SOURCES:
        for feature in FEATURES:
            sql = mkt_sql(feature, source)
            if args.dry_run:
                print(sql)
                continue
            client.query(sql).result()
            print(f"mkt_{feature}_{source} done")
    return 0


if __name__ == "__main__":
    sys.exit(main())
