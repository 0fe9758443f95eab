import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/unmet-table-count/audit.ts";
import { tell } from "#test/support/ask.ts";
import { PLACE } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { aCatalogue } from "#test/support/snapshot.ts";
import { aFullPlan } from "#test/support/world.ts";

function world(tables: number, found: number) {
  const names = Array.from({ length: found }, (_, index) => `table_${index}`);
  const { infrastructure } = aFullPlan();
  const datasets = [{ id: "features", access: [], tables, place: PLACE }];
  const catalogues = { features: aRead(aCatalogue(names)) };
  return { plan: { infrastructure: { ...infrastructure, datasets } }, parts: { catalogues } };
}

test("slows where the number differs much and informs where it differs little", () => {
  expect(tell(audit, world(1_000, 900))).toEqual([
    "fail slows features: features holds 900 tables; the plan says 1,000.",
  ]);
  expect(tell(audit, world(1_000, 1_010))).toEqual([
    "fail informs features: features holds 1,010 tables; the plan says 1,000.",
  ]);
});
