#!/usr/bin/env bash
set -euo pipefail
DS="oar-club:boats"

build() {
  bq query --nouse_legacy_sql "CREATE OR REPLACE TABLE \`${DS/:/.}.${1}\` AS SELECT * FROM \`${DS/:/.}.${1}_raw\`"
}
clean() { bq rm -f -t "${DS}.${1}_raw"; }

main() {
  local step=${1:-all}
  case "$step" in
    build) build eights ;;
    clean) clean eights ;;
    all)
      for boat in eights fours; do build "$boat"; done
      clean fours
      ;;
    *) echo "unknown step" >&2; return 2 ;;
  esac
}
main "$@"
