import { describe, expect, test } from "vitest";
import { described } from "./described.ts";
import { execute, hasBash } from "./support/doubled.ts";
import { randomScript } from "./support/random-scripts.ts";

const FIRST = 1;
const COUNT = 60;

const scripts = Array.from({ length: COUNT }, (_, at) => randomScript(FIRST + at));

async function evaluate(
  text: string,
): Promise<{ readonly exact: readonly string[]; readonly shapes: readonly RegExp[] }> {
  const { effects } = await described("random.sh", { "random.sh": text });
  const drops = effects.filter(({ verb }) => verb === "drop");
  return {
    exact: drops.filter((effect) => effect.exact && effect.guard === null).map(({ name }) => name),
    shapes: drops.filter((effect) => !effect.exact).map(({ name }) => toShape(name)),
  };
}

/** `d.n3_{x}y` as a pattern; a hole may stand for anything. */
function toShape(name: string): RegExp {
  const parts = name.split(/\{[^{}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\-]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s");
}

/** A name as both sides write it: BigQuery's own signs and blanks at the ends are gone. */
function plain(name: string): string {
  return name.replaceAll("`", "").replace(/\$.*$/s, "").trim();
}

describe.skipIf(!hasBash)(`what bash does with ${COUNT} random scripts`, () => {
  test("is said by the evaluator: each name exactly or as a shape, and no other name", async () => {
    const shown = execute(scripts);
    const differences: string[] = [];
    let exactly = 0;
    for (const [at, text] of scripts.entries()) {
      const dropped = new Set((shown[at] ?? []).map((line) => plain(line.replace(/^rm -t /, ""))));
      const { exact, shapes } = await evaluate(text);
      const claimed = new Set(exact.map(plain));
      const seed = FIRST + at;
      for (const name of claimed)
        if (!dropped.has(name)) differences.push(`script ${seed} never drops ${name}`);
      for (const name of dropped) {
        if (claimed.has(name)) exactly += 1;
        else if (!shapes.some((shape) => shape.test(name))) differences.push(`script ${seed} drops ${name}`);
      }
    }
    expect(differences).toEqual([]);
    expect(exactly).toBeGreaterThan(COUNT * 3);
  }, 60_000);
});
