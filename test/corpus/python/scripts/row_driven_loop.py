"""Renames every table that a listing returns."""
# run:
from google.cloud import bigquery

client = bigquery.Client(project="fx-lab")


def main():
    for table in client.list_tables("fx-lab.features_v1"):
        if not table.table_id.startswith("lag_"):
            continue
        new = table.table_id.replace("lag_", "lag_bqx_")
        client.query(f"ALTER TABLE `fx-lab.features_v1.{table.table_id}` RENAME TO `{new}`")


main()
