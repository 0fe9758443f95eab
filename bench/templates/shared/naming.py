"""How tables of the warehouse are named."""

from shared.settings import FEATURES, MART, REGIONS, STAGING

PREFIXES = {"aggregate": "agg", "feature": "feat", "target": "tgt", "check": "chk"}


def table_name(kind, *parts, window=None):
    """Full name of a table of the mart or the feature store."""
    dataset = FEATURES if kind in ("feature", "target") else MART
    name = "_".join([PREFIXES[kind], *[str(part).lower() for part in parts]])
    if window is not None:
        name += f"_w{window:02d}"
    return f"{dataset}.{name}"


def staging_name(final):
    """The table in which a final one is prepared."""
    return f"{STAGING}.{final.split('.')[-1]}_new"


def is_compliant(name):
    """True for names in the agreed form."""
    short = name.split(".")[-1]
    if short != short.lower():
        return False
    head, *rest = short.split("_")
    return head in PREFIXES.values() and any(part in REGIONS for part in rest)


def split_name(name):
    project, dataset, table = name.split(".")
    return {"project": project, "dataset": dataset, "table": table}
