#!/bin/bash
# Functions that the scripts share.
PROJECT=${PROJECT:-fx-store}
log() { echo "[$(date)] $*"; }
drop_table() {
  bq --project_id="$PROJECT" rm -f -t "work.$1"
}
