"""Frames to and from BigQuery by pandas."""
import pandas as pd
import pandas_gbq

PROJECT = "amber-dig"
SITES = dict(baltic="site_b", saxon="site_s")


def pull(sql):
    return pandas_gbq.read_gbq(sql, project_id=PROJECT)


for label, site in SITES.items():
    frame = pull(f"SELECT piece, grams FROM `{PROJECT}.finds.{site}`")
    frame.to_gbq(f"clean.{site}_{label}", project_id=PROJECT, if_exists="replace")
totals = pd.DataFrame({"site": list(SITES)})
pandas_gbq.to_gbq(totals, "clean.totals", project_id=PROJECT, if_exists="append")
