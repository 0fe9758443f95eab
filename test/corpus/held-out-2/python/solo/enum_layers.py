"""Enums with values and methods name the layers."""
from enum import Enum, IntEnum, auto, unique

from google.cloud import bigquery


@unique
class Layer(Enum):
    BRONZE = ("lake_bronze", 30)
    SILVER = ("lake_silver", 180)
    GOLD = ("lake_gold", None)

    def __init__(self, dataset, keep_days):
        self.dataset = dataset
        self.keep_days = keep_days

    def table(self, name):
        return f"solar-park.{self.dataset}.{name}"

    @property
    def below(self):
        members = list(Layer)
        return members[members.index(self) - 1]


class Stage(IntEnum):
    FIRST = auto()
    SECOND = auto()


def promote(client, layer, name):
    source = layer.below.table(name)
    client.query(f"CREATE OR REPLACE TABLE `{layer.table(name)}` AS SELECT * FROM `{source}`")


client = bigquery.Client()
for layer in Layer:
    if layer is Layer.BRONZE:
        continue
    for name in ("inverter", "panel"):
        promote(client, layer, name)
    if layer.keep_days:
        client.query(f"DELETE FROM `{layer.table('inverter')}` WHERE age > {layer.keep_days}")
for stage in Stage:
    client.query(f"DROP TABLE IF EXISTS `solar-park.tmp.stage_{stage.value}_{stage.name.lower()}`")
client.query(f"TRUNCATE TABLE `{Layer['GOLD'].table('alerts')}`")
