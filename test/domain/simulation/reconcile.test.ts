import { expect, test } from "vitest";
import { reconcile } from "#domain/simulation/reconcile.ts";
import { aMandate, anOperation, aPhase, aTemplate } from "#test/support/plan.ts";
import { aCatalogue } from "#test/support/snapshot.ts";

const drop = anOperation({
  id: "drop",
  kind: "drop",
  from: [aTemplate("cov_idx_{pair}")],
  to: null,
  expect: { sources: 1, results: null },
});

test("every table is compliant, an exception, claimed once, claimed twice, or unclaimed with what it nearly matches", () => {
  const names = [
    "cov_agg_bqx_audcad",
    "cov_align_idx_audcad",
    "lag_bqx_audcad",
    "legacy",
    "cov_bqx_audcad",
    "cov_idx_audcad",
    "cov_agg_audcad",
    "COV_agg_bqx_eurusd",
    "zzz",
  ];
  const phase = aPhase({ operations: [anOperation(), drop], tables: 4 });
  const mandate = aMandate({ exceptions: ["legacy"] });
  expect(reconcile({ mandate, phase, catalogue: aCatalogue(names) })).toEqual({
    mandate: "M008",
    dataset: "features",
    counts: {
      tables: 9,
      compliant: { cov: 2, lag: 1 },
      exceptions: 1,
      violations: 5,
      claimed: 1,
      unclaimed: 3,
      claimedTwice: 1,
    },
    unclaimed: [
      {
        table: "cov_agg_audcad",
        nearest: "cov_{stat}_{source}_{pair}",
        differs: "{source} is missing after {stat}",
      },
      {
        table: "COV_agg_bqx_eurusd",
        nearest: "cov_{stat}_{source}_{pair}",
        differs: "upper and lower case alone differ",
      },
      { table: "zzz", nearest: null },
    ],
    claimedTwice: [{ table: "cov_idx_audcad", operations: ["cov-rename", "drop"] }],
    total: { stated: 4, summed: 3, claimed: 2 },
  });
});

test("says nothing of a catalogue that was not read", () => {
  expect(reconcile({ mandate: aMandate(), phase: aPhase(), catalogue: null })).toEqual({
    mandate: "M008",
    dataset: "features",
    counts: null,
    unclaimed: [],
    claimedTwice: [],
    total: null,
  });
});
