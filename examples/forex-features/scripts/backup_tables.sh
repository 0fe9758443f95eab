#!/usr/bin/env bash
# Copy the tables of a family to the backup dataset before a remediation.
set -euo pipefail

PROJECT="bqx-ml"
SOURCE="bqx_ml_v3_features_v2"
BACKUP="bqx_ml_v3_backup"
FAMILY="${1:?family, e.g. var}"

bq --project_id "${PROJECT}" ls --format=json --max_results=10000 "${SOURCE}" |
  jq -r '.[].tableReference.tableId' |
  grep "^${FAMILY}_" |
  while read -r table; do
    bq --project_id "${PROJECT}" cp --no_clobber "${SOURCE}.${table}" "${BACKUP}.${table}"
  done
