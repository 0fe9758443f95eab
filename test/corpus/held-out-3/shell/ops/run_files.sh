#!/bin/bash
set -e
cd "$(dirname "$0")"
export DATASET=looms
for file in sql/10_make.sql sql/20_fill.sql; do
  sed -e "s/__DATASET__/${DATASET}/g" "$file" | bq query --project_id=silk-road --use_legacy_sql=false
done
bq load --replace --source_format=CSV silk-road:looms.silks gs://silk-in/silks.csv
