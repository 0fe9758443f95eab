import fc from "fast-check";
import { expect, test } from "vitest";
import { buildStatements, type StatementSource } from "#collect/probes/build-statements.ts";
import { spread } from "#collect/probes/names-in-use.ts";
import { anOperation, aPhase, aTemplate } from "#test/support/plan.ts";
import { aCatalogue } from "#test/support/snapshot.ts";

function aSource(over: Partial<StatementSource> = {}): StatementSource {
  return {
    project: "bqx-ml",
    phase: aPhase(),
    operation: anOperation(),
    dataset: "features",
    catalogue: aCatalogue(["cov_bqx_audcad", "other", "cov_idx_eurusd"]),
    ...over,
  };
}

test("a rename has one statement a source, with the new name", () => {
  expect(buildStatements(aSource())).toEqual({
    total: 2,
    sample: [
      "ALTER TABLE `bqx-ml.features.cov_bqx_audcad` RENAME TO `cov_agg_bqx_audcad`",
      "ALTER TABLE `bqx-ml.features.cov_idx_eurusd` RENAME TO `cov_agg_idx_eurusd`",
    ],
    permission: "bigquery.tables.update",
    notes: [],
  });
});

test("names that cannot be derived are left out and counted", () => {
  const operation = anOperation({ to: aTemplate("cov_{stat}_{source}_{pair}") });
  expect(buildStatements(aSource({ operation }))).toMatchObject({
    total: 0,
    notes: ["2 new names cannot be derived from the old ones."],
  });
});

test("a view of a covered operation is tried under the new name over the old table", () => {
  const views = anOperation({
    id: "views",
    kind: "create-views",
    from: [],
    to: null,
    covers: ["cov-rename"],
  });
  const built = buildStatements(
    aSource({ operation: views, phase: aPhase({ operations: [anOperation(), views] }) }),
  );
  expect(built?.sample[0]).toBe(
    "CREATE VIEW `bqx-ml.features.cov_agg_bqx_audcad` AS SELECT * FROM `bqx-ml.features.cov_bqx_audcad`",
  );
});

test("a drop names its sources", () => {
  const built = buildStatements(aSource({ operation: anOperation({ kind: "drop", to: null }) }));
  expect(built).toMatchObject({
    total: 2,
    sample: ["DROP TABLE `bqx-ml.features.cov_bqx_audcad`", "DROP TABLE `bqx-ml.features.cov_idx_eurusd`"],
  });
});

test.each(["validate", "generate", "consolidate"] as const)("the plan tells no statement of a %s", (kind) => {
  expect(buildStatements(aSource({ operation: anOperation({ kind }) }))).toBeNull();
});

test("a sample is evenly spread, keeps the order and both ends, and repeats nothing", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 2, max: 30 }), (size, limit) => {
      const all = Array.from({ length: size }, (_, index) => index);
      const sample = spread(all, limit);
      expect(sample.length).toBe(Math.min(size, limit));
      expect(new Set(sample).size).toBe(sample.length);
      expect([...sample].sort((a, b) => a - b)).toEqual(sample);
      if (size > 0) expect([sample[0], sample.at(-1)]).toEqual([0, size - 1]);
    }),
  );
});
