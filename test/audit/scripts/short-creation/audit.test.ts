import { expect, test } from "vitest";
import { audit } from "#audit/scripts/short-creation/audit.ts";
import type { Effect } from "#domain/effect.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { aWantedScript } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

function world(wanted: number, effects: readonly Effect[], complete = true) {
  const plan = { scripts: [aWantedScript({ creates: { cov: wanted } })] };
  return {
    plan,
    parts: { scripts: aRead([aScript({ path: "scripts/generate_cov.py", effects, complete })]) },
  };
}

const created = (table: string) => anEffect({ verb: "create", name: `bqx-ml.features.${table}` });
const two = [created("cov_agg_bqx_audcad"), created("cov_agg_bqx_audcad"), created("cov_agg_idx_audcad")];

test("endangers where fewer names follow from the script than the plan says, each counted once", () => {
  const short = world(1_194, [...two, created("lag_bqx_audcad"), anEffect({ verb: "read" })]);
  expect(tell(audit, short)).toEqual([
    "fail endangers scripts/generate_cov.py: scripts/generate_cov.py: the plan says 1,194 cov tables, it creates 2.",
  ]);
  expect(cureOf(audit, short)?.consequence).toBe("1,192 cov tables would not be created");
});

test("informs where the script creates more", () => {
  expect(tell(audit, world(1, two))).toEqual([
    "fail informs scripts/generate_cov.py: scripts/generate_cov.py: the plan says 1 cov tables, it creates 2.",
  ]);
});

test("is unverified where names have holes or the script was not read whole", () => {
  const holes = anEffect({ verb: "create", name: "bqx-ml.features.cov_{…}", exact: false });
  const says =
    "unverified endangers scripts/generate_cov.py: scripts/generate_cov.py names 2 of 4 cov tables exactly; the others depend on what is known only when it runs.";
  expect(tell(audit, world(4, [...two, holes]))).toEqual([says]);
  expect(tell(audit, world(4, two, false))).toEqual([says]);
});
