"""Steps of a pipeline as a table of functions."""
# run:
from collections import OrderedDict, defaultdict, namedtuple

from google.cloud import bigquery

Step = namedtuple("Step", "name action tables")
client = bigquery.Client(project="fx-lab")


def dropper(dataset):
    def action(table):
        client.query(f"DROP TABLE {dataset}.{table}")

    return action


steps = OrderedDict()
steps["clean"] = Step("clean", dropper("staging"), ["a", "b"])
steps["fill"] = Step("fill", lambda table: client.query(f"INSERT INTO features_v2.{table} SELECT * FROM staging.{table}"), ["c"])
by_dataset = defaultdict(list)
for key, step in steps.items():
    for table in step.tables:
        step.action(table)
        by_dataset[key[0]].append(table)
for letter, tables in sorted(by_dataset.items()):
    client.query(f"SELECT * FROM audit.{letter}_{'_'.join(tables)}")
