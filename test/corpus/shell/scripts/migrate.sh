#!/bin/bash
# Migrates the tables that a list names, one line each.
LIST=${1:-tables.txt}
SUFFIX=_v2
STEP=all
[ $# -ge 2 ] && STEP=$2
migrate() {
  old=$1; new=${old/lag_/lag_idx_}${SUFFIX}
  case $STEP in
    copy|all) bq cp -n features.$old features.$new ;;
  esac
  if [[ $STEP == drop ]]; then bq rm -f features.$old; fi
}
grep -v '^#' tables.txt | while read -r table; do
  [ -z "$table" ] && continue
  migrate "$table"
done
