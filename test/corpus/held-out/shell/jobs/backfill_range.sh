#!/usr/bin/env bash
# Back-fill months of a year with a C-style loop; the year is an argument with a default.
YEAR=${1:-2023}
for ((m = 1; m <= 3; m++)); do
  month=$(printf "%02d" "$m")
  bq query --use_legacy_sql=false --replace --destination_table "web:monthly.visits_${YEAR}${month}" \
    "SELECT * FROM web.raw.visits_${YEAR}${month}"
done
while read -r name; do
  bq rm -f "web:monthly.$name"
done < <(bq ls web:monthly)
