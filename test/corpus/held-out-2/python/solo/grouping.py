"""Columns grouped by table with defaultdict, then one view for each table."""
from collections import Counter, defaultdict
from itertools import product, zip_longest

from google.cloud import bigquery

COLUMNS = [
    ("flights", "origin"), ("flights", "destination"), ("crews", "pilot"),
    ("crews", "purser"), ("flights", "delay"), ("gates", "letter"),
]

by_table = defaultdict(list)
for table, column in COLUMNS:
    by_table[table].append(column)
counts = Counter(table for table, _ in COLUMNS)
by_airport = {}
for airport, table in product(("lhr", "cdg"), sorted(by_table)):
    by_airport.setdefault(airport, []).append(table)

client = bigquery.Client(project="air-ops")
for airport, tables in by_airport.items():
    for table in tables:
        if counts[table] < 2:
            continue
        select = ", ".join(sorted(by_table[table], reverse=True))
        client.query(f"CREATE OR REPLACE VIEW `air-ops.{airport}.v_{table}` AS SELECT {select} FROM `air-ops.all.{table}` WHERE airport = '{airport.upper()}'")

top, runner_up = [name for name, _ in counts.most_common(2)]
client.query(f"CREATE TABLE `air-ops.stats.top_{top}_{runner_up}` AS SELECT 1 AS one")
for left, right in zip_longest(["a", "b", "c"], ["x"], fillvalue="none"):
    client.query(f"DROP TABLE IF EXISTS `air-ops.tmp.{left}_{right}`")
