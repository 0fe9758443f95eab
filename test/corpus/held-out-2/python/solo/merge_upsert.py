"""Staging, merge, drop: an upsert for each entity."""
import logging
from contextlib import contextmanager
from dataclasses import dataclass, field

from google.cloud import bigquery

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Entity:
    name: str
    keys: tuple
    columns: tuple = field(default_factory=tuple)

    def on(self):
        return " AND ".join(f"t.{k} = s.{k}" for k in self.keys)


ENTITIES = [
    Entity("patients", ("patient_id",), ("born", "postcode")),
    Entity("stays", ("patient_id", "admitted"), ("ward",)),
]


@contextmanager
def staging(client, table):
    name = f"{table}__staging"
    client.query(f"CREATE TABLE IF NOT EXISTS `{name}` LIKE `{table}`").result()
    try:
        yield name
    finally:
        client.delete_table(name, not_found_ok=True)


def upsert(client, entity):
    target = f"ward-data.clinical.{entity.name}"
    with staging(client, target) as stage:
        client.load_table_from_uri(f"gs://ward-drop/{entity.name}/*.parquet", stage).result()
        sets = ", ".join(f"t.{c} = s.{c}" for c in entity.columns)
        names = ", ".join(entity.keys + entity.columns)
        client.query(
            f"MERGE `{target}` t USING `{stage}` s ON {entity.on()} "
            f"WHEN MATCHED THEN UPDATE SET {sets} "
            f"WHEN NOT MATCHED THEN INSERT ({names}) VALUES ({names})"
        ).result()
        log.info("merged %s", target)


if __name__ == "__main__":
    bq = bigquery.Client(project="ward-data")
    for entity in ENTITIES:
        upsert(bq, entity)
