#!/usr/bin/env bash
#-------------------------------------------------------------
# nightly.sh
#
# Rebuilds the correlation tables of all pairs. Runs two a time.
#-------------------------------------------------------------
set -Eeuo pipefail
readonly PAIRS=(eur_usd gbp_usd)
readonly SOURCES=(bqx idx)
PROJECT=$(gcloud config get-value project)
DATASET="${1:-features}"

build_sql() {
  local table=$1 source=$2
  cat <<SQL
CREATE OR REPLACE TABLE \`${PROJECT}.${DATASET}.${table}\` AS
SELECT a.ts, CORR(a.close, b.close) AS corr_${source}
FROM \`${PROJECT}.raw.${source}_prices\` AS a
JOIN \`${PROJECT}.raw.${source}_base\` AS b USING (ts)
GROUP BY a.ts
SQL
}

build_one() {
  local pair="$1" source="$2"
  local table="cov_agg_${source}_${pair}"
  bq query --use_legacy_sql=false "$(build_sql "$table" "$source")" || return 1
}

running=0
for pair in "${PAIRS[@]}"; do
  for source in "${SOURCES[@]}"; do
    build_one "$pair" "$source" &
    ((++running >= 2)) && { wait -n; ((running--)); }
  done
done
wait
