#!/usr/bin/env bash
set -o errexit
readonly P=glass-kiln
readonly COLOURS=(red blue)

for colour in "${COLOURS[@]}"; do
  bq --project_id="$P" query --use_legacy_sql=false <<SQL
CREATE OR REPLACE TABLE \`$P.melt.${colour}_batches\` AS
SELECT * FROM \`$P.raw.batches\` WHERE colour = '$colour';
SQL
done

bq --project_id="$P" query --use_legacy_sql=false <<'SQL'
MERGE `glass-kiln.melt.totals` t
USING (SELECT colour, COUNT(*) n FROM `glass-kiln.raw.batches` GROUP BY colour) s
ON t.colour = s.colour
WHEN MATCHED THEN UPDATE SET n = s.n
WHEN NOT MATCHED THEN INSERT ROW;
SQL
