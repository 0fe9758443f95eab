#!/usr/bin/env bash
# Background jobs and a wait.
set -uo pipefail
P=seed-bank
declare -A SOURCES=([barley]=field_a [oats]=field_b)
pids=()
build() {
  local crop=$1 field=$2
  bq query --use_legacy_sql=false --project_id=$P \
    "CREATE OR REPLACE TABLE \`$P.crops.$crop\` AS SELECT * FROM \`$P.fields.$field\`"
}
for crop in "${!SOURCES[@]}"; do
  build "$crop" "${SOURCES[$crop]}" &
  pids+=($!)
done
for pid in "${pids[@]}"; do
  wait "$pid" || echo "a build failed"
done
bq extract --destination_format=AVRO "$P:crops.barley" "gs://seed-out/barley-*.avro"
