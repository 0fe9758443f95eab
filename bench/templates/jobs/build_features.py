#!/usr/bin/env python3
"""Builds the SUBJECT features of every region and product."""

import logging
import sys
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import datetime, timedelta
from itertools import product

from shared.cli import parser_for, start_logging
from shared.naming import staging_name, table_name
from shared.settings import PRODUCTS, RAW, REGIONS, WINDOWS
from shared.warehouse import Warehouse

log = logging.getLogger("SUBJECT")

SOURCE = f"{RAW}.SUBJECT_events"
TAKEN = PRODUCTS[:MANY]
SPANS = WINDOWS
COLUMNS = [
# COLUMN_LIST
]


# FILLERS


def feature_sql(region, item, window):
    """The query of one table."""
    measures = ",\n    ".join(
        f"AVG({column}) OVER w AS SUBJECT_{column}_mean_{window}" for column in COLUMNS
    )
    return f"""
WITH events AS (
    SELECT
        event_id,
        event_time,
        DATE(event_time) AS day,
        # SELECT_LIST
        quantity
    FROM `{SOURCE}`
    WHERE region = '{region}' AND product = '{item}'
),
shops AS (
    SELECT shop_id, city, opened_on FROM `{RAW}.shops` WHERE closed_on IS NULL
)
SELECT
    e.event_id,
    e.event_time,
    s.city,
    {measures}
FROM events AS e
LEFT JOIN shops AS s ON s.shop_id = e.shop_id
WINDOW w AS (PARTITION BY e.shop_id ORDER BY UNIX_DATE(e.day) RANGE BETWEEN {window} PRECEDING AND CURRENT ROW)
"""


def build(warehouse, region, item, window):
    """Builds one table in staging and puts it in place."""
    final = table_name("feature", "SUBJECT", region, item, window=window)
    draft = staging_name(final)
    warehouse.replace(draft, feature_sql(region, item, window), partition="DATE(event_time)")
    warehouse.run(f"CREATE OR REPLACE TABLE `{final}` COPY `{draft}`")
    warehouse.drop(draft)
    return final


def main():
    parser = parser_for(__doc__)
    parser.add_argument("--region", choices=REGIONS, help="one region instead of all")
    parser.add_argument("--workers", type=int, default=4)
    args = parser.parse_args()
    start_logging(args)
    warehouse = Warehouse(args.project, dry_run=args.dry_run, label="SUBJECT")
    regions = [args.region] if args.region else REGIONS
    tasks = list(product(regions, TAKEN, SPANS))
    if args.limit:
        tasks = tasks[: args.limit]
    failed = []
    with ThreadPoolExecutor(max_workers=args.workers) as pool:
        futures = {pool.submit(build, warehouse, *task): task for task in tasks}
        for future in as_completed(futures):
            try:
                log.info("built %s", future.result())
            except Exception as error:
                failed.append((futures[future], error))
    for task, error in failed:
        log.error("%s: %s", task, error)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
