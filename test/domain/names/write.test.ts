import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchName } from "#domain/names/match.ts";
import { undecidedWords, writeName } from "#domain/names/write.ts";
import { aTemplate, WORDS } from "./templates.ts";

describe("writing a name", () => {
  const template = aTemplate("lag_{source}_{pair}_{window}");

  it("puts the values in their slots", () => {
    expect(writeName(template, { source: "bqx", pair: "eur_usd", window: "045", other: "x" })).toBe(
      "lag_bqx_eur_usd_045",
    );
  });

  it.each([
    { source: "bqx", pair: "aud" },
    { source: "bqx", pair: "gbp", window: "1" },
    { source: "bqx", pair: "aud", window: "1a" },
    { source: "bqx", pair: "aud", window: "" },
  ])("is null for %j", (binding) => {
    expect(writeName(template, binding)).toBeNull();
  });

  it("is null where the order is broken", () => {
    const ordered = aTemplate("{pair.a}-{pair.b}", { ordered: ["pair.a", "pair.b"] });
    expect(writeName(ordered, { "pair.a": "audcad", "pair.b": "audchf" })).toBe("audcad-audchf");
    expect(writeName(ordered, { "pair.a": "audchf", "pair.b": "audcad" })).toBeNull();
  });

  it("is undone by matching where separators are no part of values", () => {
    const value = (word: string) => {
      const found = WORDS[word];
      return fc.constantFrom(...(found?.kind === "list" ? found.values : []));
    };
    const bindings = fc.record({
      source: value("source"),
      pair: value("pair"),
      window: fc.stringMatching(/^\d{1,6}$/),
    });
    const clear = aTemplate("{source}/{pair}/{window}");
    fc.assert(
      fc.property(bindings, (binding) => {
        expect(matchName(clear, writeName(clear, binding) ?? "")).toEqual(binding);
      }),
    );
  });
});

describe("undecided words", () => {
  it("are the keys of the new name that the old one does not bind, each once", () => {
    const from = aTemplate("cov_{stat}_{pair.a}_{pair.b}");
    const to = aTemplate("cov_{stat}_{source}_{pair.a}_{pair.c}_{source}");
    expect(undecidedWords(from, to)).toEqual(["source", "pair.c"]);
    expect(undecidedWords(to, from)).toEqual(["pair.b"]);
  });
});
