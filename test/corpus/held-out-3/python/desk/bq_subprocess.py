"""bq by subprocess, with flags kept in a list and one command in a string."""
import shlex
import subprocess

FLAGS = ["--project_id=dune-park", "--location=EU"]


def bq(*words, check=True):
    return subprocess.run(["bq", *FLAGS, *words], check=check, capture_output=True, text=True)


def query(sql, **flags):
    options = [f"--{key}={value}" for key, value in flags.items()]
    return bq("query", "--nouse_legacy_sql", *options, sql)


bq("mk", "--force", "--dataset", "trails")
query("CREATE OR REPLACE TABLE trails.paths AS SELECT * FROM survey.paths")
query("SELECT * FROM trails.paths WHERE open", destination_table="dune-park:trails.open_paths", replace="true")
bq("rm", "-f", "-t", "trails.paths_old", check=False)
subprocess.check_call(shlex.split("bq cp -f dune-park:trails.paths dune-park:archive.paths_2024"))
