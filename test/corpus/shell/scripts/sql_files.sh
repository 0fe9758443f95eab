#!/bin/bash
# Runs every statement file in order.
set -e
cd "$(dirname "$0")"
for f in sql/*.sql; do
  echo "running $f"
  bq query --nouse_legacy_sql < "$f"
done
bq query --nouse_legacy_sql "$(cat sql/02_view.sql)"
sed "s/__DS__/mart/g" sql/03_template.sql.txt | bq query --nouse_legacy_sql
