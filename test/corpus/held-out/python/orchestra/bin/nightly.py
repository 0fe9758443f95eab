#!/usr/bin/env python3
"""Nightly logistics run over depots."""
import os
import sys

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))

from lib import bqcli
from lib.bqcli import query

DEPOTS = ["ham", "muc", "vie"]


def refresh(depot):
    query(f"CREATE OR REPLACE TABLE depots.eta_{depot} AS SELECT * FROM routes.legs_{depot}")
    bqcli.bq("cp", f"depots.eta_{depot}", f"history.eta_{depot}", force=True)


def main():
    failed = []
    for depot in DEPOTS:
        try:
            refresh(depot)
        except bqcli.CommandFailed as problem:
            print(problem, file=sys.stderr)
            failed.append(depot)
    bqcli.bq("rm", "depots.eta_tmp", f=True, t=True)
    query("SELECT depot FROM routes.legs_all", destination_table="logi-hub:depots.all_legs", replace=True)
    return len(failed)


if __name__ == "__main__":
    raise SystemExit(main())
