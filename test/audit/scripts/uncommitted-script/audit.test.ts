import { expect, test } from "vitest";
import { audit } from "#audit/scripts/uncommitted-script/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aRepository, aScript } from "#test/support/snapshot.ts";

const scripts = aRead([
  aScript({ lastCommit: null }),
  aScript({ path: "scripts/generate_cov.py", lastCommit: null }),
]);

test("slows where the phase needs the script and informs where it is only listed", () => {
  expect(tell(audit, { parts: { scripts } })).toEqual([
    "fail informs scripts/generate_cov.py: scripts/generate_cov.py is in the work tree and in no commit.",
    "fail slows scripts/rename_cov.py: scripts/rename_cov.py is in the work tree and in no commit.",
  ]);
});

test.each([
  [{ shallow: true }, "the clone is shallow"],
  [{ from: "revision" }, "a revision holds committed files only"],
  [{ from: "archive", revision: null }, "there is no git history"],
] as const)("is not asked of %o", (over, why) => {
  const repository = aRead(aRepository([], over));
  expect(tell(audit, { parts: { scripts, repository } })).toEqual([
    `not-applicable slows bqx-ml-v3: Whether scripts are committed is not asked: ${why}.`,
  ]);
});
