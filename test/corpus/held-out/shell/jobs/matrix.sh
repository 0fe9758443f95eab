#!/bin/bash
# Nested loops over pairs and windows; zero-padded by printf, braces and sequences.
DS="fx-lab.windows"
run_sql() {
  bq --location=EU query --use_legacy_sql=false --quiet "$1"
}
for pair in eurusd gbpusd; do
  for w in {1..3}; do
    name=$(printf '%s_w%02d' "$pair" "$w")
    run_sql "CREATE OR REPLACE TABLE \`${DS}.${name}\` AS SELECT * FROM \`fx-lab.bars.${pair}\`"
  done
  for i in $(seq 7 8); do
    run_sql "DROP TABLE IF EXISTS \`${DS}.${pair}_old${i}\`"
  done
  PAIR_UP=${pair^^}
  run_sql "DROP VIEW IF EXISTS \`${DS}.V_${PAIR_UP}\`"
  base=${pair%usd}
  run_sql "INSERT INTO \`fx-lab.control.bases\` SELECT '${base}'"
  run_sql "CREATE OR REPLACE VIEW \`${DS}.latest_${base}\` AS SELECT * FROM \`${DS}.${pair}_w01\`"
done
