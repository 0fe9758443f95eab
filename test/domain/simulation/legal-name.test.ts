import { expect, test } from "vitest";
import { illegalName } from "#domain/simulation/legal-name.ts";

test.each([
  ["cov_agg-2025 été", null],
  ["x".repeat(1024), null],
  ["", "is empty"],
  ["x".repeat(1025), "has 1025 bytes, and a table's name at most 1024"],
  ["é".repeat(513), "has 1026 bytes, and a table's name at most 1024"],
  ["a.b", "has the character `.`, which no table's name may have"],
  ["a`b", "has the character ```, which no table's name may have"],
])("of %s", (name, says) => {
  expect(illegalName(name)).toBe(says);
});
