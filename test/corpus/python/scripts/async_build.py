"""Builds spread tables concurrently."""
# run:
import asyncio
from functools import partial

from google.cloud import bigquery

client = bigquery.Client(project="fx-lab")
PAIRS = [("eur", "usd"), ("usd", "jpy")]


def send(sql, label):
    client.query(sql).result()
    return label


async def build(base, quote):
    loop = asyncio.get_running_loop()
    sql = f"CREATE OR REPLACE TABLE features_v2.spread_{base}{quote} AS SELECT ask - bid AS spread FROM staging.ticks_{base}{quote}"
    return await loop.run_in_executor(None, partial(send, sql, label=base))


async def main():
    done = await asyncio.gather(*[build(base, quote) for base, quote in PAIRS])
    print(done)


asyncio.run(main())
