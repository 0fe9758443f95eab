"""A fluent builder of CREATE TABLE AS statements."""
from google.cloud import bigquery


class Select:
    def __init__(self, source):
        self._source, self._columns, self._joins, self._where = source, ["*"], [], []

    def columns(self, *names):
        self._columns = list(names)
        return self

    def join(self, table, *, on):
        self._joins.append(f"LEFT JOIN `{table}` USING ({', '.join(on)})")
        return self

    def where(self, condition):
        self._where.append(condition)
        return self

    def into(self, target, replace=True):
        verb = "CREATE OR REPLACE TABLE" if replace else "CREATE TABLE"
        lines = [f"{verb} `{target}` AS", f"SELECT {', '.join(self._columns)}", f"FROM `{self._source}`"]
        lines += self._joins
        if self._where:
            lines.append("WHERE " + " AND ".join(self._where))
        return "\n".join(lines)


STATEMENTS = [
    Select("kelp.raw.dives").columns("diver", "depth").where("depth > 3").into("kelp.work.deep"),
    Select("kelp.raw.dives").join("kelp.master.divers", on=["diver"]).into("kelp.work.named", replace=False),
]
client = bigquery.Client("kelp")
for number, sql in enumerate(STATEMENTS, start=1):
    print(f"{number}/{len(STATEMENTS)}")
    client.query(sql).result()
