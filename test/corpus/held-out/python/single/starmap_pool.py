"""Process pool with starmap and an initializer; names by several small functions and keyword defaults."""
import argparse
import multiprocessing.dummy
import os
import string

from google.cloud import bigquery

_client = None
BUCKETS = string.ascii_lowercase[:3]
METRICS = dict(ctr="clicks / impressions", cpm="cost * 1000 / impressions")


def start(project):
    global _client
    _client = bigquery.Client(project=project)


def slug(*parts, sep="_"):
    return sep.join(str(p) for p in parts if p not in (None, ""))


def compute(metric, bucket, variant=None):
    table = slug("m", metric, bucket, variant)
    sql = f"SELECT {METRICS[metric]} AS {metric} FROM `ads-metrics.facts.bucket_{bucket}`"
    _client.query(f"CREATE OR REPLACE TABLE `ads-metrics.metrics.{table}` AS {sql}").result()
    return table


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-j", "--jobs", type=int, default=min(4, os.cpu_count() or 1))
    args = parser.parse_args()
    work = [(m, b) for m in METRICS for b in BUCKETS]
    work += [("ctr", BUCKETS[-1], "robust")]
    if args.jobs <= 1:
        start("ads-metrics")
        return [compute(*w) for w in work]
    with multiprocessing.dummy.Pool(args.jobs, initializer=start, initargs=("ads-metrics",)) as pool:
        return pool.starmap(compute, work)


if __name__ == "__main__":
    main()
