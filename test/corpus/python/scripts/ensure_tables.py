"""Creates what is missing: dataset, tables with schemas."""
# run:
from google.cloud import bigquery
from google.cloud.exceptions import NotFound

SCHEMA = [bigquery.SchemaField("ts", "TIMESTAMP"), bigquery.SchemaField("value", "FLOAT")]
client = bigquery.Client(project="fx-lab")


def ensure(name):
    table_id = f"fx-lab.features_v2.{name}"
    try:
        client.get_table(table_id)
    except NotFound:
        table = bigquery.Table(table_id, schema=SCHEMA)
        client.create_table(table)


dataset = bigquery.Dataset("fx-lab.features_v2")
client.create_dataset(dataset, exists_ok=True)
for name in ("audit", "runs"):
    ensure(name)
