#!/bin/bash
# Cleans up: what fails is only counted.
failed=0
for name in old_a old_b; do
  bq rm -f -t "copper:pots.$name" || failed=$((failed + 1))
done
bq query --nouse_legacy_sql 'INSERT INTO `copper.ops.cleanups` VALUES (CURRENT_TIMESTAMP())' || exit 1
if [ "$failed" -gt 0 ]; then
  echo "$failed failed" >&2
fi
bq query --nouse_legacy_sql 'TRUNCATE TABLE `copper.pots.broken`' && echo done
