#!/bin/bash
# Drops every table of a dataset that a query finds.
QUERY="SELECT table_name FROM features.INFORMATION_SCHEMA.TABLES WHERE table_name LIKE 'tmp_%'"
bq query --format=csv --nouse_legacy_sql "$QUERY" | tail -n +2 | while read -r table; do
  bq rm -f -t "features.${table}"
done
for t in $(bq ls --max_results 1000 staging | awk '{print $1}' | tail -n +3); do
  bq cp -f "staging.$t" "backup.${t}_old"
done
