"""Reads features into frames and writes them back."""
# run:
import pandas as pd
import pandas_gbq

PROJECT = "fx-lab"

for pair in "eurusd usdjpy".split():
    frame = pd.read_gbq(f"SELECT * FROM `{PROJECT}.features_v2.vol_{pair}`", project_id=PROJECT)
    frame.to_gbq(f"features_v2.vol_{pair}_clean", project_id=PROJECT, if_exists="replace")
    frame.to_parquet(f"gs://fx-exports/vol/{pair}.parquet")
summary = pandas_gbq.read_gbq("SELECT * FROM features_v2.summary", project_id=PROJECT)
pandas_gbq.to_gbq(summary, "features_v2.summary_copy", project_id=PROJECT, if_exists="append")
old = pd.read_parquet("gs://fx-exports/vol/old.parquet")
