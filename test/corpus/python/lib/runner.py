"""Runs statements, or says what it would run."""
from google.cloud import bigquery


class Runner:
    def __init__(self, project, dry_run=False):
        self.project = project
        self.dry_run = dry_run
        self._client = None

    @property
    def client(self):
        if self._client is None:
            self._client = bigquery.Client(project=self.project)
        return self._client

    def run(self, sql):
        if self.dry_run:
            print(sql)
            return None
        return self.client.query(sql).result()
