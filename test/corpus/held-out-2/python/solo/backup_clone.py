"""Backs tables up before a release: clones for the small, snapshots for the large."""
import sys

from google.cloud import bigquery

SMALL = {"dims.route", "dims.vehicle"}
LARGE = {"facts.rides", "facts.payments"}
RELEASE = "r42"


def backup_name(table):
    dataset, _, short = table.partition(".")
    return f"backups.{dataset}__{short}__{RELEASE}"


def statements():
    for table in sorted(SMALL | LARGE):
        kind = "CLONE" if table in SMALL else "SNAPSHOT"
        what = "TABLE" if kind == "CLONE" else "SNAPSHOT TABLE"
        yield f"CREATE {what} `ride-hail.{backup_name(table)}` CLONE `ride-hail.{table}`"
    if "--purge" in sys.argv:
        for table in LARGE:
            yield f"DROP SNAPSHOT TABLE IF EXISTS `ride-hail.{backup_name(table).replace(RELEASE, 'r41')}`"


client = bigquery.Client("ride-hail")
for sql in statements():
    client.query(sql).result()
