#!/usr/bin/env bash
# One script, several commands.
set -euo pipefail
DATASET="survey.panel"

do_build() {
  local wave
  for wave in w1 w2; do
    bq query --use_legacy_sql=false "CREATE TABLE IF NOT EXISTS \`$DATASET.$wave\` AS SELECT * FROM \`survey.raw.$wave\`"
  done
}

do_clean() {
  for suffix in tmp bak; do
    bq query --use_legacy_sql=false "DROP TABLE IF EXISTS \`${DATASET}.w1_${suffix}\`"
  done
}

case "${1:-build}" in
  build) do_build ;;
  clean) do_clean ;;
  all) do_clean; do_build ;;
  *) echo "unknown: $1" >&2; exit 2 ;;
esac
