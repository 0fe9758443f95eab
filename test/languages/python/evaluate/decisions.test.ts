import { describe, expect, it } from "vitest";
import { decide, decided, isMade, keyAt, openDecisions } from "#languages/python/evaluate/decisions.ts";
import { describeScript, effectsOf } from "../support/describe.ts";

const question = (key: unknown, order: readonly number[] = [0, 1]) =>
  ({ key, order, guards: ["if x", "unless x"], sort: "site" }) as const;

describe("what a run decides", () => {
  it("is the first option of a question, the same whenever it is asked, and stands once in the trail", () => {
    const decisions = openDecisions(new Map());
    expect(decided(decisions, question("q", [1, 0]))).toBeUndefined();
    expect(decide(decisions, question("q", [1, 0]))).toBe(1);
    expect(decide(decisions, question("q", [0, 1]))).toBe(1);
    expect(decided(decisions, question("q"))).toBe(1);
    expect(decisions.trail.map(({ question: { key }, option }) => [key, option])).toEqual([["q", 1]]);
  });

  it("is what it was told beforehand", () => {
    expect(decide(openDecisions(new Map([["q", 1]])), question("q"))).toBe(1);
  });
});

describe("questions that one place of a script asks in turn", () => {
  const site = {};

  it("are decided one by one up to the third, and together from there", () => {
    const decisions = openDecisions(new Map());
    const keys = ["a", "b", "c", "d", "e"].map((key) => keyAt(decisions, { site, key }));
    expect(keys.slice(0, 3)).toEqual(["a", "b", "c"]);
    expect(keys[3]).toBe(keys[4]);
    expect(keys[3]).not.toBe("d");
  });

  it("keep their own key where the run has decided them elsewhere", () => {
    const decisions = openDecisions(new Map());
    for (const key of ["a", "b", "c"]) keyAt(decisions, { site, key });
    decide(decisions, question("d"));
    expect(keyAt(decisions, { site, key: "d" })).toBe("d");
  });

  it("are together under one key in all runs, and apart from those of another place", () => {
    const together = () => {
      const decisions = openDecisions(new Map());
      for (const key of ["a", "b", "c"]) keyAt(decisions, { site, key });
      return keyAt(decisions, { site, key: "d" });
    };
    expect(together()).toBe(together());
    const other = openDecisions(new Map());
    const elsewhere = {};
    for (const key of ["a", "b", "c"]) keyAt(other, { site: elsewhere, key });
    expect(keyAt(other, { site: elsewhere, key: "d" })).not.toBe(together());
  });

  it("count as decided once the shared one is", () => {
    const decisions = openDecisions(new Map());
    for (const key of ["a", "b", "c"]) keyAt(decisions, { site, key });
    expect(isMade(decisions, { site, key: "d" })).toBe(false);
    decide(decisions, question(keyAt(decisions, { site, key: "d" })));
    expect(isMade(decisions, { site, key: "e" })).toBe(true);
    expect(isMade(decisions, { site: {}, key: "e" })).toBe(false);
  });
});

describe("a loop with a condition that is not known in each of its turns", () => {
  const loop = (names: string) =>
    `import lib\nfrom google.cloud import bigquery\nclient = bigquery.Client(project='p')\nfor t in ${names}:\n    if lib.wanted(t):\n        client.delete_table('d.' + t)\n    else:\n        client.get_table('d.' + t)\n`;

  it("shows both sides of every turn, those past the third together", async () => {
    const effects = await effectsOf(loop("['a', 'b', 'c', 'e', 'f']"));
    for (const name of ["a", "b", "c", "e", "f"]) {
      expect(effects).toContain(`6 drop p.d.${name} [if lib.wanted(t)]`);
      expect(effects).toContain(`8 read p.d.${name} [unless lib.wanted(t)]`);
    }
    expect(effects).toHaveLength(10);
  });

  it("is followed to its end however many turns it has", async () => {
    const names = Array.from({ length: 200 }, (_, at) => `'t${at}'`).join(", ");
    const { effects, limits, complete } = await describeScript(loop(`[${names}]`));
    expect(effects).toHaveLength(400);
    expect({ limits, complete }).toEqual({ limits: [], complete: true });
  });
});
