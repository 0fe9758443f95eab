"""Refresh one partition of the daily sales and drop what is older than the window."""
from argparse import ArgumentParser
from datetime import date, datetime, timedelta

from google.cloud import bigquery

parser = ArgumentParser(description=__doc__)
parser.add_argument("--date", type=lambda text: datetime.strptime(text, "%Y-%m-%d").date(), required=True)
parser.add_argument("--project", default="pier-shop")
parser.add_argument("--dataset", default="sales")
parser.add_argument("--keep-days", type=int, default=35)


def main():
    args = parser.parse_args()
    client = bigquery.Client(args.project)
    day = args.date.strftime("%Y%m%d")
    target = ".".join([args.project, args.dataset, f"daily_v2${day}"])
    client.delete_table(target, not_found_ok=True)
    client.query(
        f"SELECT DATE('{args.date.isoformat()}') AS day, sku, SUM(amount) AS amount "
        f"FROM `{args.project}.raw.tickets` GROUP BY day, sku",
        job_config=bigquery.QueryJobConfig(destination=target, write_disposition="WRITE_TRUNCATE"),
    ).result()
    edge = args.date - timedelta(days=args.keep_days)
    client.query(f"DELETE FROM `{args.project}.{args.dataset}.daily_v2` WHERE day < '{edge}'").result()


if __name__ == "__main__":
    main()
