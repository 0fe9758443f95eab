"""Configuration in layers: defaults, a JSON text, and the command line."""
import argparse
import json
from types import SimpleNamespace

from google.cloud import bigquery

DEFAULTS = {"project": "nut-mill", "datasets": {"in": "raw", "out": "ground"}, "grades": ["fine", "coarse"]}
OVERRIDES = json.loads('{"datasets": {"out": "flour"}, "limit": 10}')


def merged(base, over):
    result = dict(base)
    for key, value in over.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merged(result[key], value)
        else:
            result[key] = value
    return result


parser = argparse.ArgumentParser()
parser.add_argument("--grade", choices=DEFAULTS["grades"])
args = parser.parse_args()
settings = SimpleNamespace(**merged(DEFAULTS, OVERRIDES))
client = bigquery.Client(settings.project)
grades = [args.grade] if args.grade else settings.grades
for grade in grades:
    client.query(
        "CREATE OR REPLACE TABLE `{p}.{out}.{grade}` AS SELECT * FROM `{p}.{src}.nuts` LIMIT {limit}".format(
            p=settings.project, out=settings.datasets["out"], src=settings.datasets["in"], grade=grade, limit=settings.limit
        )
    )
