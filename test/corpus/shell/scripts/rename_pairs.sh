#!/bin/bash
##############################################
# Renames the lag tables to the new standard.
##############################################
DS=fx-store.features
PAIRS="eurusd gbpusd"

rename_one() {
  local pair=$1 window=$2
  local old="lag_${pair}_${window}"
  bq query --nouse_legacy_sql "ALTER TABLE \`${DS}.${old}\` RENAME TO \`lag_idx_${pair}_${window}\`"
}

for pair in $PAIRS; do
  for window in {45,90}; do
    rename_one "$pair" "$window" &
  done
  wait
done
