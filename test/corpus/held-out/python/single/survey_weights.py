"""Survey weighting with small functions, slicing and zip."""
import os
import re

from google.cloud import bigquery

WAVES = ["2021q1", "2021q3", "2022q1", "2022q3"]
ENVIRONMENT = os.environ.get("ENVIRONMENT", "prod")
DATASETS = {"prod": "survey", "dev": "survey_dev"}
ds = DATASETS[ENVIRONMENT]


def clean(name):
    return re.sub(r"[^a-z0-9_]", "_", name.lower())


def chain_sql(prev, cur):
    return (
        f"CREATE OR REPLACE TABLE panel.{ds}.chain_{prev}_{cur} AS\n"
        f"SELECT a.person, b.weight / a.weight AS growth\n"
        f"FROM panel.{ds}.wave_{prev} AS a\n"
        f"INNER JOIN panel.{ds}.wave_{cur} AS b ON a.person = b.person"
    )


def main():
    client = bigquery.Client()
    for prev, cur in zip(WAVES[:-1], WAVES[1:]):
        client.query(chain_sql(prev, cur)).result()
    for label in ("Age Group", "Income-Band"):
        client.query(
            f"CREATE TABLE IF NOT EXISTS panel.{ds}.margin_{clean(label)} (level STRING, share FLOAT64)"
        ).result()
    last = WAVES[-1]
    client.query(f"CREATE OR REPLACE VIEW panel.{ds}.latest AS SELECT * FROM panel.{ds}.wave_{last}").result()


if __name__ == "__main__":
    main()
