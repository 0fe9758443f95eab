#!/usr/bin/env bash
# Promote candidate tables to serving when the checks pass.
set -euo pipefail

MODELS="ranking pricing"
SRC=ml-hub:candidate
DST=ml-hub:serving

check() {
  local model=$1
  local n
  n=$(bq query --use_legacy_sql=false --format=csv "SELECT COUNT(*) FROM \`ml-hub.candidate.${model}\`" | tail -1)
  [ "$n" != "0" ]
}

promote_one() {
  if ! bq show "$DST.$1" >/dev/null 2>&1; then
    bq mk --table "$DST.$1"
  fi
  bq cp --force "$SRC.$1" "$DST.$1"
}

for m in $MODELS; do
  if check "$m"; then
    promote_one "$m"
  else
    echo "skip $m" >&2
    exit 3
  fi
done
gcloud run jobs execute serving-reload --region=europe-west1
