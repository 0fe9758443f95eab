"""Writes summaries to the dataset that the environment names."""
# run:
import os

from google.cloud import bigquery

DATASET = os.getenv("FEATURE_DATASET", "features_v2")
OWNER = os.environ["FEATURE_OWNER"]
client = bigquery.Client(project=os.environ.get("GOOGLE_CLOUD_PROJECT_NAME", "fx-lab"))
config = bigquery.QueryJobConfig(
    destination=f"fx-lab.{DATASET}.summary_{OWNER}",
    write_disposition="WRITE_TRUNCATE",
)
client.query(f"SELECT pair, COUNT(*) AS n FROM `fx-lab.{DATASET}.ticks` GROUP BY pair", job_config=config).result()
