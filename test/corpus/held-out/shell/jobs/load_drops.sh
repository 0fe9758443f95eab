#!/bin/bash
# Load the partner drops of a day into landing tables.
set -e
DAY=${1:?usage: load_drops.sh YYYYMMDD}
BUCKET=gs://partner-drops

for feed in stock prices; do
  bq load --source_format=CSV --skip_leading_rows=1 --replace \
    "hub:landing.${feed}_${DAY}" "${BUCKET}/${DAY}/${feed}-*.csv"
  bq load --source_format=CSV --noreplace "hub:landing.${feed}_all" "${BUCKET}/${DAY}/${feed}-*.csv"
done

gsutil -m mv "${BUCKET}/${DAY}/*.csv" "${BUCKET}/done/${DAY}/"
bq rm -f -t hub:landing.lock
