"""Drops tables that the catalogue lists as stale."""
# run:
# run: --execute
import sys

from google.cloud import bigquery

DATASET = "scratch"
client = bigquery.Client(project="fx-lab")


def stale():
    query = f"""
        SELECT table_name
        FROM `{DATASET}.INFORMATION_SCHEMA.TABLES`
        WHERE table_name LIKE 'tmp_%'
    """
    return [row.table_name for row in client.query(query).result()]


def main():
    execute = "--execute" in sys.argv
    tables = stale()
    if not tables:
        print("nothing to drop")
        return
    for name in tables:
        if execute:
            client.query(f"DROP TABLE IF EXISTS `fx-lab.{DATASET}.{name}`").result()
        else:
            print("would drop", name)


if __name__ == "__main__":
    main()
