import { expect, test } from "vitest";
import { audit } from "#audit/readiness/name-collision/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { aCatalogue } from "#test/support/snapshot.ts";

const holding = (...names: string[]) => ({ parts: { catalogues: { features: aRead(aCatalogue(names)) } } });
const shortening = {
  from: [aTemplate("lag_{source}_{pair}_{window}")],
  to: aTemplate("lag_{source}_{pair}"),
};

test("prevents where a table that stays has the new name", () => {
  expect(tell(audit, holding("cov_bqx_audcad", "cov_agg_bqx_audcad"))).toEqual([
    "fail prevents cov-rename: cov-rename: 1 new name is taken: cov_bqx_audcad -> cov_agg_bqx_audcad, where a table of that name stands.",
  ]);
});

test("prevents where two tables would get one name, unless they are consolidated", () => {
  const tables = holding("lag_bqx_audcad_1", "lag_bqx_audcad_2");
  expect(tell(audit, { phase: { operations: [anOperation(shortening)] }, ...tables })).toEqual([
    "fail prevents cov-rename: cov-rename: 1 new name would go to several tables: lag_bqx_audcad_2 -> lag_bqx_audcad, which lag_bqx_audcad_1 goes to as well.",
  ]);
  const consolidation = anOperation({ ...shortening, kind: "consolidate" });
  expect(tell(audit, { phase: { operations: [consolidation] }, ...tables })).toEqual([]);
});

test("is not asked while a word is undecided", () => {
  const undecided = anOperation({ from: [aTemplate("cov_{pair}")] });
  expect(tell(audit, { phase: { operations: [undecided] } })[0]).toMatch(/^not-applicable/);
});
