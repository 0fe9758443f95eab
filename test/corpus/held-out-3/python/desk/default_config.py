"""A default dataset for all jobs of the client, and one job with its own."""
from google.cloud import bigquery

client = bigquery.Client("lens-shop")
config = bigquery.QueryJobConfig(default_dataset="lens-shop.optics")
client.query("CREATE OR REPLACE TABLE lenses AS SELECT * FROM blanks", job_config=config)
client.query("INSERT INTO frames SELECT * FROM staging.frames", job_config=config)
other = bigquery.QueryJobConfig()
other.default_dataset = "lens-shop.archive"
for year in (2022, 2023):
    client.query(f"DROP TABLE IF EXISTS orders_{year}", job_config=other)
