"""Weekly spend tables with pandas-gbq."""
import pandas as pd
import pandas_gbq

PROJECT_ID = "adspend-hub"
CHANNELS = {"search": "sa360.daily", "social": "meta.daily", "display": "dv360.daily"}

frames = {}
for channel, source in CHANNELS.items():
    frames[channel] = pandas_gbq.read_gbq(
        f"SELECT week, campaign, spend FROM `{PROJECT_ID}.{source}` WHERE spend > 0", project_id=PROJECT_ID
    )

for channel, frame in frames.items():
    frame["channel"] = channel
    pandas_gbq.to_gbq(frame, f"reporting.spend_{channel}", project_id=PROJECT_ID, if_exists="replace")

combined = pd.concat(list(frames.values()))
combined.to_gbq(destination_table="reporting.spend_all", project_id=PROJECT_ID, if_exists="replace")
