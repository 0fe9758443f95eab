"""Abstract loaders with hooks; subclasses override class attributes and one method."""
import abc
import os

from google.cloud import bigquery

PROJECT = os.getenv("GOOGLE_CLOUD_PROJECT") or "veg-market"


class Loader(abc.ABC):
    dataset: str = "intake"
    write_mode = "WRITE_APPEND"

    def __init__(self, client=None):
        self._client = client or bigquery.Client(project=PROJECT)

    @property
    @abc.abstractmethod
    def name(self) -> str: ...

    @property
    def destination(self):
        return f"veg-market.{self.dataset}.{self.name}"

    def before(self):
        """Nothing by default."""

    def after(self):
        self._client.query(f"INSERT INTO `veg-market.ops.loads` VALUES ('{self.destination}')")

    def load(self):
        self.before()
        cfg = bigquery.LoadJobConfig(write_disposition=self.write_mode)
        self._client.load_table_from_uri(self.uri(), self.destination, job_config=cfg).result()
        self.after()

    def uri(self):
        return f"gs://veg-market-in/{self.name}/*.json"


class Prices(Loader):
    name = "prices"


class Stalls(Loader):
    dataset = "master"
    write_mode = "WRITE_TRUNCATE"

    @property
    def name(self):
        return "stalls_" + self.write_mode.split("_")[-1].lower()

    def before(self):
        self._client.copy_table(self.destination, self.destination + "_prev")


if __name__ == "__main__":
    shared = bigquery.Client(project=PROJECT)
    for cls in Loader.__subclasses__():
        cls(shared).load()
