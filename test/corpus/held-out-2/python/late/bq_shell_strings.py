"""bq from Python with lists put together piece by piece."""
import subprocess as sp
import sys

BASE = ["bq", "--project_id", "kelp-lab"]


def call(*words, quiet=True):
    cmd = BASE[:]
    if quiet:
        cmd += ["--quiet"]
    cmd.extend(words)
    print(" ".join(cmd), file=sys.stderr)
    return sp.check_output(cmd, text=True)


def snapshot(table, tag):
    call("cp", "--snapshot", "--no_clobber", f"kelp-lab:{table}", f"kelp-lab:{table}_snap_{tag}")


for table in map("growth.plot_{}".format, "abc"):
    snapshot(table, tag="v7")
sql = """
  DELETE FROM `kelp-lab.growth.readings`
  WHERE plot NOT IN (SELECT plot FROM `kelp-lab.growth.plots`)
"""
call("query", "--use_legacy_sql=false", sql, quiet=False)
proc = sp.Popen(["bq", "query", "--use_legacy_sql=false", "TRUNCATE TABLE `kelp-lab.growth.errors`"], stdout=sp.PIPE)
proc.communicate()
sp.run("bq rm -f -t kelp-lab:growth.tmp", shell=True, check=False)
