"""Runs the statements of many regions at once."""
import asyncio
from functools import partial

from google.cloud import bigquery

REGIONS = ["emea", "apac", "latam"]
client = bigquery.Client(project="crm-global")


async def run_query(sql):
    loop = asyncio.get_running_loop()
    job = await loop.run_in_executor(None, partial(client.query, sql))
    return job


async def build(region, limit):
    async with limit:
        await run_query(f"CREATE OR REPLACE TABLE `crm-global.{region}.contacts_clean` AS SELECT * EXCEPT (phone) FROM `crm-global.{region}.contacts`")
        await asyncio.to_thread(client.delete_table, f"crm-global.{region}.contacts_tmp", not_found_ok=True)


async def main():
    limit = asyncio.Semaphore(2)
    await asyncio.gather(*(build(region, limit) for region in REGIONS))
    for finished in asyncio.as_completed([run_query("TRUNCATE TABLE `crm-global.ops.locks`")]):
        await finished


if __name__ == "__main__":
    asyncio.run(main())
