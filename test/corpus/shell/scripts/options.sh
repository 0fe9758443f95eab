#!/bin/bash
# Loads one day of one source.
usage() { echo "usage: $0 -s SOURCE -d DAY [-n]"; exit 2; }
dry=0
while getopts "s:d:nh" opt; do
  case $opt in
    s) SOURCE=$OPTARG ;;
    d) DAY=${OPTARG//-/} ;;
    n) dry=1 ;;
    *) usage ;;
  esac
done
if (( dry == 0 )); then
  bq load --replace "raw.${SOURCE}_${DAY}" "gs://fx-raw/${SOURCE}/${DAY}.csv"
fi
