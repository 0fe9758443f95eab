"""Statistics for each band; the bands live in a JSON file next to the code."""
import json
from pathlib import Path

from google.cloud import bigquery

HERE = Path(__file__).resolve().parent
CONF = json.loads((HERE.parent / "conf" / "cells.json").read_text())
STATIC = ["uptime", "drops"]


def main():
    client = bigquery.Client(project="telco-net")
    for band in CONF["bands"]:
        client.query(
            f"CREATE OR REPLACE TABLE `{CONF['project']}.{CONF['dataset']}.stats_{band}` AS "
            f"SELECT * FROM `telco-net.raw.cells_{band}`"
        ).result()
    for name in STATIC:
        client.query(f"CREATE OR REPLACE TABLE `telco-net.cells.{name}` AS SELECT * FROM `telco-net.raw.{name}`").result()


if __name__ == "__main__":
    main()
