#!/usr/bin/env bash
# Extract the checkpoints of one pair, or of all 28; entry point of the job bqx-ml-extract.
set -euo pipefail

PAIR_LIST="${1:-${PAIR_LIST:-eurusd}}"
WORKERS="${WORKERS:-12}"
BUCKET="${CHECKPOINT_BUCKET:-bqx-ml-staging}"

cd "$(dirname "$0")/.."

log() { printf '%s %s\n' "$(date -u +%FT%TZ)" "$*"; }

log "extracting ${PAIR_LIST} to gs://${BUCKET}/checkpoints"
python3 pipelines/training/parallel_feature_testing.py \
  --pair-list "${PAIR_LIST}" \
  --workers "${WORKERS}"

for pair in ${PAIR_LIST//,/ }; do
  count=$(gsutil ls "gs://${BUCKET}/checkpoints/${pair}/*.parquet" | wc -l)
  log "${pair}: ${count} checkpoints"
done
