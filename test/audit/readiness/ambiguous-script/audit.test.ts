import { expect, test } from "vitest";
import { audit } from "#audit/readiness/ambiguous-script/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

const rival = aScript({ path: "old/rename.py", effects: [anEffect({ to: "cov_align_bqx_audcad" })] });

test("endangers where another script renames tables of the operation", () => {
  expect(tell(audit, { parts: { scripts: aRead([aScript(), rival]) } })).toEqual([
    "fail endangers cov-rename: Beside scripts/rename_cov.py, old/rename.py (1 table) would rename or drop tables of cov-rename.",
  ]);
});

test("is content where the operation's script calls the other one, or the other only reads", () => {
  const caller = aScript({ calls: [{ path: "old/rename.py", args: [], line: 3 }] });
  expect(tell(audit, { parts: { scripts: aRead([caller, rival]) } })).toEqual([]);
  const reader = aScript({ path: "old/read.py", effects: [anEffect({ verb: "read" })] });
  expect(tell(audit, { parts: { scripts: aRead([aScript(), reader]) } })).toEqual([]);
});
