"""A metaclass gives each table class its full name."""
from google.cloud import bigquery


class TableMeta(type):
    tables = []

    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, namespace)
        if bases:
            cls.full_name = f"ledger-prod.{cls.dataset}.{cls.prefix}{name.lower()}"
            mcls.tables.append(cls)
        return cls


class Base(metaclass=TableMeta):
    dataset = "core"
    prefix = "tbl_"

    @classmethod
    def ddl(cls):
        return f"CREATE TABLE IF NOT EXISTS `{cls.full_name}` ({', '.join(cls.columns)})"


class Account(Base):
    columns = ["id INT64", "opened DATE"]


class Posting(Base):
    prefix = "fact_"
    columns = ["id INT64", "account_id INT64", "amount NUMERIC"]


class Holiday(Base):
    dataset = "ref"
    columns = ["day DATE", "country STRING"]


if __name__ == "__main__":
    client = bigquery.Client()
    for table in TableMeta.tables:
        client.query_and_wait(table.ddl())
