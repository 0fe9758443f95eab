"""Steps come out of generators that are chained and filtered."""
from itertools import accumulate, chain, filterfalse, islice, pairwise, repeat, starmap, takewhile

from google.cloud import bigquery

P = "rail-plan"
VERSIONS = ["v1", "v2", "v3", "v4"]


def moves():
    for old, new in pairwise(VERSIONS):
        yield f"CREATE OR REPLACE TABLE `{P}.timetable.{new}_from_{old}` AS SELECT * FROM `{P}.timetable.{old}`"


def drops(n):
    yield from (f"DROP TABLE IF EXISTS `{P}.timetable.{v}_tmp`" for v in islice(VERSIONS, n))


def windows():
    for total in takewhile(lambda t: t < 10, accumulate([1, 2, 3, 4, 5])):
        yield f"CREATE TABLE IF NOT EXISTS `{P}.windows.w{total}` (x INT64)"


def grants():
    return starmap("TRUNCATE TABLE `{}.{}.queue`".format, zip(repeat(P), ["north", "south"]))


client = bigquery.Client(project=P)
everything = chain(moves(), drops(2), windows(), grants())
for sql in filterfalse(lambda s: "w3" in s, everything):
    client.query(sql)
