"""Union the storage of several projects into one table."""
import argparse

from google.cloud import bigquery

SOURCES = ["oak-eu", "oak-us", "oak-asia"]
parser = argparse.ArgumentParser()
parser.add_argument("--sources", nargs="+", default=SOURCES)
parser.add_argument("--target", default="oak-hub.monitoring.storage_v1")
parser.add_argument("--dry-run", dest="dry", action="store_true")


def main():
    args = parser.parse_args()
    client = bigquery.Client("oak-hub")
    client.delete_table(args.target, not_found_ok=True)
    for source in args.sources:
        sql = f"SELECT '{source}' AS source, bytes FROM `{source}.billing.storage`"
        cfg = bigquery.QueryJobConfig(destination=args.target, write_disposition="WRITE_APPEND")
        if args.dry:
            cfg.dry_run = True
        bigquery.Client(source).query(sql, job_config=cfg).result()


if __name__ == "__main__":
    main()
