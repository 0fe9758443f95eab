#!/usr/bin/env bash
# Tables are listed in a here-document: name, mode.
set -eu
while IFS='|' read -r name mode; do
  [ -z "$name" ] && continue
  case $mode in
    full) bq query --use_legacy_sql=false "CREATE OR REPLACE TABLE \`cork.mart.$name\` AS SELECT * FROM \`cork.stage.$name\`" ;;
    add)  bq query --use_legacy_sql=false "INSERT INTO \`cork.mart.$name\` SELECT * FROM \`cork.stage.$name\`" ;;
    gone) bq rm -f -t "cork:mart.$name" ;;
  esac
done <<LIST
trees|full
harvest|add

stoppers|gone
LIST
