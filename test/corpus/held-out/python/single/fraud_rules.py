"""Fraud rules engine: each rule is a function that returns SQL, found in a list, with early returns."""
import argparse
import logging

from google.cloud import bigquery

OUT = "risk.fraud"


def velocity(minutes):
    return f"SELECT card, 'velocity' rule FROM `risk.tx.last_{minutes}m` GROUP BY card HAVING COUNT(*) > 10"


def geography():
    return "SELECT card, 'geo' rule FROM `risk.tx.geo_jumps`"


def amount(currency, limit=1000):
    if currency not in ("eur", "usd"):
        return None
    return "SELECT card, 'amount' rule FROM `risk.tx.%s` WHERE amount > %d" % (currency, limit)


RULES = [
    ("velocity_5", lambda: velocity(5)),
    ("velocity_60", lambda: velocity(60)),
    ("geo", geography),
    ("amount_eur", lambda: amount("eur", 2500)),
    ("amount_xbt", lambda: amount("xbt")),
]


def execute(client, name, build):
    sql = build()
    if not sql:
        logging.warning("rule %s has no query", name)
        return 0
    job = client.query(f"CREATE OR REPLACE TABLE `{OUT}_{name}.hits` AS {sql}")
    return job.result().total_rows


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--skip", action="append", default=[])
    parser.add_argument("--merge", action=argparse.BooleanOptionalAction, default=True)
    args = parser.parse_args()
    client = bigquery.Client(project="risk")
    for name, build in RULES:
        if name in args.skip:
            continue
        execute(client, name, build)
    if args.merge:
        client.query("MERGE INTO `risk.fraud.cases` c USING `risk.fraud_geo.hits` h ON c.card = h.card "
                     "WHEN NOT MATCHED THEN INSERT (card) VALUES (h.card)").result()


if __name__ == "__main__":
    main()
