#!/usr/bin/env python
"""Mirror reference tables between regions with bq and gsutil."""
import os
import shlex
import subprocess
import sys

TABLES = ["countries", "currencies", "holidays"]
SRC = "ref-eu:reference"
DST = "ref-us:reference"
BUCKET = "gs://ref-mirror"


def sh(cmd, check=True):
    print("+", " ".join(cmd))
    return subprocess.run(cmd, check=check, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def bq(*args, location=None):
    cmd = ["bq", "--quiet"]
    if location:
        cmd += ["--location=" + location]
    return sh(cmd + list(args))


def mirror(table):
    uri = "%s/%s/*.avro" % (BUCKET, table)
    bq("extract", "--destination_format=AVRO", f"{SRC}.{table}", uri, location="EU")
    bq("load", "--source_format=AVRO", "--replace", f"{DST}.{table}", uri, location="US")
    subprocess.check_call(["gsutil", "-m", "rm", uri])


def verify(table):
    query = f"SELECT COUNT(*) AS n FROM `ref-us.reference.{table}`"
    out = subprocess.check_output(["bq", "query", "--use_legacy_sql=false", "--format=csv", query], text=True)
    return out.strip()


def main():
    for table in TABLES:
        mirror(table)
        verify(table)
    os.system("bq rm -f -t ref-us:reference.mirror_marker")
    os.system(f"bq mk --table ref-us:reference.mirror_marker name:STRING,at:TIMESTAMP")
    subprocess.run(shlex.split("bq cp -f ref-us:reference.currencies ref-us:reference.currencies_backup"))


if __name__ == "__main__":
    main()
