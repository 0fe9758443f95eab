"""Refreshes ranking tables with a default dataset."""
# run:
from google.cloud import bigquery
from google.cloud.bigquery import DatasetReference, QueryJobConfig

config = QueryJobConfig(default_dataset=DatasetReference("fx-lab", "ranking"))
client = bigquery.Client(project="fx-lab", default_query_job_config=config)

for rank, name in enumerate(sorted({"vol": 2, "mom": 1}), 1):
    client.query(f"CREATE OR REPLACE TABLE rank_{rank:02d}_{name} AS SELECT * FROM scores WHERE kind = '{name}'")
client.query("SELECT 1", job_config=QueryJobConfig(dry_run=True))
