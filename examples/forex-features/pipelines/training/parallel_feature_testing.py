#!/usr/bin/env python3
"""Extract every feature table of a pair to Parquet checkpoints, several tables at a time.

Tables whose checkpoint already lies in the bucket are passed over, so an interrupted
extraction goes on where it stopped.
"""
import argparse
import logging
import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from google.cloud import bigquery, bigquery_storage, storage

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from feature_names import ASSETS, DATASET, FEATURES, PAIRS, PROJECT, SOURCES  # noqa: E402

BUCKET = os.environ.get("CHECKPOINT_BUCKET", "bqx-ml-staging")
log = logging.getLogger("extract")


def tables_of(pair: str) -> list[str]:
    names = [f"targets_{pair}_{horizon}" for horizon in (15, 30, 45, 60, 75, 90)]
    for source in SOURCES:
        names.append(f"reg_{source}_{pair}")
        names.extend(f"{feature}_{source}_{pair}" for feature in FEATURES)
        names.extend(f"corr_{source}_{pair}_{asset}" for asset in ASSETS)
        names.extend(f"pol_{source}_{pair}_{window}" for window in (45, 90, 180, 360, 720, 1440))
    return names


def checkpoint(pair: str, table: str) -> str:
    return f"checkpoints/{pair}/{table}.parquet"


def extract(clients, pair: str, table: str, dry_run: bool) -> str:
    client, reader, bucket = clients
    blob = bucket.blob(checkpoint(pair, table))
    if blob.exists():
        return f"{table}: already there"
    query = f"SELECT * FROM `{PROJECT}.{DATASET}.{table}` WHERE interval_time >= '2020-01-01'"
    job = client.query(query, job_config=bigquery.QueryJobConfig(dry_run=dry_run))
    if dry_run:
        return f"{table}: {job.total_bytes_processed / 1e9:.2f} GB"
    frame = job.to_dataframe(bqstorage_client=reader)
    with tempfile.NamedTemporaryFile(suffix=".parquet") as scratch:
        frame.to_parquet(scratch.name, index=False)
        blob.upload_from_filename(scratch.name)
    return f"{table}: {len(frame)} rows"


def parse_args() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Extract feature tables to Parquet.")
    parser.add_argument("--pairs", nargs="+", choices=PAIRS, default=["eurusd"])
    parser.add_argument("--workers", type=int, default=12)
    parser.add_argument("--dry-run", action="store_true")
    return parser.parse_args()


def main() -> int:
    args = parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    clients = (
        bigquery.Client(project=PROJECT),
        bigquery_storage.BigQueryReadClient(),
        storage.Client(project=PROJECT).bucket(BUCKET),
    )
    failed = 0
    with ThreadPoolExecutor(max_workers=args.workers) as pool:
        futures = {
            pool.submit(extract, clients, pair, table, args.dry_run): table
            for pair in args.pairs
            for table in tables_of(pair)
        }
        for future in as_completed(futures):
            try:
                log.info(future.result())
            except Exception:
                failed += 1
                log.exception("%s failed", futures[future])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
