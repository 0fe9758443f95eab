import fc from "fast-check";
import { expect, test } from "vitest";
import { canAgree, satisfiesPython } from "#domain/python/marker.ts";

test.each<[readonly string[], boolean | null]>([
  [["==2.2.2", "<2"], false],
  [["==2.2.2", "<3"], true],
  [[">=2", "<2"], false],
  [[">2", "<3"], true],
  [[">2.0", "<=2.0"], false],
  [["~=1.4", ">=2"], false],
  [["==1.4.*", "!=1.4.0"], true],
  [[">=10,<15", ">=14"], true],
  [["", "<2"], true],
  [[], true],
  [["^1.2", "<1"], null],
])("%j can agree: %s", (specifiers, expected) => {
  expect(canAgree(specifiers)).toBe(expected);
});

test("never says that none agrees where a version does", () => {
  const version = fc.tuple(fc.nat(3), fc.nat(3)).map((numbers) => numbers.join("."));
  const clause = fc
    .tuple(fc.constantFrom(">=", "<=", "<", ">", "==", "!="), version)
    .map((pair) => pair.join(""));
  fc.assert(
    fc.property(fc.array(clause, { maxLength: 4 }), version, (clauses, tried) => {
      if (satisfiesPython(tried, clauses.join(",")) === true) expect(canAgree(clauses)).toBe(true);
    }),
  );
});
