#!/usr/bin/env bash
# Run statements that are built in a variable over several lines, then a destination table.
PROJECT=${GOOGLE_CLOUD_PROJECT:-energy-desk}
ZONE_LIST=(at de)
SQL="CREATE OR REPLACE TABLE \`${PROJECT}.curves.all\` AS"
SEP=""
for z in "${ZONE_LIST[@]}"; do
  SQL+="$SEP SELECT '$z' AS zone, * FROM \`${PROJECT}.curves.${z}\`"
  SEP=" UNION ALL"
done
echo "$SQL" | bq query --use_legacy_sql=false

bq query --use_legacy_sql=false --destination_table="${PROJECT}:curves.peaks" --replace \
  "SELECT zone, MAX(v) AS peak FROM \`${PROJECT}.curves.all\` GROUP BY zone"
