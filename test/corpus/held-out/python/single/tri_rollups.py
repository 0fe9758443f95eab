#!/usr/bin/env python3
"""Build the triangular FX roll-ups, one table for each ordered triple and window."""
import argparse
import itertools
import logging
from concurrent.futures import ThreadPoolExecutor, as_completed

from google.cloud import bigquery

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
log = logging.getLogger("tri")

PROJECT = "fx-lab"
SOURCE = "fx_features"
TARGET = "fx_triangles"
MAJORS = ["usd", "eur", "jpy", "gbp"]
WINDOWS = (15, 60)


def triples():
    for a, b, c in itertools.combinations(MAJORS, 3):
        yield a, b, c


def make_sql(a, b, c, window):
    name = f"{PROJECT}.{TARGET}.tri_{a}_{b}_{c}_{window:03d}"
    legs = [(a, b), (b, c), (a, c)]
    selects = []
    for i, (x, y) in enumerate(legs):
        selects.append(
            f"SELECT {i} AS leg, ts, rate FROM `{PROJECT}.{SOURCE}.rate_{x}{y}`"
        )
    union = "\nUNION ALL\n".join(selects)
    return name, f"""
        CREATE OR REPLACE TABLE `{name}`
        PARTITION BY DATE(ts)
        AS
        WITH legs AS (
            {union}
        )
        SELECT ts, AVG(rate) OVER (ORDER BY ts ROWS {window} PRECEDING) AS mean_rate
        FROM legs
    """


def build(client, a, b, c, window):
    name, sql = make_sql(a, b, c, window)
    job = client.query(sql)
    job.result()
    log.info("built %s", name)
    return name


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--dry-run", action="store_true")
    args = parser.parse_args()
    client = bigquery.Client(project=PROJECT)
    tasks = [(t, w) for t in triples() for w in WINDOWS]
    log.info("%d tables to build", len(tasks))
    if args.dry_run:
        for (a, b, c), w in tasks:
            print(make_sql(a, b, c, w)[0])
        return
    with ThreadPoolExecutor(max_workers=args.workers) as pool:
        futures = {pool.submit(build, client, a, b, c, w): (a, b, c, w) for (a, b, c), w in tasks}
        for future in as_completed(futures):
            try:
                future.result()
            except Exception as error:
                log.error("failed %s: %s", futures[future], error)


if __name__ == "__main__":
    main()
