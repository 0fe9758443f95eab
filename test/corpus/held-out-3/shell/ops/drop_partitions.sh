#!/usr/bin/env bash
# Takes a few days out of tables, and drops what was only for that.
set -euo pipefail

drop_days() {
  local table=$1
  shift
  for day in "$@"; do
    bq rm -f -t "$table"'$'"$day"
  done
}

drop_days plate-mill:hot.slabs 20240101 20240102
drop_days plate-mill:cold.coils 20240101
bq cp -f plate-mill:hot.slabs plate-mill:static.slabs_20240110
bq rm -f -t plate-mill:tmp.slabs_scratch
