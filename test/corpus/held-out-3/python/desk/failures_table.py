"""Send rows on; what the service refuses goes to a table of failures."""
import json
import urllib.request

from google.cloud import bigquery

QUEUE = "moth-mail.outbox.pending"
FAILED = QUEUE.rsplit(".", 1)[0] + ".failed"


def send(payload):
    if payload["n"] > 1:
        raise ConnectionError("refused")
    return json.dumps(payload)


def store(client, rows, to):
    job = client.load_table_from_json(rows, to)
    job.result()
    return len(rows)


def main():
    client = bigquery.Client()
    list(client.list_rows(QUEUE))
    refused = []
    for n in range(3):
        try:
            send({"n": n})
        except ConnectionError as problem:
            print("refused", problem)
            refused.append({"n": n})
    if len(refused) > 0:
        store(client, refused, FAILED)
    client.query(f"TRUNCATE TABLE `{QUEUE}`").result()


if __name__ == "__main__":
    main()
