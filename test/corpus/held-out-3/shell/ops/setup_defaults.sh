#!/bin/bash
set -eu
PROJECT_ID="${PROJECT_ID:-$(gcloud config get-value project 2>/dev/null || true)}"
DATASET="${DATASET:-agents}"
TABLE="${TABLE:-events}"
LOCATION="${LOCATION:-EU}"

if ! bq show "sun-desk:${DATASET}" >/dev/null 2>&1; then
  bq mk --dataset --location="$LOCATION" "sun-desk:${DATASET}"
fi
bq mk --table "sun-desk:${DATASET}.${TABLE}" at:TIMESTAMP,name:STRING || true
bq query --use_legacy_sql=false "CREATE OR REPLACE VIEW \`sun-desk.${DATASET}.${TABLE}_latest\` AS
SELECT * FROM \`sun-desk.${DATASET}.${TABLE}\`"
echo "project $PROJECT_ID"
