#!/bin/bash
# Works in scratch tables that a trap removes.
set -e
DS=bakery:scratch

cleanup() {
  bq rm -f -t "${DS}.stage_orders" || true
  bq rm -f -t "${DS}.stage_flour" || true
}
trap cleanup EXIT

bq mk --table "${DS}.stage_orders" order_id:STRING,total:NUMERIC
bq load --source_format=CSV --skip_leading_rows=1 "${DS}.stage_flour" gs://bakery-in/flour.csv
bq query --nouse_legacy_sql 'MERGE `bakery.core.orders` t USING `bakery.scratch.stage_orders` s ON t.order_id = s.order_id WHEN NOT MATCHED THEN INSERT ROW'
