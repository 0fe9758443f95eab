"""Daily retail load: stage CSV drops, merge into the fact table, refresh marts."""
import os
import sys
from dataclasses import dataclass, field
from typing import List

from google.cloud import bigquery


@dataclass
class Feed:
    name: str
    bucket: str = "retail-drops"
    keys: List[str] = field(default_factory=list)

    @property
    def staging(self) -> str:
        return f"stg_{self.name}"

    def uri(self) -> str:
        return f"gs://{self.bucket}/{self.name}/*.csv"


@dataclass(frozen=True)
class Settings:
    project: str
    raw: str = "retail_raw"
    mart: str = "retail_mart"

    def raw_table(self, t):
        return ".".join([self.project, self.raw, t])

    def mart_table(self, t):
        return "{}.{}.{}".format(self.project, self.mart, t)


FEEDS = [
    Feed("sales", keys=["store_id", "ticket_id"]),
    Feed("returns", keys=["store_id", "return_id"]),
    Feed("inventory", bucket="retail-stock", keys=["store_id", "sku"]),
]


class Pipeline:
    def __init__(self, settings: Settings):
        self.s = settings
        self.client = bigquery.Client(project=settings.project)

    def stage(self, feed: Feed):
        config = bigquery.LoadJobConfig(
            source_format=bigquery.SourceFormat.CSV,
            skip_leading_rows=1,
            write_disposition=bigquery.WriteDisposition.WRITE_TRUNCATE,
        )
        job = self.client.load_table_from_uri(feed.uri(), self.s.raw_table(feed.staging), job_config=config)
        job.result()

    def merge(self, feed: Feed):
        on = " AND ".join("T.%s = S.%s" % (k, k) for k in feed.keys)
        sql = """
        MERGE `{target}` T
        USING `{source}` S
        ON {on}
        WHEN MATCHED THEN UPDATE SET T.updated_at = S.updated_at
        WHEN NOT MATCHED THEN INSERT ROW
        """.format(target=self.s.mart_table("fct_" + feed.name), source=self.s.raw_table(feed.staging), on=on)
        self.client.query(sql).result()

    def cleanup(self, feed: Feed):
        self.client.delete_table(self.s.raw_table(feed.staging), not_found_ok=True)

    def run(self):
        for feed in FEEDS:
            self.stage(feed)
            try:
                self.merge(feed)
            finally:
                self.cleanup(feed)


def main() -> int:
    settings = Settings(project=os.environ.get("RETAIL_PROJECT", "retail-prod"))
    Pipeline(settings).run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
