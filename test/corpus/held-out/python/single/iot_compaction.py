"""Compact hourly sensor tables into monthly ones, then drop the hourlies."""
import functools
import logging
import time

from google.api_core.exceptions import NotFound, ServiceUnavailable
from google.cloud import bigquery

logger = logging.getLogger(__name__)
PLANTS = ["linz", "graz", "brno"]
SENSORS = {"temp": "celsius", "vib": "mm_s"}
YEAR = 2024


def retry(times=3, wait=1.0):
    def decorate(fn):
        @functools.wraps(fn)
        def inner(*args, **kwargs):
            for attempt in range(times):
                try:
                    return fn(*args, **kwargs)
                except ServiceUnavailable:
                    logger.warning("attempt %d", attempt)
                    time.sleep(wait * 2 ** attempt)
            raise RuntimeError("gave up")
        return inner
    return decorate


class Compactor:
    PROJECT = "plant-iot"

    def __init__(self, dataset="telemetry"):
        self.dataset = dataset
        self.client = bigquery.Client(project=self.PROJECT)
        self.done = 0

    def fq(self, table):
        return f"{self.PROJECT}.{self.dataset}.{table}"

    @retry(times=5)
    def compact(self, plant, sensor, month):
        parts = [self.fq(f"{plant}_{sensor}_{YEAR}{month:02d}_h{h:02d}") for h in (0, 12)]
        target = self.fq(f"{plant}_{sensor}_{YEAR}{month:02d}")
        body = "\n  UNION ALL\n".join(f"  SELECT *, '{SENSORS[sensor]}' AS unit FROM `{p}`" for p in parts)
        self.client.query(f"CREATE TABLE IF NOT EXISTS `{target}` AS\n{body}").result()
        self.drop(*parts)
        self.done += 1

    @retry()
    def drop(self, *tables):
        for t in tables:
            self.client.query("DROP TABLE IF EXISTS `%s`" % t).result()


def main():
    c = Compactor()
    for plant in PLANTS:
        for sensor in sorted(SENSORS):
            for month in range(1, 4):
                c.compact(plant, sensor, month)
    logger.info("compacted %d", c.done)


if __name__ == "__main__":
    main()
