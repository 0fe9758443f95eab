#!/usr/bin/env bash
# Run extraction and merge of a list of pairs on Cloud Run, one pair after the other.
#
#   scripts/cloud_run_polars_pipeline.sh eurusd gbpusd
set -euo pipefail

PROJECT="bqx-ml"
REGION="us-central1"
DATASET="bqx_ml_v3_features_v2"
PAIRS=("$@")
if [[ ${#PAIRS[@]} -eq 0 ]]; then
  PAIRS=(eurusd gbpusd usdjpy)
fi

run_job() {
  local job="$1" variable="$2" pair="$3"
  gcloud run jobs execute "${job}" \
    --project "${PROJECT}" \
    --region "${REGION}" \
    --update-env-vars "${variable}=${pair}" \
    --wait
}

check_source() {
  local pair="$1"
  bq --project_id "${PROJECT}" show --format=none "${DATASET}.base_idx_${pair}"
}

for pair in "${PAIRS[@]}"; do
  check_source "${pair}"
  run_job bqx-ml-extract PAIR_LIST "${pair}"
  run_job bqx-ml-merge PAIR "${pair}"
  gsutil ls -l "gs://bqx-ml-exports/training/training_${pair}.parquet"
done
