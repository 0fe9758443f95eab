#!/bin/bash
# Stages by number; default all of them.
STAGES="${1:-1 2 3}"
P="brick-yard"
stage_1() { bq query --use_legacy_sql=false "CREATE OR REPLACE TABLE \`$P.kiln.batches\` AS SELECT * FROM \`$P.raw.batches\`"; }
stage_2() { bq query --use_legacy_sql=false "CREATE OR REPLACE VIEW \`$P.kiln.v_batches\` AS SELECT * FROM \`$P.kiln.batches\`"; }
stage_3() {
  local tables=(tmp_a tmp_b)
  printf '%s\n' "${tables[@]}" | xargs -I{} bq rm -f -t "$P:kiln.{}"
}
for s in $STAGES; do
  "stage_$s"
done
