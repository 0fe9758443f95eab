"""Feature table whose columns come through CTEs and EXCEPT."""
from google.cloud import bigquery

WINDOWS = [7, 30]
HORIZON = max(WINDOWS)


def feature(window):
    return f"AVG(load) OVER (ORDER BY ts ROWS {window} PRECEDING) AS load_avg_{window}"


def sql(substation):
    features = ",\n        ".join(map(feature, WINDOWS))
    return f"""
    CREATE OR REPLACE TABLE `power-fc.features.sub_{substation}_h{HORIZON}` AS
    WITH base AS (
      SELECT ts, load, quality FROM `power-fc.scada.load_{substation}`
    ), rolled AS (
      SELECT *, {features} FROM base
    )
    SELECT * EXCEPT (quality, load), load AS target FROM rolled
    """


bq_client = bigquery.Client(project="power-fc")
list(map(lambda s: bq_client.query(sql(s)).result(), ["s01", "s02"]))
