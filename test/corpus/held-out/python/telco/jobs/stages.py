"""Stages from a YAML file; the report tables are in the code."""
import os

import yaml
from google.cloud import bigquery

REPORTS = ("daily", "weekly")


def read_config(path):
    with open(path) as f:
        return yaml.safe_load(f)


def run_stage(client, project, stage):
    for t in stage["tables"]:
        client.query(f"CREATE OR REPLACE TABLE `{project}.{stage['name']}.{t}` AS SELECT * FROM `telco-net.raw.{t}`").result()


def main():
    cfg = read_config(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "conf", "pipeline.yaml"))
    client = bigquery.Client(project="telco-net")
    for stage in cfg["stages"]:
        run_stage(client, cfg["project"], stage)
    for period in REPORTS:
        client.query(f"CREATE OR REPLACE VIEW `telco-net.reports.{period}` AS SELECT * FROM `telco-net.enrich.calls`").result()


if __name__ == "__main__":
    main()
