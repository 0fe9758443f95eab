"""Rename every table of a dataset to the new scheme; old names come from the catalogue."""
import argparse
import logging
import re
import sys
from typing import Dict, List, Tuple

from google.cloud import bigquery

PATTERN = re.compile(r"^(?P<kind>\w+?)_(?P<pair>[a-z]{6})$")
PROJECT = "fx-lab"


def list_names(client, dataset) -> List[str]:
    query = f"SELECT table_id FROM `{PROJECT}.{dataset}.__TABLES__` ORDER BY 1"
    return [r.table_id for r in client.query(query)]


def new_name(old: str, source: str) -> str:
    m = PATTERN.match(old)
    if not m:
        return f"{old}_{source}"
    return "{kind}_{source}_{pair}".format(source=source, **m.groupdict())


def plan(client, dataset, sources) -> List[Tuple[str, str]]:
    moves: Dict[str, str] = {}
    for old in list_names(client, dataset):
        for source in sources:
            if old.endswith(source):
                continue
            moves[old] = new_name(old, source)
    return sorted(moves.items())


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--dataset", default="features_v2")
    parser.add_argument("--batch-size", type=int, default=50)
    args = parser.parse_args()
    client = bigquery.Client(project=PROJECT)
    moves = plan(client, args.dataset, ["bqx", "idx"])
    for start in range(0, len(moves), args.batch_size):
        batch = moves[start:start + args.batch_size]
        script = ";\n".join(f"ALTER TABLE `{PROJECT}.{args.dataset}.{a}` RENAME TO `{b}`" for a, b in batch)
        client.query(script).result()
        client.query(f"INSERT INTO `{PROJECT}.control.renames` (n) VALUES ({len(batch)})").result()
    logging.info("%d renamed", len(moves))
    return 0


if __name__ == "__main__":
    sys.exit(main())
