#!/usr/bin/env bash
# Rotates generations of tables: .2 goes, .1 becomes .2, current becomes .1.
set -euo pipefail
DATASET=${DATASET:-mint.coins}
PROJECT=${DATASET%%.*}
NAME=${DATASET##*.}
for t in issued struck; do
  bq rm -f -t "${PROJECT}:${NAME}.${t}_g2"
  for ((g = 1; g >= 0; g--)); do
    next=$((g + 1))
    [[ $g -eq 0 ]] && from="$t" || from="${t}_g${g}"
    bq cp -f "${PROJECT}:${NAME}.${from}" "${PROJECT}:${NAME}.${t}_g${next}"
  done
done
