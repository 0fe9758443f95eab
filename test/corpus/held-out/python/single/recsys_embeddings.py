"""Embedding tables: async tasks, starred unpacking, walrus, match."""
import asyncio
import logging

from google.cloud import bigquery

PROJECT = "rec-sys"
ITEMS = ["film:long", "film:short", "series:season", "series:episode"]


def destination(kind, form):
    match kind:
        case "film":
            return f"{PROJECT}.emb.film_{form}"
        case "series":
            return f"{PROJECT}.emb.tv_{form}"
        case _:
            raise ValueError(kind)


async def embed(client, item):
    kind, form, *_ = item.split(":")
    sql = f"SELECT id, vec FROM `{PROJECT}.src.{kind}` WHERE form = '{form}'"
    if (target := destination(kind, form)):
        config = bigquery.QueryJobConfig(destination=target, write_disposition="WRITE_TRUNCATE")
        await asyncio.to_thread(client.query, sql, config)
    logging.info("embedded %s", item)


async def main():
    client = bigquery.Client(project=PROJECT)
    await asyncio.gather(*(embed(client, item) for item in ITEMS))
    client.query(f"ALTER TABLE `{PROJECT}.emb.index` RENAME TO index_old").result()
    client.query(f"ALTER TABLE `{PROJECT}.emb.index_new` RENAME TO index").result()


asyncio.run(main())
