#!/bin/bash
# Lists in all the ways of a shell.
while IFS=, read -r pair window; do
  bq mk -t "a.${pair^^}_${window}"
done <<LIST
eur,45
gbp,90
LIST
printf '%s\n' one two | xargs -P 4 -I{} bq rm -f -t b.{}
seq 1 2 | while read -r n; do bq mk -t "c.part_$(printf '%02d' "$n")"; done
i=0
while [ $i -lt 2 ]; do
  bq mk -t "d.t$i"
  i=$((i + 1))
done
for ((k = 3; k <= 4; k++)); do bq mk -t e.t$k; done
declare -A sizes=([small]=1 [large]=9)
for key in "${!sizes[@]}"; do bq mk -t "f.${key}_${sizes[$key]}"; done
base=tri_agg_eur_usd.sql
bq mk -t "g.${base%.sql}_${base#*_}" && bq mk -t "g.$(basename "$base" .sql | tr a-z A-Z)"
parallel -j2 bq mk -t h.{} ::: x y
