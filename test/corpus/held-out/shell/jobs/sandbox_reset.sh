#!/bin/bash
# Reset a developer's sandbox from templates.
set -e
DEV=$(gcloud config get-value account | cut -d@ -f1)
TEMPLATES="a_events b_users"

function clone_table {
  bq query --use_legacy_sql=false "CREATE OR REPLACE TABLE \`sandbox.$2.$1\` CLONE \`sandbox.templates.$1\`"
}

for t in $TEMPLATES; do
  clone_table "$t" "dev_$DEV"
  clone_table "$t" shared
done
bq update --description "reset" sandbox:shared.a_events
