import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/retained-bucket/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { aBucket, aFullPlan } from "#test/support/world.ts";

const bucket = (over: { retentionSeconds?: number; heldByDefault?: boolean }) => ({
  buckets: { staging: aRead({ ...aBucket(), ...over }) },
});

test("endangers where a retention policy or a default hold keeps objects", () => {
  expect(tell(audit, { parts: bucket({ retentionSeconds: 86_400 }) })).toEqual([
    "fail endangers staging: New objects of staging are retained for 86,400 seconds.",
  ]);
  expect(tell(audit, { parts: bucket({ heldByDefault: true }) })).toEqual([
    "fail endangers staging: New objects of staging are held until somebody releases them.",
  ]);
});

test("may endanger where the bucket cannot be read", () => {
  expect(tell(audit, { parts: { buckets: { staging: anUnread("denied") } } })).toEqual([
    "unverified endangers staging: Could not check whether staging lets objects be replaced: denied, 403 accessDenied.",
  ]);
});

test("is not asked of a bucket that is only read", () => {
  const { infrastructure } = aFullPlan();
  const buckets = infrastructure.buckets.map((one) => ({ ...one, access: ["read"] }) as const);
  const plan = { infrastructure: { ...infrastructure, buckets } };
  expect(tell(audit, { plan, parts: bucket({ retentionSeconds: 1 }) })[0]).toMatch(/^not-applicable/);
});
