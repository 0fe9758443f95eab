"""Runs the pipeline step by step with the command-line tools."""
# run:
# run: --skip-copy
import argparse
import os
import subprocess
import sys

PROJECT = "fx-lab"
STEPS = ["generate_tri_tables.py", "rename_cov_tables.py"]


def bq(*words):
    return subprocess.run(["bq", "--project_id", PROJECT, *words], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--skip-copy", action="store_true")
    args = parser.parse_args()
    for step in STEPS:
        subprocess.check_call([sys.executable, os.path.join("scripts", step), "--dry-run"])
    if not args.skip_copy:
        for name in ("tri", "cov"):
            bq("cp", "-f", f"features_v2.{name}_all", f"backup.{name}_all")
    bq("query", "--use_legacy_sql=false", "DELETE FROM `fx-lab.features_v2.audit_log` WHERE ts < '2020-01-01'")
    os.system("gsutil -m cp gs://fx-exports/report.csv gs://fx-archive/report.csv")


if __name__ == "__main__":
    main()
