"""Maintains feature tables: create, drop or describe them."""
# run: create --pair eurusd
# run: drop
# run: describe
import argparse

from google.cloud import bigquery

TABLES = ["vol_eurusd", "vol_usdjpy"]


def create(args, client):
    client.query(f"CREATE TABLE features_v2.vol_{args.pair} (ts TIMESTAMP, value FLOAT64)")


def drop(args, client):
    for table in TABLES:
        client.delete_table(f"features_v2.{table}")


def describe(args, client):
    for table in client.list_tables("features_v2"):
        print(client.get_table(table.reference).num_rows)


def main():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("create")
    one.add_argument("--pair", required=True)
    one.set_defaults(func=create)
    two = commands.add_parser("drop")
    two.set_defaults(func=drop)
    three = commands.add_parser("describe")
    three.set_defaults(func=describe)
    args = parser.parse_args()
    args.func(args, bigquery.Client(project="fx-lab"))


if __name__ == "__main__":
    main()
