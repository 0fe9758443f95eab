import { describe, expect, it } from "vitest";
import { describeScript, effectsOf } from "./support/describe.ts";

const HEAD = "import sys\nfrom google.cloud import bigquery\nclient = bigquery.Client()\n";

describe("a branch that ends the script on a condition that is not known", () => {
  it("hides nothing behind a function that prints its usage and exits", async () => {
    const body = [
      "def usage():",
      "    print('usage: x')",
      "    raise SystemExit(2)",
      "def main():",
      "    if len(sys.argv) < 2:",
      "        usage()",
      "    client.delete_table('p.d.t')",
      "main()",
    ];
    expect(await effectsOf(HEAD + body.join("\n"))).toEqual(["10 drop p.d.t"]);
  });

  it("hides nothing where the exit is several calls away and other things are done before it", async () => {
    const body = [
      "def leave(code):",
      "    sys.exit(code)",
      "def usage(parser):",
      "    parser.print_help()",
      "    code = 2",
      "    leave(code)",
      "import argparse",
      "if len(sys.argv) != 3:",
      "    usage(argparse.ArgumentParser())",
      "client.delete_table('p.d.t')",
    ];
    expect(await effectsOf(HEAD + body.join("\n"))).toEqual(["13 drop p.d.t"]);
  });

  it("hides nothing where a method ends the script", async () => {
    const body = [
      "class App:",
      "    def fail(self):",
      "        raise SystemExit('no')",
      "    def go(self):",
      "        if not sys.argv[1:]:",
      "            self.fail()",
      "        client.delete_table('p.d.t')",
      "App().go()",
    ];
    expect(await effectsOf(HEAD + body.join("\n"))).toEqual(["10 drop p.d.t"]);
  });

  it("keeps what the ending branch itself does", async () => {
    const body = [
      "import os",
      "def abort():",
      "    client.delete_table('p.d.staging')",
      "    sys.exit(1)",
      "if os.path.exists('/stop'):",
      "    abort()",
      "client.delete_table('p.d.t')",
    ];
    expect(await effectsOf(HEAD + body.join("\n"))).toEqual([
      "6 drop p.d.staging [if os.path.exists('/stop')]",
      "10 drop p.d.t",
    ]);
  });

  it.each([
    [
      "a flag that a check clears",
      "ok = True\nif not os.path.exists('f'):\n    ok = False\nif not ok:\n    usage()",
    ],
    [
      "a list that checks fill",
      "bad = []\nfor f in 'ab':\n    if not os.path.exists(f):\n        bad.append(f)\nif bad:\n    usage()",
    ],
    [
      "a count of what is missing",
      "n = 0\nfor v in 'AB':\n    if v not in os.environ:\n        n += 1\nif n:\n    sys.exit(1)",
    ],
    [
      "a function that answers early",
      "def valid():\n    if 'X' in os.environ:\n        return True\n    return False\nif not valid():\n    usage()",
    ],
    [
      "an attribute",
      "class C:\n    ok = True\nc = C()\nc.ok = True\nif os.path.exists('f'):\n    c.ok = False\nif not c.ok:\n    usage()",
    ],
    ["the second operand of `and`", "len(sys.argv) < 2 and usage()"],
    ["one side of a conditional expression", "usage() if len(sys.argv) < 2 else None"],
  ])("hides nothing behind %s", async (_title, check) => {
    const head = `${HEAD}import os\ndef usage():\n    print('u')\n    sys.exit(2)\n`;
    const effects = await effectsOf(`${head}${check}\nclient.delete_table('p.d.t')`);
    expect(effects.map((effect) => effect.replace(/^\d+ /, ""))).toEqual(["drop p.d.t"]);
  });

  it("says so when every path ends before anything is touched", async () => {
    const body = "def check():\n    raise RuntimeError('not here')\ncheck()\nclient.delete_table('p.d.t')";
    const { effects, limits } = await describeScript(HEAD + body);
    expect(effects).toEqual([]);
    expect(limits).toEqual([
      "Every path that was followed ended the script before anything that may have an effect.",
    ]);
  });

  it("says so when every path ends between two calls that have an effect", async () => {
    const body =
      "def check():\n    raise RuntimeError('not here')\nclient.delete_table('p.d.a')\ncheck()\nclient.delete_table('p.d.b')";
    const { effects, limits } = await describeScript(HEAD + body);
    expect(effects.map(({ name }) => name)).toEqual(["p.d.a"]);
    expect(limits).toEqual(["Not every call that may have an effect was reached."]);
  });

  it("says nothing of a script that ends after its work", async () => {
    const body = "def main():\n    client.delete_table('p.d.t')\n    sys.exit(0)\nmain()";
    const { effects, limits } = await describeScript(HEAD + body);
    expect(effects.map(({ name }) => name)).toEqual(["p.d.t"]);
    expect(limits).toEqual([]);
  });
});
