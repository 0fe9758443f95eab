"""A pipeline description as a list of dictionaries, run by an engine with inherited steps."""
from abc import ABC, abstractmethod
from typing import Any, Dict

from google.cloud import bigquery

PIPELINE: list[Dict[str, Any]] = [
    {"type": "sql", "target": "stage.leads", "select": "SELECT * FROM `{project}.crm.leads`"},
    {"type": "sql", "target": "stage.deals", "select": "SELECT * FROM `{project}.crm.deals`", "mode": "append"},
    {"type": "load", "target": "stage.rates", "uri": "gs://sales-files/rates.csv"},
    {"type": "drop", "targets": ["tmp.leads_in", "tmp.deals_in"]},
]


class Step(ABC):
    kinds: Dict[str, type] = {}

    def __init__(self, engine, **spec):
        self.engine = engine
        self.__dict__.update(spec)

    @abstractmethod
    def run(self):
        ...

    @classmethod
    def make(cls, engine, spec):
        rest = dict(spec)
        kind = rest.pop("type")
        return STEP_TYPES[kind](engine, **rest)


class SqlStep(Step):
    mode = "replace"

    def run(self):
        select = self.select.format(project=self.engine.project)
        name = self.engine.full(self.target)
        if self.mode == "append":
            self.engine.execute(f"INSERT INTO `{name}` {select}")
        else:
            self.engine.execute(f"CREATE OR REPLACE TABLE `{name}` AS {select}")


class LoadStep(Step):
    def run(self):
        self.engine.client.load_table_from_uri(self.uri, self.engine.full(self.target)).result()


class DropStep(Step):
    def run(self):
        for target in self.targets:
            self.engine.execute(f"DROP TABLE IF EXISTS `{self.engine.full(target)}`")


STEP_TYPES = {"sql": SqlStep, "load": LoadStep, "drop": DropStep}


class Engine:
    def __init__(self, project):
        self.project = project
        self._client = None

    @property
    def client(self):
        if self._client is None:
            self._client = bigquery.Client(project=self.project)
        return self._client

    def full(self, table):
        return f"{self.project}.{table}" if table.count(".") == 1 else table

    def execute(self, sql):
        return self.client.query(sql).result()

    def run(self, pipeline):
        for spec in pipeline:
            Step.make(self, spec).run()


Engine("sales-hq").run(PIPELINE)
