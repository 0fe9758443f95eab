"""Names follow the kind of the table."""
# run:
from google.cloud import bigquery

client = bigquery.Client(project="fx-lab")
KINDS = ["corr", "cov", "ext"]


def name_of(kind, pair, window=None):
    if kind == "corr":
        table = f"corr_{pair}"
    elif kind == "cov":
        table = f"cov_agg_{pair}"
    else:
        table = f"{kind}_{pair}".upper().lower()
    return f"{table}_{window}" if window else table


for kind in KINDS:
    for pair in ("eurusd",):
        for window in (None, 45):
            sql = "DROP TABLE IF EXISTS %s.%s" % ("features_v2", name_of(kind, pair, window))
            client.query(sql)
