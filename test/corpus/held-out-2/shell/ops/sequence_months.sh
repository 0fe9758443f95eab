#!/bin/bash
# Month by month with seq, printf and arithmetic.
set -euo pipefail
for year in 2023 2024; do
  for month in $(seq -w 11 12); do
    part="${year}${month}"
    bq query --use_legacy_sql=false "CREATE OR REPLACE TABLE \`lidar-scan.monthly.points_${part}\` AS SELECT * FROM \`lidar-scan.raw.points\` WHERE ym = '${part}'"
  done
done
for ((i = 1; i <= 3; i++)); do
  name=$(printf 'tile_%03d' "$i")
  bq rm -f "lidar-scan:tmp.${name}"
done
n=0
until [ "$n" -ge 2 ]; do
  n=$((n + 1))
  bq mk -t "lidar-scan:batches.b${n}" id:INTEGER
done
