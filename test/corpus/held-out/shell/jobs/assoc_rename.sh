#!/usr/bin/env bash
# Rename tables by an associative array; --apply is needed.
set -u
declare -A MOVES=(
  [px_sap]=px_xetr_sap
  [px_bmw]=px_xetr_bmw
  [px_aapl]=px_xnas_aapl
)
APPLY=0
[ "${1:-}" = "--apply" ] && APPLY=1
for old in "${!MOVES[@]}"; do
  new=${MOVES[$old]}
  if [ "$APPLY" -eq 1 ]; then
    bq query --use_legacy_sql=false "ALTER TABLE \`markets.prices.${old}\` RENAME TO ${new}"
  else
    echo "would rename $old to $new"
  fi
done
