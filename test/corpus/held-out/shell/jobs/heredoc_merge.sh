#!/usr/bin/env bash
# Merge device readings with a here-document, then snapshot.
set -o errexit -o nounset
readonly P=plant-iot
SITE=${SITE:-linz}

bq query --nouse_legacy_sql --project_id=$P <<SQL
MERGE \`$P.core.readings_$SITE\` T
USING \`$P.staging.readings_${SITE}\` S
ON T.id = S.id
WHEN NOT MATCHED THEN INSERT ROW;
DELETE FROM \`$P.staging.readings_${SITE}\` WHERE TRUE;
SQL

bq query --nouse_legacy_sql <<'SQL'
CREATE TABLE IF NOT EXISTS `plant-iot.core.sites` (site STRING, opened DATE);
INSERT INTO `plant-iot.core.sites` (site, opened) VALUES ('graz', CURRENT_DATE());
SQL
