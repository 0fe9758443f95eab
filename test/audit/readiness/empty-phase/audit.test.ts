import { expect, test } from "vitest";
import { audit } from "#audit/readiness/empty-phase/audit.ts";
import { tell } from "#test/support/ask.ts";
import { PLACE } from "#test/support/plan.ts";

test("prevents a GO of a phase that names neither an operation nor a script", () => {
  expect(tell(audit, { phase: { operations: [], scripts: [] } })).toEqual([
    "fail prevents M008-4C: M008-4C names no operation and no script, so nothing of what it does was checked.",
  ]);
});

test("passes a phase that names a script alone", () => {
  const scripts = [{ path: "scripts/run.py", place: PLACE }];
  expect(tell(audit, { phase: { operations: [], scripts } })).toEqual([]);
});
