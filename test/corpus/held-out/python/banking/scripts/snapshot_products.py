"""Snapshot all products into the silver layer, then one gold union."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from google.cloud import bigquery

from bank_names import BANK, PRODUCTS, table_name
from sql_parts import create, union

VERSION = 2


def main():
    client = bigquery.Client(project=BANK)
    silver = []
    for product in PRODUCTS:
        name = table_name("silver", product, VERSION)
        client.query(create(name, f"SELECT * FROM `{table_name('bronze', product)}`")).result()
        silver.append(name)
    client.query(create(f"{BANK}.gold.positions", union(silver))).result()


if __name__ == "__main__":
    main()
