"""Erase subjects everywhere; table list is fixed, user comes from the command line, extra tables from the catalogue."""
import sys
from google.cloud import bigquery

TABLES = [
    ("shop-prod", "orders", "customer_id"),
    ("shop-prod", "newsletter", "subscriber_id"),
    ("shop-support", "tickets", "requester_id"),
]


def erase(client, project, table, column, user):
    config = bigquery.QueryJobConfig(query_parameters=[bigquery.ScalarQueryParameter("u", "STRING", user)])
    client.query(f"DELETE FROM `{project}.pii.{table}` WHERE {column} = @u", job_config=config).result()


def extra(client, project):
    for t in client.list_tables(f"{project}.pii_archive"):
        yield t.table_id


def usage():
    print("usage: gdpr_erasure.py USER")
    raise SystemExit(2)


def main():
    if len(sys.argv) < 2:
        usage()
    user = sys.argv[1]
    client = bigquery.Client(project="shop-prod")
    for project, table, column in TABLES:
        erase(client, project, table, column, user)
    for project in sorted({p for p, _, _ in TABLES}):
        for table in extra(client, project):
            client.query(f"DELETE FROM `{project}.pii_archive.{table}` WHERE user_id = '{user}'").result()
    client.query("UPDATE `shop-prod.pii.erasure_requests` SET done = TRUE WHERE user_id = '" + user + "'").result()


if __name__ == "__main__":
    main()
