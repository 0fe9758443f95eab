#!/bin/bash
# Retries with a function that gets its command as arguments.
retry() {
  local tries=$1; shift
  local i
  for ((i = 1; i <= tries; i++)); do
    "$@" && return 0
    sleep $((i * 2))
  done
  return 1
}
TABLES="opal ruby"
retry 3 bq mk --force --dataset gem-stock:vault
for t in $TABLES; do
  retry 3 bq query --use_legacy_sql=false "INSERT INTO \`gem-stock.vault.$t\` SELECT * FROM \`gem-stock.intake.$t\`"
  CMD=(bq cp --no_clobber "gem-stock:vault.$t")
  CMD+=("gem-stock:vault_copy.$t")
  "${CMD[@]}"
done
[ -z "${SKIP_DROP:-}" ] && bq rm -f gem-stock:intake.pearl
exit 0
