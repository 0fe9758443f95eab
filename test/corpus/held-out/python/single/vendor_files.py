"""Vendor files: for each object in a bucket one landing table; the control tables are fixed."""
import os
import uuid

from google.cloud import bigquery, storage

BUCKET = os.environ.get("VENDOR_BUCKET", "vendor-in")
LANDING = "procure.landing"


class Loader:
    control = {"ok": "procure.control.loaded", "bad": "procure.control.rejected"}

    def __init__(self):
        self.gcs = storage.Client()
        self.bq = bigquery.Client(project="procure")
        self.run = uuid.uuid4().hex[:8]

    def table_for(self, blob):
        stem = os.path.splitext(os.path.basename(blob.name))[0]
        return f"{LANDING}.{stem.replace('-', '_')}"

    def load(self, blob):
        config = bigquery.LoadJobConfig(autodetect=True)
        self.bq.load_table_from_uri(f"gs://{BUCKET}/{blob.name}", self.table_for(blob), job_config=config).result()

    def note(self, state, blob):
        sql = f"INSERT INTO `{self.control[state]}` (name, run) VALUES ('{blob.name}', '{self.run}')"
        self.bq.query(sql).result()

    def main(self):
        temporary = f"procure.scratch.run_{self.run}"
        self.bq.query(f"CREATE TABLE `{temporary}` (name STRING)").result()
        try:
            for blob in self.gcs.list_blobs(BUCKET, prefix="in/"):
                self.load(blob)
                self.note("ok", blob)
        finally:
            self.bq.delete_table(temporary, not_found_ok=True)
        for kind, table in self.control.items():
            self.bq.query(f"CREATE OR REPLACE VIEW `procure.views.{kind}` AS SELECT * FROM `{table}`").result()


if __name__ == "__main__":
    Loader().main()
