import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { describeScript } from "./support/describe.ts";

const hasPython =
  spawnSync("python3", ["-c", "import sys; sys.exit(sys.version_info < (3, 11))"]).status === 0;

/** Expressions of one script; more would meet the limits on decisions. */
const SHARE = 150;
const HEAD = `import bisect, calendar, collections, copy, datetime, functools, heapq, itertools, json, math, operator, os, pathlib, re
from google.cloud import bigquery
client = bigquery.Client(project="p")
`;

type Known = readonly [expression: string, text: string];

function readExpressions(): readonly (readonly [expression: string, text: string | null])[] {
  const script = fileURLToPath(new URL("support/expressions.py", import.meta.url));
  return JSON.parse(
    execFileSync("python3", ["-W", "ignore", script], { encoding: "utf8", maxBuffer: 1 << 26 }),
  );
}

/** What the evaluator says of each expression: the texts that it is sure of. */
async function claims(share: readonly Known[]): Promise<readonly (readonly string[])[]> {
  const body = share.map(([expression], at) => `client.delete_table("d.n${at}=" + str(${expression}))`);
  const { effects } = await describeScript(`${HEAD}${body.join("\n")}\n`);
  const exact = effects.filter((effect) => effect.exact).map(({ name }) => name);
  const found = exact.map((name) => /^(?:p\.)?d\.n(\d+)=(.*)$/s.exec(name));
  return share.map((_, at) =>
    found.filter((match) => match?.[1] === String(at)).map((match) => match?.[2] ?? ""),
  );
}

test.skipIf(!hasPython)(
  "what the evaluator says of three and a half thousand expressions is what Python says of them, or a hole",
  async () => {
    const all = readExpressions().filter((one): one is Known => one[1] !== null);
    const wrong: string[] = [];
    let right = 0;
    for (let from = 0; from < all.length; from += SHARE) {
      const share = all.slice(from, from + SHARE);
      const said = await claims(share);
      for (const [at, [expression, text]] of share.entries()) {
        const other = (said[at] ?? []).filter((claim) => shown(claim) !== shown(text));
        for (const claim of other) wrong.push(`${expression} is ${text}, said ${claim}`);
        if ((said[at] ?? []).length === 1 && other.length === 0) right += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThan(3_500);
    expect(right / all.length).toBeGreaterThan(0.94);
  },
  60_000,
);

/** Names lose what BigQuery's own writing adds: backticks, decorators of partitions, blanks at the ends. */
function shown(text: string): string {
  return text.replaceAll("`", "").replace(/\$.*$/s, "").trim();
}
