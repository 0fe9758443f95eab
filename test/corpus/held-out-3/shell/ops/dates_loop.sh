#!/usr/bin/env bash
set -euo pipefail
start=${1:-1}
for n in $(seq -w 1 3); do
  bq cp -f "ice-house:blocks.b_${n}" "ice-house:archive.b_${n}"
done
i=0
while [ $i -lt 2 ]; do
  bq rm -f "ice-house:melt.drip_$i"
  i=$((i + 1))
done
bq rm -f "ice-house:melt.from_${start}_$(date +%Y%m%d)"
