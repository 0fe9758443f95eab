"""Tick archives: names by percent dictionaries, str methods and chained calls; cleanup of a symbol from env."""
import os
from os import environ, getenv

from google.cloud.bigquery import Client, QueryJobConfig

EXCHANGES = "kraken, bitstamp ,coinbase".split(",")
QUOTES = ("EUR", "USD")
client = Client(project="tick-arch")


def normal(x):
    return x.strip().lower()


PLACE = {"project": "tick-arch", "layer": "silver"}
TEMPLATE = "%(project)s.%(layer)s.%(exchange)s_%(quote)s"

for exchange in map(normal, EXCHANGES):
    for quote in QUOTES:
        target = TEMPLATE % {**PLACE, "exchange": exchange, "quote": quote.lower()}
        source = TEMPLATE % dict(PLACE, layer="bronze", exchange=exchange, quote=quote.lower())
        if exchange.startswith("b") and quote == "USD":
            continue
        client.query(
            "CREATE TABLE IF NOT EXISTS `" + target + "` LIKE `" + source + "`;\n"
            "INSERT INTO `" + target + "` SELECT * FROM `" + source + "`;"
        ).result()

symbol = environ["DELIST"]
client.query(f"DROP TABLE IF EXISTS `tick-arch.silver.{symbol.lower()}`").result()
client.query("DELETE FROM `tick-arch.meta.symbols` WHERE symbol = '%s'" % symbol).result()
