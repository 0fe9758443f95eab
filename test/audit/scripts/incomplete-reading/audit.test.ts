import { expect, test } from "vitest";
import { audit } from "#audit/scripts/incomplete-reading/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aRepository, aScript } from "#test/support/snapshot.ts";

test("is unverified where a limit cut the reading short, graver the nearer the script is to an operation", () => {
  const limits = ["the step limit was reached"];
  const cut = (path: string) => aScript({ path, complete: false, limits });
  const scripts = aRead([
    cut("scripts/rename_cov.py"),
    cut("scripts/audit.py"),
    cut("scripts/generate_cov.py"),
  ]);
  const part = (path: string) => `Part of what ${path} does is not known: the step limit was reached.`;
  expect(tell(audit, { parts: { scripts } })).toEqual([
    `unverified slows scripts/audit.py: ${part("scripts/audit.py")}`,
    "unverified endangers scripts/counts.sh: Part of what scripts/counts.sh does is not known: not a file that phasegate reads.",
    `unverified informs scripts/generate_cov.py: ${part("scripts/generate_cov.py")}`,
    `unverified endangers scripts/rename_cov.py: ${part("scripts/rename_cov.py")}`,
  ]);
});

test("says why a file of the tree was passed over", () => {
  const skipped = [{ path: "scripts/rename_cov.py", why: "too-large", detail: "3 MiB" }] as const;
  const repository = aRead(aRepository(["scripts/rename_cov.py"], { skipped }));
  expect(tell(audit, { parts: { repository, scripts: aRead([]) } })).toEqual([
    "unverified endangers scripts/rename_cov.py: Part of what scripts/rename_cov.py does is not known: too-large: 3 MiB.",
  ]);
});
