import { expect, test } from "vitest";
import { audits } from "#audit/registry.ts";
import { runAudits } from "#audit/run-audits.ts";
import type { Report } from "#domain/report.ts";
import type { PartName, SnapshotParts } from "#domain/snapshot.ts";
import { buildReport } from "#judge/build-report.ts";
import { AT, anUnread } from "#test/support/reading.ts";
import { aSnapshot } from "#test/support/snapshot.ts";
import { aFullPhase, aFullPlan, theBadParts, theGoodParts, withUnread } from "#test/support/world.ts";

const PARTS = Object.keys(theGoodParts()) as PartName[];

/** Parts that the documents show and no audit reads. */
const SHOWN: ReadonlySet<PartName> = new Set(["tableDetails", "tableColumns"]);

test("says GO where every audit passes", () => {
  expect(judge(theGoodParts()).verdict).toMatchObject({ decision: "GO", risk: "LOW" });
  expect(judge(theGoodParts()).blockers).toEqual([]);
});

test.each(PARTS)("stays NO-GO, with as many grave blockers or other ones, when %s is unread", (part) => {
  const seen = judge(theBadParts());
  const unseen = judge(withUnread(theBadParts(), part));
  expect([seen.verdict.decision, unseen.verdict.decision]).toEqual(["NO-GO", "NO-GO"]);
  const rulesOf = (report: Report) => new Set(report.blockers.filter(isGrave).map(({ rule }) => rule));
  const lost = [...rulesOf(seen)].filter((rule) => !rulesOf(unseen).has(rule));
  expect(lost).toEqual([]);
});

test.each(PARTS)("turns no GO of a good world into more when %s is unread", (part) => {
  const report = judge(withUnread(theGoodParts(), part));
  const vital =
    part !== "cost" &&
    part !== "queryQuota" &&
    part !== "images" &&
    part !== "requirements" &&
    !SHOWN.has(part);
  if (vital) expect(report.blockers.length).toBeGreaterThan(0);
  expect(report.coverage.verified).toBeLessThanOrEqual(judge(theGoodParts()).coverage.verified);
});

test("is NO-GO when nothing could be read at all", () => {
  const parts = PARTS.reduce((sum, part) => withUnread(sum, part), theGoodParts());
  const report = judge(parts);
  expect(report.verdict).toMatchObject({ decision: "NO-GO", risk: "HIGH" });
  expect(report.repository.notes).toEqual([`The repository could not be read: ${anUnread().detail}`]);
  expect(report.findings.filter(({ outcome }) => outcome === "pass").map(({ rule }) => rule)).toEqual([
    "ambiguous-mandate",
    "empty-phase",
    "late-start",
    "undecided-name",
  ]);
});

function judge(parts: SnapshotParts): Report {
  const plan = aFullPlan();
  const phase = aFullPhase();
  const snapshot = aSnapshot(parts);
  const findings = runAudits({ audits, plan, phase, at: AT, snapshot });
  const { policy: basePolicy } = plan;
  return buildReport({
    plan,
    phase,
    snapshot,
    findings,
    basePolicy,
    at: AT,
    version: "0",
    cloud: "sandbox",
    notes: [],
  });
}

function isGrave({ priority }: Report["blockers"][number]): boolean {
  return priority === "P0";
}
