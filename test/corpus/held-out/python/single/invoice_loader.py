"""Load invoices from a manifest; targets of known sources are fixed, others come from the file."""
import csv
import json
import pathlib

from google.cloud import bigquery

PROJECT = "fin-invoices"
FIXED = {"sap": "invoices_sap", "netsuite": "invoices_ns"}


def manifest(path):
    with pathlib.Path(path).open(encoding="utf-8") as source:
        return json.load(source)


def load(client, uri, table, autodetect=True):
    config = bigquery.LoadJobConfig(autodetect=autodetect, source_format="CSV")
    client.load_table_from_uri(uri, f"{PROJECT}.landing.{table}", job_config=config).result()


def main():
    client = bigquery.Client(project=PROJECT)
    for source, table in FIXED.items():
        load(client, f"gs://fin-drop/{source}/*.csv", table)
    for source in manifest("incoming/manifest.json")["extra"]:
        load(client, f"gs://fin-drop/{source}/*.csv", f"invoices_{source}", autodetect=False)
    for table in FIXED.values():
        n = client.query(f"SELECT COUNT(*) AS n FROM `{PROJECT}.landing.{table}`").result()
        print(table, [r["n"] for r in n])


if __name__ == "__main__":
    main()
