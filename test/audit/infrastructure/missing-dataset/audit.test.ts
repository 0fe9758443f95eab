import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/missing-dataset/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anUnread } from "#test/support/reading.ts";

test("prevents where it is absent", () => {
  expect(tell(audit, { parts: { datasets: { features: anUnread("absent", "404 notFound") } } })).toEqual([
    "fail prevents features: Dataset features does not exist in project bqx-ml.",
  ]);
});

test.each(["denied", "disabled", "limited", "unreachable", "malformed", "off"] as const)(
  "may prevent where reading it is %s",
  (reason) => {
    expect(tell(audit, { parts: { datasets: { features: anUnread(reason) } } })).toEqual([
      `unverified prevents features: Could not check whether dataset features exists: ${reason}, 403 accessDenied.`,
    ]);
  },
);

test("may prevent where it was never asked for", () => {
  expect(tell(audit, { parts: { datasets: {} } })).toEqual([
    "unverified prevents features: Could not check whether dataset features exists: off, features was not asked for in this run.",
  ]);
});
