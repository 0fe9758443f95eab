"""Runs every script of the corpus under the doubles and says which table names its code determines.

A name that holds a mark (an argument, a variable of the environment, a cell of a row, today's date) is one that no
reader of the text can know: it becomes a pattern of `mustNotBeExact`. `--write` renews the expected files. A folder as argument is
another corpus for the same doubles.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).parent
WRITES = "--write" in sys.argv
CORPUS = Path(next((word for word in sys.argv[1:] if word != "--write"), HERE)).resolve()
MARK = re.compile(r"zz[a-z]+zz|2099|9099")
KEPT = ("PATH", "HOME", "LANG", "PYENV_ROOT")


def main():
    runs = json.loads((CORPUS / "runs.json").read_text(encoding="utf-8"))
    with ThreadPoolExecutor(4) as pool:
        truths = dict(zip(runs, pool.map(truth_of, runs, runs.values())))
    if not WRITES:
        print(json.dumps(truths))
        return
    for entry, truth in truths.items():
        target = (home_of(entry) / entry).with_suffix(".expected.json")
        target.write_text(json.dumps(truth, indent=2) + "\n", encoding="utf-8")


def truth_of(entry, table):
    notes = [note for run in table["runs"] for note in notes_of(entry, run)]
    exact, unknown, looked = {}, set(), set()
    for note in notes:
        names = [note["name"], *([note["to"]] if "to" in note else [])]
        marked = any(MARK.search(name) for name in names)
        if note["verb"] == "look":
            looked.update([] if marked else names)
        elif marked:
            unknown.update(pattern_of(name) for name in names if MARK.search(name))
        else:
            exact[json.dumps(note)] = {"verb": note["verb"], "kind": "bigquery-table", **note}
    return {
        "exact": [exact[key] for key in sorted(exact)],
        "looked": sorted(looked),
        "permitted": table.get("permitted", []),
        "mustNotBeExact": sorted(unknown),
    }


def home_of(entry):
    return CORPUS / ("shell" if entry.endswith(".sh") else "python")


def pattern_of(name):
    return "^" + ".+".join(re.escape(part) for part in re.split(r"(?:zz[a-z]+zz|\d*(?:2099|9099)(?:[-T]?\d)*)", name)) + "$"


def notes_of(entry, run):
    package, _, script = entry.partition("/")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "repository"
        shutil.copytree(home_of(entry) / package, root)
        for name, text in run.get("files", {}).items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        ledger = Path(folder) / "ledger.json"
        environment = {key: os.environ[key] for key in KEPT if key in os.environ}
        environment.update(run.get("env", {}))
        places = [str(HERE / "doubles"), *([str(root / run["path"])] if "path" in run else [])]
        environment.update(PYTHONPATH=os.pathsep.join(places), HELD_OUT_LEDGER=str(ledger), PYTHONDONTWRITEBYTECODE="1")
        if script.endswith(".sh"):
            environment["HELD_OUT_SHARED"] = "yes"
        environment["HELD_OUT_WORLD"] = ",".join(run.get("world", []))
        interpreter = "/bin/bash" if script.endswith(".sh") else sys.executable
        if script.endswith(".sh"):
            environment.update(PATH=os.pathsep.join([str(HERE / "doubles" / "bin"), environment["PATH"]]))
        done = subprocess.run(
            [interpreter, script, *run.get("args", [])],
            cwd=root, env=environment, input=run.get("input", ""), capture_output=True, text=True, timeout=60, check=False,
        )
        if done.returncode != 0 and not run.get("fails"):
            raise SystemExit(f"{entry} {run.get('args', [])} ended with {done.returncode}:\n{done.stderr[-2000:]}")
        text = ledger.read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines()] if script.endswith(".sh") else json.loads(text)


if __name__ == "__main__":
    main()
