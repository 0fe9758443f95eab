"""Thin wrapper over the bq command."""
import subprocess


class CommandFailed(Exception):
    pass


def bq(command, *operands, **flags):
    argv = ["bq", "--project_id=logi-hub", command]
    for key, value in flags.items():
        argv.append("--%s" % key if value is True else "--%s=%s" % (key, value))
    argv.extend(operands)
    done = subprocess.run(argv, capture_output=True, text=True)
    if done.returncode != 0:
        raise CommandFailed(done.stderr)
    return done.stdout


def query(sql, **flags):
    return bq("query", sql, use_legacy_sql="false", **flags)
