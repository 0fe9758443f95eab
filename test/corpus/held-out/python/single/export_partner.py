"""Export partner tables to storage; the partner comes from the command line."""
import argparse
import datetime as dt
import logging

from google.cloud import bigquery, storage

PARTNERS = {"north": "gs://north-exchange", "south": "gs://south-exchange"}
TABLES = ("offers", "stock", "prices")


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("--partner", choices=sorted(PARTNERS), required=True)
    parser.add_argument("--compress", action="store_true")
    return parser.parse_args()


class Exporter:
    def __init__(self, partner):
        self.partner = partner
        self.base = PARTNERS[partner]
        self.bq = bigquery.Client(project="exchange-hub")
        self.gcs = storage.Client(project="exchange-hub")
        self.day = dt.date.today().isoformat()

    def source(self, table):
        ref = bigquery.DatasetReference("exchange-hub", "out_" + self.partner)
        return ref.table(table)

    def export(self, table, compress):
        config = bigquery.ExtractJobConfig()
        config.destination_format = bigquery.DestinationFormat.NEWLINE_DELIMITED_JSON
        if compress:
            config.compression = bigquery.Compression.GZIP
        uri = f"{self.base}/{self.day}/{table}-*.json"
        self.bq.extract_table(self.source(table), uri, job_config=config).result()

    def remember(self, table):
        rows = [{"partner": self.partner, "table": table, "day": self.day}]
        errors = self.bq.insert_rows_json("exchange-hub.control.exports", rows)
        if errors:
            logging.error("could not log %s", errors)


def main():
    args = parse()
    exporter = Exporter(args.partner)
    for table in TABLES:
        exporter.export(table, args.compress)
        exporter.remember(table)
    exporter.bq.query(
        "CREATE OR REPLACE TABLE `exchange-hub.control.last_%s` AS SELECT CURRENT_TIMESTAMP() AS at" % args.partner
    ).result()


if __name__ == "__main__":
    main()
