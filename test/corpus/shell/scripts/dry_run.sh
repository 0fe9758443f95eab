#!/bin/bash
# Copies the reference tables, unless it is a dry run.
DRY_RUN=false
[[ "${1:-}" == "--dry-run" ]] && DRY_RUN=true
run() {
  if $DRY_RUN; then
    echo "+ $*"
    return 0
  fi
  "$@"
}
for t in country currency; do
  run bq cp -f "ref.$t" "ref_backup.$t"
done
