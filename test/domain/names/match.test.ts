import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enumerateNames } from "#domain/names/enumerate.ts";
import { isMatch, matchName, traceMatch } from "#domain/names/match.ts";
import { aTemplate, smallTemplates } from "./templates.ts";

describe("matching a name", () => {
  it("binds each slot, values with separators included", () => {
    expect(matchName(aTemplate("lag_{source}_{pair}_{window}"), "lag_bqx_eur_usd_045")).toEqual({
      source: "bqx",
      pair: "eur_usd",
      window: "045",
    });
  });

  it("takes the longest value first and a shorter one where the rest asks for it", () => {
    expect(matchName(aTemplate("{stat}_{stat.b}"), "agg_x_agg")).toEqual({ stat: "agg_x", "stat.b": "agg" });
    expect(matchName(aTemplate("{stat}_x_{source}"), "agg_x_bqx")).toEqual({ stat: "agg", source: "bqx" });
    expect(matchName(aTemplate("{window}{window.b}5"), "12345")).toEqual({ window: "123", "window.b": "4" });
  });

  it("is null for a prefix, for more text than the template has, and for values of other words", () => {
    const template = aTemplate("lag_{source}_{pair}");
    expect(
      ["lag_bqx_aud", "lag_bqx_", "lag_bqx_audcadx", "lag_agg_aud", "Lag_bqx_aud", ""].map((name) =>
        isMatch(template, name),
      ),
    ).toEqual([true, false, false, false, false, false]);
  });

  it("asks a repeated key for the same value", () => {
    const template = aTemplate("{pair}_{pair}_{stat}");
    expect(matchName(template, "aud_aud_agg")).toEqual({ pair: "aud", stat: "agg" });
    expect(matchName(template, "aud_audcad_agg")).toBeNull();
  });

  it("asks ordered keys to rise in vocabulary order, wherever they stand", () => {
    const rising = aTemplate("{pair.a}-{pair.b}", { ordered: ["pair.a", "pair.b"] });
    const falling = aTemplate("{pair.a}-{pair.b}", { ordered: ["pair.b", "pair.a"] });
    expect(isMatch(rising, "audcad-aud")).toBe(true);
    expect(isMatch(rising, "aud-audcad")).toBe(false);
    expect(isMatch(rising, "aud-aud")).toBe(false);
    expect(isMatch(falling, "aud-audcad")).toBe(true);
  });

  it("compares ordered integers as numbers", () => {
    const template = aTemplate("{window.a}_{window.b}", { ordered: ["window.a", "window.b"] });
    expect(isMatch(template, "9_10")).toBe(true);
    expect(isMatch(template, "10_9")).toBe(false);
    expect(isMatch(template, "010_10")).toBe(false);
  });

  it("reads every name that a template has, and binds what writes it again", () => {
    fc.assert(
      fc.property(smallTemplates, (template) => {
        for (const { name } of enumerateNames(template)) {
          const binding = matchName(template, name);
          expect(binding).not.toBeNull();
          const rewritten = template.parts.map((part) =>
            part.kind === "slot" ? binding?.[part.key] : part.text,
          );
          expect(rewritten.join("")).toBe(name);
        }
      }),
    );
  });

  it("reads no other name", () => {
    fc.assert(
      fc.property(smallTemplates, fc.stringMatching(/^[xy_]{0,9}$/), (template, name) => {
        const names = new Set([...enumerateNames(template)].map((one) => one.name));
        expect(isMatch(template, name)).toBe(names.has(name));
      }),
    );
  });
});

describe("the work of matching", () => {
  const vocabulary = { a: { kind: "list" as const, values: ["x", "xx", "xxx", "xxxx"] } };
  const pathological = aTemplate(Array.from({ length: 20 }, (_, index) => `{a.${index}}`).join(""), {
    vocabulary,
  });

  it("grows with parts times length on a name that could be cut in exponentially many ways", () => {
    for (const length of [50, 200, 800]) {
      const name = `${"x".repeat(length)}!`;
      const { binding, spent } = traceMatch(pathological, name);
      expect(binding).toBeNull();
      expect(spent).toBeLessThan(5 * 20 * length);
    }
  });

  it("is bounded where repeated keys are ambiguous, and then the name does not match", () => {
    const keys = Array.from({ length: 8 }, (_, index) => `{window.${index}}`).join("");
    const template = aTemplate(`${keys}-${keys}-${keys}!`);
    const digits = "1".repeat(60);
    const { binding, spent } = traceMatch(template, `${digits}-${digits}-${digits}?`);
    expect(binding).toBeNull();
    expect(spent).toBeGreaterThan(100_000);
    expect(spent).toBeLessThan(100_100 + (template.parts.length + 1) * 184);
  });

  it("tries one part for each of most names that another template is for", () => {
    const { spent } = traceMatch(aTemplate("lag_{source}_{pair}"), "tri_agg_bqx_aud");
    expect(spent).toBe(1);
  });
});
