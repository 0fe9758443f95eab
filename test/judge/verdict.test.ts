import fc from "fast-check";
import { expect, test } from "vitest";
import type { Finding } from "#domain/finding.ts";
import type { Priority } from "#domain/plan.ts";
import { rankBlockers } from "#judge/blockers.ts";
import { measureCoverage } from "#judge/coverage.ts";
import { assessRisk } from "#judge/risk.ts";
import { decide } from "#judge/verdict.ts";
import { aFinding } from "#test/support/finding.ts";
import { aPhase, PLACE } from "#test/support/plan.ts";
import { AT } from "#test/support/reading.ts";

function judge(findings: readonly Finding[], gate: Priority = "P0", waived: readonly string[] = []) {
  const waivers = waived.map((blocker) => ({
    blocker,
    until: "2026-01-01",
    owner: "@lead",
    reason: "known",
    place: PLACE,
  }));
  const phase = aPhase();
  const blockers = rankBlockers({ findings, phase, policy: { gate, waivers }, at: AT });
  const risk = assessRisk({ blockers, coverage: measureCoverage(findings) });
  return { ...decide({ findings, blockers, phase, gate }), risk };
}

test("is NO-GO without any finding that applies", () => {
  const nothing = "Nothing about M008-4C was checked, so nothing speaks for a start.";
  expect(judge([])).toMatchObject({ decision: "NO-GO", reasons: [nothing] });
  expect(judge([aFinding({ outcome: "not-applicable" })])).toMatchObject({
    decision: "NO-GO",
    reasons: [nothing],
  });
});

test("is NO-GO while a P0 stands open, seen or unverified", () => {
  expect(judge([aFinding()])).toEqual({
    decision: "NO-GO",
    reasons: ["P0: Cannot execute cov-rename (missing-script:scripts/a.py; 2-4 hours to mend)."],
    risk: "HIGH",
  });
  expect(judge([aFinding({ outcome: "unverified" })])).toEqual({
    decision: "NO-GO",
    reasons: ["P0 not verified. Cannot execute cov-rename (missing-script:scripts/a.py)."],
    risk: "HIGH",
  });
});

test("follows the gate of the plan", () => {
  const findings = [aFinding({ impact: "endangers" })];
  expect(judge(findings, "P0").decision).toBe("GO");
  expect(judge(findings, "P1").decision).toBe("NO-GO");
});

test("is GO under a waiver, and says so", () => {
  const verdict = judge([aFinding(), aFinding({ rule: "x", outcome: "pass" })], "P0", [
    "missing-script:scripts/a.py",
  ]);
  expect(verdict).toEqual({
    decision: "GO",
    reasons: [
      "No open blocker of M008-4C is at or above P0. No blocker stands open.",
      "P0 missing-script:scripts/a.py is waived by @lead until 2026-01-01: known.",
    ],
    risk: "MEDIUM",
  });
});

test.each([
  [["endangers", "endangers", "endangers", "endangers", "endangers"], "HIGH"],
  [["endangers"], "MEDIUM"],
  [["slows", "informs"], "LOW"],
] as const)("rates %s as %s", (impacts, risk) => {
  expect(judge(impacts.map((impact, index) => aFinding({ impact, rule: `rule-${index}` }))).risk).toBe(risk);
});

test("rates a run in which a fifth is unverified as MEDIUM", () => {
  const passes = Array.from({ length: 4 }, (_, index) =>
    aFinding({ rule: `rule-${index}`, outcome: "pass" }),
  );
  expect(judge([...passes, aFinding({ outcome: "unverified", impact: "informs" })]).risk).toBe("MEDIUM");
});

test("spells ten reasons out and counts the rest", () => {
  const findings = Array.from({ length: 13 }, (_, index) => aFinding({ rule: `rule-${index}` }));
  const { reasons } = judge(findings);
  expect([reasons.length, reasons.at(-1)]).toEqual([11, "3 further blockers at or above P0."]);
});

test("never improves by one more failure", () => {
  const finding = fc.record({
    rule: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
    impact: fc.constantFrom("prevents", "endangers", "slows", "informs"),
    outcome: fc.constantFrom("pass", "fail", "unverified", "not-applicable"),
  } as const);
  const gate = fc.constantFrom<Priority>("P0", "P1", "P2", "P3");
  fc.assert(
    fc.property(fc.array(finding, { minLength: 1, maxLength: 12 }), finding, gate, (texts, more, at) => {
      const before = judge(texts.map(aFinding), at);
      const after = judge([...texts, { ...more, outcome: "fail" as const }].map(aFinding), at);
      if (texts.some(({ outcome }) => outcome !== "not-applicable") && before.decision === "NO-GO") {
        expect(after.decision).toBe("NO-GO");
      }
      expect(after.decision === "GO" && before.decision === "NO-GO" && !isEmpty(texts)).toBe(false);
    }),
  );
});

function isEmpty(texts: readonly { readonly outcome: string }[]): boolean {
  return texts.every(({ outcome }) => outcome === "not-applicable");
}
