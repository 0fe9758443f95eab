"""Environment settings are merged over defaults, then one table per tier is rebuilt."""
from collections import ChainMap
from copy import deepcopy

from google.cloud import bigquery

DEFAULTS = {"project": "loyal-dev", "dataset": "tiers", "tiers": ["bronze", "silver"], "suffix": ""}
ENVIRONMENTS = {
    "prod": {"project": "loyal-prod", "tiers": ["bronze", "silver", "gold"]},
    "stage": {"suffix": "_stg"},
}


def settings_for(name):
    merged = {**DEFAULTS, **ENVIRONMENTS.get(name, {})}
    merged["env"] = name
    return merged


def run(env):
    cfg = settings_for(env)
    view = ChainMap({"dataset": "tiers_v2"} if env == "prod" else {}, cfg)
    client = bigquery.Client(project=cfg["project"])
    copy = deepcopy(cfg)
    copy["tiers"].append("platinum")
    for tier in cfg["tiers"]:
        table = "{project}.{ds}.{tier}{suffix}".format(ds=view["dataset"], tier=tier, **{k: cfg[k] for k in ("project", "suffix")})
        client.query("CREATE OR REPLACE TABLE `%s` AS SELECT * FROM `loyal-prod.members.scored` WHERE tier = '%s'" % (table, tier)).result()


for environment in ("prod", "stage"):
    run(environment)
