#!/usr/bin/env python3
"""Validate a merged training file: rows, time order, gaps, nulls and targets."""
import argparse
import json
import sys
from pathlib import Path

import polars as pl

HORIZONS = (15, 30, 45, 60, 75, 90)
MAX_NULL_SHARE = 0.05


def check(path: Path, pair: str, min_rows: int) -> dict:
    lazy = pl.scan_parquet(path)
    columns = lazy.collect_schema().names()
    problems = []

    targets = [f"target_{pair}_{horizon}" for horizon in HORIZONS]
    missing = [name for name in targets if name not in columns]
    if missing:
        problems.append(f"targets missing: {', '.join(missing)}")

    rows = lazy.select(pl.len()).collect().item()
    if rows < min_rows:
        problems.append(f"{rows} rows, {min_rows} wanted")

    ordered = lazy.select(pl.col("interval_time").is_sorted()).collect().item()
    if not ordered:
        problems.append("interval_time is not in order")

    nulls = lazy.select(pl.all().null_count()).collect().row(0, named=True)
    sparse = sorted(name for name, count in nulls.items() if rows and count / rows > MAX_NULL_SHARE)
    if sparse:
        problems.append(f"{len(sparse)} columns are sparse, e.g. {sparse[0]}")

    return {"file": str(path), "rows": rows, "columns": len(columns), "problems": problems}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file", type=Path, required=True)
    parser.add_argument("--pair", required=True)
    parser.add_argument("--min-rows", type=int, default=100_000)
    args = parser.parse_args()

    result = check(args.file, args.pair, args.min_rows)
    print(json.dumps(result, indent=2))
    return 1 if result["problems"] else 0


if __name__ == "__main__":
    sys.exit(main())
