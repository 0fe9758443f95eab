"""Closures that keep a counter, lambdas with defaults, reduce."""
from functools import reduce

from google.cloud import bigquery


def counter(prefix):
    n = 0

    def following():
        nonlocal n
        n += 1
        return f"{prefix}{n:02d}"

    return following


def joined(tables, key):
    head, *tail = tables
    return reduce(lambda sql, t: f"{sql} JOIN `{t}` USING ({key})", tail, f"SELECT * FROM `{head}`")


client = bigquery.Client(project="gym-chain")
fresh = counter("part_")
parts = []
for club in ("east", "west"):
    name = f"gym-chain.build.{fresh()}_{club}"
    client.query(f"CREATE TABLE `{name}` AS SELECT * FROM `gym-chain.visits.{club}`")
    parts.append(name)
client.query(f"CREATE OR REPLACE TABLE `gym-chain.build.{fresh()}_all` AS {joined(parts, 'member_id')}")
droppers = [lambda p=part: client.delete_table(p) for part in parts]
for drop in droppers:
    drop()
