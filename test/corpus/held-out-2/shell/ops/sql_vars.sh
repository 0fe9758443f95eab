#!/bin/sh
# Statements in variables, files and here-documents.
PROJECT=zoo-data
SQL_DIR="$(dirname "$0")/sql"
TODAY_SQL="SELECT species, COUNT(*) AS n FROM \`${PROJECT}.animals.census\` GROUP BY species"

bq query --use_legacy_sql=false --destination_table="${PROJECT}:animals.by_species" --replace "$TODAY_SQL"
bq query --use_legacy_sql=false < "$SQL_DIR/enclosures.sql"
cat "$SQL_DIR/feeding.sql" | bq query --use_legacy_sql=false
sed "s/@PROJECT@/${PROJECT}/g" "$SQL_DIR/keepers.sql" | bq query --use_legacy_sql=false
VIEW_SQL=$(cat <<'EOF'
SELECT * FROM `zoo-data.animals.census` WHERE alive
EOF
)
bq mk --use_legacy_sql=false --view="$VIEW_SQL" "${PROJECT}:public.alive"
