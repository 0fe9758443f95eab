"""Drops the tables that a query of the catalogue names, and remembers them."""
from google.cloud import bigquery

STALE = """
SELECT table_name
FROM `quay-log.staging.INFORMATION_SCHEMA.TABLES`
WHERE creation_time < TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL 60 DAY)
"""


def main(dataset="staging"):
    client = bigquery.Client(project="quay-log")
    gone = []
    for row in client.query(STALE).result():
        client.query(f"DROP TABLE `quay-log.{dataset}.{row.table_name}`").result()
        gone.append({"name": row.table_name})
    client.insert_rows_json("quay-log.ops.dropped", gone)


if __name__ == "__main__":
    main()
