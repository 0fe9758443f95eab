import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root, runBundle } from "./run-bundle.ts";

const repo = mkdtempSync(join(tmpdir(), "phasegate-memory-"));
afterAll(() => rmSync(repo, { recursive: true, force: true }));

/** Most that the process may take at any time, all texts of the folder together. */
const BOUND_MB = 400;
const HEAD = "from google.cloud import bigquery\nclient = bigquery.Client(project='p')\n";

/** Says at its end how much memory a process took at most. */
const PEAK = new URL("../../bench/peak-memory.mjs", import.meta.url);

/** Scripts of a few lines that would fill any memory, and texts that are damaged half-way. */
const HOSTILE: Readonly<Record<string, string | Buffer>> = {
  "doubles.py": `${HEAD}x = 'a'\ny = [0]\nfor i in range(60):\n    x = x + x\n    y = y + y\nclient.delete_table('d.' + x + str(len(y)))\n`,
  "lists.py": `${HEAD}xs = []\nfor i in range(20000):\n    xs.append([i] * 190000)\nclient.delete_table(f'd.t{len(xs)}')\n`,
  "texts.py": `${HEAD}xs = []\nfor i in range(20000):\n    xs.append('a' * 400000 + str(i))\nclient.delete_table(f'd.{xs[1]}')\n`,
  "product.py": `${HEAD}from itertools import product\nfor a, b, c in product(range(1000), repeat=3):\n    client.delete_table(f'd.t{a}_{b}_{c}')\n`,
  "recursion.py": `${HEAD}def f(n):\n    client.delete_table(f'd.t{n}')\n    return f(n + 1) + f(n + 2)\nf(0)\n`,
  "nested.py": `${HEAD}x = ${"[".repeat(50_000)}${"]".repeat(50_000)}\n`,
  "half.py": `${HEAD}client.delete_table('d.before')\ndef f(a,\n${"x = (1,\n".repeat(1_000)}`,
  "bytes.py": Buffer.concat([Buffer.from(`${HEAD}x = '`), Buffer.alloc(100_000, 0xff), Buffer.from("'\n")]),
  "large.py": Buffer.alloc(50_000_000, "x = 1  # filler\n"),
};

test("texts that would fill any memory are read within a bound, each with its limit said", async () => {
  for (const [name, text] of Object.entries(HOSTILE)) writeFileSync(join(repo, name), text);
  const { code, stdout, stderr } = await runBundle(join(root, "dist/cli.mjs"), {
    args: ["inventory", "--json", "--repo", repo],
    env: { NODE_OPTIONS: `--max-old-space-size=${BOUND_MB} --import=${PEAK}` },
  });
  expect(code).toBe(0);
  const { scripts, skipped } = JSON.parse(stdout);
  const limited = scripts.filter(({ limits }: { limits: string[] }) => limits.length > 0);
  expect(limited.map(({ path }: { path: string }) => path)).toEqual(
    ["doubles", "half", "lists", "nested", "product", "recursion", "texts"].map((name) => `${name}.py`),
  );
  expect(skipped.map(({ path, why }: Record<string, string>) => [path, why])).toEqual([
    ["bytes.py", "not-utf8"],
    ["large.py", "too-large"],
  ]);
  const peakMb = Number(/^peak (\d+) KB$/m.exec(stderr)?.[1]) / 1024;
  expect(peakMb).toBeLessThan(BOUND_MB);
}, 60_000);
