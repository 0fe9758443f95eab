"""A thin layer over the client that every job goes through."""

import logging
import time

from google.cloud import bigquery

from shared.settings import LOCATION, MAX_BYTES, PROJECT, RETRIES

log = logging.getLogger(__name__)


class Warehouse:
    """Runs statements with the limits and labels that the team agreed on."""

    def __init__(self, project=PROJECT, dry_run=False, label="adhoc"):
        self.project = project
        self.dry_run = dry_run
        self.label = label
        self.spent = 0
        self.client = bigquery.Client(project=project, location=LOCATION)

    def run(self, sql, params=None):
        """Sends one statement, with retries; gives its rows."""
        config = bigquery.QueryJobConfig(
            maximum_bytes_billed=MAX_BYTES,
            labels={"job": self.label},
            query_parameters=params or [],
        )
        if self.dry_run:
            log.info("would run: %s", sql[:200])
            return []
        for attempt in range(1, RETRIES + 1):
            try:
                job = self.client.query(sql, job_config=config)
                rows = list(job.result())
                self.spent += job.total_bytes_billed or 0
                return rows
            except Exception as error:
                log.warning("attempt %d failed: %s", attempt, error)
                if attempt == RETRIES:
                    raise
                time.sleep(2**attempt)
        return []

    def replace(self, table, select, partition=None, cluster=()):
        """Creates or replaces a table from a query."""
        options = ""
        if partition:
            options += f"\nPARTITION BY {partition}"
        if cluster:
            options += f"\nCLUSTER BY {', '.join(cluster)}"
        return self.run(f"CREATE OR REPLACE TABLE `{table}`{options} AS\n{select}")

    def rename(self, old, new):
        return self.run(f"ALTER TABLE `{old}` RENAME TO `{new.split('.')[-1]}`")

    def drop(self, table):
        return self.run(f"DROP TABLE IF EXISTS `{table}`")

    def columns(self, table):
        project, dataset, name = table.split(".")
        rows = self.run(
            f"SELECT column_name FROM `{project}.{dataset}.INFORMATION_SCHEMA.COLUMNS` "
            f"WHERE table_name = '{name}' ORDER BY ordinal_position"
        )
        return [row.column_name for row in rows]

    def exists(self, table):
        try:
            self.client.get_table(table)
            return True
        except Exception:
            return False
