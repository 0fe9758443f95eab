"""Layers as an enumeration with values of two parts; names by f-strings with specifications."""
import enum
from itertools import product

from google.cloud import bigquery


class Layer(enum.Enum):
    BRONZE = ("bronze", 7)
    SILVER = ("silver", 30)

    def __init__(self, dataset, days):
        self.dataset = dataset
        self.days = days

    def table(self, area, number):
        return f"reef-map.{self.dataset}.{area!s:.4}_{number:03d}"


AREAS = ["lagoon", "slope"]
client = bigquery.Client("reef-map")
for layer, (number, area) in product(Layer, enumerate(AREAS, start=9)):
    name = layer.table(area, number)
    client.create_table(name, exists_ok=True)
    if layer is Layer.SILVER:
        client.query(f"INSERT INTO `{name}` SELECT * FROM `{Layer.BRONZE.table(area, number)}`")
