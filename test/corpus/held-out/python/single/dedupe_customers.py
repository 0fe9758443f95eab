"""Deduplicate customer tables, keeping a backup, swap by rename."""
import os
import sys
import time

from google.cloud import bigquery

DRY = "--dry-run" in sys.argv
PROJECT = os.getenv("PROJECT_ID", "crm-core")
REGIONS = ["emea", "apac", "amer"]
bq = bigquery.Client(project=PROJECT)


def q(sql):
    """Run or print."""
    if DRY:
        print(sql.strip())
        return None
    job = bq.query(sql)
    while not job.done():
        time.sleep(1)
    return job.result()


def dedupe(region):
    base = f"{PROJECT}.customers.{region}"
    q(f"CREATE TABLE `{base}_bak` CLONE `{base}`")
    q(f"""
    CREATE OR REPLACE TABLE `{base}_new` AS
    SELECT * EXCEPT (rn) FROM (
      SELECT *, ROW_NUMBER() OVER (PARTITION BY email ORDER BY updated_at DESC) rn FROM `{base}`
    ) WHERE rn = 1
    """)
    q(f"DROP TABLE `{base}`")
    q(f"ALTER TABLE `{base}_new` RENAME TO `{region}`")


if __name__ == "__main__":
    for r in REGIONS:
        print("region", r)
        dedupe(r)
