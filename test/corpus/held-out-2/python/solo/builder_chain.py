"""A fluent builder of statements."""
from google.cloud import bigquery


class Select:
    def __init__(self, *columns):
        self._columns, self._from, self._where, self._joins = list(columns), None, [], []

    def from_(self, table, alias=None):
        self._from = f"`{table}`" + (f" AS {alias}" if alias else "")
        return self

    def join(self, table, using):
        self._joins.append(f"JOIN `{table}` USING ({using})")
        return self

    def where(self, *conditions):
        self._where.extend(conditions)
        return self

    def __str__(self):
        sql = f"SELECT {', '.join(self._columns) or '*'} FROM {self._from}"
        if self._joins:
            sql += " " + " ".join(self._joins)
        if self._where:
            sql += " WHERE " + " AND ".join(self._where)
        return sql

    def into(self, table, replace=True):
        verb = "CREATE OR REPLACE TABLE" if replace else "CREATE TABLE"
        return f"{verb} `{table}` AS {self}"


client = bigquery.Client(project="toy-shop")
query = (
    Select("sku", "SUM(qty) AS qty")
    .from_("toy-shop.sales.lines", "l")
    .join("toy-shop.catalog.sku", "sku")
    .where("qty > 0", "returned IS FALSE")
)
client.query(query.into("toy-shop.mart.sku_sales")).result()
client.query(Select().from_("toy-shop.sales.lines").into("toy-shop.mart.lines_copy", replace=False))
client.query(str(Select("1").from_("toy-shop.sales.ping")))
