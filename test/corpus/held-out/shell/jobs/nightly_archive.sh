#!/bin/sh
# Archive yesterday's log table and thin out old archives found in the catalogue.
set -eu
. /dev/null
PROJECT=logs-core
STAMP=$(date +%Y%m%d)

bq cp -n "$PROJECT:live.requests" "$PROJECT:archive.requests_$STAMP"
bq query --use_legacy_sql=false "TRUNCATE TABLE \`$PROJECT.live.requests\`"

for table in $(bq ls --max_results=1000 "$PROJECT:archive" | awk '/requests_/ {print $1}') extra_$STAMP; do
  bq rm -f -t "$PROJECT:archive.$table"
done
bq extract --destination_format=AVRO "$PROJECT:live.errors" "gs://logs-archive/errors/$STAMP/*.avro"
