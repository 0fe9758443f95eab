"""Threads by hand and a pool with as_completed."""
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

from google.cloud import bigquery

BANKS = ["ing", "abn"]
KINDS = ["debit", "credit"]


def load(client, bank, kind, results):
    table = f"pay-hub.{bank}.{kind}_clean"
    client.query(f"CREATE OR REPLACE TABLE `{table}` AS SELECT * FROM `pay-hub.{bank}.{kind}`").result()
    results[bank, kind] = table


class Sweeper(threading.Thread):
    def __init__(self, client, table):
        super().__init__(daemon=True)
        self.client, self.table = client, table

    def run(self):
        self.client.delete_table(self.table, not_found_ok=True)


def main():
    client, results = bigquery.Client(project="pay-hub"), {}
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = {pool.submit(load, client, b, k, results=results): (b, k) for b in BANKS for k in KINDS}
        for future in as_completed(futures):
            bank, kind = futures[future]
            future.result()
            Sweeper(client, f"pay-hub.{bank}.{kind}_old").start()
    union = " UNION ALL ".join(f"SELECT * FROM `{t}`" for _, t in sorted(results.items()))
    client.query(f"CREATE OR REPLACE VIEW `pay-hub.all.clean` AS {union}").result()
    for thread in threading.enumerate():
        if thread is not threading.main_thread():
            thread.join()


main()
