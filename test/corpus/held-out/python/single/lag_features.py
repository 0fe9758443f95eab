"""Lag tables for each pair: wide SQL assembled column by column."""
import os
from collections import OrderedDict
from functools import partial
from concurrent import futures

from google.cloud import bigquery

CFG = {
    "project": "quant-store",
    "datasets": {"in": "bars", "out": "lags"},
    "pairs": ["eurusd", "gbpusd", "usdjpy"],
    "lags": [1, 2, 3, 5, 8],
}
TYPES = OrderedDict([("bqx", "bqx_value"), ("idx", "idx_value")])


def columns(kind):
    cols = ["interval_time"]
    for n in CFG["lags"]:
        cols.append(f"LAG({TYPES[kind]}, {n}) OVER (ORDER BY interval_time) AS {kind}_lag_{n}")
    return ",\n    ".join(cols)


def table(which, name):
    return "%(p)s.%(d)s.%(t)s" % {"p": CFG["project"], "d": CFG["datasets"][which], "t": name}


def build(client, kind, pair):
    source = table("in", "{}_{}".format(pair, kind))
    target = table("out", "_".join(["lag", kind, pair]))
    sql = "CREATE OR REPLACE TABLE `" + target + "` AS\nSELECT\n    " + columns(kind)
    sql += "\nFROM `" + source + "`"
    if kind == "idx":
        sql += "\nWHERE idx_value IS NOT NULL"
    client.query(sql).result()
    return target


def main():
    client = bigquery.Client(CFG["project"])
    for kind in TYPES:
        with futures.ThreadPoolExecutor(int(os.getenv("WORKERS", "3"))) as ex:
            for made in ex.map(partial(build, client, kind), CFG["pairs"]):
                print("ok", made)


if __name__ == "__main__":
    main()
