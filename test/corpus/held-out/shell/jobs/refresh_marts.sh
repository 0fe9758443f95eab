#!/usr/bin/env bash
# Refresh the retail marts, one table for each country.
set -euo pipefail

PROJECT="${PROJECT:-retail-prod}"
DATASET=marts
COUNTRIES=(at de ch)

log() { echo "[$(date +%H:%M)] $*" >&2; }

refresh() {
  local country="$1"
  local target="${PROJECT}.${DATASET}.sales_${country}"
  log "refresh ${target}"
  bq query --use_legacy_sql=false --project_id="${PROJECT}" \
    "CREATE OR REPLACE TABLE \`${target}\` AS SELECT * FROM \`${PROJECT}.core.sales\` WHERE country = '${country}'"
}

for c in "${COUNTRIES[@]}"; do
  refresh "$c"
done
bq cp -f "${PROJECT}:${DATASET}.sales_at" "${PROJECT}:${DATASET}.sales_at_backup"
