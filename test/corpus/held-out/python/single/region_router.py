"""Routes tables by region with nested functions, closures and a default argument from the environment."""
import argparse
import os
from functools import lru_cache, reduce

from google.cloud import bigquery

REGIONS = {"eu": ("at", "fr"), "us": ("ny",)}


def make_namer(prefix, *, project="geo-hub"):
    count = 0

    @lru_cache(maxsize=None)
    def namer(region, city):
        nonlocal count
        count += 1
        return f"{project}.{prefix}_{region}.{city}"

    return namer


def build(client, source, target, transforms):
    select = reduce(lambda inner, t: f"SELECT {t} FROM ({inner})", transforms, f"SELECT * FROM `{source}`")
    client.query(f"CREATE OR REPLACE TABLE `{target}` AS {select}").result()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--region", choices=sorted(REGIONS) + ["all"], default="all")
    parser.add_argument("--suffix", default=os.environ.get("ROUTE_SUFFIX", ""))
    args = parser.parse_args()
    raw, out = make_namer("raw"), make_namer(prefix="routed" + args.suffix)
    client = bigquery.Client(project="geo-hub")
    chosen = REGIONS if args.region == "all" else {args.region: REGIONS[args.region]}
    for region, cities in chosen.items():
        for city in cities:
            build(client, raw(region, city), out(region, city), ["*", "DISTINCT *"])
    extra = os.environ.get("EXTRA_CITY")
    if extra:
        build(client, raw("eu", extra), out("eu", extra), [])


if __name__ == "__main__":
    main()
