#!/bin/bash
# Uses a scratch table and removes it whatever happens.
SCRATCH="tmp.scratch_$$"
cleanup() { bq rm -f -t "$SCRATCH"; }
trap cleanup EXIT
bq query --nouse_legacy_sql --destination_table "$SCRATCH" 'SELECT 1 AS one'
bash -c "bq cp $SCRATCH keep.result"
eval "bq show keep.result"
env TZ=UTC nice -n 5 bq head keep.result
