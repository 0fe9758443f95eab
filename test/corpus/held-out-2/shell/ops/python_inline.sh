#!/usr/bin/env bash
# A here-document of Python among bq calls.
set -e
bq mk --dataset lens-lab:optics || true
python3 - <<'PY'
from google.cloud import bigquery

client = bigquery.Client(project="lens-lab")
for kind in ("convex", "concave"):
    client.query(f"CREATE OR REPLACE TABLE `lens-lab.optics.{kind}` AS SELECT * FROM `lens-lab.raw.lenses` WHERE kind = '{kind}'").result()
PY
python3 -c "
from google.cloud import bigquery
bigquery.Client(project='lens-lab').delete_table('lens-lab.optics.coatings_old', not_found_ok=True)
"
bq query --use_legacy_sql=false 'TRUNCATE TABLE `lens-lab.optics.queue`'
