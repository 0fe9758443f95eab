"""Score churn with a model and write frames with pandas-gbq."""
import logging
import os

import pandas as pd
import pandas_gbq
from google.cloud import bigquery

PROJECT = os.environ["GCP_PROJECT"]
DATASET = "crm_ml"
SEGMENTS = ["b2b", "b2c", "trial"]

log = logging.getLogger("churn")


def features(segment):
    sql = f"SELECT * FROM `crm-shared.features.customers_{segment}` WHERE active"
    return pandas_gbq.read_gbq(sql, project_id=PROJECT)


def score(frame):
    frame["score"] = frame["recency"] * 0.4 + frame["frequency"] * 0.6
    return frame[frame["score"] > 0.1]


def publish(frame, segment):
    frame.to_gbq(f"{DATASET}.scores_{segment}", project_id=PROJECT, if_exists="replace")
    pandas_gbq.to_gbq(frame, "crm_exchange.scores_" + segment, project_id="crm-shared", if_exists="append")


def summarise(client):
    rows = client.query(f"SELECT segment, AVG(score) s FROM `{PROJECT}.{DATASET}.scores_all` GROUP BY 1").result()
    for row in rows:
        log.info("%s %.3f", row.segment, float(row.s))


def main():
    client = bigquery.Client(project=PROJECT)
    for seg in SEGMENTS:
        frame = features(seg)
        if frame.empty:
            log.warning("nothing for %s", seg)
            continue
        publish(score(frame), seg)
    client.query(
        "CREATE OR REPLACE VIEW `crm-shared.crm_exchange.scores` AS "
        + " UNION ALL ".join(f"SELECT '{s}' AS segment, * FROM `crm-shared.crm_exchange.scores_{s}`" for s in SEGMENTS)
    ).result()
    summarise(client)


main()
