#!/bin/bash
# Drops what a query of the catalogue lists.
P=kelp-farm
tables=$(bq query --use_legacy_sql=false --format=csv "SELECT table_name FROM \`$P.tmp.INFORMATION_SCHEMA.TABLES\` WHERE creation_time < '2024-01-01'" | tail -n +2)
for t in $tables; do
  bq rm -f -t "$P:tmp.$t"
done
bq ls --format=json "$P:stage" | jq -r '.[].tableReference.tableId' | while read -r name; do
  bq cp -f "$P:stage.$name" "$P:kept.$name"
done
bq rm -f -t "$P:tmp.last_run"
