"""Views over views, resolved depth first with memory."""
from functools import lru_cache

from google.cloud import bigquery

PARENTS = {"daily": ("clean",), "weekly": ("daily",), "monthly": ("daily", "calendar"), "clean": (), "calendar": ()}
PROJECT = "bus-lines"
client = bigquery.Client(PROJECT)
created = []


@lru_cache(maxsize=None)
def ensure(name):
    parents = [ensure(parent) for parent in PARENTS[name]]
    if not parents:
        return f"{PROJECT}.base.{name}"
    fq = f"{PROJECT}.views.{name}"
    joins = f"`{parents[0]}` a" + "".join(f" JOIN `{p}` p{i} USING (day)" for i, p in enumerate(parents[1:], 1))
    client.query(f"CREATE OR REPLACE VIEW `{fq}` AS SELECT a.* FROM {joins}")
    created.append(fq)
    return fq


for leaf in PARENTS:
    ensure(leaf)
for fq in created[::-1]:
    print(fq)
client.query(f"INSERT INTO `{PROJECT}.ops.views_built` (n) VALUES ({len(created)})")
