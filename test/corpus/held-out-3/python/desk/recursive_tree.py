"""A tree of departments; each leaf has a table, each node a view over its children."""
from google.cloud import bigquery

TREE = {"mill": {"saw": {}, "plane": {"fine": {}, "rough": {}}}}
client = bigquery.Client("wood-mill")


def build(node, path=()):
    names = []
    for name, children in node.items():
        here = (*path, name)
        table = "wood-mill.tree." + "__".join(here)
        if children:
            below = build(children, here)
            union = " UNION ALL ".join(f"SELECT * FROM `{each}`" for each in below)
            client.query(f"CREATE OR REPLACE VIEW `{table}` AS {union}")
        else:
            client.query(f"CREATE TABLE IF NOT EXISTS `{table}` (hours FLOAT64)")
        names.append(table)
    return names


build(TREE)
