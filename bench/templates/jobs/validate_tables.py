"""Checks the SUBJECT tables: columns, nulls, ranges and row counts."""

import json
import math
import statistics
import sys
from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from google.cloud import bigquery

from shared.cli import parser_for, start_logging
from shared.naming import is_compliant, table_name
from shared.settings import PROJECT, REGIONS, WINDOWS

COLUMNS = [
# COLUMN_LIST
]
LIMITS = {"nulls": 0.02, "zeros": 0.4, "spread": 12.0}


@dataclass
class Result:
    table: str
    rows: int = 0
    problems: list = field(default_factory=list)
    measures: dict = field(default_factory=dict)

    @property
    def ok(self):
        return not self.problems

    def note(self, text):
        self.problems.append(text)


# FILLERS


def profile_sql(table):
    parts = []
    for column in COLUMNS:
        parts.append(f"COUNTIF({column} IS NULL) / COUNT(*) AS {column}_nulls")
        parts.append(f"COUNTIF({column} = 0) / COUNT(*) AS {column}_zeros")
        parts.append(f"STDDEV({column}) AS {column}_spread")
    return "SELECT COUNT(*) AS rows_total,\n  " + ",\n  ".join(parts) + f"\nFROM `{table}`"


def check_table(client, table):
    result = Result(table)
    if not is_compliant(table):
        result.note("name is not in the agreed form")
    row = list(client.query(profile_sql(table)).result())[0]
    result.rows = row["rows_total"]
    if result.rows == 0:
        result.note("is empty")
        return result
    for column in COLUMNS:
        for measure, limit in LIMITS.items():
            value = row[f"{column}_{measure}"]
            result.measures[f"{column}_{measure}"] = value
            if value is None:
                result.note(f"{column}: no {measure}")
            elif value > limit:
                result.note(f"{column}: {measure} {value:.3f} is over {limit}")
    return result


def save(client, results):
    table = table_name("check", "SUBJECT", "all")
    rows = [
        {"table_name": result.table, "rows_total": result.rows, "problems": json.dumps(result.problems)}
        for result in results
    ]
    errors = client.insert_rows_json(table, rows)
    if errors:
        print(f"could not save: {errors}", file=sys.stderr)


def main():
    parser = parser_for(__doc__)
    parser.add_argument("--save", action="store_true", help="keep the results")
    parser.add_argument("--window", type=int, choices=WINDOWS, default=28)
    args = parser.parse_args()
    start_logging(args)
    client = bigquery.Client(project=args.project)
    results = []
    for region in REGIONS:
        results.append(check_table(client, table_name("feature", "SUBJECT", region, window=args.window)))
    if args.save:
        save(client, results)
    bad = [result for result in results if not result.ok]
    for result in bad:
        print(f"{result.table}: " + "; ".join(result.problems))
    print(f"{len(results) - len(bad)} of {len(results)} tables are fine")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
