"""Deletes backups."""
import typer
from google.cloud import bigquery

app = typer.Typer()


@app.command()
def delete(dataset: str = "backup", suffix: str = typer.Option("_bak", "--suffix"), force: bool = False):
    client = bigquery.Client(project="fx-lab")
    for name in ("vol", "mom"):
        if force:
            client.delete_table(f"{client.project}.{dataset}.{name}{suffix}")
        else:
            typer.echo(name)


if __name__ == "__main__":
    app()
