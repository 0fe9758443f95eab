"""Loads the SUBJECT files of the exchange bucket and keeps the mart current."""

import subprocess
import sys
from datetime import datetime, timezone

import click
from google.cloud import bigquery
from google.cloud.exceptions import NotFound

from shared.settings import BUCKET, CHANNELS, LOCATION, MART, PROJECT, STAGING

NOW = datetime.now(timezone.utc)
SCHEMA = [
    bigquery.SchemaField("event_id", "STRING", mode="REQUIRED"),
    bigquery.SchemaField("event_time", "TIMESTAMP"),
]
COLUMNS = [
# COLUMN_LIST
]


# FILLERS


class Loader:
    """Loads one channel at a time, staging first."""

    suffix = "_staged"

    def __init__(self, client, channel, truncate):
        self.client = client
        self.channel = channel
        self.truncate = truncate
        self.staged = f"{STAGING}.SUBJECT_{channel}{self.suffix}"
        self.final = f"{MART}.SUBJECT_{channel}"

    def load(self):
        config = bigquery.LoadJobConfig(
            source_format=bigquery.SourceFormat.PARQUET,
            write_disposition="WRITE_TRUNCATE" if self.truncate else "WRITE_APPEND",
            schema=SCHEMA,
        )
        uri = f"gs://{BUCKET}/SUBJECT/{CHANNELS[self.channel]}/*.parquet"
        job = self.client.load_table_from_uri(uri, self.staged, job_config=config)
        job.result()
        return job.output_rows

    def merge(self):
        setters = ",\n      ".join(f"T.{column} = S.{column}" for column in COLUMNS)
        names = ", ".join(["event_id", "event_time", *COLUMNS])
        values = ", ".join(f"S.{name}" for name in ["event_id", "event_time", *COLUMNS])
        sql = f"""
        MERGE `{self.final}` AS T
        USING `{self.staged}` AS S
        ON T.event_id = S.event_id
        WHEN MATCHED THEN UPDATE SET
          {setters}
        WHEN NOT MATCHED THEN INSERT ({names})
        VALUES ({values})
        """
        self.client.query(sql, location=LOCATION).result()

    def tidy(self):
        self.client.delete_table(self.staged, not_found_ok=True)


def archive(channel):
    source = f"gs://{BUCKET}/SUBJECT/{CHANNELS[channel]}"
    command = ["gsutil", "-m", "mv", f"{source}/*.parquet", f"{source}/done/"]
    subprocess.run(command, check=True)


def refresh_view(client):
    union = "\nUNION ALL\n".join(
        f"SELECT '{channel}' AS channel, * FROM `{MART}.SUBJECT_{channel}`" for channel in CHANNELS
    )
    client.query(f"CREATE OR REPLACE VIEW `{MART}.SUBJECT_all` AS\n{union}").result()


@click.command()
@click.option("--channel", type=click.Choice(sorted(CHANNELS)), multiple=True)
@click.option("--truncate/--append", default=False)
@click.option("--archive/--keep", "archives", default=True)
def main(channel, truncate, archives):
    client = bigquery.Client(project=PROJECT)
    for name in channel or CHANNELS:
        loader = Loader(client, name, truncate)
        count = loader.load()
        if count == 0:
            click.echo(f"{name}: nothing new", err=True)
            continue
        loader.merge()
        loader.tidy()
        if archives:
            archive(name)
    refresh_view(client)


if __name__ == "__main__":
    main()
