"""string.Template and dedent, as an older team writes it."""
from string import Template
from textwrap import dedent

from google.cloud import bigquery

DDL = Template(dedent("""
    CREATE TABLE IF NOT EXISTS `$project.$dataset.${table}_v${version}`
    ( $columns )
    PARTITION BY DATE(created_at)
"""))
TABLES = {
    "invoice": "id STRING, created_at TIMESTAMP",
    "invoice_line": "invoice_id STRING, created_at TIMESTAMP, amount NUMERIC",
}
COMMON = dict(project="billing-core", dataset="invoicing")


def main():
    client = bigquery.Client(COMMON["project"])
    for version, (table, columns) in enumerate(sorted(TABLES.items()), start=7):
        client.query(DDL.substitute(COMMON, table=table, columns=columns, version=version))
        old = Template("$project.$dataset.$table").safe_substitute(COMMON, table=table)
        client.delete_table(old, not_found_ok=True)


if __name__ == "__main__":
    main()
