"""Decorators between the caller and the statement."""
import functools
import time

from google.api_core.exceptions import GoogleAPICallError
from google.cloud import bigquery

STEPS = []


def retry(times=3, delay=1.0):
    def wrap(fn):
        @functools.wraps(fn)
        def inner(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return fn(*args, **kwargs)
                except GoogleAPICallError:
                    if attempt == times:
                        raise
                    time.sleep(delay * attempt)

        return inner

    return wrap


def step(fn=None, *, order=0):
    def register(f):
        STEPS.append((order, f))
        return f

    return register(fn) if fn is not None else register


@retry(times=2)
def execute(client, sql):
    return client.query(sql).result()


@step(order=2)
def publish(client):
    execute(client, "CREATE OR REPLACE VIEW `wine-cellar.public.bottles` AS SELECT * FROM `wine-cellar.core.bottles`")


@step(order=1)
def prepare(client):
    execute(client, "CREATE OR REPLACE TABLE `wine-cellar.core.bottles` AS SELECT * FROM `wine-cellar.raw.bottles`")


@step
def reset(client):
    execute(client, sql="DROP TABLE IF EXISTS `wine-cellar.core.bottles_bak`")


def main():
    client = bigquery.Client(project="wine-cellar")
    for _, fn in sorted(STEPS, key=lambda pair: pair[0]):
        fn(client)


if __name__ == "__main__":
    main()
