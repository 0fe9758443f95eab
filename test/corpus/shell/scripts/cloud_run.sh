#!/bin/bash
# Builds the extractor's image and runs its job.
set -euo pipefail
PROJECT_ID=${1:?project}
REGION="${2:-us-central1}"
JOB=fx-extract
gcloud config set project "$PROJECT_ID"
gcloud builds submit --config cloudbuild-extract.yaml --substitutions=_TAG=latest .
gcloud run jobs describe "$JOB" --region "$REGION" >/dev/null 2>&1 \
  && gcloud run jobs update "$JOB" --region "$REGION" --image "gcr.io/$PROJECT_ID/extract" \
  || gcloud run jobs create "$JOB" --region "$REGION" --image "gcr.io/$PROJECT_ID/extract"
gcloud beta run jobs execute "$JOB" --region "$REGION" --wait
bq ls features
