import { expect, test } from "vitest";
import { deriveReadiness } from "#judge/readiness.ts";
import { aFinding } from "#test/support/finding.ts";

const pass = aFinding({ rule: "unparsable-script", outcome: "pass" });

test.each([
  ["MISSING", [aFinding(), aFinding({ rule: "empty-script" })]],
  ["BLOCKED", [pass, aFinding({ rule: "empty-script" })]],
  ["UNVERIFIED", [pass, aFinding({ rule: "empty-script", impact: "slows", outcome: "unverified" })]],
  ["PARTIAL", [pass, aFinding({ rule: "short-creation", impact: "endangers" })]],
  ["READY", [pass, aFinding({ rule: "unlisted-script", impact: "informs" })]],
  ["UNVERIFIED", [aFinding({ outcome: "not-applicable" })]],
  ["UNVERIFIED", []],
] as const)("calls a subject %s", (readiness, findings) => {
  expect(deriveReadiness(findings)).toBe(readiness);
});
