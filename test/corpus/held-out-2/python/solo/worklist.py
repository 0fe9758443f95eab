"""A work list: tables are taken off a stack, their dependants are pushed."""
from collections import deque

from google.cloud import bigquery

CHILDREN = {
    "landing": ["clean_calls", "clean_sms"],
    "clean_calls": ["agg_minutes"],
    "clean_sms": ["agg_messages"],
    "agg_minutes": ["report"],
    "agg_messages": ["report"],
}


def order(root):
    seen, pending = [], deque([(root, None)])
    while pending:
        node, parent = pending.popleft()
        for child in CHILDREN.get(node, ()):
            pending.append((child, node))
        if parent is None or any(node == done for done, _ in seen):
            continue
        seen.append((node, parent))
    return seen


def main():
    client = bigquery.Client(project="calls-eu")
    for node, parent in order("landing"):
        client.query(f"CREATE OR REPLACE TABLE `calls-eu.usage.{node}` AS SELECT * FROM `calls-eu.usage.{parent}`").result()


if __name__ == "__main__":
    main()
