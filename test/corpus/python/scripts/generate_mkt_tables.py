"""Generates market tables from a statement in a file."""
# run:
from pathlib import Path

from google.cloud import bigquery

TEMPLATE = Path("sql") / "build_mkt.sql"


def main():
    client = bigquery.Client(project="fx-lab")
    statement = TEMPLATE.read_text()
    for kind in ["reg_bqx", "vol_idx"]:
        client.query(statement.replace("{kind}", kind)).result()


if __name__ == "__main__":
    main()
