#!/usr/bin/env bash
# Rebuilds the regional tables one after the other.
set -Eeuo pipefail

readonly PROJECT="${PROJECT_OVERRIDE:-dairy-coop}"
REGIONS=(fryslan drenthe)
REGIONS+=("zeeland")

log() { printf '[%s] %s\n' "$1" "$2" >&2; }

rebuild() {
  local region="$1" suffix="${2:-full}"
  local target="${PROJECT}.milk.${region}_${suffix}"
  log INFO "building ${target}"
  bq --project_id="$PROJECT" query --use_legacy_sql=false --quiet <<SQL
CREATE OR REPLACE TABLE \`${target}\` AS
SELECT farm_id, SUM(liters) AS liters
FROM \`${PROJECT}.raw.deliveries_${region}\`
GROUP BY farm_id;
SQL
}

for r in "${REGIONS[@]}"; do
  rebuild "$r"
done
rebuild zeeland sample
