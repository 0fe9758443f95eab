"""Thin wrapper around the bq command."""
import shlex
import subprocess
from pathlib import Path

PROJECT = "geo-maps"
FLAGS = ["--use_legacy_sql=false", "--nouse_cache"]


def bq(*args, stdin=None, check=True):
    cmd = ["bq", f"--project_id={PROJECT}", "--quiet", *args]
    print("+", " ".join(shlex.quote(a) for a in cmd))
    return subprocess.run(cmd, input=stdin, check=check, text=True, capture_output=True)


def query(sql, **flags):
    extra = [f"--{key}={value}" for key, value in flags.items()]
    return bq("query", *FLAGS, *extra, sql)


def main():
    for level in range(3, 7):
        source, target = f"tiles.z{level}_raw", f"tiles.z{level}"
        query(f"SELECT DISTINCT * FROM `{PROJECT}.{source}`", destination_table=f"{PROJECT}:{target}", replace="true")
        bq("rm", "-f", "-t", f"{PROJECT}:{source}")
    bq("cp", "-f", f"{PROJECT}:tiles.z6", f"{PROJECT}:published.base_map")
    subprocess.check_call(f"bq --project_id={PROJECT} mk --table {PROJECT}:audit.tile_runs level:INTEGER,ran:TIMESTAMP", shell=True)


if __name__ == "__main__":
    main()
