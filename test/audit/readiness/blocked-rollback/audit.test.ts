import { expect, test } from "vitest";
import { audit } from "#audit/readiness/blocked-rollback/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { aCatalogue } from "#test/support/snapshot.ts";

const holding = (...names: string[]) => ({ catalogues: { features: aRead(aCatalogue(names)) } });

test("slows where a later operation has the old name", () => {
  const later = anOperation({
    id: "lag-rename",
    from: [aTemplate("lag_{source}_{pair}")],
    to: aTemplate("cov_{source}_{pair}"),
    needs: ["cov-rename"],
  });
  const parts = holding("cov_bqx_audcad", "lag_bqx_audcad");
  expect(tell(audit, { phase: { operations: [anOperation(), later] }, parts })).toEqual([
    "fail slows cov-rename: cov-rename alone cannot be undone for 1 table, because of lag-rename: cov_bqx_audcad.",
  ]);
});

test("slows where tables are dropped", () => {
  const drop = anOperation({ kind: "drop", to: null });
  expect(tell(audit, { phase: { operations: [drop] } })).toEqual([
    "fail slows cov-rename: No statement undoes cov-rename (2 tables): its sources are dropped.",
  ]);
});

test("is not asked while new names are undecided", () => {
  const undecided = anOperation({ from: [aTemplate("cov_{pair}")] });
  expect(tell(audit, { phase: { operations: [undecided] }, parts: holding("cov_audcad") })).toEqual([
    "not-applicable slows cov-rename: Whether cov-rename can be undone follows from names that are not known yet.",
  ]);
});
