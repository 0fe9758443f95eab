#!/bin/bash
# Builds or drops the store.
COMMAND=${1:-build}
TABLES=(alpha beta)
build() { for t in "${TABLES[@]}"; do bq mk -t "store.$t"; done; }
drop() { for t in "${TABLES[@]}"; do bq rm -f -t "store.$t"; done; }
unused() { bq rm -f -t "store.$1"; }
"$COMMAND"
case $COMMAND in
  build) build ;;
  drop) drop ;;
esac
