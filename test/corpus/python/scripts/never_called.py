"""Functions that other programs import."""
from google.cloud import bigquery

DATASET = "features_v2"


def drop_pair(client: bigquery.Client, pair: str, dataset: str = DATASET):
    client.query(f"DROP TABLE `fx-lab.{dataset}.vol_{pair}`")


class Archive:
    def __init__(self, client, dataset="archive"):
        self.client = client
        self.dataset = dataset

    def store(self, table):
        self.client.copy_table(f"fx-lab.features_v2.{table}", f"fx-lab.{self.dataset}.{table}")
