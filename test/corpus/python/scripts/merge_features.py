"""Merges daily features into the history."""
# run:
# run: --full
import argparse
import textwrap

from google.cloud import bigquery

KEYS = {"reg": ["ts", "pair"], "vol": ["ts"]}


def merge_sql(name, keys):
    on = " AND ".join(f"t.{key} = s.{key}" for key in keys)
    return textwrap.dedent(f"""
        MERGE `fx-lab.features_v2.{name}_history` t
        USING `fx-lab.staging.{name}_daily` s
        ON {on}
        WHEN NOT MATCHED THEN INSERT ROW
    """)


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    args = parser.parse_args(argv)
    client = bigquery.Client()
    for name, keys in KEYS.items():
        if args.full:
            client.query(f"TRUNCATE TABLE `fx-lab.features_v2.{name}_history`").result()
        client.query(merge_sql(name, keys)).result()


if __name__ == "__main__":
    main()
