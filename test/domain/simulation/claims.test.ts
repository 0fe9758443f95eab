import { expect, test } from "vitest";
import { claimOf } from "#domain/simulation/claims.ts";
import { anOperation } from "#test/support/plan.ts";

test.each([
  [10, "as-expected"],
  [12, "within-tolerance"],
  [8, "within-tolerance"],
  [13, "more"],
  [7, "fewer"],
  [0, "none"],
])("of 10 with a tolerance of 2, %i found are %s", (found, direction) => {
  const operation = anOperation({ expect: { sources: 10, results: null, tolerance: 2 } });
  expect(claimOf(operation, found)).toEqual({ expected: 10, tolerance: 2, found, direction });
});

test("an operation that expects no number claims none", () => {
  expect(claimOf(anOperation({ expect: null }), 3)).toBeNull();
});
