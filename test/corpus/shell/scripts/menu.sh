#!/bin/bash
# Asks before it truncates.
read -p "Table? " table
read -r -p "Sure? [y/N] " answer
if [[ ! "$answer" =~ ^[Yy]$ ]]; then
  exit 1
fi
bq query --nouse_legacy_sql "TRUNCATE TABLE live.${table}"
