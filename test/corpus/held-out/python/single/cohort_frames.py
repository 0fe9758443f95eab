"""Cohort retention with data frames; some targets from the frame, some from the code."""
import logging
from pathlib import Path

import pandas as pd
from google.cloud import bigquery

log = logging.getLogger(__name__)
PROJECT = "app-growth"
PERIODS = {"week": "W", "month": "M"}


def load(period):
    sql = f"""
        SELECT user_id, DATE_TRUNC(first_seen, {period.upper()}) AS cohort
        FROM `{PROJECT}.core.users` u
        LEFT JOIN `{PROJECT}.core.activity_{period}` a USING (user_id)
    """
    return bigquery.Client(project=PROJECT).query(sql).to_dataframe()


def write(frame: pd.DataFrame, table: str, client: bigquery.Client, mode="WRITE_TRUNCATE"):
    config = bigquery.LoadJobConfig(write_disposition=mode)
    client.load_table_from_dataframe(frame, table, job_config=config).result()


def main():
    client = bigquery.Client(project=PROJECT)
    for period, letter in PERIODS.items():
        frame = load(period)
        frame["cohort"] = frame["cohort"].dt.to_period(letter)
        write(frame.groupby("cohort").count(), f"{PROJECT}.retention.by_{period}", client)
        for cohort in frame["cohort"].unique().tolist():
            part = frame[frame["cohort"] == cohort]
            write(part, f"{PROJECT}.retention_cohorts.{period}_{cohort}", client, "WRITE_APPEND")
    override = pd.read_csv(Path("overrides") / "cohorts.csv")
    override.to_gbq("retention.overrides", PROJECT, if_exists="replace")


if __name__ == "__main__":
    main()
