#!/usr/bin/env bash
# Copies marts between environments: -f from, -t to.
from=stage
to=prod
tables="kpi_daily kpi_weekly"
while getopts "f:t:n" opt; do
  case "$opt" in
    f) from=$OPTARG ;;
    t) to=$OPTARG ;;
    n) tables="kpi_daily" ;;
    *) exit 64 ;;
  esac
done
shift $((OPTIND - 1))

for t in $tables; do
  bq cp --force=true "cruise-${from}:mart.${t}" "cruise-${to}:mart.${t}"
done
bq show "cruise-prod:mart.kpi_daily" >/dev/null || exit 1
