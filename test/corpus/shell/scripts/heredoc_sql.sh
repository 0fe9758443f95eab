#!/bin/bash
# Builds the daily summary in one query.
export DAY=$(date +%Y%m%d)
bq query --use_legacy_sql=false --project_id=fx-store <<SQL
CREATE OR REPLACE TABLE mart.summary_${DAY} AS
SELECT pair, AVG(rate) AS mean_rate
FROM \`fx-store.features.rates\`
GROUP BY pair;
SQL
cat <<'SQL' | bq query --nouse_legacy_sql --destination_table mart.copy --replace
SELECT * FROM mart.source
SQL
bq query --nouse_legacy_sql --dry_run 'DROP TABLE mart.never'
