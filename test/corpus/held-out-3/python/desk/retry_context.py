"""A lock table around a rebuild, by a context manager; a retry around the query."""
import contextlib
import functools
import time

from google.cloud import bigquery

client = bigquery.Client(project="salt-pan")


def retried(times=3, wait=0):
    def decorate(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            for attempt in range(times):
                try:
                    return function(*args, **kwargs)
                except TimeoutError:
                    time.sleep(wait * 2**attempt)
            raise RuntimeError(function.__name__)

        return inner

    return decorate


@contextlib.contextmanager
def locked(name):
    lock = f"salt-pan.locks.{name}"
    client.query(f"CREATE TABLE `{lock}` (at TIMESTAMP)").result()
    try:
        yield lock
    finally:
        client.query(f"DROP TABLE IF EXISTS `{lock}`").result()


@retried(times=2)
def rebuild(basin):
    return client.query(
        f"CREATE OR REPLACE TABLE `salt-pan.crystals.{basin}` AS SELECT * FROM `salt-pan.brine.{basin}`"
    ).result()


for basin in ("east", "west"):
    with locked(f"rebuild_{basin}"):
        rebuild(basin)
