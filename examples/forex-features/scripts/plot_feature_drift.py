"""Plot the monthly mean of a few features; used in the November review."""
import matplotlib.pyplot as plt
from google.cloud import bigquery

PROJECT = "bqx-ml"
TABLES = ["mom_idx_eurusd", "vol_idx_eurusd", "rev_idx_eurusd"]

client = bigquery.Client(project=PROJECT)
figure, axes = plt.subplots(len(TABLES), 1, sharex=True, figsize=(9, 7))

for axis, table in zip(axes, TABLES):
    frame = client.query(
        f"""
        SELECT DATE_TRUNC(DATE(interval_time), MONTH) AS month, AVG(value) AS mean
        FROM `{PROJECT}.bqx_ml_v3_features_v2.{table}`
        GROUP BY month
        ORDER BY month
        """
    ).to_dataframe()
    axis.plot(frame["month"], frame["mean"])
    axis.set_title(table)

figure.tight_layout()
figure.savefig("feature_drift.png", dpi=120)
