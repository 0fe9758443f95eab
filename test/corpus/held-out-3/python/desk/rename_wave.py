"""Rename the tables of a wave by rule; what has no rule stays."""
import re

from google.cloud import bigquery

TABLES = """
  fact_orders_v1
  fact_orders_v2
  dim_customer
  tmp_scratch
  stg_orders_2024
""".split()
RULES = [
    (re.compile(r"^fact_(\w+)_v(\d+)$"), r"fct_\1__v\2"),
    (re.compile(r"^dim_(\w+)$"), r"dim__\1"),
]


def renamed(table):
    for pattern, into in RULES:
        if pattern.match(table):
            return pattern.sub(into, table)
    return None


def main():
    client = bigquery.Client("brick-yard")
    plan = {table: new for table in TABLES if (new := renamed(table))}
    for old, new in sorted(plan.items()):
        client.query(f"ALTER TABLE `brick-yard.core.{old}` RENAME TO {new}").result()
    for left in sorted(set(TABLES) - set(plan)):
        if left.startswith("tmp_"):
            client.query(f"DROP TABLE `brick-yard.core.{left}`")


main()
