import { expect, test } from "vitest";
import { audit } from "#audit/readiness/contradicting-effects/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

const doing = (over: Parameters<typeof aScript>[0]) => ({ parts: { scripts: aRead([aScript(over)]) } });

test("prevents where the script of a rename drops tables, and says when it does", () => {
  const effects = [anEffect({ to: "x" }), anEffect({ verb: "drop", guard: "only with --execute" })];
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
