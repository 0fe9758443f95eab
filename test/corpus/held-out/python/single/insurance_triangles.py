"""Loss triangles: recursion, dict comprehension, setdefault and sorted keys."""
import os
from collections import defaultdict

from google.cloud import bigquery

LINES = {"motor": {"own": ["hull", "glass"], "third": ["bodily"]}, "home": ["fire", "water"]}
PROJECT = "insure-act"


def leaves(tree, prefix=()):
    if isinstance(tree, dict):
        for key, sub in tree.items():
            yield from leaves(sub, prefix + (key,))
    else:
        for leaf in tree:
            yield prefix + (leaf,)


def main():
    client = bigquery.Client(project=PROJECT)
    by_line = defaultdict(list)
    for path in leaves(LINES):
        table = f"{PROJECT}.triangles.{'_'.join(path)}"
        by_line[path[0]].append(table)
        client.query(
            f"CREATE OR REPLACE TABLE `{table}` AS SELECT accident_year, dev, SUM(paid) paid "
            f"FROM `{PROJECT}.claims.{path[0]}` WHERE cover = '{path[-1]}' GROUP BY 1, 2"
        ).result()
    for line in sorted(by_line):
        sources = by_line[line]
        body = " UNION ALL ".join("SELECT * FROM `%s`" % s for s in sources)
        client.query(f"CREATE OR REPLACE TABLE `{PROJECT}.triangles.total_{line}` AS {body}").result()


if __name__ == "__main__":
    main()
