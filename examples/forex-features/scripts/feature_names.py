"""Words and table names of the feature store, in one place.

Currencies are listed in market order, so that combining them two by two gives
the 28 traded pairs and three by three gives the triangles, base currency first.
"""
from itertools import combinations

PROJECT = "bqx-ml"
DATASET = "bqx_ml_v3_features_v2"

CURRENCIES = ["eur", "gbp", "aud", "nzd", "usd", "cad", "chf", "jpy"]
PAIRS = [base + quote for base, quote in combinations(CURRENCIES, 2)]
SOURCES = ["bqx", "idx"]
WINDOWS = [45, 90, 180, 360, 720, 1440]
LAG_WINDOWS = [45, 90, 180, 360]

FEATURES = [
    "agg", "align", "cyc", "der", "div", "ema", "ext",
    "mom", "rev", "rng", "sma", "tmp", "vol",
]
ASSETS = [
    "spy", "gld", "vix", "uup", "ewa", "ewc",
    "ewg", "ewj", "ewu", "tlt", "uso", "eem",
]


def full_name(table: str) -> str:
    """Returns the table with its project and dataset, as SQL wants it."""
    return f"{PROJECT}.{DATASET}.{table}"


def base_table(source: str, pair: str) -> str:
    """Returns the minute bars that every derived table is built from."""
    return full_name(f"base_{source}_{pair}")


def corr_table(source: str, pair: str, asset: str) -> str:
    """Returns the correlation table of a pair with an exchange-traded asset."""
    return full_name(f"corr_{source}_{pair}_{asset}")


def cov_table(stat: str, source: str, first: str, second: str) -> str:
    """Returns the covariance table of two pairs, in market order."""
    return full_name(f"cov_{stat}_{source}_{first}_{second}")


def primary_table(feature: str, source: str, pair: str) -> str:
    """Returns the table of one primary feature of one pair."""
    return full_name(f"{feature}_{source}_{pair}")
