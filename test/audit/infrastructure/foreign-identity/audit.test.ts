import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/foreign-identity/audit.ts";
import { tell } from "#test/support/ask.ts";
import { RUNNER } from "#test/support/cloud.ts";
import { anUnread, aRead } from "#test/support/reading.ts";

const identity = aRead({ principal: "me@example.org", how: "application-default" } as const);

test("informs where the audit ran as somebody else", () => {
  expect(tell(audit, { parts: { identity } })).toEqual([
    `fail informs M008-4C: The audit ran as me@example.org; M008-4C runs as ${RUNNER}.`,
  ]);
});

test("is open where the credentials do not tell", () => {
  expect(tell(audit, { parts: { identity: anUnread("denied") } })).toEqual([
    `unverified informs M008-4C: Could not check whether the audit ran as ${RUNNER}: denied, 403 accessDenied.`,
  ]);
});

test("is not asked where the phase names nobody to run as", () => {
  expect(tell(audit, { phase: { runsAs: null }, parts: { identity } })[0]).toMatch(/^not-applicable/);
});
