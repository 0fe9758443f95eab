"""A flow of dataclasses with replace, post-init, class methods and dict union."""
from __future__ import annotations

import dataclasses
import logging
from dataclasses import dataclass, field

from google.cloud import bigquery

LOGGER = logging.getLogger("flow")
BASE = {"project": "ship-ops", "dataset": "voyages"}


@dataclass
class Node:
    name: str
    upstream: list[Node] = field(default_factory=list)
    project: str = ""
    dataset: str = ""
    full: str = field(init=False)

    def __post_init__(self):
        self.full = f"{self.project}.{self.dataset}.{self.name}"

    @classmethod
    def of(cls, name, *upstream, **overrides):
        return cls(name=name, upstream=list(upstream), **(BASE | overrides))


def walk(node, seen=None):
    seen = set() if seen is None else seen
    for parent in node.upstream:
        yield from walk(parent, seen)
    if node.full not in seen:
        seen.add(node.full)
        yield node


def materialise(client, node):
    if not node.upstream:
        LOGGER.debug("%s is a source", node.full)
        return
    first, *others = node.upstream
    sql = f"SELECT * FROM `{first.full}`"
    for index, other in enumerate(others):
        sql += f"\nLEFT JOIN `{other.full}` j{index} USING (imo)"
    client.query(f"CREATE OR REPLACE TABLE `{node.full}` AS\n{sql}").result()


def main():
    ais = Node.of("ais", dataset="raw")
    ports = Node.of("ports", dataset="raw")
    legs = Node.of("legs", ais, ports)
    delays = Node.of("delays", legs, ports)
    public = dataclasses.replace(delays, dataset="public", upstream=[delays])
    client = bigquery.Client(project=BASE["project"])
    for node in walk(public):
        materialise(client, node)


if __name__ == "__main__":
    main()
