import { describe, expect, it } from "vitest";
import { describeScript } from "./support/describe.ts";

describe("purpose", () => {
  it("is the first sentence of the docstring", async () => {
    const { purpose } = await describeScript(
      '#!/usr/bin/env python3\n"""\nGenerates v2.1 tables\nfor all pairs. Slowly.\n"""\n',
    );
    expect(purpose).toBe("Generates v2.1 tables for all pairs.");
  });

  it("is the header comment without interpreter and encoding lines where there is no docstring", async () => {
    const { purpose } = await describeScript(
      "#!/usr/bin/python\n# -*- coding: utf-8 -*-\n# ------\n# Renames tables\n# of one dataset.\nimport os\n",
    );
    expect(purpose).toBe("Renames tables of one dataset.");
  });

  it("is empty where the script says nothing", async () => {
    expect((await describeScript("import os  # not a header\n")).purpose).toBe("");
  });
});

describe("imports", () => {
  it("are found in functions, under try and by name, with what provides them", async () => {
    const { imports } = await describeScript(
      [
        "import os, sys",
        "from google.cloud import bigquery, storage as gcs",
        "from google.cloud.exceptions import NotFound",
        "try:",
        "    import polars as pl",
        "except ImportError:",
        "    pl = None",
        "def late():",
        "    import yaml",
        "from typing import TYPE_CHECKING",
        "if TYPE_CHECKING:",
        "    import pandas",
        'importlib.import_module("duckdb")',
      ].join("\n"),
    );
    expect(
      imports.map(({ module, distribution, origin, line, optional }) => [
        module,
        distribution,
        origin,
        line,
        optional ?? false,
      ]),
    ).toEqual([
      ["os", null, "stdlib", 1, false],
      ["sys", null, "stdlib", 1, false],
      ["google.cloud.bigquery", "google-cloud-bigquery", "third-party", 2, false],
      ["google.cloud.storage", "google-cloud-storage", "third-party", 2, false],
      ["google.cloud.exceptions", "google-cloud-core", "third-party", 3, false],
      ["polars", "polars", "third-party", 5, true],
      ["yaml", "pyyaml", "third-party", 9, false],
      ["typing", null, "stdlib", 10, false],
      ["pandas", "pandas", "third-party", 12, true],
      ["duckdb", "duckdb", "third-party", 13, false],
    ]);
  });

  it("are local where a file of the repository answers: beside the script, at the root, in src, in added folders", async () => {
    const others = {
      "scripts/names.py": "",
      "lib/__init__.py": "",
      "lib/sql.py": "",
      "src/core.py": "",
      "tools/extra.py": "",
    };
    const text = [
      "import names",
      "from lib import sql",
      "from lib.sql import build",
      "import core",
      "import sys, os",
      'sys.path.append(os.path.join(os.path.dirname(__file__), "..", "tools"))',
      "import extra",
      "from . import names as same",
      "from .missing import x",
    ].join("\n");
    const { imports } = await describeScript(text, others, "scripts/run.py");
    expect(imports.filter(({ origin }) => origin === "local").map(({ module }) => module)).toEqual([
      "names",
      "lib.sql",
      "core",
      "extra",
      ".names",
      ".missing",
    ]);
  });
});

