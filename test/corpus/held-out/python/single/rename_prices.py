"""Rename price tables to carry their venue; needs --execute to act."""
import argparse
import sys

from google.cloud import bigquery

DATASET = "markets.prices"
VENUES = {"XETR": ["sap", "bmw"], "XNAS": ["aapl", "msft", "nvda"]}


def plan():
    moves = []
    for venue, symbols in VENUES.items():
        for s in symbols:
            old = "px_" + s
            new = "px_{0}_{1}".format(venue.lower(), s)
            moves.append((old, new))
    return moves


def rename(client, old, new, execute):
    statement = f"ALTER TABLE `{DATASET}.{old}` RENAME TO `{new}`"
    if not execute:
        print("[dry-run]", statement)
        return False
    client.query(statement).result()
    return True


def main(argv=None):
    p = argparse.ArgumentParser()
    p.add_argument("--execute", action="store_true", help="really rename")
    p.add_argument("--limit", type=int, default=None)
    args = p.parse_args(argv)
    client = bigquery.Client(project="markets")
    moves = plan()
    if args.limit is not None:
        moves = moves[: args.limit]
    done = sum(1 for old, new in moves if rename(client, old, new, args.execute))
    print(f"{done}/{len(moves)} renamed")
    return 0 if done else 1


if __name__ == "__main__":
    sys.exit(main())
