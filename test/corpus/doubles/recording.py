"""Writes what a corpus script does to a file, one JSON value a line."""
import json
import os


def record(kind, **fields):
    with open(os.environ["CORPUS_RECORD"], "a", encoding="utf8") as sink:
        sink.write(json.dumps({"kind": kind, **fields}) + "\n")
