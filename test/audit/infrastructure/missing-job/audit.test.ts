import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/missing-job/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anUnread } from "#test/support/reading.ts";

test("prevents where it is absent", () => {
  expect(tell(audit, { parts: { jobs: { extract: anUnread("absent", "404 notFound") } } })).toEqual([
    "fail prevents extract: Job extract is not deployed in us-central1.",
  ]);
});

test.each(["denied", "disabled", "limited", "unreachable", "malformed", "off"] as const)(
  "may prevent where reading it is %s",
  (reason) => {
    expect(tell(audit, { parts: { jobs: { extract: anUnread(reason) } } })).toEqual([
      `unverified prevents extract: Could not check whether job extract is deployed: ${reason}, 403 accessDenied.`,
    ]);
  },
);

test("may prevent where it was never asked for", () => {
  expect(tell(audit, { parts: { jobs: {} } })).toEqual([
    "unverified prevents extract: Could not check whether job extract is deployed: off, extract was not asked for in this run.",
  ]);
});
