"""Tasks register themselves by subclassing."""
from __future__ import annotations

from google.cloud import bigquery


class Task:
    registry: list[type[Task]] = []
    order = 100

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Task.registry.append(cls)

    def __init__(self, client: bigquery.Client):
        self.client = client

    def q(self, sql: str, *args, **kwargs):
        return self.client.query(sql.format(*args, **kwargs)).result()

    def run(self):
        raise NotImplementedError
