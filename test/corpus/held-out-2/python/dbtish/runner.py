"""A tiny model runner: resolves ref() and source() in models/*.sql and materialises each model in order."""
import re
from graphlib import TopologicalSorter
from pathlib import Path

from google.cloud import bigquery

HERE = Path(__file__).resolve().parent
TARGET = "shop-dwh.analytics"
SOURCES = {"erp": "shop-dwh.erp_landing", "web": "shop-dwh.web_landing"}
MODELS = ["stg_orders", "stg_visits", "fct_conversion"]


def load(name):
    return (HERE / "models" / f"{name}.sql").read_text()


def refs(sql):
    return re.findall(r"\{\{\s*ref\('(\w+)'\)\s*\}\}", sql)


def compile_model(sql):
    sql = re.sub(r"\{\{\s*ref\('(\w+)'\)\s*\}\}", lambda m: f"`{TARGET}.{m.group(1)}`", sql)
    return re.sub(
        r"\{\{\s*source\('(\w+)',\s*'(\w+)'\)\s*\}\}",
        lambda m: f"`{SOURCES[m.group(1)]}.{m.group(2)}`",
        sql,
    )


def main():
    client = bigquery.Client(project="shop-dwh")
    graph = {name: set(refs(load(name))) for name in MODELS}
    for name in TopologicalSorter(graph).static_order():
        body = compile_model(load(name))
        client.query(f"CREATE OR REPLACE TABLE `{TARGET}.{name}` AS\n{body}").result()
        print("built", name)


if __name__ == "__main__":
    main()
