"""A client that labels every job, and a helper that builds the configuration."""
from google.cloud import bigquery

TEAM = "tide"


class LabelledClient(bigquery.Client):
    def __init__(self, *args, team=TEAM, **kwargs):
        super().__init__(*args, **kwargs)
        self._team = team

    def query(self, query, job_config=None, **kwargs):
        job_config = job_config or bigquery.QueryJobConfig()
        job_config.labels = {"team": self._team}
        return super().query(query, job_config=job_config, **kwargs)


def config(**options):
    defaults = {"use_legacy_sql": False, "write_disposition": "WRITE_TRUNCATE"}
    return bigquery.QueryJobConfig(**{**defaults, **options})


def build(client, name, sql):
    return client.query(sql, job_config=config(destination=f"tide-data.marts.{TEAM}_{name}")).result()


client = LabelledClient(project="tide-data")
build(client, "levels", "SELECT station, MAX(level) AS level FROM `tide-data.raw.gauges` GROUP BY station")
build(client, "alarms", "SELECT * FROM `tide-data.marts.tide_levels` WHERE level > 4")
client.query("INSERT INTO `tide-data.ops.builds` (name) VALUES ('levels'), ('alarms')")
