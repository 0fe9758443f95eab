import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/missing-bucket/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anUnread } from "#test/support/reading.ts";

test("prevents where it is absent", () => {
  expect(tell(audit, { parts: { buckets: { staging: anUnread("absent", "404 notFound") } } })).toEqual([
    "fail prevents staging: Bucket staging does not exist.",
  ]);
});

test.each(["denied", "disabled", "limited", "unreachable", "malformed", "off"] as const)(
  "may prevent where reading it is %s",
  (reason) => {
    expect(tell(audit, { parts: { buckets: { staging: anUnread(reason) } } })).toEqual([
      `unverified prevents staging: Could not check whether bucket staging exists: ${reason}, 403 accessDenied.`,
    ]);
  },
);

test("may prevent where it was never asked for", () => {
  expect(tell(audit, { parts: { buckets: {} } })).toEqual([
    "unverified prevents staging: Could not check whether bucket staging exists: off, staging was not asked for in this run.",
  ]);
});
