"""A click group with shared options."""
import click
from google.cloud import bigquery

TABLES = {"raw": ["pageviews", "sessions"], "mart": ["funnel"]}


class Context:
    def __init__(self, project, dry):
        self.project, self.dry = project, dry
        self.client = bigquery.Client(project=project)

    def run(self, sql):
        click.echo(sql)
        if not self.dry:
            self.client.query(sql).result()


STATE = {}


@click.group()
@click.option("--project", default="news-site")
@click.option("--dry-run", is_flag=True)
def cli(project, dry_run):
    STATE["ctx"] = Context(project, dry_run)


@cli.command("init")
@click.option("--layer", type=click.Choice(sorted(TABLES)), default="raw")
def init_layer(layer):
    for table in TABLES[layer]:
        STATE["ctx"].run(f"CREATE TABLE IF NOT EXISTS `{STATE['ctx'].project}.{layer}.{table}` (id STRING)")


@cli.command()
@click.argument("table")
@click.option("--yes", is_flag=True)
def wipe(table, yes):
    if yes or click.confirm("sure?"):
        STATE["ctx"].run(f"DROP TABLE `{STATE['ctx'].project}.raw.{table}`")


if __name__ == "__main__":
    cli()
