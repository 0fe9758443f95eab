import { expect, test } from "vitest";
import { audit } from "#audit/scripts/non-compliant-creation/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aMandate } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";
import { aFullPlan } from "#test/support/world.ts";

test("endangers where a script creates or renames to names that no template reads", () => {
  const effects = [
    anEffect({ to: "cov_agg_bqx_audcad" }),
    anEffect({ to: "cov_agg_audcad", line: 30 }),
    anEffect({ verb: "create", name: "other.anything" }),
    anEffect({ verb: "view", name: "features.cov_old" }),
  ];
  expect(tell(audit, { parts: { scripts: aRead([aScript({ effects })]) } })).toEqual([
    "fail endangers scripts/rename_cov.py: scripts/rename_cov.py creates 1 name against M008 (cov_agg_audcad); cov_agg_audcad is nearly cov_{stat}_{source}_{pair}: {source} is missing after {stat}.",
  ]);
});

test("passes an exception of the mandate", () => {
  const plan = aFullPlan({ mandates: [aMandate({ exceptions: ["summary"] })] });
  const effects = [anEffect({ verb: "replace", name: "features.summary" })];
  expect(tell(audit, { plan, parts: { scripts: aRead([aScript({ effects })]) } })).toEqual([]);
});

test("is unverified where a name is known only at run time", () => {
  const effects = [anEffect({ verb: "create", name: "features.cov_{…}", exact: false })];
  expect(tell(audit, { parts: { scripts: aRead([aScript({ effects })]) } })).toEqual([
    "unverified endangers scripts/rename_cov.py: scripts/rename_cov.py creates names that are known only when it runs: features.cov_{…}.",
  ]);
});
