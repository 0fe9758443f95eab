"""os.system and strings for the shell, as in a quick fix."""
import os

DATASETS = ["claims", "policies"]
for ds in DATASETS:
    os.system(f"bq cp -f insure-a:{ds}.current insure-a:{ds}.backup_q3")
    os.system("bq query --use_legacy_sql=false 'TRUNCATE TABLE `insure-a.%s.current`'" % ds)
cmd = "bq load --source_format=CSV insure-a:claims.current gs://insure-drop/claims.csv"
cmd += " id:STRING,amount:NUMERIC"
os.system(cmd)
os.system("gsutil -m rm gs://insure-drop/old/*.csv; bq rm -f insure-a:claims.scratch && echo done")
