"""Exceptions, finally, for-else."""
from google.api_core.exceptions import NotFound
from google.cloud import bigquery

client = bigquery.Client(project="tax-office")


def ensure(table):
    try:
        client.get_table(table)
    except NotFound:
        client.create_table(bigquery.Table(table))
    else:
        client.query(f"TRUNCATE TABLE `{table}`").result()
    finally:
        client.query(f"INSERT INTO `tax-office.ops.audit` (t) VALUES ('{table}')").result()


def first_open(years):
    for year in years:
        if year % 5 == 0:
            break
    else:
        return None
    return year


for name in ("returns", "refunds"):
    ensure(f"tax-office.returns_{first_open([2023, 2025, 2026])}.{name}")
try:
    int("x")
    client.query("DROP TABLE `tax-office.never.reached`")
except ValueError:
    client.query("CREATE TABLE IF NOT EXISTS `tax-office.ops.fallback` (x INT64)")
