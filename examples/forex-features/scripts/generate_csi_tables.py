#!/usr/bin/env python3
"""Generate 208 CSI tables (currency strength: a feature averaged over the pairs of one currency)."""
import argparse

from google.cloud import bigquery

from feature_names import CURRENCIES, FEATURES, PAIRS, PROJECT, SOURCES, full_name, primary_table


def csi_sql(feature, source, ccy):
    legs = []
    for pair in PAIRS:
        if pair.startswith(ccy):
            legs.append(f"SELECT interval_time, value FROM `{primary_table(feature, source, pair)}`")
        elif pair.endswith(ccy):
            legs.append(f"SELECT interval_time, -value AS value FROM `{primary_table(feature, source, pair)}`")
    body = " UNION ALL ".join(legs)
    target = full_name(f"csi_{feature}_{source}_{ccy}")
    return (
        f"CREATE OR REPLACE TABLE `{target}` PARTITION BY DATE(interval_time) AS "
        f"SELECT interval_time, AVG(value) AS strength FROM ({body}) GROUP BY interval_time"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry-run", action="store_true")
    args = parser.parse_args()
    client = bigquery.Client(project=PROJECT)
    config = bigquery.QueryJobConfig(dry_run=args.dry_run)
    for feature in FEATURES:
        for source in SOURCES:
            for ccy in CURRENCIES:
                client.query(csi_sql(feature, source, ccy), job_config=config)


if __name__ == "__main__":
    main()
