"""A typed table reference with a parser, used by a small writer."""
from __future__ import annotations

from dataclasses import dataclass, field, replace

from google.cloud import bigquery


@dataclass(frozen=True)
class Ref:
    project: str
    dataset: str
    table: str

    @classmethod
    def parse(cls, text: str) -> Ref:
        parts = text.split(".")
        if len(parts) != 3:
            raise ValueError(f"expected project.dataset.table, got {text!r}")
        return cls(*parts)

    def sibling(self, suffix: str) -> Ref:
        return replace(self, table=f"{self.table}_{suffix}")

    def __str__(self) -> str:
        return f"{self.project}.{self.dataset}.{self.table}"


@dataclass
class Writer:
    client: bigquery.Client
    ref: Ref
    seen: list[str] = field(default_factory=list)

    def stage(self, rows: list[dict]) -> Ref:
        stage = self.ref.sibling("stage")
        self.client.load_table_from_json(rows, str(stage)).result()
        self.seen.append(str(stage))
        return stage

    def merge(self, rows: list[dict], key: str = "id") -> int:
        stage = self.stage(rows)
        try:
            self.client.query(
                f"MERGE `{self.ref}` t USING `{stage}` s ON t.{key} = s.{key} "
                f"WHEN MATCHED THEN UPDATE SET v = s.v WHEN NOT MATCHED THEN INSERT ROW"
            ).result()
        finally:
            for name in self.seen:
                self.client.delete_table(name, not_found_ok=True)
        return len(rows)


if __name__ == "__main__":
    client = bigquery.Client("herb-lab")
    for text in ("herb-lab.master.plants", "herb-lab.master.soils"):
        Writer(client, Ref.parse(text)).merge([{"id": 1, "v": 2}])
