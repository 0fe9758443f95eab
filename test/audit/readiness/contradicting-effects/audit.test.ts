import { expect, test } from "vitest";
import { audit } from "#audit/readiness/contradicting-effects/audit.ts";
import type { Effect } from "#domain/effect.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

const doing = (over: Parameters<typeof aScript>[0]) => ({ parts: { scripts: aRead([aScript(over)]) } });

test("prevents where the script of a rename drops tables, and says when it does", () => {
  const effects = [
    anEffect({ to: "cov_agg_bqx_audcad" }),
    anEffect({ verb: "drop", guard: "only with --execute" }),
  ];
  expect(tell(audit, doing({ effects }))).toEqual([
    "fail prevents cov-rename: scripts/rename_cov.py drops cov_bqx_audcad (only with --execute), although cov-rename is a rename.",
  ]);
});

test("endangers where it renames nothing", () => {
  expect(tell(audit, doing({ effects: [anEffect({ verb: "read" })] }))).toEqual([
    "fail endangers cov-rename: scripts/rename_cov.py renames no table, although cov-rename is a rename.",
  ]);
});

test("is unverified where it drops names known only at run time, or was not read whole", () => {
  const hole = anEffect({ verb: "drop", name: "features.{…}", exact: false });
  expect(tell(audit, doing({ effects: [hole] }))).toEqual([
    "unverified prevents cov-rename: scripts/rename_cov.py drops tables whose names are known only when it runs: features.{…}.",
  ]);
  expect(tell(audit, doing({ complete: false, limits: ["budget"] }))).toEqual([
    "unverified prevents cov-rename: scripts/rename_cov.py could not be read whole: budget.",
  ]);
});

test("endangers where it renames tables that are not claimed, or to other names", () => {
  const effects = [
    anEffect({ to: "cov_align_bqx_audcad" }),
    anEffect({ name: "bqx-ml.features.lag_bqx_audcad", to: "cov_agg_bqx_audcad" }),
  ];
  expect(tell(audit, doing({ effects }))).toEqual([
    "fail endangers cov-rename: scripts/rename_cov.py renames 1 table that cov-rename does not claim: lag_bqx_audcad; " +
      "it renames 1 table otherwise than cov-rename says: cov_bqx_audcad to cov_align_bqx_audcad instead of cov_agg_bqx_audcad.",
  ]);
});

test("prevents where a consolidation drops what is no source of it, and not where it drops its sources", () => {
  const consolidation = anOperation({
    kind: "consolidate",
    from: [aTemplate("lag_{source}_{pair}_{window}")],
    to: aTemplate("lag_{source}_{pair}"),
  });
  const made = anEffect({ verb: "create", name: "features.lag_bqx_audcad" });
  const own = anEffect({ verb: "drop", name: "features.lag_bqx_audcad_45" });
  const other = anEffect({ verb: "drop", name: "features.cov_bqx_audcad" });
  const about = (effects: readonly Effect[]) => ({
    phase: { operations: [consolidation] },
    ...doing({ effects }),
  });
  expect(tell(audit, about([made, own]))).toEqual([]);
  expect(tell(audit, about([made, own, other]))).toEqual([
    "fail prevents cov-rename: scripts/rename_cov.py drops cov_bqx_audcad, although cov-rename is a consolidation of lag_{source}_{pair}_{window}.",
  ]);
});

test("endangers where a validation changes tables, and is content where it reads", () => {
  const validation = anOperation({ kind: "validate", from: [], to: null, expect: null });
  const phase = { operations: [validation] };
  expect(tell(audit, { phase, ...doing({ effects: [anEffect({ verb: "read" })] }) })).toEqual([]);
  expect(tell(audit, { phase, ...doing({ effects: [anEffect({ verb: "dml" })] }) })).toEqual([
    "fail endangers cov-rename: scripts/rename_cov.py changes tables (dml of cov_bqx_audcad), although cov-rename is a validation.",
  ]);
});
