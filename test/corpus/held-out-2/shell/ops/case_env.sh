#!/bin/bash
# The environment decides names; an unknown one ends the script.
set -u
ENVIRONMENT="${1:?usage: case_env.sh dev|prod}"
case "$ENVIRONMENT" in
  dev|test)  PROJECT=tram-dev;  SUFFIX="_$ENVIRONMENT" ;;
  prod)      PROJECT=tram-prod; SUFFIX="" ;;
  *)         echo "unknown $ENVIRONMENT"; exit 2 ;;
esac
bq query --use_legacy_sql=false --project_id="$PROJECT" "
  CREATE OR REPLACE VIEW \`${PROJECT}.ops.delays${SUFFIX}\` AS
  SELECT line, stop, delay_s FROM \`${PROJECT}.feed.positions\`"
if [[ "$ENVIRONMENT" == "prod" ]]; then
  bq cp -f tram-prod:ops.calendar tram-prod:public.calendar
else
  bq rm -f "tram-dev:ops.calendar_${ENVIRONMENT}"
fi
