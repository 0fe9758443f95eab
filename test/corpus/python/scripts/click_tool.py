"""Creates staging tables from the command line."""
import click
from google.cloud import bigquery


@click.command()
@click.option("--dataset", default="staging", show_default=True)
@click.option("--kind", type=click.Choice(["raw", "clean"]), required=True)
@click.option("--replace/--no-replace", default=False)
@click.argument("pair")
def main(dataset, kind, replace, pair):
    verb = "CREATE OR REPLACE TABLE" if replace else "CREATE TABLE"
    client = bigquery.Client(project="fx-lab")
    client.query(f"{verb} `fx-lab.{dataset}.{kind}_{pair}` (ts TIMESTAMP)").result()


if __name__ == "__main__":
    main()
