#!/usr/bin/env python3
"""Publish one day's ETA, the day given by the scheduler."""
import argparse
import os
import sys

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))

from lib.bqcli import bq, query


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--day", required=True)
    parser.add_argument("--channel", default=os.environ.get("CHANNEL", "partners"))
    args = parser.parse_args()
    day = args.day.replace("-", "")
    query(f"CREATE OR REPLACE TABLE publish.eta_{args.channel}_{day} AS SELECT * FROM depots.all_legs")
    bq("mk", f"publish.latest_{args.channel}", view=f"SELECT * FROM publish.eta_{args.channel}_{day}", force=True)


if __name__ == "__main__":
    main()
