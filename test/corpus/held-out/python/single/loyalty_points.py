"""Loyalty programme: tiers computed from a nested configuration, with an optional single tier."""
import argparse

from google.cloud import bigquery

CONFIG = {
    "project": "loyalty",
    "tiers": [
        {"id": "bronze", "min": 0, "tables": ["points", "expiry"]},
        {"id": "silver", "min": 500, "tables": ["points", "expiry", "perks"]},
        {"id": "gold", "min": 2000, "tables": ["points", "expiry", "perks", "lounge"]},
    ],
}


def select_tiers(only=None):
    return [t for t in CONFIG["tiers"] if only is None or t["id"] == only]


def statement(tier, table):
    upper = {"bronze": 499, "silver": 1999}.get(tier["id"])
    where = f"balance >= {tier['min']}" + (f" AND balance <= {upper}" if upper else "")
    return "\n".join((
        f"CREATE OR REPLACE TABLE `{CONFIG['project']}.tier_{tier['id']}.{table}`",
        "AS SELECT *",
        f"FROM `{CONFIG['project']}.members.{table}` -- every member",
        f"WHERE {where}",
    ))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--tier")
    ap.add_argument("--yes", "-y", action="store_true")
    opts = ap.parse_args()
    if not opts.yes:
        print("pass --yes to go on")
        return
    client = bigquery.Client(project=CONFIG["project"])
    for tier in select_tiers(opts.tier):
        for table in tier["tables"]:
            client.query(statement(tier, table)).result()
        print(tier["id"], "done")


if __name__ == "__main__":
    main()
