"""Reports what the SUBJECT jobs cost, by day and by table."""

import csv
import json
import sys
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import yaml
from google.cloud import bigquery

PROJECT = "acme-warehouse"
REGION = "region-europe-west3"
PRICE_PER_TB = 6.25
COLUMNS = [
# COLUMN_LIST
]


# FILLERS


def jobs_since(client, since):
    sql = f"""
    SELECT job_id, user_email, creation_time, total_bytes_billed, statement_type,
           destination_table.table_id AS target
    FROM `{PROJECT}.{REGION}.INFORMATION_SCHEMA.JOBS`
    WHERE creation_time >= TIMESTAMP('{since.isoformat()}')
      AND EXISTS (SELECT 1 FROM UNNEST(labels) WHERE key = 'job' AND value = 'SUBJECT')
    """
    return client.query(sql).to_dataframe()


def summarise(jobs):
    jobs["usd"] = jobs["total_bytes_billed"].fillna(0) / 1e12 * PRICE_PER_TB
    jobs["day"] = pd.to_datetime(jobs["creation_time"]).dt.date
    by_day = jobs.groupby("day")["usd"].sum().sort_index()
    by_target = jobs.groupby("target")["usd"].sum().sort_values(ascending=False)
    return by_day, by_target


def draw(by_day, path):
    figure, axes = plt.subplots(figsize=(10, 4))
    axes.bar(range(len(by_day)), by_day.values, color="steelblue")
    axes.set_xticks(range(len(by_day)))
    axes.set_xticklabels([str(day) for day in by_day.index], rotation=60)
    axes.set_ylabel("USD")
    figure.tight_layout()
    figure.savefig(path)
    plt.close(figure)


def main(argv):
    days = int(argv[1]) if len(argv) > 1 else 30
    since = date.today() - timedelta(days=days)
    client = bigquery.Client(project=PROJECT)
    jobs = jobs_since(client, since)
    if jobs.empty:
        print("no jobs")
        return 0
    by_day, by_target = summarise(jobs)
    folder = Path("reports") / "SUBJECT"
    folder.mkdir(parents=True, exist_ok=True)
    draw(by_day, folder / "by_day.png")
    by_target.to_csv(folder / "by_target.csv")
    jobs.to_gbq("mart.costs_SUBJECT", project_id=PROJECT, if_exists="append")
    print(f"{by_day.sum():.2f} USD in {days} days; worst table {by_target.index[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
