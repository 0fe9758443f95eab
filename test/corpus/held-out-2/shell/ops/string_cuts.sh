#!/bin/bash
# Parameter expansion of many kinds.
set -euo pipefail
SOURCES="raw.Crew_List,raw.Cargo_List"
IFS=',' read -ra LIST <<< "$SOURCES"
for source in "${LIST[@]}"; do
  table="${source#*.}"
  lower="${table,,}"
  short="${lower%_list}"
  bq cp -f "brig-fleet:${source}" "brig-fleet:clean.${short/crew/sailor}"
done
FILE=/exports/manifest_2024.csv.gz
base=$(basename "$FILE" .csv.gz)
bq load --autodetect "brig-fleet:loads.${base}" "gs://brig-in/${FILE##*/}"
UP="${base^^}"
bq mk --table "brig-fleet:loads.${UP:0:8}_LOG" line:STRING
