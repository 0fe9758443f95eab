import { expect, test } from "vitest";
import { audit } from "#audit/scripts/missing-script/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { aRepository } from "#test/support/snapshot.ts";

test("endangers where the phase names the script and slows where only the inventory does", () => {
  expect(tell(audit, { parts: { repository: aRead(aRepository([])) } })).toEqual([
    "fail endangers scripts/audit.py: scripts/audit.py is named by the plan and does not exist.",
    "fail slows scripts/generate_cov.py: scripts/generate_cov.py is named by the plan and does not exist.",
  ]);
});

test("is unverified for each script when the tree cannot be listed", () => {
  expect(tell(audit, { parts: { repository: anUnread() } })).toEqual([
    "unverified endangers scripts/audit.py: Could not check whether scripts/audit.py exists: denied, 403 accessDenied.",
    "unverified slows scripts/generate_cov.py: Could not check whether scripts/generate_cov.py exists: denied, 403 accessDenied.",
  ]);
});
