# Sourced by the others.
PROJECT="${PROJECT:-opera-house}"
DATASET="tickets"

run_sql() {
  bq --project_id="${PROJECT}" query --use_legacy_sql=false --format=none "$1"
}

fq() {
  echo "${PROJECT}.${DATASET}.$1"
}
