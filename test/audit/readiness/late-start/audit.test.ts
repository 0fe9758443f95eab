import { expect, test } from "vitest";
import { audit } from "#audit/readiness/late-start/audit.ts";
import { tell } from "#test/support/ask.ts";

test.each(["2025-12-13", "2025-12-14"])("passes a start on %s", (starts) => {
  expect(tell(audit, { phase: { starts } })).toEqual([]);
});

test("slows where the start has passed", () => {
  expect(tell(audit, { phase: { starts: "2025-12-11" } })).toEqual([
    "fail slows M008-4C: M008-4C was to start 2025-12-11, 2 days before this audit.",
  ]);
});
