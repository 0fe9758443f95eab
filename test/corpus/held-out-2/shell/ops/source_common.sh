#!/usr/bin/env bash
# Uses the functions of lib/common.sh.
set -euo pipefail
SCRIPT_DIR="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
source "${SCRIPT_DIR}/lib/common.sh"

for season in spring autumn; do
  target="$(fq "sold_${season}")"
  run_sql "CREATE OR REPLACE TABLE \`${target}\` AS SELECT * FROM \`$(fq sold)\` WHERE season = '${season}'"
done
run_sql "DROP TABLE IF EXISTS \`$(fq sold_winter)\`"
