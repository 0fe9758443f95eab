"""Reads its settings from files of the repository."""
import json
import tomllib
from pathlib import Path

from google.cloud import bigquery

ROOT = Path(__file__).resolve().parent
with open(ROOT / "conf" / "tables.json") as fh:
    TABLES = json.load(fh)
with (ROOT / "conf" / "app.toml").open("rb") as fh:
    APP = tomllib.load(fh)


def main():
    client = bigquery.Client(project=APP["gcp"]["project"])
    for spec in TABLES["tables"]:
        if not spec.get("enabled", True):
            continue
        name = f"{APP['gcp']['project']}.{spec['dataset']}.{spec['name']}"
        fields = ", ".join(f"{f['name']} {f['type']}" for f in spec["fields"])
        client.query(f"CREATE TABLE IF NOT EXISTS `{name}` ({fields})").result()
    client.query("CREATE OR REPLACE VIEW `aqua-ops.pub.tanks` AS SELECT * FROM `aqua-ops.core.tanks`").result()


if __name__ == "__main__":
    main()
