"""Names of feature tables."""
from itertools import combinations

CURRENCIES = ["aud", "cad", "eur", "usd"]
PAIRS = [a + b for a, b in combinations(CURRENCIES, 2)]
WINDOWS = (45, 90, 180)
PROJECT = "fx-lab"
DATASET = "features_v2"


def qualified(table, dataset=DATASET):
    return f"{PROJECT}.{dataset}.{table}"


def lag_table(pair, window, source="bqx"):
    return qualified(f"lag_{source}_{pair}_{window}")


def ordered(a, b):
    return (a, b, False) if a < b else (b, a, True)
