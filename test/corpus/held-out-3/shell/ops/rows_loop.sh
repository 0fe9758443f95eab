#!/bin/bash
set -euo pipefail
bq query --format=csv --nouse_legacy_sql "SELECT table_id FROM \`rope-walk.tmp.__TABLES__\` WHERE row_count = 0" |
  tail -n +2 |
  while read -r table; do
    bq rm -f -t "rope-walk:tmp.${table}"
  done
bq query --nouse_legacy_sql "DELETE FROM \`rope-walk.ops.empty_tables\` WHERE TRUE"
