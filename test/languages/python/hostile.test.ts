import { describe, expect, it } from "vitest";
import type { ScriptSource } from "#languages/source.ts";
import { describeScript } from "./support/describe.ts";

const HEAD = "from google.cloud import bigquery\nclient = bigquery.Client(project='p')\n";
const AFTER = "\nclient.delete_table('d.after')\n";

async function summary(
  body: string,
): Promise<Pick<ScriptSource, "complete" | "limits"> & { readonly names: readonly string[] }> {
  const { effects, complete, limits } = await describeScript(HEAD + body);
  return { names: effects.map(({ name }) => name), complete, limits };
}

describe("a script that cannot be followed to its end", () => {
  it("says that nesting is too deep, and goes on behind it", async () => {
    expect(await summary(`x = ${"(".repeat(10_000)}1${")".repeat(10_000)}${AFTER}`)).toEqual({
      names: ["p.d.after"],
      complete: false,
      limits: ["Nesting at line 3 is too deep to be followed."],
    });
  });

  it("gives a template for a product of a million names", async () => {
    const { names, complete, limits } = await summary(
      `from itertools import product\nfor a, b in product(range(1000), repeat=2):\n    client.delete_table(f'd.t_{a}_{b}')${AFTER}`,
    );
    expect(names).toEqual(["p.d.t_{…}_{…}", "p.d.after"]);
    expect(complete).toBe(false);
    expect(limits).toContain("The loop at line 4 has too many turns to follow each of them.");
    expect(limits.at(-1)).toMatch(
      /^Line 5 has \d+ names, listed as the template p\.d\.t_\{…\}_\{…\} \(one of /,
    );
  });

  it("lists 5,000 names one by one, and gives a template with its words beyond", async () => {
    const script = (count: number): string =>
      `for i in range(${count}):\n    client.delete_table(f'd.t_{i}')`;
    expect((await summary(script(5_000))).names).toHaveLength(5_000);
    expect((await summary(script(5_000))).complete).toBe(true);
    expect(await summary(script(5_001))).toEqual({
      names: ["p.d.t_{…}"],
      complete: false,
      limits: [
        "Line 4 has 5001 names, listed as the template p.d.t_{…} (one of 5001: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …).",
      ],
    });
  });

  it("leaves an endless loop", async () => {
    const { names, complete } = await summary(
      `n = 0\nwhile True:\n    n += 1\n    client.delete_table(f'd.t_{n}')${AFTER}`,
    );
    expect({ names, complete }).toEqual({ names: ["p.d.t_{…}", "p.d.after"], complete: false });
  });

  it("ends an endless recursion", async () => {
    const { names, complete, limits } = await summary(
      `def f(n):\n    client.delete_table(f'd.t_{n}')\n    f(n + 1)\nf(0)${AFTER}`,
    );
    expect(names).toContain("p.d.t_0");
    expect(names).toContain("p.d.after");
    expect({ complete, limits }).toEqual({
      complete: false,
      limits: ["f calls itself more deeply than can be followed."],
    });
  });

  it("keeps what was found before the budget was spent, and shows the rest as patterns", async () => {
    const body = `client.delete_table('d.before')\ndef f(n):\n    return f(n - 1) + f(n - 2) if n > 1 else n\nclient.delete_table(f'd.t_{f(40)}')${AFTER}`;
    expect(await summary(body)).toEqual({
      names: ["p.d.before", "p.d.t_{f}", "p.d.after"],
      complete: false,
      limits: ["The evaluation took too many steps and was ended."],
    });
  });

  it.each([
    ["x = 'a' * 10**9"],
    ["x = list(range(10**9))"],
    ["x = 10 ** (10 ** 9)"],
    ["x = 1 << 10**9"],
    ["x = []\nx.append(x)\ny = str(len(x))"],
    ["import re\nre.sub('(a+)+$', 'b', 'a' * 5000 + 'c')"],
    ["x = f'{1:99999999999d}' + '%99999999d' % 1"],
    ["from itertools import permutations\nx = permutations(range(500), 400)"],
    ["'x'.ljust(10**12), 'x'.zfill(10**12)"],
  ])("is bounded: %s", async (body) => {
    expect((await summary(body + AFTER)).names).toEqual(["p.d.after"]);
  });

  it("does not read 5 MB on one line, and says so", async () => {
    const { complete, limits, effects } = await describeScript("x = 1; ".repeat(700_000));
    expect({ complete, limits, effects }).toEqual({
      complete: false,
      limits: ["The file is too large to be read as a program (5 MB)."],
      effects: [],
    });
  });

  it("says when there are too many conditions to combine", async () => {
    const lines = Array.from({ length: 40 }, (_, at) => `p${at} = 'a' if lib.c${at} else 'b'`);
    const { limits, names } = await summary(
      `import lib\n${lines.join("\n")}\nclient.delete_table('d.' + ${lines.map((_, at) => `p${at}`).join(" + ")})`,
    );
    expect(limits).toEqual(["Not every combination of conditions was followed."]);
    expect(names).toContain(`p.d.${"a".repeat(40)}`);
    expect(names).toContain(`p.d.${"a".repeat(39)}b`);
  });

  it("survives modules that import each other", async () => {
    const { effects } = await describeScript("import one\none.drop('t')\n", {
      "one.py":
        "import two\nfrom google.cloud import bigquery\ndef drop(t):\n    bigquery.Client().delete_table(two.NAME + t)\n",
      "two.py": "import one\nNAME = 'd.'\n",
    });
    expect(effects.map(({ name }) => name)).toEqual(["d.t"]);
  });
});
