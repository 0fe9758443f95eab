"""Deletes scratch tables that match a prefix; names come from the dataset."""
import argparse
import re

from google.cloud import bigquery


def parse():
    p = argparse.ArgumentParser()
    p.add_argument("--dataset", default="scratch")
    p.add_argument("--prefix", default="tmp_")
    p.add_argument("--force", action="store_true")
    return p.parse_args()


def main():
    args = parse()
    client = bigquery.Client(project="lab-shared")
    doomed = [t for t in client.list_tables(f"lab-shared.{args.dataset}") if not re.match(r"keep_", t.table_id)]
    for item in doomed:
        fqn = f"lab-shared.{args.dataset}.{item.table_id}"
        if args.force:
            client.delete_table(fqn, not_found_ok=True)
        else:
            print("would delete", fqn)
    client.query(f"DROP TABLE IF EXISTS `lab-shared.{args.dataset}.last_cleanup`")
    client.query("INSERT INTO `lab-shared.audit.cleanups` (ran_at, n) VALUES (CURRENT_TIMESTAMP(), 1)")


if __name__ == "__main__":
    main()
