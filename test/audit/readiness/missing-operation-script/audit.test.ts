import { expect, test } from "vitest";
import { audit } from "#audit/readiness/missing-operation-script/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { anOperation } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { aRepository } from "#test/support/snapshot.ts";

const LAG = anOperation({
  id: "lag-consolidation",
  kind: "consolidate",
  script: null,
  expect: { sources: 224, results: 56 },
  ifMissing: { effort: { lowHours: 6, highHours: 8 }, workaround: "rename instead (2h-3h)" },
});

test("prevents where the plan names no script, with the plan's effort and workaround", () => {
  const world = { phase: { operations: [LAG] } };
  expect(tell(audit, world)).toEqual([
    "fail prevents lag-consolidation: The plan names no script for lag-consolidation (224 -> 56 tables).",
  ]);
  expect(cureOf(audit, world)).toEqual({
    consequence: "Cannot execute lag-consolidation (224 -> 56 tables)",
    delay: { lowHours: 6, highHours: 8 },
    mitigation: "Create the script immediately; operations that do not need it can be prepared meanwhile.",
    workaround: "rename instead (2h-3h)",
    action: "Write a script for lag-consolidation and name it in the plan.",
  });
});

test("prevents where the file does not exist", () => {
  const world = { phase: { operations: [anOperation()] }, parts: { repository: aRead(aRepository([])) } };
  expect(tell(audit, world)).toEqual([
    "fail prevents cov-rename: scripts/rename_cov.py, which carries out cov-rename (2 tables), does not exist.",
  ]);
});
