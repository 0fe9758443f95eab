import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enumerateNames } from "#domain/names/enumerate.ts";
import { isMatch } from "#domain/names/match.ts";
import { findOverlap } from "#domain/names/overlap.ts";
import { aTemplate, smallTemplates } from "./templates.ts";

describe("two templates", () => {
  it("overlap in a name that both match", () => {
    expect(findOverlap(aTemplate("cov_{stat}_{pair}"), aTemplate("cov_agg_{pair.x}"))).toBe("cov_agg_aud");
    expect(findOverlap(aTemplate("agg_x_{pair}"), aTemplate("{stat}_{pair}"))).toBe("agg_x_aud");
    expect(findOverlap(aTemplate("lag_{window}5"), aTemplate("lag_1{window}"))).toBe("lag_15");
  });

  it("do not overlap where no name is of both", () => {
    expect(findOverlap(aTemplate("lag_{pair}"), aTemplate("lag_{pair}_{window}"))).toBeNull();
    expect(findOverlap(aTemplate("lag_{window}"), aTemplate("lag_{pair}"))).toBeNull();
    expect(findOverlap(aTemplate("cov"), aTemplate("covx"))).toBeNull();
  });

  it("do not overlap where only orders or equalities keep them apart", () => {
    const rising = aTemplate("{pair.a}-{pair.b}", { ordered: ["pair.a", "pair.b"] });
    const falling = aTemplate("{pair.a}-{pair.b}", { ordered: ["pair.b", "pair.a"] });
    expect(findOverlap(rising, falling)).toBeNull();
    expect(findOverlap(rising, aTemplate("{pair}-{pair}"))).toBeNull();
    expect(findOverlap(falling, aTemplate("{pair.x}-{pair.y}"))).not.toBeNull();
  });

  it("respect equal and ordered integers", () => {
    const equal = aTemplate("{window}_{window}");
    expect(findOverlap(equal, aTemplate("7{window}_{window.b}3"))).toBe("73_73");
    const rising = aTemplate("{window.a}_{window.b}", { ordered: ["window.a", "window.b"] });
    expect(findOverlap(rising, aTemplate("5_{window}"))).toBe("5_6");
    expect(findOverlap(rising, aTemplate("5_4"))).toBeNull();
  });

  it("are undecided where equal integers would need names without end", () => {
    expect(findOverlap(aTemplate("{window}_{window}0"), aTemplate("{window}_{window}"))).toBeUndefined();
  });

  it("overlap exactly where a name of the one is a name of the other", () => {
    fc.assert(
      fc.property(smallTemplates, smallTemplates, (left, right) => {
        const shared = [...enumerateNames(left)].some(({ name }) => isMatch(right, name));
        const found = findOverlap(left, right);
        expect(found !== null).toBe(shared);
        if (typeof found === "string")
          expect([isMatch(left, found), isMatch(right, found)]).toEqual([true, true]);
      }),
      { numRuns: 300 },
    );
  });
});
