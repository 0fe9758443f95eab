#!/bin/bash
#
# Orchestrates the nightly phase.
#
SCRIPT_DIR="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
source "${SCRIPT_DIR}/lib/common.sh"

log "starting"
python3 "$SCRIPT_DIR/generate.py" --pair eurusd --workers 4
for kind in agg align; do
  timeout 3600 python -u "${SCRIPT_DIR}"/generate.py --kind "$kind" || { log "failed"; exit 1; }
done
bash flags.sh --pair eurusd --execute
"$SCRIPT_DIR/dry_run.sh" --dry-run
drop_table temp_night
nohup python3 -m lib.report > report.log 2>&1 &
