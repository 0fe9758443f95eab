"""Unqualified names: the job's configuration says where they live."""
from google.cloud import bigquery

client = bigquery.Client(project="bike-share")
config = bigquery.QueryJobConfig(default_dataset="bike-share.trips", use_legacy_sql=False)
for city in ["oslo", "bergen"]:
    client.query(f"CREATE OR REPLACE TABLE {city}_clean AS SELECT * FROM {city}_raw", job_config=config).result()
client.query("DROP TABLE IF EXISTS scratchpad", job_config=config).result()
