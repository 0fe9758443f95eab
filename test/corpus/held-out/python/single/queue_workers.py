"""Workers that take tasks from a queue; tasks are built by chain, permutations and groupby."""
import queue
import threading
from itertools import chain, groupby, islice, permutations
from operator import itemgetter

from google.cloud import bigquery

PROJECT = "graph-lab"
NODES = [("port", "ham"), ("port", "rtm"), ("rail", "duisburg"), ("rail", "basel")]
tasks = queue.Queue()


def worker(client):
    while True:
        try:
            task = tasks.get_nowait()
        except queue.Empty:
            return
        source, target = task
        client.query(
            f"CREATE OR REPLACE TABLE `{PROJECT}.edges.{source}_to_{target}` AS "
            f"SELECT a.id FROM `{PROJECT}.nodes.{source}` a CROSS JOIN `{PROJECT}.nodes.{target}` b"
        ).result()
        tasks.task_done()


def plan():
    for kind, members in groupby(NODES, key=itemgetter(0)):
        names = [m[1] for m in members]
        yield from permutations(names, 2)


def main():
    client = bigquery.Client(project=PROJECT)
    for pair in chain(plan(), islice([("ham", "basel"), ("rtm", "basel")], 1)):
        tasks.put(pair)
    threads = [threading.Thread(target=worker, args=(client,)) for _ in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


if __name__ == "__main__":
    main()
