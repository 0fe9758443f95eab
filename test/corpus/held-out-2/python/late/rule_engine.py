"""Quality rules with a small registry of checks; failing rows go to quarantine tables."""
import operator
from functools import cached_property, singledispatch
from typing import Callable, NamedTuple

from google.cloud import bigquery


class Range(NamedTuple):
    column: str
    low: float
    high: float


class NotNull(NamedTuple):
    column: str


@singledispatch
def condition(rule):
    raise TypeError(rule)


@condition.register
def _(rule: Range):
    return f"{rule.column} NOT BETWEEN {rule.low} AND {rule.high}"


@condition.register
def _(rule: NotNull):
    return f"{rule.column} IS NULL"


class Checked:
    def __init__(self, table, *rules):
        self.table, self.rules = table, rules

    @cached_property
    def quarantine(self):
        head, _, tail = self.table.rpartition(".")
        return f"{head}_quarantine.{tail}"

    def sql(self):
        test = " OR ".join(condition(rule) for rule in self.rules)
        return f"CREATE OR REPLACE TABLE `{self.quarantine}` AS SELECT * FROM `{self.table}` WHERE {test}"


CHECKS = [
    Checked("blood-bank.lab.hemoglobin", Range("g_dl", 3, 25), NotNull("sample_id")),
    Checked("blood-bank.lab.donors", NotNull("donor_id")),
]
run: Callable = operator.methodcaller("sql")
client = bigquery.Client()
for check in CHECKS:
    client.query(run(check)).result()
