import { expect, test } from "vitest";
import { audit } from "#audit/scripts/missing-columns/audit.ts";
import { tell } from "#test/support/ask.ts";
import { PLACE } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

function creating(columns?: readonly string[]) {
  const effect = anEffect({
    verb: "create",
    name: "features.cov_agg_bqx_audcad",
    ...(columns ? { columns } : {}),
  });
  return { parts: { scripts: aRead([aScript({ effects: [effect] })]) } };
}

test("endangers where a created table lacks a required column", () => {
  expect(tell(audit, creating(["audcad_max"]))).toEqual([
    "fail endangers scripts/rename_cov.py: scripts/rename_cov.py creates 1 table without {pair}_mean: cov_agg_bqx_audcad.",
  ]);
});

test("is unverified, as grave as the failure it may hide, where the text of a script of the phase does not tell the columns", () => {
  expect(tell(audit, creating())).toEqual([
    "unverified endangers scripts/rename_cov.py: The text of scripts/rename_cov.py does not tell the columns of 1 table: cov_agg_bqx_audcad.",
  ]);
});

test("only informs of columns that a script outside the phase does not tell", () => {
  const plan = {
    scripts: [{ path: "scripts/rename_cov.py", family: "", purpose: "", creates: {}, place: PLACE }],
  };
  expect(tell(audit, { plan, phase: { operations: [], scripts: [] }, ...creating() })).toEqual([
    "unverified informs scripts/rename_cov.py: The text of scripts/rename_cov.py does not tell the columns of 1 table: cov_agg_bqx_audcad.",
  ]);
});
