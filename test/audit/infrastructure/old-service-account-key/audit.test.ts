import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/old-service-account-key/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { aKey, RUNNER } from "#test/support/cloud.ts";
import { anUnread, aRead } from "#test/support/reading.ts";

const keys = (...list: ReturnType<typeof aKey>[]) => ({
  accountKeys: { [RUNNER]: aRead({ email: RUNNER, keys: list }) },
});
const old = { id: "old", createdAt: "2025-09-01T00:00:00Z" };

test("informs of a key that is older than 90 days, and names the command that deletes it", () => {
  const parts = keys(aKey(), aKey(old));
  expect(tell(audit, { parts })).toEqual([
    `fail informs ${RUNNER}: 1 key of ${RUNNER} is older than 90 days: old (103 days).`,
  ]);
  expect(cureOf(audit, { parts })?.action).toBe(
    `Replace it by workload identity federation, then: gcloud iam service-accounts keys delete old --iam-account=${RUNNER}`,
  );
});

test.each([
  ["young", aKey()],
  ["disabled", aKey({ ...old, disabled: true })],
  ["expired", aKey({ ...old, expiresAt: "2025-12-01T00:00:00Z" })],
])("passes where the only key is %s", (_, key) => {
  expect(tell(audit, { parts: keys(key) })).toEqual([]);
});

test("is open where listing keys is denied", () => {
  expect(tell(audit, { parts: { accountKeys: { [RUNNER]: anUnread("denied") } } })).toEqual([
    `unverified informs ${RUNNER}: Could not check whether ${RUNNER} has old keys: denied, 403 accessDenied.`,
  ]);
});
