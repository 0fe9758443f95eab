import { expect, test } from "vitest";
import { audit } from "#audit/readiness/undecided-name/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

const undecided = anOperation({ from: [aTemplate("cov_{pair}")], to: aTemplate("cov_agg_{source}_{pair}") });
const phase = { operations: [undecided] };

test("prevents where the new name has a word that the old one does not give", () => {
  expect(tell(audit, { phase })).toEqual([
    "fail prevents cov-rename: {source} of cov_agg_{source}_{pair} follows from no part of cov_{pair}.",
  ]);
});

test("passes where the script lists as many exact new names as the plan expects", () => {
  const effects = ["audcad", "audchf"].map((pair) =>
    anEffect({ name: `features.cov_${pair}`, to: `cov_agg_bqx_${pair}` }),
  );
  expect(tell(audit, { phase, parts: { scripts: aRead([aScript({ effects })]) } })).toEqual([]);
  expect(
    tell(audit, { phase, parts: { scripts: aRead([aScript({ effects: effects.slice(1) })]) } }),
  ).toHaveLength(1);
});

test("is unverified where the script that may decide it was not read", () => {
  expect(tell(audit, { phase, parts: { scripts: anUnread() } })).toEqual([
    "unverified prevents cov-rename: Could not check whether the script of cov-rename decides {source}: denied, 403 accessDenied.",
  ]);
});
