"""Replaces everything that would start a program by a recording."""
import os
import subprocess

from recording import record


class Finished:
    returncode = 0
    stdout = ""
    stderr = ""

    def __init__(self, args):
        self.args = args

    def communicate(self, *_args, **_named):
        return "", ""

    def wait(self, *_args, **_named):
        return 0

    def check_returncode(self):
        return None

    def __enter__(self):
        return self

    def __exit__(self, *_args):
        return False


def run(args, *_rest, **_named):
    if isinstance(args, str):
        record("shell", text=args)
    else:
        record("argv", words=[str(word) for word in args])
    return Finished(args)


def code(args, *_rest, **_named):
    run(args)
    return 0


def output(args, *_rest, **_named):
    run(args)
    return ""


if "CORPUS_RECORD" in os.environ:
    subprocess.run = run
    subprocess.Popen = run
    subprocess.call = code
    subprocess.check_call = code
    subprocess.check_output = output
    subprocess.getoutput = output
    os.system = code
