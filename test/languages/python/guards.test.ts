import { describe, expect, it } from "vitest";
import { effectsOf } from "./support/describe.ts";

const HEAD = "import argparse, sys\nfrom google.cloud import bigquery\nclient = bigquery.Client()\n";
const ARGS =
  "p = argparse.ArgumentParser()\np.add_argument('--execute', action='store_true')\np.add_argument('--dry-run', action='store_true')\np.add_argument('--mode', choices=['plan', 'run'], default='plan')\na = p.parse_args()\n";

async function guarded(body: string): Promise<readonly string[]> {
  return (await effectsOf(HEAD + ARGS + body)).map((line) => line.replace(/^\d+ /, ""));
}

describe("a guard", () => {
  it("says under which switch an effect happens", async () => {
    expect(await guarded("if a.execute:\n    client.delete_table('d.t')")).toEqual([
      "drop d.t [only with --execute]",
    ]);
  });

  it("says which switch prevents an effect, behind an early return too", async () => {
    const body =
      "def main():\n    if a.dry_run:\n        print('dry')\n        return\n    client.delete_table('d.t')\nmain()";
    expect(await guarded(body)).toEqual(["drop d.t [not with --dry-run]"]);
  });

  it("is seen through variables, parameters, attributes and negation", async () => {
    const body =
      "class R:\n    def __init__(self, dry):\n        self.dry = dry\n    def run(self, t):\n        if not self.dry:\n            client.delete_table(t)\nR(dry=not a.execute).run('d.t')";
    expect(await guarded(body)).toEqual(["drop d.t [only with --execute]"]);
  });

  it("joins switches that are needed together", async () => {
    const body = "if a.execute and not a.dry_run:\n    client.delete_table('d.t')";
    expect(await guarded(body)).toEqual(["drop d.t [only with --execute and not with --dry-run]"]);
  });

  it("is absent where both ways lead to the effect", async () => {
    expect(await guarded("if a.execute:\n    print('x')\nclient.delete_table('d.t')")).toEqual(["drop d.t"]);
  });

  it("tells of what only failures lead to, in a function of the script's own", async () => {
    const body =
      "import requests\ndef store(rows, to):\n    client.load_table_from_json(rows, to)\nbad = []\nfor u in ['a', 'b']:\n    try:\n        requests.post(u)\n    except ValueError:\n        bad.append(u)\nif len(bad) > 0:\n    store(bad, 'd.failed')";
    expect(await guarded(body)).toEqual(["load d.failed [on ValueError]"]);
  });

  it("says which choice an effect needs", async () => {
    expect(await guarded("if a.mode == 'run':\n    client.delete_table('d.t')")).toEqual([
      "drop d.t [only with --mode run]",
    ]);
  });

  it("is absent where choices only enumerate names", async () => {
    expect(await guarded("client.delete_table('d.' + a.mode)")).toEqual(["drop d.plan", "drop d.run"]);
  });

  it("combines a switch with names of choices", async () => {
    expect(await guarded("if a.execute:\n    client.delete_table('d.' + a.mode)")).toEqual([
      "drop d.plan [only with --execute]",
      "drop d.run [only with --execute]",
    ]);
  });

  it("is found for words that the script looks for in sys.argv", async () => {
    expect(
      await effectsOf(`${HEAD}if '--force' not in sys.argv:\n    sys.exit(0)\nclient.delete_table('d.t')`),
    ).toEqual(["6 drop d.t [only with --force]"]);
  });

  it("quotes a condition that only running tells", async () => {
    const body =
      "def exists(t):\n    return bool(list(client.query(f'SELECT 1 FROM d.{t}').result()))\nif not exists('t'):\n    client.query('CREATE TABLE d.t (x INT64)')\nelse:\n    client.query('DROP TABLE d.old')";
    expect(await guarded(body)).toEqual([
      "read d.t",
      "create d.t [unless exists('t')]",
      "drop d.old [if exists('t')]",
    ]);
  });

  it("names the exception that leads to an effect", async () => {
    const body =
      "from google.cloud.exceptions import NotFound\ntry:\n    client.get_table('d.t')\nexcept NotFound:\n    client.create_table('d.t')";
    expect(await guarded(body)).toEqual(["read d.t", "create d.t [on NotFound]"]);
  });

  it("does not mention checks that only end the script, nor whether rows were found", async () => {
    const body =
      "import os\nif not os.path.exists('/key.json'):\n    print('no key')\n    sys.exit(1)\nrows = list(client.query('SELECT t FROM d.x').result())\nif not rows:\n    raise SystemExit('none')\nif len(rows) > 3:\n    client.delete_table('d.t')";
    expect(await guarded(body)).toEqual(["read d.x", "drop d.t"]);
  });
});
