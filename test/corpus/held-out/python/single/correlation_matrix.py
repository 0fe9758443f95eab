"""Pairwise covariance tables: ordered names, both directions recorded as aliases."""
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations, product

from google.cloud import bigquery

P, D = "fx-lab", "cov"
PAIRS = "eurusd gbpusd audusd nzdusd".split()
VARIANTS = ["agg", "align"]


def ordered(a, b):
    return (a, b) if a < b else (b, a)


def cov_name(variant, a, b):
    x, y = ordered(a, b)
    return f"cov_{variant}_{x}_{y}"


def job(client, task):
    variant, (a, b) = task
    name = cov_name(variant, a, b)
    join = "USING (ts)" if variant == "align" else "ON l.hour = r.hour"
    client.query(
        f"CREATE OR REPLACE TABLE {P}.{D}.{name} AS "
        f"SELECT COVAR_SAMP(l.ret, r.ret) AS cov FROM {P}.returns.{a}_{variant} l "
        f"JOIN {P}.returns.{b}_{variant} r {join}"
    ).result()
    return name


def main():
    client = bigquery.Client(project=P)
    tasks = list(product(VARIANTS, combinations(PAIRS, 2)))
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda t: job(client, t), tasks))
    index = "\n".join("SELECT '{0}' AS name, COUNT(*) AS n FROM `{1}.{2}.{0}`{3}".format(
        m, P, D, "" if i == len(made) - 1 else " UNION ALL") for i, m in enumerate(made))
    config = bigquery.QueryJobConfig(destination=f"{P}.{D}.cov_index", write_disposition="WRITE_TRUNCATE")
    client.query(index, job_config=config).result()


if __name__ == "__main__":
    main()
