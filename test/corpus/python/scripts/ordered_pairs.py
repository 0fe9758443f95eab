"""Builds ratio tables; a pair is named in alphabetical order."""
# run:
import sys
sys.path.append(".")
from lib import names
from google.cloud import bigquery

client = bigquery.Client(project=names.PROJECT)
seen = set()
for a in names.CURRENCIES:
    for b in names.CURRENCIES:
        if a == b:
            continue
        first, second, flipped = names.ordered(a, b)
        if (first, second) in seen:
            continue
        seen.add((first, second))
        operation = "1 / close" if flipped else "close"
        client.query(
            f"CREATE OR REPLACE TABLE `{names.qualified(f'ratio_{first}_{second}')}` AS "
            f"SELECT ts, {operation} AS ratio FROM `{names.qualified(first + second, dataset='raw')}`"
        )
