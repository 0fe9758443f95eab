"""A tree of datasets and tables, walked by recursion."""
from google.cloud import bigquery

TREE = {
    "farm_raw": {"soil": None, "rain": None},
    "farm": {
        "crops": {"wheat": None, "barley": None},
        "stock": {"cattle": {"dairy": None, "beef": None}},
    },
}


def leaves(tree, path=()):
    for key, sub in tree.items():
        here = path + (key,)
        if sub:
            yield from leaves(sub, here)
        else:
            yield here


def main():
    client = bigquery.Client(project="agri-one")
    for dataset, *rest in leaves(TREE):
        table = bigquery.Table(f"agri-one.{dataset}.{'_'.join(rest)}", schema=[bigquery.SchemaField("id", "STRING")])
        client.create_table(table, exists_ok=True)


main()
