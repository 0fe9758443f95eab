#!/usr/bin/env bash
set -euo pipefail
declare -A TARGETS=([daily]=day [weekly]=week)
SOURCE="cider-barn:press.runs"
for grain in daily weekly; do
  unit="${TARGETS[$grain]}"
  table="cider-barn:press.${grain^^}_runs"
  bq query --project_id=cider-barn --nouse_legacy_sql --replace --destination_table="$table" \
    "SELECT DATE_TRUNC(at, ${unit}) AS ${unit}, COUNT(*) AS n FROM \`${SOURCE/:/.}\` GROUP BY 1"
done
bq extract --destination_format=CSV "cider-barn:press.DAILY_runs" "gs://cider-out/daily-*.csv"
