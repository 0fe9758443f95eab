#!/usr/bin/env python3
"""Generate the feature catalogue: every table, its family, columns, rows and freshness.

The result replaces the table feature_catalogue and is exported as JSON for the
model cards.
"""
import argparse
import json
import re
import sys
from collections import Counter
from datetime import datetime, timezone

import pandas as pd
from google.cloud import bigquery, storage

from feature_names import DATASET, PROJECT, full_name

BUCKET = "bqx-ml-staging"
CATALOGUE = full_name("feature_catalogue")
FAMILY = re.compile(r"^([a-z]+)_")

TABLES_SQL = f"""
SELECT
  t.table_name,
  t.creation_time,
  s.total_rows,
  s.total_logical_bytes
FROM `{PROJECT}.{DATASET}.INFORMATION_SCHEMA.TABLES` AS t
LEFT JOIN `{PROJECT}.region-us-central1.INFORMATION_SCHEMA.TABLE_STORAGE` AS s
  ON s.table_schema = '{DATASET}' AND s.table_name = t.table_name
WHERE t.table_type = 'BASE TABLE'
ORDER BY t.table_name
"""


def family_of(name: str) -> str:
    match = FAMILY.match(name)
    return match.group(1) if match else "unknown"


def read_tables(client: bigquery.Client) -> pd.DataFrame:
    frame = client.query(TABLES_SQL).to_dataframe()
    frame["family"] = frame["table_name"].map(family_of)
    frame["catalogued_at"] = datetime.now(timezone.utc)
    return frame


def write_catalogue(client: bigquery.Client, frame: pd.DataFrame) -> None:
    config = bigquery.LoadJobConfig(write_disposition="WRITE_TRUNCATE")
    client.load_table_from_dataframe(frame, CATALOGUE, job_config=config).result()


def export(frame: pd.DataFrame, day: str) -> str:
    target = f"catalogue/{day}/features.json"
    blob = storage.Client(project=PROJECT).bucket(BUCKET).blob(target)
    blob.upload_from_string(
        json.dumps(frame.to_dict(orient="records"), default=str),
        content_type="application/json",
    )
    return f"gs://{BUCKET}/{target}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--day", default=datetime.now(timezone.utc).strftime("%Y%m%d"))
    parser.add_argument("--dry-run", action="store_true", help="count the families, write nothing")
    args = parser.parse_args()

    client = bigquery.Client(project=PROJECT)
    frame = read_tables(client)
    for family, count in sorted(Counter(frame["family"]).items()):
        print(f"{family:12} {count:6}")
    if args.dry_run:
        return 0
    write_catalogue(client, frame)
    print("exported to", export(frame, args.day))
    return 0


if __name__ == "__main__":
    sys.exit(main())
