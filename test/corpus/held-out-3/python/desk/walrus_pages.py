"""Pages of names from a constant text, until none is left."""
from google.cloud import bigquery

NAMES = "ash,birch,cedar,elm,fir"
SIZE = 2


def pages(items, size):
    at = 0
    while page := items[at : at + size]:
        yield at // size, page
        at += size


client = bigquery.Client("tree-ring")
for number, page in pages(NAMES.split(","), SIZE):
    union = " UNION DISTINCT ".join(f"SELECT * FROM `tree-ring.cores.{name}`" for name in page)
    client.query(f"CREATE OR REPLACE TABLE `tree-ring.pages.page_{number:02d}` AS {union}")
