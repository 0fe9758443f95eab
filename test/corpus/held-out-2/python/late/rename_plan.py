"""A rename plan with checks: only pairs in canonical order are renamed, the rest is dropped."""
from itertools import permutations

from google.cloud import bigquery

CODES = ("eur", "usd", "jpy")
PREFIX = {True: "fx", False: "fxinv"}


def plan():
    renames, drops = {}, set()
    for base, quote in permutations(CODES, 2):
        old = f"rate-{base}-{quote}"
        if CODES.index(base) < CODES.index(quote):
            renames[old] = f"{PREFIX[True]}_{base}{quote}"
        elif base != "jpy":
            renames.update({old: f"{PREFIX[False]}_{base}{quote}"})
        else:
            drops |= {old}
    return renames, drops


def main():
    client = bigquery.Client(project="fx-store")
    renames, drops = plan()
    assert len(renames) + len(drops) == 6
    for old, new in sorted(renames.items(), key=lambda kv: kv[1]):
        client.query("ALTER TABLE `fx-store.rates.{}` RENAME TO {}".format(old, new)).result()
    [client.delete_table("fx-store.rates." + old) for old in drops]


main()
