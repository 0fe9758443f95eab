import { expect, test } from "vitest";
import { audit } from "#audit/readiness/contradicting-total/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation } from "#test/support/plan.ts";

const operations = [
  anOperation({ expect: { sources: 1596, results: null } }),
  anOperation({ id: "lag", kind: "consolidate", expect: { sources: 224, results: 56 } }),
  anOperation({ id: "counts", kind: "validate", expect: { sources: 9, results: null } }),
];

test("slows where the operations add up to another number than the phase states", () => {
  expect(tell(audit, { phase: { tables: 1800, operations } })).toEqual([
    "fail slows M008-4C: M008-4C states 1,800 tables, its operations add up to 1,820.",
  ]);
});

test("passes where renames, consolidations and drops add up, and is not asked without a total", () => {
  expect(tell(audit, { phase: { tables: 1820, operations } })).toEqual([]);
  expect(tell(audit, { phase: { tables: null, operations } })[0]).toMatch(/^not-applicable/);
});

test("names operations that expect no number", () => {
  const open = [...operations, anOperation({ id: "var", expect: null })];
  expect(tell(audit, { phase: { tables: 1820, operations: open } })).toEqual([
    "fail slows M008-4C: M008-4C states 1,820 tables, its operations add up to 1,820; var expect no number.",
  ]);
});
