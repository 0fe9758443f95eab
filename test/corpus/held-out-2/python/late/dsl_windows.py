"""A with-statement based writer of feature tables."""
from contextlib import ExitStack, closing, nullcontext

from google.cloud import bigquery


class TableWriter:
    def __init__(self, client, name):
        self.client, self.name, self.columns = client, name, []

    def __enter__(self):
        return self

    def __iadd__(self, column):
        self.columns.append(column)
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            body = ", ".join(self.columns)
            self.client.query(f"CREATE OR REPLACE TABLE `tide-gauge.feat.{self.name}` AS SELECT {body} FROM `tide-gauge.raw.levels`")
        return False


with closing(bigquery.Client(project="tide-gauge")) as bq, nullcontext():
    for span in range(6, 25, 6):
        with TableWriter(bq, f"mean_{span}h") as writer:
            writer += "station"
            writer += f"AVG(level) OVER (ORDER BY t ROWS {span} PRECEDING) AS mean_{span}"
    with ExitStack() as stack:
        stack.callback(bq.delete_table, "tide-gauge.feat.scratch", not_found_ok=True)
        bq.query("CREATE TABLE `tide-gauge.feat.scratch` AS SELECT 1 AS one")
