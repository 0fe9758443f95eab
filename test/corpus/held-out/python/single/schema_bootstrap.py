"""Create the tables of a new tenant from a schema dictionary."""
import json
import sys

from google.api_core.exceptions import Conflict, NotFound
from google.cloud import bigquery
from google.cloud.bigquery import SchemaField, Table

SCHEMAS = {
    "users": [("id", "INT64", "REQUIRED"), ("email", "STRING", "NULLABLE")],
    "orders": [("id", "INT64", "REQUIRED"), ("total", "NUMERIC", "NULLABLE")],
    "audit_log": [("at", "TIMESTAMP", "REQUIRED"), ("who", "STRING", "NULLABLE")],
}
PARTITIONED = {"audit_log": "at"}


def fields(spec):
    return [SchemaField(name, kind, mode=mode) for name, kind, mode in spec]


def ensure(client, table_id, schema):
    try:
        client.get_table(table_id)
        print("exists", table_id)
    except NotFound:
        table = Table(table_id, schema=schema)
        short = table_id.rsplit(".", 1)[-1]
        if short in PARTITIONED:
            table.time_partitioning = bigquery.TimePartitioning(field=PARTITIONED[short])
        try:
            client.create_table(table)
        except Conflict:
            pass


def main():
    tenant = sys.argv[1]
    client = bigquery.Client(project="saas-tenants")
    client.create_dataset(bigquery.Dataset(f"saas-tenants.tenant_{tenant}"), exists_ok=True)
    for name, spec in SCHEMAS.items():
        ensure(client, f"saas-tenants.tenant_{tenant}.{name}", fields(spec))
        ensure(client, f"saas-tenants.tenant_template.{name}", fields(spec))
    view = bigquery.Table("saas-tenants.tenant_template.active_users")
    view.view_query = "SELECT * FROM `saas-tenants.tenant_template.users` WHERE email IS NOT NULL"
    client.create_table(view, exists_ok=True)


if __name__ == "__main__":
    main()
