import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countNames, enumerateNames } from "#domain/names/enumerate.ts";
import { aTemplate, smallTemplates } from "./templates.ts";

const names = (text: string, ordered: readonly string[] = []) =>
  [...enumerateNames(aTemplate(text, { ordered }))].map(({ name }) => name);

describe("the names of a template", () => {
  it("come in vocabulary order, the first slot slowest", () => {
    expect(names("{source}.{stat}")).toEqual([
      "bqx.agg",
      "bqx.agg_x",
      "bqx.align",
      "idx.agg",
      "idx.agg_x",
      "idx.align",
    ]);
  });

  it("keep a repeated key's value and the order of ordered keys", () => {
    expect(names("{source}{source}")).toEqual(["bqxbqx", "idxidx"]);
    expect(names("{stat.a}-{stat.b}", ["stat.a", "stat.b"])).toEqual([
      "agg-agg_x",
      "agg-align",
      "agg_x-align",
    ]);
    expect(names("{stat.a}-{stat.b}", ["stat.b", "stat.a"])).toEqual([
      "agg_x-agg",
      "align-agg",
      "align-agg_x",
    ]);
  });

  it("are one for a literal, and none are listed where an integer makes them endless", () => {
    expect(names("summary")).toEqual(["summary"]);
    expect(countNames(aTemplate("summary"))).toBe(1);
    expect(names("lag_{window}")).toEqual([]);
    expect(countNames(aTemplate("lag_{window}"))).toBeNull();
  });

  it("are as many as they are counted", () => {
    fc.assert(
      fc.property(smallTemplates, (template) => {
        expect([...enumerateNames(template)]).toHaveLength(countNames(template) ?? -1);
      }),
    );
  });

  it("are counted without being listed: 28 pairs in order, two statistics, two sources", () => {
    const vocabulary = {
      pair: { kind: "list" as const, values: Array.from({ length: 28 }, (_, index) => `p${index}`) },
      stat: { kind: "list" as const, values: ["agg", "align"] },
    };
    const template = aTemplate("cov_{stat}_{pair.a}_{pair.b}", { vocabulary, ordered: ["pair.a", "pair.b"] });
    expect(countNames(template)).toBe(756);
  });

  it("begin at once, however many there are", () => {
    const vocabulary = {
      n: { kind: "list" as const, values: Array.from({ length: 1000 }, (_, index) => `v${index}`) },
    };
    const template = aTemplate("{n.a}{n.b}{n.c}{n.d}", { vocabulary });
    const first = enumerateNames(template)[Symbol.iterator]().next();
    expect(first.value).toEqual({
      name: "v0v0v0v0",
      binding: { "n.a": "v0", "n.b": "v0", "n.c": "v0", "n.d": "v0" },
    });
  });
});
