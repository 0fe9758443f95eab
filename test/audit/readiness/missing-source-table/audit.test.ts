import { expect, test } from "vitest";
import { audit } from "#audit/readiness/missing-source-table/audit.ts";
import type { Effect } from "#domain/effect.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

const at = (path: string, ...effects: Partial<Effect>[]) => ({
  parts: { scripts: aRead([aScript({ path, effects: effects.map(anEffect) })]) },
});
const lost = { verb: "read", name: "bqx-ml.features.m1_audcad" } as const;

test("prevents where the phase runs the script, slows where only the inventory lists it", () => {
  const says = "reads 1 table that does not exist and that nothing makes before: features.m1_audcad.";
  expect(tell(audit, at("scripts/audit.py", lost))).toEqual([
    `fail prevents scripts/audit.py: scripts/audit.py ${says}`,
  ]);
  expect(tell(audit, at("scripts/generate_cov.py", lost))).toEqual([
    `fail slows scripts/generate_cov.py: scripts/generate_cov.py ${says}`,
  ]);
});

test("is content with tables that stand, that the script makes, and that the phase makes", () => {
  const reads = ["cov_bqx_audcad", "made", "cov_agg_idx_audcad"].map(
    (table) => ({ verb: "read", name: `bqx-ml.features.${table}` }) as const,
  );
  expect(tell(audit, at("scripts/audit.py", { verb: "create", name: "features.made" }, ...reads))).toEqual(
    [],
  );
});

test("is unverified where the tables of the dataset were not read", () => {
  expect(tell(audit, at("scripts/audit.py", { verb: "read", name: "bqx-ml.raw.m1_audcad" }))).toEqual([
    "unverified prevents scripts/audit.py: Could not check whether 1 table that scripts/audit.py reads exists: the tables of raw were not read.",
  ]);
});
