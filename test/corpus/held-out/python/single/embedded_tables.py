"""Definitions embedded as JSON, CSV and plain text constants."""
import csv
import io
import json
from types import SimpleNamespace

from google.cloud import bigquery

SPEC = json.loads("""
{"dataset": "geo-stats.census", "tables": {"age": ["m", "f"], "income": ["all"]}, "replace": true}
""")
MAPPING = """old,new
ber,berlin
ham,hamburg
"""
LAYERS = '''
  roads   # network
  rivers
'''


def layers():
    for line in LAYERS.strip().splitlines():
        name, _, comment = line.partition("#")
        yield name.strip()


def main():
    client = bigquery.Client(project="geo-stats")
    verb = "CREATE OR REPLACE TABLE" if SPEC["replace"] else "CREATE TABLE"
    for table, groups in SPEC["tables"].items():
        for group in groups:
            client.query(f"{verb} `{SPEC['dataset']}.{table}_{group}` AS SELECT * FROM `geo-stats.raw.{table}`").result()
    for row in csv.DictReader(io.StringIO(MAPPING)):
        client.query(f"ALTER TABLE `geo-stats.cities.{row['old']}` RENAME TO `{row['new']}`").result()
    options = SimpleNamespace(prefix="osm", version=7)
    for i, layer in enumerate(layers(), 1):
        client.query(
            "CREATE TABLE IF NOT EXISTS `geo-stats.maps.{o.prefix}_{layer}_v{o.version}_{i:>02}` (g GEOGRAPHY)".format(
                o=options, layer=layer, i=i
            )
        ).result()


if __name__ == "__main__":
    main()
