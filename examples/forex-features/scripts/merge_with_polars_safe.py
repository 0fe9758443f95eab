#!/usr/bin/env python3
"""Merge the extracted feature files of one pair into a training file, within a memory bound.

Files are joined on interval_time in batches, each batch is written to disk before the
next is read, so that memory stays below the limit of the job.
"""
import argparse
import gc
import json
import logging
import sys
from pathlib import Path

import duckdb
import polars as pl

SETTINGS = Path("config/merge.json")
log = logging.getLogger("merge")


def load_settings() -> dict:
    with SETTINGS.open(encoding="utf-8") as settings:
        return json.load(settings)


def batches(files: list[Path], size: int):
    for start in range(0, len(files), size):
        yield files[start : start + size]


def merge_batch(target: Path, batch: list[Path]) -> None:
    merged = pl.scan_parquet(target)
    for file in batch:
        columns = pl.scan_parquet(file)
        merged = merged.join(columns, on="interval_time", how="left")
    scratch = target.with_suffix(".next.parquet")
    merged.sink_parquet(scratch)
    scratch.replace(target)
    gc.collect()


def count_rows(target: Path) -> int:
    """Counts with a second engine, so that one reader's bug does not hide the other's."""
    with duckdb.connect() as connection:
        return connection.execute(
            "SELECT COUNT(*) FROM read_parquet(?)", [str(target)]
        ).fetchone()[0]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pair", required=True)
    parser.add_argument("--input", type=Path, required=True, help="folder of parquet files")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--batch-size", type=int)
    args = parser.parse_args()

    logging.basicConfig(level=logging.INFO)
    settings = load_settings()
    files = sorted(args.input.glob(f"{args.pair}_*.parquet"))
    if not files:
        log.error("no parquet files for %s in %s", args.pair, args.input)
        return 2

    first, rest = files[0], files[1:]
    args.output.parent.mkdir(parents=True, exist_ok=True)
    args.output.write_bytes(first.read_bytes())
    for number, batch in enumerate(batches(rest, args.batch_size or settings["batchSize"]), start=1):
        merge_batch(args.output, batch)
        log.info("batch %d: %d files", number, len(batch))
    log.info("%s: %d rows", args.output, count_rows(args.output))
    return 0


if __name__ == "__main__":
    sys.exit(main())
