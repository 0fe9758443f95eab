#!/bin/bash
# Moves the exports to the archive.
BUCKET=${BUCKET:?set BUCKET}
STAMP="20240101"
gsutil mb -l us gs://fx-archive
gsutil -m cp -r "gs://$BUCKET/export/*" "gs://fx-archive/$STAMP/"
gsutil rm "gs://$BUCKET/export/**"
gcloud storage cp report.csv "gs://fx-archive/${STAMP}/report.csv"
gcloud storage rsync gs://fx-a gs://fx-b --recursive
bq extract --destination_format=CSV features.rates "gs://$BUCKET/rates-*.csv"
bq load --source_format=CSV staging.rates "gs://$BUCKET/rates-*.csv" schema.json
