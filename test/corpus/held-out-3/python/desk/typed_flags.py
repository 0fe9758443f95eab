"""A typer command with an enumeration and a flag."""
from enum import Enum

import typer
from google.cloud import bigquery

app = typer.Typer()


class Size(str, Enum):
    small = "s"
    large = "l"


@app.command()
def main(size: Size = Size.small, purge: bool = False, dataset: str = "boxes"):
    client = bigquery.Client("card-board")
    table = f"card-board.{dataset}.{size.name}_{size.value}"
    if purge:
        client.delete_table(table, not_found_ok=True)
    client.query(f"CREATE TABLE IF NOT EXISTS `{table}` (w INT64)")


if __name__ == "__main__":
    app()
