"""Yields names from generators and filters them."""
# run:
from itertools import chain, permutations
from string import Template
from google.cloud import bigquery

client = bigquery.Client(project="fx-lab")
STATEMENT = Template("CREATE OR REPLACE TABLE `$dataset.${name}` AS SELECT * FROM `raw.$name`")


def names():
    for a, b in permutations(["eur", "usd", "jpy"], 2):
        if b != "eur":
            yield a + b


def extra(prefix, *parts, **options):
    joined = options.get("separator", "_").join(parts)
    yield f"{prefix}_{joined}"
    yield from (f"{prefix}{n}" for n in range(2))


for name in chain(names(), extra("x", "a", "b"), extra("y", "c", "d", separator="")):
    client.query(STATEMENT.substitute(dataset="features_v2", name=name))
