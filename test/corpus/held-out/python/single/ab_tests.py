"""Experiment read-outs; experiments are objects with methods and a registry built by a decorator."""
import abc

from google.cloud import bigquery

REGISTRY = []


def register(cls):
    REGISTRY.append(cls)
    return cls


class Experiment(abc.ABC):
    dataset = "growth-lab.experiments"
    metrics = ("clicks", "orders")

    def __init__(self, client):
        self.client = client

    @property
    @abc.abstractmethod
    def key(self):
        ...

    def exposures(self):
        return f"{self.dataset}.exposures_{self.key}"

    def result_table(self, metric):
        return f"{self.dataset}.readout_{self.key}_{metric}"

    def run(self):
        for metric in self.metrics:
            self.client.query(
                f"CREATE OR REPLACE TABLE `{self.result_table(metric)}` AS "
                f"SELECT arm, AVG({metric}) AS value FROM `{self.exposures()}` "
                f"JOIN `growth-lab.metrics.{metric}_daily` USING (user_id) GROUP BY arm"
            ).result()
        self.after()

    def after(self):
        pass


@register
class Checkout(Experiment):
    key = "checkout_v2"

    def after(self):
        self.client.query(f"TRUNCATE TABLE `{self.dataset}.queue_{self.key}`").result()


@register
class Ranking(Experiment):
    metrics = Experiment.metrics + ("dwell",)

    @property
    def key(self):
        return "ranking"

    def exposures(self):
        return super().exposures() + "_dedup"


def main():
    client = bigquery.Client(project="growth-lab")
    for cls in REGISTRY:
        cls(client).run()


if __name__ == "__main__":
    main()
