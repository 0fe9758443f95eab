import { describe, expect, it } from "vitest";
import { effectsOf, namesOf } from "./support/describe.ts";

describe("definitions inside the text of a script", () => {
  it("are rows of a CSV text, with its own header or a given one", async () => {
    const body = [
      "import csv, io",
      "TEXT = 'old,new\\na,b\\n'",
      "for row in csv.DictReader(io.StringIO(TEXT)):",
      "    emit(f\"d.{row['old']}_{row['new']}\")",
      "for row in csv.DictReader(io.StringIO(TEXT), fieldnames=['x', 'y']):",
      "    emit(f\"e.{row['x']}\")",
      "rows = csv.reader(io.StringIO(TEXT))",
      "next(rows)",
      "for old, new in rows:",
      "    emit(f'f.{new}')",
    ];
    expect(await namesOf(body.join("\n"))).toEqual(["d.a_b", "e.a", "e.old", "f.b"]);
  });

  it("are what was written to a buffer", async () => {
    const body =
      "import io\nout = io.StringIO()\nfor part in ('d.', 't'):\n    out.write(part)\nemit(out.getvalue())";
    expect(await namesOf(body)).toEqual(["d.t"]);
  });

  it("are attributes of a namespace", async () => {
    const body =
      "from types import SimpleNamespace\no = SimpleNamespace(prefix='a', n=7)\no.n = 8\nemit('d.{o.prefix}_{o.n:>02}'.format(o=o))";
    expect(await namesOf(body)).toEqual(["d.a_08"]);
  });

  it("are sections of an INI text, with defaults and values that name others", async () => {
    const body = [
      "import configparser",
      "c = configparser.ConfigParser()",
      "c.read_string('''",
      "[DEFAULT]",
      "set = mart",
      "[job:a]",
      "Table = %(set)s.a  ",
      "# a comment",
      "[job:b]",
      "table: raw.b",
      "count = 3",
      "''')",
      "for name in c.sections():",
      "    emit(c[name]['table'])",
      "emit(f\"x.{c.getint('job:b', 'count') + 1}_{c.get('job:a', 'none', fallback='f')}_{c.has_section('job:c')}\")",
    ];
    expect(await namesOf(body.join("\n"))).toEqual(["mart.a", "raw.b", "x.4_f_False"]);
  });

  it("are read from an INI file of the repository, and unknown where there is none", async () => {
    const body =
      "import configparser\nc = configparser.ConfigParser()\nc.read('jobs.ini')\nemit(f\"d.{c.get('job', 'table', fallback='z')}\")";
    expect(await namesOf(body, { "jobs.ini": "[job]\ntable = t\n" })).toEqual(["d.t"]);
    expect(await namesOf(body)).toEqual(["d.{table}"]);
  });
});

describe("tables that are views", () => {
  it("read what their query reads", async () => {
    const script = [
      "from google.cloud import bigquery",
      "client = bigquery.Client(project='p')",
      "view = bigquery.Table('p.d.v')",
      "view.view_query = 'SELECT * FROM d.source'",
      "client.create_table(view, exists_ok=True)",
      "client.create_table(bigquery.Table('p.d.t'))",
    ];
    expect(await effectsOf(script.join("\n"))).toEqual([
      "5 read p.d.source",
      "5 view p.d.v",
      "6 create p.d.t",
    ]);
  });
});

describe("zip of what is known with what is not", () => {
  it.each([
    ["for a, t in zip(sys.stdin, ['x', 'y']):\n    emit(f'd.{t}')", ["d.x", "d.y"]],
    ["for (i, a), t in zip(enumerate(sys.stdin), ('x', 'y')):\n    emit(f'd.{t}')", ["d.x", "d.y"]],
    ["import itertools\nfor i, t in zip(itertools.count(1), 'xy'):\n    emit(f'd.{t}{i}')", ["d.x1", "d.y2"]],
    [
      "import itertools\nfor k, t in zip(itertools.cycle('ab'), sys.stdin):\n    emit(f'd.{k}_{t}')",
      ["d.a_{stdin}"],
    ],
    ["for a, b in zip('xyz', 'uv'):\n    emit(f'd.{a}{b}')", ["d.xu", "d.yv"]],
    ["emit(str(list(zip())))", ["[]"]],
  ])("%s", async (body, names) => {
    expect(await namesOf(`import sys\n${body}`)).toEqual(names);
  });
});
