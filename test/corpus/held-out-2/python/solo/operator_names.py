"""Names are objects: `/` goes down, str() writes them."""
import os

from google.cloud import bigquery


class Ref:
    __slots__ = ("parts",)

    def __init__(self, *parts):
        self.parts = parts

    def __truediv__(self, other):
        return Ref(*self.parts, str(other))

    def __str__(self):
        return ".".join(self.parts)

    def __format__(self, spec):
        return f"`{self}`" if spec == "q" else str(self)

    def __getattr__(self, name):
        return self / name

    @classmethod
    def from_env(cls):
        return cls(os.environ.get("BQ_PROJECT", "press-archive"))

    @staticmethod
    def today():
        return "latest"


root = Ref("press-archive")
db = root / "articles"
client = bigquery.Client()
for edition in ("print", "online"):
    target = db / f"{edition}_{Ref.today()}"
    client.query(f"CREATE OR REPLACE TABLE {target:q} AS SELECT * FROM {db / edition:q}")
client.query("DROP TABLE IF EXISTS {:q}".format(root.tmp.merge_scratch))
client.query(f"TRUNCATE TABLE {Ref.from_env() / 'ops' / 'locks':q}")
