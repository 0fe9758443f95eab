"""Workers take jobs from a queue; each job makes one table."""
import asyncio

from google.cloud import bigquery

REGIONS = ("north", "south")
KINDS = {"rain": "mm", "wind": "kmh"}


async def worker(name, queue, client):
    while True:
        job = await queue.get()
        if job is None:
            queue.task_done()
            return
        region, kind = job
        await asyncio.to_thread(make, client, region, kind)
        queue.task_done()


def make(client, region, kind):
    unit = KINDS[kind]
    client.query(
        f"CREATE OR REPLACE TABLE `storm.climate.{kind}_{region}` AS "
        f"SELECT station, value AS value_{unit} FROM `storm.raw.{kind}` WHERE region = '{region}'"
    ).result()


async def main():
    queue = asyncio.Queue()
    client = bigquery.Client("storm")
    for region in REGIONS:
        for kind in KINDS:
            queue.put_nowait((region, kind))
    workers = [asyncio.create_task(worker(f"w{n}", queue, client)) for n in range(2)]
    for _ in workers:
        queue.put_nowait(None)
    await asyncio.gather(*workers)


asyncio.run(main())
