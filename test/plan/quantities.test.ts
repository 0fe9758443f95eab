import { describe, expect, it } from "vitest";
import { isDate, parseEffort, parseExpectation } from "#plan/quantities.ts";

describe("an effort", () => {
  it.each([
    ["4h-6h", { lowHours: 4, highHours: 6 }],
    ["4-6h", { lowHours: 4, highHours: 6 }],
    ["1.5h", { lowHours: 1.5, highHours: 1.5 }],
    ["2d", { lowHours: 12, highHours: 12 }],
    ["4h-1d", { lowHours: 4, highHours: 6 }],
    ["1-2d", { lowHours: 6, highHours: 12 }],
    ["6h-4h", null],
    ["4", null],
    ["4hh", null],
    ["h", null],
    ["4h-", null],
    ["about 4h", null],
  ])("%s is %j with six hours a day", (text, effort) => {
    expect(parseEffort(text, 6)).toEqual(effort);
  });
});

describe("an expectation", () => {
  it.each([
    [1596, { sources: 1596, results: null }],
    ["224 -> 56", { sources: 224, results: 56 }],
    ["224->56", { sources: 224, results: 56 }],
    ["224 -> ", null],
    ["-> 56", null],
    [-1, null],
    [1.5, null],
  ])("%j is %j", (value, expectation) => {
    expect(parseExpectation(value)).toEqual(expectation);
  });
});

describe("a date", () => {
  it("is one that the calendar has", () => {
    expect(["2024-02-29", "2025-02-29", "2025-13-01", "2025-1-1", "soon"].map(isDate)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
