#!/usr/bin/env bash
# Merge the checkpoints of one pair into a training file; entry point of the job bqx-ml-merge.
set -euo pipefail

PAIR="${1:-${PAIR:-eurusd}}"
STAGING="${CHECKPOINT_BUCKET:-bqx-ml-staging}"
EXPORTS="${EXPORT_BUCKET:-bqx-ml-exports}"
WORK="${WORK:-/tmp/merge}"

cd "$(dirname "$0")/.."
mkdir -p "${WORK}/in" "${WORK}/out"

gsutil -m cp "gs://${STAGING}/checkpoints/${PAIR}/*.parquet" "${WORK}/in/"

python3 scripts/merge_with_polars_safe.py \
  --pair "${PAIR}" \
  --input "${WORK}/in" \
  --output "${WORK}/out/training_${PAIR}.parquet"

python3 scripts/validate_training_file.py \
  --file "${WORK}/out/training_${PAIR}.parquet" \
  --pair "${PAIR}" > "${WORK}/out/validation.json"

jq -r '"\(.rows) rows, \(.columns) columns"' "${WORK}/out/validation.json"
gsutil cp "${WORK}/out/training_${PAIR}.parquet" "gs://${EXPORTS}/training/training_${PAIR}.parquet"
