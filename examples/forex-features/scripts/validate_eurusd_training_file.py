#!/usr/bin/env python3
"""Validate the EURUSD training file (first pair through the pipeline)."""
import sys

import numpy as np
import pandas as pd

TRAINING_FILE = "/home/mleng/bqx_ml_v3/data/training/training_eurusd.parquet"
EXPECTED_COLUMNS = 11337
EXPECTED_ROWS = 177748
TARGETS = [f"target_eurusd_{h}" for h in (15, 30, 45, 60, 75, 90)]


def main() -> int:
    frame = pd.read_parquet(TRAINING_FILE)
    errors = []
    if len(frame) != EXPECTED_ROWS:
        errors.append(f"rows: {len(frame)}, expected {EXPECTED_ROWS}")
    if frame.shape[1] != EXPECTED_COLUMNS:
        errors.append(f"columns: {frame.shape[1]}, expected {EXPECTED_COLUMNS}")
    for target in TARGETS:
        if target not in frame.columns:
            errors.append(f"no {target}")
        elif frame[target].isna().mean() > 0.01:
            errors.append(f"{target} has more than 1 % nulls")
    numbers = frame.select_dtypes("number")
    infinite = numbers.columns[np.isinf(numbers).any()]
    if len(infinite):
        errors.append(f"{len(infinite)} columns hold infinite values, e.g. {infinite[0]}")
    duplicated = frame["interval_time"].duplicated().sum()
    if duplicated:
        errors.append(f"{duplicated} duplicated minutes")

    for error in errors:
        print("FAIL", error)
    print("OK" if not errors else f"{len(errors)} problems")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
