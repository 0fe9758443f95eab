#!/usr/bin/env bash
# create_datasets.sh - Creates the datasets of the feature store.
# =================================================================
set -euo pipefail

PROJECT="${PROJECT_ID:-fx-store}"
LOCATION=${LOCATION:-us-central1}
DATASETS=(features staging "audit log")

for ds in "${DATASETS[@]}"; do
  name="${ds// /_}"
  if ! bq show --dataset "${PROJECT}:${name}" > /dev/null 2>&1; then
    bq --location="$LOCATION" mk -d --description "made by script" "${PROJECT}:${name}"
  fi
done
bq mk --table "${PROJECT}:audit_log.runs" run_id:STRING,at:TIMESTAMP
