import { expect, test } from "vitest";
import { audit } from "#audit/readiness/stale-reader/audit.ts";
import type { Effect } from "#domain/effect.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

const OLD = "bqx-ml.features.cov_bqx_audcad";
const views = anOperation({
  id: "views",
  kind: "create-views",
  from: [],
  to: null,
  covers: ["cov-rename"],
  script: null,
});
const using = (...effects: Partial<Effect>[]) => ({
  scripts: aRead([aScript(), aScript({ path: "etl/load.py", effects: effects.map(anEffect) })]),
});

test("endangers where a script reads an old name and no view keeps it", () => {
  expect(tell(audit, { parts: using({ verb: "read", name: OLD }) })).toEqual([
    "fail endangers cov-rename: 1 script uses names that cov-rename takes away: etl/load.py:12 reads cov_bqx_audcad.",
  ]);
});

test("a view covers a plain read", () => {
  const phase = { operations: [anOperation(), views] };
  expect(tell(audit, { phase, parts: using({ verb: "read", name: OLD }) })).toEqual([]);
});

test.each([
  ["dml", OLD, "dml of cov_bqx_audcad"],
  ["write", OLD, "write of cov_bqx_audcad"],
  ["drop", OLD, "drop of cov_bqx_audcad"],
  ["extract", OLD, "extract of cov_bqx_audcad"],
  ["read", "bqx-ml.features.cov_*", "reads cov_* by wildcard"],
] as const)("a view does not cover a %s of %s", (verb, name, says) => {
  const phase = { operations: [anOperation(), views] };
  expect(tell(audit, { phase, parts: using({ verb, name }) })).toEqual([
    `fail endangers cov-rename: 1 script uses names that cov-rename takes away in ways that no view covers: etl/load.py:12 ${says}.`,
  ]);
});

test("is content with other datasets, other names, and scripts that run before", () => {
  const parts = using(
    { verb: "read", name: "bqx-ml.other.cov_bqx_audcad" },
    { verb: "read", name: "bqx-ml.features.cov_agg_bqx_audcad" },
  );
  expect(tell(audit, { parts })).toEqual([]);
  const before = anOperation({ id: "counts", kind: "validate", from: [], to: null, script: "etl/load.py" });
  const operations = [before, anOperation({ needs: ["counts"] })];
  expect(tell(audit, { phase: { operations }, parts: using({ verb: "read", name: OLD }) })).toEqual([]);
});
