"""Marketing attribution: channel views and one summary, by string.Template."""
from string import Template

import click
from google.cloud import bigquery

CHANNELS = {"search": "ads_search", "social": "ads_social", "mail": "crm_mail"}
MODELS = ["first_touch", "last_touch", "linear"]

VIEW = Template(
    """
CREATE OR REPLACE VIEW `mkt-analytics.attribution.v_${channel}_${model}` AS
SELECT user_id, campaign, touched_at, '${model}' AS model
FROM `mkt-analytics.events.${source}`
"""
)
SUMMARY = Template(
    "CREATE OR REPLACE TABLE `mkt-analytics.attribution.summary_$model` AS\n$body"
)


def run(client, sql, quiet):
    if not quiet:
        click.echo(sql)
    return client.query(sql).result()


@click.command()
@click.option("--model", "models", multiple=True, default=MODELS)
@click.option("--quiet/--verbose", default=True)
@click.option("--skip-summary", is_flag=True, default=False)
def main(models, quiet, skip_summary):
    client = bigquery.Client(project="mkt-analytics")
    for model in models:
        views = []
        for channel, source in CHANNELS.items():
            run(client, VIEW.substitute(channel=channel, model=model, source=source), quiet)
            views.append(f"mkt-analytics.attribution.v_{channel}_{model}")
        if skip_summary:
            continue
        body = " UNION ALL ".join(["SELECT * FROM `%s`" % v for v in views])
        run(client, SUMMARY.substitute(model=model, body=body), quiet)


if __name__ == "__main__":
    main()
