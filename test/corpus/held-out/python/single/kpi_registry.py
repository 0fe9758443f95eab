"""KPI registry: a mapping of lambdas, kwargs expansion, sets sorted, ternaries, nested comprehension."""
import logging

from google.cloud import bigquery

KPIS = {
    "revenue": {"agg": "SUM", "column": "amount", "grains": ("day", "month")},
    "buyers": {"agg": "COUNT DISTINCT", "column": "buyer", "grains": ("month",)},
}
REGIONS = {"emea", "amer"}
_ = logging.getLogger(__name__)


def render(kpi, grain, region, *, agg, column, **rest):
    expr = f"COUNT(DISTINCT {column})" if agg == "COUNT DISTINCT" else f"{agg}({column})"
    where = "" if region is None else f" WHERE region = '{region}'"
    return f"SELECT period, {expr} AS {kpi} FROM `kpi-hub.base.orders_{grain}`{where} GROUP BY period"


def name_of(kpi, grain, region=None):
    tail = region or "global"
    return f"kpi-hub.kpi.{kpi}_{grain}_{tail}"


def main():
    client = bigquery.Client(project="kpi-hub")
    jobs = [
        (name_of(kpi, grain, region), render(kpi, grain, region, **spec))
        for kpi, spec in KPIS.items()
        for grain in spec["grains"]
        for region in [None, *sorted(REGIONS)]
        if not (grain == "day" and region == "amer")
    ]
    seen = set()
    for name, sql in jobs:
        if name in seen:
            raise AssertionError(name)
        seen.add(name)
        client.query("CREATE OR REPLACE TABLE `{}` AS {}".format(name, sql)).result()
    for name in sorted(n for n in seen if n.endswith("_global")):
        short = name.split(".")[-1][: -len("_global")]
        client.query(f"CREATE OR REPLACE VIEW `kpi-hub.public.{short}` AS SELECT * FROM `{name}`").result()


if __name__ == "__main__":
    main()
