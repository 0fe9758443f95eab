import { describe, expect, it } from "vitest";
import { describeScript } from "./support/describe.ts";

const HEAD =
  "import argparse, os, sys\nfrom google.cloud import bigquery\nclient = bigquery.Client(project='p')\n";

async function patterns(body: string, others: Readonly<Record<string, string>> = {}) {
  const { effects } = await describeScript(HEAD + body, others);
  return effects.map(({ name, exact, holes, selector }) => ({
    name,
    exact,
    holes,
    ...(selector === undefined ? {} : { selector }),
  }));
}

describe("a name with an unknown part", () => {
  it("names the argument that fills it", async () => {
    const body =
      "p = argparse.ArgumentParser()\np.add_argument('--pair', required=True)\np.add_argument('kind')\na = p.parse_args()\nclient.delete_table(f'd.{a.kind}_{a.pair}')";
    expect(await patterns(body)).toEqual([
      {
        name: "p.d.{kind}_{pair}",
        exact: false,
        holes: [
          { cause: "argument kind", line: 6 },
          { cause: "argument --pair", line: 5 },
        ],
      },
    ]);
  });

  it("is no hole where the argument has a default, and one name a choice where it has choices", async () => {
    const body =
      "p = argparse.ArgumentParser()\np.add_argument('--ds', default='d')\np.add_argument('--w', type=int, default='45')\np.add_argument('--kind', choices=['x', 'y'])\na = p.parse_args()\nclient.delete_table(f'{a.ds}.{a.kind}_{a.w:03d}')";
    expect((await patterns(body)).map(({ name, exact }) => [name, exact])).toEqual([
      ["p.d.x_045", true],
      ["p.d.y_045", true],
    ]);
  });

  it("is an argument without a default, and never the word None", async () => {
    const body =
      "p = argparse.ArgumentParser()\np.add_argument('--only')\na = p.parse_args()\nkeys = [a.only] if a.only else ['k1', 'k2']\nfor k in keys:\n    client.delete_table(f'd.{k}')";
    expect((await patterns(body)).map(({ name }) => name)).toEqual(["p.d.k1", "p.d.k2", "p.d.{only}"]);
    const text =
      "p = argparse.ArgumentParser()\np.add_argument('--only')\na = p.parse_args()\nclient.delete_table(f'd.last_{a.only}')";
    expect((await patterns(text)).map(({ name }) => name)).toEqual(["p.d.last_{only}"]);
  });

  it("is a part that is None: another method sets it before", async () => {
    const body =
      "class C:\n    ds = None\n    @classmethod\n    def start(cls, ds):\n        cls.ds = ds\n    @classmethod\n    def drop(cls):\n        client.query(f'DROP TABLE `p.{cls.ds}.None_t`')\nC.drop()";
    expect(await patterns(body)).toEqual([
      { name: "p.{None}.None_t", exact: false, holes: [{ cause: "value that is not set", line: 11 }] },
    ]);
  });

  it("names the environment variable, or takes its default", async () => {
    expect(
      await patterns(
        "client.delete_table(os.environ['DS'] + '.t')\nclient.delete_table(os.getenv('DS', 'd') + '.t')",
      ),
    ).toEqual([
      { name: "p.{DS}.t", exact: false, holes: [{ cause: "environment DS", line: 4 }] },
      { name: "p.d.t", exact: true, holes: [] },
    ]);
  });

  it("says which query gives the rows", async () => {
    const body =
      "rows = client.query('SELECT table_name FROM d.INFORMATION_SCHEMA.TABLES').result()\nfor row in rows:\n    client.query(f'DROP TABLE d.{row.table_name}')\n    client.query(f'DROP TABLE d.{row[\"table_name\"]}_old')";
    const selector = "SELECT table_name FROM d.INFORMATION_SCHEMA.TABLES";
    const holes = [{ cause: "row of a query", line: 4 }];
    expect(await patterns(body)).toEqual([
      { name: "p.d", exact: true, holes: [] },
      { name: "p.d.{row.table_name}", exact: false, holes, selector },
      { name: "p.d.{row.table_name}_old", exact: false, holes, selector },
    ]);
  });

  it("follows rows through data frames and lists", async () => {
    const body =
      "df = client.query('SELECT t FROM d.x').to_dataframe()\nnames = df['t'].tolist()\nkept = [n for n in names if n.startswith('lag')]\nfor n in sorted(kept):\n    client.delete_table('d.' + n)";
    expect((await patterns(body)).at(-1)).toEqual({
      name: "p.d.{row.t}",
      exact: false,
      holes: [{ cause: "row of a query", line: 4 }],
      selector: "SELECT t FROM d.x",
    });
  });

  it("names the file that is not in the repository", async () => {
    expect(
      await patterns(
        "import json\nfor t in json.load(open('/tmp/x.json')):\n    client.delete_table('d.' + t)",
      ),
    ).toEqual([{ name: "p.d.{t}", exact: false, holes: [{ cause: "file /tmp/x.json", line: 5 }] }]);
  });

  it("names the uncalled function whose parameter it is", async () => {
    const body =
      "def outer(pair, ds='d'):\n    inner(f'{ds}.{pair}')\ndef inner(table):\n    client.delete_table(table)";
    expect(await patterns(body)).toEqual([
      { name: "p.{ds}.{pair}", exact: false, holes: [{ cause: "uncalled function outer", line: 4 }] },
    ]);
  });

  it("numbers the words of the command line", async () => {
    expect(await patterns("client.delete_table(f'd.{sys.argv[1]}')")).toEqual([
      { name: "p.d.{argv[1]}", exact: false, holes: [{ cause: "argument 1", line: 4 }] },
    ]);
  });

  it("is what runs where a whole statement is unknown", async () => {
    const { effects } = await describeScript(
      "from google.cloud import bigquery\ndef run(client, sql):\n    client.query(sql)\n",
    );
    expect(effects).toEqual([
      {
        verb: "execute",
        kind: "other",
        name: "{sql}",
        exact: false,
        holes: [{ cause: "uncalled function run", line: 2 }],
        guard: null,
        line: 3,
      },
    ]);
  });
});
