"""The ledger: every table effect of one run, in order, written as JSON when the process ends."""
import atexit
import json
import os

ENTRIES = []


def note(verb, name, to=None):
    """Writes one effect down; a partition that goes takes rows, and no table."""
    if verb == "drop" and "$" in str(name):
        verb = "dml"
    entry = {"verb": verb, "name": clean(name)}
    if to is not None:
        entry["to"] = clean(to)
    ENTRIES.append(entry)


def clean(name):
    """`project:dataset.table$partition` and quoted forms as `project.dataset.table`."""
    text = str(name).replace("`", "").replace(":", ".", 1) if "://" not in str(name) else str(name)
    return text.split("$")[0].split("@")[0]


def world(key):
    """A fact of the simulated world: `missing` (tables are absent), `small` (cells compare as small)."""
    return key in os.environ.get("HELD_OUT_WORLD", "").split(",")


def append():
    """Adds the entries to a ledger that several processes share, one a line; nothing is left for the end."""
    with open(os.environ["HELD_OUT_LEDGER"], "a", encoding="utf-8") as out:
        out.writelines(json.dumps(entry) + "\n" for entry in ENTRIES)
    os.environ.pop("HELD_OUT_LEDGER")


def dump():
    path = os.environ.get("HELD_OUT_LEDGER")
    if path and "HELD_OUT_SHARED" in os.environ:
        append()
    elif path:
        with open(path, "w", encoding="utf-8") as out:
            json.dump(ENTRIES, out)


atexit.register(dump)
