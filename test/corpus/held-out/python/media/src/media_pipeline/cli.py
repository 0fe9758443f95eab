"""Command line of the media pipeline."""
import click
from google.cloud import bigquery

from media_pipeline.names import Names

PLATFORMS = ("tv", "mobile", "web")


@click.group()
@click.option("--verbose", is_flag=True)
def cli(verbose):
    """Media pipeline."""


@cli.command("build")
@click.option("--stage", default="prod", type=click.Choice(["prod", "test"]))
def build(stage):
    names = Names(stage=stage)
    client = bigquery.Client(project=names.project)
    for platform in PLATFORMS:
        client.query(
            f"CREATE OR REPLACE TABLE `{names.plays(platform)}` AS SELECT * FROM `media-dwh.ingest.{platform}_plays`"
        ).result()
    client.query(f"CREATE OR REPLACE VIEW `{names['marts', 'top_titles']}` AS SELECT title FROM `{names.plays('tv')}`").result()


@cli.command()
@click.argument("title")
@click.option("--hard", is_flag=True, default=False)
def forget(title, hard):
    client = bigquery.Client(project="media-dwh")
    for platform in PLATFORMS:
        client.query(f"DELETE FROM `media-dwh.core.plays_{platform}` WHERE title = '{title}'").result()
    if hard:
        client.query(f"DROP TABLE IF EXISTS `media-dwh.titles.{title}`").result()


if __name__ == "__main__":
    cli()
