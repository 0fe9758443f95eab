import { expect, test } from "vitest";
import { rankBlockers } from "#judge/blockers.ts";
import { aFinding } from "#test/support/finding.ts";
import { aPhase, PLACE } from "#test/support/plan.ts";
import { AT } from "#test/support/reading.ts";

const NO_WAIVERS = { gate: "P0", waivers: [] } as const;
const ID = "missing-script:scripts/a.py";

function rank(findings: Parameters<typeof rankBlockers>[0]["findings"], over: object = {}) {
  return rankBlockers({ findings, phase: aPhase(), policy: NO_WAIVERS, at: AT, ...over });
}

test("ranks by the table of impact, unverified like the failure it may hide, and leaves passes out", () => {
  const impacts = ["informs", "slows", "endangers", "prevents"] as const;
  const findings = impacts.flatMap((impact) => [
    aFinding({ impact, rule: `${impact}-fail` }),
    aFinding({ impact, rule: `${impact}-hidden`, outcome: "unverified" }),
    aFinding({ impact, rule: `${impact}-pass`, outcome: "pass" }),
    aFinding({ impact, rule: `${impact}-none`, outcome: "not-applicable" }),
  ]);
  expect(rank(findings).map(({ priority, rule }) => `${priority} ${rule}`)).toEqual([
    "P0 prevents-fail",
    "P0 prevents-hidden",
    "P1 endangers-fail",
    "P1 endangers-hidden",
    "P2 slows-fail",
    "P2 slows-hidden",
    "P3 informs-fail",
    "P3 informs-hidden",
  ]);
});

test("sorts blockers of one priority by the longer delay, then by id", () => {
  const subject = (id: string) => ({ kind: "script", id }) as const;
  const findings = [
    aFinding({ subject: subject("b") }),
    aFinding({ subject: subject("c"), delay: { lowHours: 1, highHours: 9 } }),
    aFinding({ subject: subject("a") }),
  ];
  expect(rank(findings).map(({ subject: { id } }) => id)).toEqual(["c", "a", "b"]);
});

test("merges findings of one fingerprint, the gravest speaking and the longest delay counting", () => {
  const [blocker, ...others] = rank([
    aFinding({ impact: "slows", says: "mild", delay: { lowHours: 5, highHours: 9 }, operations: ["b"] }),
    aFinding({ impact: "prevents", says: "grave", operations: ["a"] }),
  ]);
  expect(others).toEqual([]);
  expect(blocker).toMatchObject({
    id: ID,
    priority: "P0",
    affects: ["M008-4C", "M008-4C/a", "M008-4C/b"],
    delayHours: { low: 5, high: 9 },
  });
  expect(blocker?.evidence).toHaveLength(2);
});

test("calls a blocker new only where a base revision is known and lacks it", () => {
  expect(rank([aFinding()], { basePlanned: [ID] })[0]?.state).toBe("existing");
  expect(rank([aFinding()], { basePlanned: [] })[0]?.state).toBe("new");
  expect(rank([aFinding()])[0]?.state).toBe("existing");
});

test.each([
  ["2025-12-13", "waived"],
  ["2025-12-12", "existing"],
  ["soon", "existing"],
])("with a waiver until %s is %s", (until, state) => {
  const waiver = { blocker: ID, until, owner: "@lead", reason: "accepted", place: PLACE };
  const [blocker] = rank([aFinding()], { policy: { gate: "P0", waivers: [waiver] } });
  expect(blocker?.state).toBe(state);
  expect(blocker?.waiver).toEqual(state === "waived" ? { until, owner: "@lead", reason: "accepted" } : null);
});

test("waives no blocker whose id is only like the waiver's", () => {
  const waiver = {
    blocker: "missing-script:scripts/*",
    until: "2026-01-01",
    owner: "@lead",
    reason: "",
    place: PLACE,
  };
  expect(rank([aFinding()], { policy: { gate: "P0", waivers: [waiver] } })[0]?.state).toBe("existing");
});

test("says what would verify an unverified blocker", () => {
  expect(rank([aFinding({ outcome: "unverified" })])[0]).toMatchObject({
    title: "Not verified (missing script): scripts/a.py",
    verify: "Let it be read.",
  });
});
