#!/usr/bin/env bash
# Create or remove the views of the reporting layer.
usage() { echo "usage: $0 [--project P] (--create|--remove)"; exit 64; }

project=reporting
action=
while [[ $# -gt 0 ]]; do
  case "$1" in
    --project) project="$2"; shift 2 ;;
    --create) action=create; shift ;;
    --remove) action=remove; shift ;;
    *) usage ;;
  esac
done
[[ -n $action ]] || usage

views="orders customers refunds"
for v in $views; do
  if [[ $action == create ]]; then
    bq mk --force --use_legacy_sql=false --view "SELECT * FROM \`warehouse.core.$v\`" "$project:views.v_$v"
  else
    bq rm -f -t "$project:views.v_$v"
  fi
done
