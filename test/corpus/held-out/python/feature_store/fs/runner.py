"""Runs SQL and logs it."""
import logging
from typing import Optional

from google.cloud import bigquery

from . import settings

log = logging.getLogger(__name__)


class Runner:
    def __init__(self, dry_run: bool = False, client: Optional[bigquery.Client] = None):
        self.dry_run = dry_run
        self._client = client

    @property
    def client(self):
        if self._client is None:
            self._client = bigquery.Client(project=settings.PROJECT)
        return self._client

    def create_as(self, target: str, select: str, replace: bool = True):
        verb = "CREATE OR REPLACE TABLE" if replace else "CREATE TABLE IF NOT EXISTS"
        return self(f"{verb} `{target}` AS\n{select}")

    def __call__(self, sql: str):
        log.debug("running %s", sql)
        if self.dry_run:
            return None
        return self.client.query(sql).result()
