"""Rolls raw meter readings up to the grain that is asked for."""
from enum import Enum
from typing import List, Optional

import typer
from google.cloud import bigquery

app = typer.Typer(help=__doc__)


class Grain(str, Enum):
    hour = "hour"
    day = "day"


PROJECT = "grid-metering"


def rollup_sql(grain: Grain, zone: str) -> str:
    return f"""
    CREATE OR REPLACE TABLE `{PROJECT}.rollups.meter_{zone}_{grain.value}` AS
    SELECT meter_id, TIMESTAMP_TRUNC(read_at, {grain.name.upper()}) AS bucket, SUM(kwh) AS kwh
    FROM `{PROJECT}.raw.readings_{zone}`
    GROUP BY 1, 2
    """


@app.command()
def build(
    grain: Grain = typer.Option(Grain.day, "--grain", "-g"),
    zones: Optional[List[str]] = typer.Option(None, "--zone"),
    dry_run: bool = typer.Option(False, "--dry-run/--no-dry-run"),
):
    client = bigquery.Client(project=PROJECT)
    for zone in zones or ["north", "south", "isles"]:
        sql = rollup_sql(grain, zone)
        if dry_run:
            typer.echo(sql)
            continue
        client.query(sql).result()


if __name__ == "__main__":
    app()
