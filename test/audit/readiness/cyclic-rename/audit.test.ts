import { expect, test } from "vitest";
import { audit } from "#audit/readiness/cyclic-rename/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { aCatalogue } from "#test/support/snapshot.ts";

const holding = (...names: string[]) => ({ catalogues: { features: aRead(aCatalogue(names)) } });
const turning = anOperation({
  from: [aTemplate("cov_{pair.a}_{pair.b}")],
  to: aTemplate("cov_{pair.b}_{pair.a}"),
});

test("prevents where two tables change names", () => {
  const parts = holding("cov_audcad_audchf", "cov_audchf_audcad");
  expect(tell(audit, { phase: { operations: [turning] }, parts })).toEqual([
    "fail prevents cov-rename: cov-rename has 1 circle and 0 chains of tables that wait for each other's names: " +
      "cov_audcad_audchf, cov_audchf_audcad, cov_audcad_audchf: they change names in a circle, so no order is free of collisions. " +
      "Rename cov_audcad_audchf to a name of its own first, and to its new name last.",
  ]);
});

test("endangers where the last of a chain must move first", () => {
  const shifting = anOperation({
    from: [aTemplate("cov_{pair.a}_{pair.b}")],
    to: aTemplate("cov_{pair.b}_eurusd"),
  });
  const parts = holding("cov_audcad_audchf", "cov_audchf_audcad");
  expect(tell(audit, { phase: { operations: [shifting] }, parts })).toEqual([]);
  const chained = holding("cov_audchf_audcad", "cov_audcad_eurusd");
  expect(tell(audit, { phase: { operations: [shifting] }, parts: chained })).toEqual([
    "fail endangers cov-rename: cov-rename has 0 circles and 1 chain of tables that wait for each other's names: " +
      "cov_audchf_audcad, cov_audcad_eurusd, cov_eurusd_eurusd: each stands on the new name of the one before it, so the last must move first.",
  ]);
});
