"""Extracts the SUBJECT tables to Parquet in the exchange bucket."""

import argparse
import io
import json
import os
import time
from datetime import date, datetime
from pathlib import Path

import pandas as pd
from google.cloud import bigquery, storage

from shared.naming import table_name
from shared.settings import BUCKET, LOCATION, MART, PROJECT, REGIONS

TARGET = os.getenv("SUBJECT_TARGET", f"gs://{BUCKET}/SUBJECT")
LOCAL = Path("out") / "SUBJECT"
COLUMNS = [
# COLUMN_LIST
]


# FILLERS


def select_sql(table, since):
    picked = ",\n           ".join(COLUMNS)
    return f"""
    SELECT event_id,
           event_time,
           {picked}
    FROM `{table}`
    WHERE event_time >= TIMESTAMP('{since}')
    ORDER BY event_time
    """


def extract_table(client, region):
    """Has BigQuery write one table to the bucket."""
    table = table_name("aggregate", "SUBJECT", region)
    uri = f"{TARGET}/{region}/part-*.parquet"
    config = bigquery.ExtractJobConfig(destination_format="PARQUET", compression="SNAPPY")
    job = client.extract_table(table, uri, job_config=config, location=LOCATION)
    job.result()
    return uri


def extract_frame(client, region, since):
    """Reads what is recent and keeps a copy beside the log."""
    frame = client.query(select_sql(table_name("aggregate", "SUBJECT", region), since)).to_dataframe()
    frame["event_time"] = pd.to_datetime(frame["event_time"], utc=True)
    for column in COLUMNS:
        frame[column] = pd.to_numeric(frame[column], errors="coerce")
    LOCAL.mkdir(parents=True, exist_ok=True)
    path = LOCAL / f"{region}.parquet"
    frame.to_parquet(path, index=False)
    return path, len(frame)


def upload(bucket, path, region):
    blob = bucket.blob(f"SUBJECT/recent/{region}/{path.name}")
    blob.upload_from_filename(str(path))
    return f"gs://{BUCKET}/{blob.name}"


def write_manifest(bucket, rows):
    body = json.dumps({"at": datetime.utcnow().isoformat(), "files": rows}, indent=2)
    bucket.blob("SUBJECT/manifest.json").upload_from_string(body, content_type="application/json")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--since", default="2024-01-01")
    parser.add_argument("--mode", choices=["whole", "recent", "both"], default="both")
    args = parser.parse_args()
    client = bigquery.Client(project=PROJECT, location=LOCATION)
    bucket = storage.Client(project=PROJECT).bucket(BUCKET)
    rows = []
    begun = time.time()
    for region in REGIONS:
        if args.mode in ("whole", "both"):
            rows.append({"region": region, "uri": extract_table(client, region)})
        if args.mode in ("recent", "both"):
            path, count = extract_frame(client, region, args.since)
            rows.append({"region": region, "uri": upload(bucket, path, region), "rows": count})
    write_manifest(bucket, rows)
    print(f"{len(rows)} files in {time.time() - begun:.1f} s")


if __name__ == "__main__":
    main()
