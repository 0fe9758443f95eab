import { expect, test } from "vitest";
import { audit } from "#audit/readiness/unsafe-rerun/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { aCatalogue, anEffect, aScript } from "#test/support/snapshot.ts";

const holding = (...names: string[]) => ({ catalogues: { features: aRead(aCatalogue(names)) } });

test("slows where a new name would be taken for an old one", () => {
  const turning = anOperation({
    from: [aTemplate("cov_{pair.a}_{pair.b}")],
    to: aTemplate("cov_{pair.b}_{pair.a}"),
  });
  expect(tell(audit, { phase: { operations: [turning] }, parts: holding("cov_audcad_audchf") })).toEqual([
    "fail slows cov-rename: A second run of cov-rename would take 1 new name for old ones and move the tables again: cov_audchf_audcad.",
  ]);
});

test("endangers where a consolidation drops its sources, not where its script replaces and keeps them", () => {
  const operations = [
    anOperation({
      kind: "consolidate",
      from: [aTemplate("lag_{source}_{pair}_{window}")],
      to: aTemplate("lag_{source}_{pair}"),
    }),
  ];
  const parts = holding("lag_bqx_audcad_45", "lag_bqx_audcad_90");
  const made = anEffect({ verb: "replace", name: "features.lag_bqx_audcad" });
  const dropped = anEffect({ verb: "drop", name: "features.lag_bqx_audcad_45" });
  const doing = (...effects: (typeof made)[]) => ({ ...parts, scripts: aRead([aScript({ effects })]) });
  expect(tell(audit, { phase: { operations }, parts: doing(made) })).toEqual([]);
  expect(tell(audit, { phase: { operations }, parts: doing(made, dropped) })[0]).toMatch(
    /^fail endangers cov-rename: A run of cov-rename that fails between making a table and dropping its last source/,
  );
});
