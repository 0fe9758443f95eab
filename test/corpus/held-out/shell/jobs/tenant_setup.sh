#!/usr/bin/env bash
# Set up the tables of a tenant given by the environment.
set -euo pipefail
: "${TENANT:?set TENANT}"
TABLES=("users:id:INT64,email:STRING" "orders:id:INT64,total:NUMERIC")
bq mk --dataset --force "saas:tenant_${TENANT}"
for entry in "${TABLES[@]}"; do
  table="${entry%%:*}"
  schema="${entry#*:}"
  bq mk --table "saas:tenant_${TENANT}.${table}" "$schema"
  bq mk --table "saas:template.${table}" "$schema" || true
done
bq query --use_legacy_sql=false "INSERT INTO saas.control.tenants VALUES ('${TENANT}')"
