import { expect, test } from "vitest";
import { deriveReadiness, indexFindings } from "#judge/readiness.ts";
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

test("finds what concerns a file by its subject, its place and its evidence, but not by the plan's", () => {
  const [seen] = aFinding().evidence;
  const own = aFinding({ subject: { kind: "build", id: "a.yaml" } });
  const placed = { ...aFinding(), place: { path: "a.py", line: 3 } };
  const shown = {
    ...aFinding(),
    evidence: [{ ...seen, kind: "file", place: { path: "a.py", line: 4 } }],
  } as const;
  const planned = {
    ...aFinding(),
    evidence: [{ ...seen, kind: "plan", place: { path: "plan.yml", line: 4 } }],
  } as const;
  const passed = { ...aFinding({ outcome: "pass" }), place: { path: "a.py", line: 5 } };
  const index = indexFindings([own, placed, shown, planned, passed]);
  expect(index.concerning("a.yaml")).toEqual([own]);
  expect(index.concerning("a.py")).toEqual([placed, shown]);
  expect(index.concerning("plan.yml")).toEqual([]);
});
