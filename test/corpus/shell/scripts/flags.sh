#!/bin/bash
# Drops the staging tables of one pair.
# Usage: flags.sh --pair PAIR [--dataset DS] [--execute]
PAIR=""
DATASET="staging"
EXECUTE=false
while [[ $# -gt 0 ]]; do
  case "$1" in
    --pair) PAIR="$2"; shift 2 ;;
    --dataset=*) DATASET="${1#*=}"; shift ;;
    --execute|-x) EXECUTE=true; shift ;;
    -h|--help) echo "usage"; exit 0 ;;
    *) echo "unknown: $1" >&2; exit 1 ;;
  esac
done
if [[ -z "$PAIR" ]]; then
  echo "--pair is needed" >&2
  exit 1
fi
bq ls "$DATASET"
if [ "$EXECUTE" = true ]; then
  bq rm -f -t "${DATASET}.tmp_${PAIR}"
else
  echo "would drop ${DATASET}.tmp_${PAIR}"
fi