describe("command line", () => {
  it("is read from argparse with groups and subcommands", async () => {
    const { flags, positionals } = await describeScript(
      [
        "p = argparse.ArgumentParser()",
        'p.add_argument("variant")',
        'p.add_argument("-n", "--dry-run", action="store_true")',
        'p.add_argument("--color", action=argparse.BooleanOptionalAction)',
        'p.add_argument_group("x").add_argument("--pair")',
        'p.add_subparsers().add_parser("run").add_argument("--force")',
      ].join("\n"),
    );
    expect({ flags, positionals }).toEqual({
      flags: ["-n", "--dry-run", "--color", "--no-color", "--pair", "--force"],
      positionals: ["variant"],
    });
  });

  it("is read from click and typer", async () => {
    const click = await describeScript(
      'import click\n@click.command()\n@click.option("-p", "--pair")\n@click.option("--on/--off")\n@click.argument("name")\ndef f(): pass\n',
    );
    expect([click.flags, click.positionals]).toEqual([["-p", "--pair", "--on", "--off"], ["name"]]);
    const typer = await describeScript(
      'import typer\ndef main(name: str, pair: str = "x", fast: bool = False, out: str = typer.Option("o", "--out-dir")): pass\ntyper.run(main)\n',
    );
    expect([typer.flags, typer.positionals]).toEqual([
      ["--pair", "--fast", "--no-fast", "--out-dir"],
      ["name"],
    ]);
  });

  it("is read from sys.argv and getopt", async () => {
    const { flags, positionals } = await describeScript(
      'import sys, getopt\nif "--execute" in sys.argv[1:]: pass\nx = sys.argv[2]\ny = sys.argv[1]\ngetopt.getopt(sys.argv[1:], "hp:", ["pair="])\n',
    );
    expect([flags, positionals]).toEqual([
      ["-h", "-p", "--pair", "--execute"],
      ["argv[1]", "argv[2]"],
    ]);
  });
});

describe("behaviour", () => {
  it.each([
    ["from concurrent.futures import ThreadPoolExecutor\nThreadPoolExecutor(4)"],
    ["import multiprocessing as mp\nmp.Pool(2)"],
    ["import asyncio\nasync def f():\n    await asyncio.gather()"],
    ["from joblib import Parallel, delayed\nParallel(n_jobs=2)([])"],
    ["import threading\nthreading.Thread(target=print).start()"],
  ])("is parallel: %s", async (text) => {
    expect((await describeScript(text)).execution).toBe("parallel");
  });

  it("is sequential otherwise, even where a pool is only imported", async () => {
    expect((await describeScript("from concurrent.futures import ThreadPoolExecutor\n")).execution).toBe(
      "sequential",
    );
  });

  it.each(['input("ok?")', "import getpass\ngetpass.getpass()", "import click\nclick.confirm('go?')"])(
    "is interactive: %s",
    async (text) => {
      expect((await describeScript(text)).interactive).toBe(true);
    },
  );

  it("reads files and environment variables that the text names", async () => {
    const { filesRead, environmentRead } = await describeScript(
      [
        "import os, json, pandas as pd",
        "from pathlib import Path",
        'open("a.txt").read()',
        'open("w.txt", "w")',
        'DATA = Path("data")',
        '(DATA / "b.json").read_text()',
        'pd.read_csv("c.csv")',
        'os.environ["A"], os.getenv("B", "x"), os.environ.get("C")',
        'for n in ("D", "E"): os.environ.get("V_" + n)',
      ].join("\n"),
    );
    expect([...filesRead].sort()).toEqual(["a.txt", "c.csv", "data/b.json"]);
    expect(environmentRead).toEqual(["A", "B", "C", "V_D", "V_E"]);
  });

  it("names the tools it runs and the scripts it calls with their arguments", async () => {
    const { tools, calls } = await describeScript(
      [
        "import subprocess, sys, os",
        'subprocess.run(["/usr/bin/bq", "ls"])',
        'os.system("gcloud run jobs list | jq .")',
        'for pair in ["eurusd", "usdjpy"]:',
        '    subprocess.check_call([sys.executable, "scripts/other.py", "--pair", pair])',
      ].join("\n"),
      { "scripts/other.py": "" },
    );
    expect(tools).toEqual(["bq", "gcloud", "jq", "python3"]);
    expect(calls).toEqual([
      { path: "scripts/other.py", args: ["--pair", "eurusd"], line: 5 },
      { path: "scripts/other.py", args: ["--pair", "usdjpy"], line: 5 },
    ]);
  });
});
