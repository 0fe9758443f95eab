#!/usr/bin/env python3
"""Generate CORR tables (pairs against exchange-traded assets)."""
import argparse
from concurrent.futures import ThreadPoolExecutor

from google.cloud import bigquery

PROJECT = "bqx-ml"
DATASET = "bqx_ml_v3_features_v2"

PAIRS = [
    "eurgbp", "euraud", "eurnzd", "eurusd", "eurcad", "eurchf", "eurjpy",
    "gbpaud", "gbpnzd", "gbpusd", "gbpcad", "gbpchf", "gbpjpy",
    "audnzd", "audusd", "audcad", "audchf", "audjpy",
    "nzdusd", "nzdcad", "nzdchf", "nzdjpy",
    "usdcad", "usdchf", "usdjpy",
    "cadchf", "cadjpy",
    "chfjpy",
]
ASSETS = ["spy", "gld", "vix", "uup", "ewa", "ewc", "ewg", "ewj", "ewu", "tlt", "uso", "eem"]
WINDOW = 1440

client = bigquery.Client(project=PROJECT)


def create_corr_table(pair, asset):
    table_name = "corr_{}_{}".format(pair, asset)
    query = """
        CREATE OR REPLACE TABLE `{project}.{dataset}.{table}`
        PARTITION BY DATE(interval_time) AS
        SELECT
          fx.interval_time,
          CORR(fx.close, etf.close) OVER (
            ORDER BY fx.interval_time ROWS BETWEEN {window} PRECEDING AND CURRENT ROW
          ) AS corr_value
        FROM `{project}.{dataset}.base_idx_{pair}` fx
        JOIN `{project}.bqx_ml_v3_raw.etf_{asset}` etf USING (interval_time)
    """.format(project=PROJECT, dataset=DATASET, table=table_name, pair=pair, asset=asset, window=WINDOW)
    client.query(query).result()
    return table_name


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=4)
    args = parser.parse_args()

    with ThreadPoolExecutor(max_workers=args.workers) as executor:
        futures = []
        for pair in PAIRS:
            for asset in ASSETS:
                futures.append(executor.submit(create_corr_table, pair, asset))
        for future in futures:
            print("created", future.result())


if __name__ == "__main__":
    main()
