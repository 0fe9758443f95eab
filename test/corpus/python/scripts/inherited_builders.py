"""Builders of two families share a base class."""
# run:
from abc import ABC, abstractmethod
from enum import Enum

from google.cloud import bigquery


class Source(Enum):
    BQX = "bqx"
    IDX = "idx"


class Builder(ABC):
    family = "base"
    dataset = "features_v2"

    def __init__(self, client, source):
        self.client = client
        self.source = source

    @abstractmethod
    def select(self):
        ...

    def table(self):
        return f"{self.dataset}.{self.family}_{self.source.value}"

    def build(self):
        self.client.query(f"CREATE OR REPLACE TABLE {self.table()} AS {self.select()}").result()


class Momentum(Builder):
    family = "mom"

    def select(self):
        return f"SELECT ts, close - LAG(close) OVER (ORDER BY ts) AS mom FROM raw.{self.source.value}"


class Volatility(Builder):
    family = "vol"

    def __init__(self, client, source, days=5):
        super().__init__(client, source)
        self.days = days

    def table(self):
        return super().table() + f"_{self.days}d"

    def select(self):
        return f"SELECT ts, STDDEV(close) AS vol FROM raw.{self.source.value} GROUP BY ts"


client = bigquery.Client(project="fx-lab")
for source in Source:
    for builder in (Momentum(client, source), Volatility(client, source, days=10)):
        builder.build()
