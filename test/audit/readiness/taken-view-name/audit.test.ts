import { expect, test } from "vitest";
import { audit } from "#audit/readiness/taken-view-name/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { aCatalogue } from "#test/support/snapshot.ts";

const views = anOperation({ id: "views", kind: "create-views", from: [], to: null, covers: ["cov-rename"] });
const keeping = (rename: ReturnType<typeof anOperation>, ...names: string[]) => ({
  phase: { operations: [rename, views] },
  parts: { catalogues: { features: aRead(aCatalogue(names)) } },
});

test("endangers where a table could not leave its name", () => {
  expect(tell(audit, keeping(anOperation(), "cov_bqx_audcad", "cov_agg_bqx_audcad"))).toEqual([
    "fail endangers views: views: 1 old name will still be taken, because its table does not leave it: cov_bqx_audcad.",
  ]);
});

test("endangers where another table of the phase has got the old name", () => {
  const turning = anOperation({
    from: [aTemplate("cov_{pair.a}_{pair.b}")],
    to: aTemplate("cov_{pair.b}_eurusd"),
  });
  expect(tell(audit, keeping(turning, "cov_audchf_audcad", "cov_audcad_eurusd"))).toEqual([
    "fail endangers views: views: 1 old name will belong to another table when the views come: cov_audcad_eurusd.",
  ]);
});

test("leaves names that are not decided yet to the audit of undecided names", () => {
  const undecided = anOperation({ from: [aTemplate("cov_{pair}")] });
  expect(tell(audit, keeping(undecided, "cov_audcad"))).toEqual([]);
});
