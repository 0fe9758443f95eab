#!/usr/bin/env bash
set -euo pipefail
YEAR=2023
python3 - "$YEAR" <<'PY'
import sys
from google.cloud import bigquery

year = int(sys.argv[1])
client = bigquery.Client("peat-bog")
for half in (1, 2):
    client.query(f"CREATE OR REPLACE TABLE `peat-bog.cores.h{half}_{year}` AS SELECT * FROM `peat-bog.raw.cores_{year}`")
PY
python3 -c 'from google.cloud import bigquery; bigquery.Client("peat-bog").delete_table("peat-bog.cores.scratch")'
