"""Every mart is a class; the runner finds them by __init_subclass__."""
import argparse

from google.cloud import bigquery


class Mart:
    registry = {}
    dataset = "mart"
    sources = ()

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Mart.registry[cls.__name__.lower()] = cls

    def __init__(self, project):
        self.project = project

    @property
    def target(self):
        return f"{self.project}.{self.dataset}.{type(self).__name__.lower()}"

    def select(self):
        unions = [f"SELECT * FROM `{self.project}.{source}`" for source in self.sources]
        return "\nUNION ALL\n".join(unions)

    def run(self, client):
        client.query(f"CREATE OR REPLACE TABLE `{self.target}` AS {self.select()}").result()


class Refunds(Mart):
    sources = ("pos.refunds", "web.refunds")


class Stock(Mart):
    dataset = "ops"
    sources = ("wms.stock_levels",)

    def select(self):
        return super().select() + " WHERE quantity >= 0"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", nargs="*", default=[])
    args = parser.parse_args()
    client = bigquery.Client(project="retail-nl")
    for name, cls in sorted(Mart.registry.items()):
        if args.only and name not in args.only:
            continue
        cls("retail-nl").run(client)


main()
