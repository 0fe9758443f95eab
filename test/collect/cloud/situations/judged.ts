import { audits } from "#audit/registry.ts";
import { runAudits } from "#audit/run-audits.ts";
import type { Finding } from "#domain/finding.ts";
import type { Report } from "#domain/report.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { buildReport } from "#judge/build-report.ts";
import { isCounting, priorityOf } from "#judge/priority.ts";
import { AT } from "#test/support/reading.ts";
import { aSnapshot } from "#test/support/snapshot.ts";
import { aFullPhase, aFullPlan, theGoodParts } from "#test/support/world.ts";
import type { Cell } from "./cells.ts";

/** What a report says where one collector is in a situation and everything else is well. */
export interface Judged {
  readonly decision: Report["verdict"]["decision"];
  /** Rules and subjects that pass. */
  readonly passes: ReadonlySet<string>;
  /** The gravest rank of each rule: 0 for a P0, 4 where nothing counts. */
  readonly ranks: ReadonlyMap<string, number>;
}

const PLAN = aFullPlan();
const PHASE = aFullPhase();

/** The parts of a run in which every collector of these cells read what is well. */
export function wellParts(passing: readonly Cell[]): SnapshotParts {
  const read = [...passing].reverse().map(({ row, part }) => [row.part, part] as const);
  return { ...theGoodParts(), ...Object.fromEntries(read) };
}

/** Audits and judges a run in which the cell's part is what the cell read. */
export function judge(well: SnapshotParts, { row, part }: Cell): Judged {
  const snapshot = aSnapshot({ ...well, ...row.beside, [row.part]: part });
  const findings = runAudits({ audits, plan: PLAN, phase: PHASE, at: AT, snapshot });
  const { verdict } = buildReport({
    plan: PLAN,
    phase: PHASE,
    snapshot,
    findings,
    basePolicy: PLAN.policy,
    at: AT,
    version: "0",
    cloud: "sandbox",
    notes: [],
  });
  const passing = findings.filter(({ outcome }) => outcome === "pass");
  return {
    decision: verdict.decision,
    passes: new Set(passing.map(({ rule, subject }) => `${rule} ${subject.kind} ${subject.id}`)),
    ranks: ranksOf(findings),
  };
}

/** Rules that count for less in the second report than in the first. */
export function milder(first: Judged, second: Judged): readonly string[] {
  return [...first.ranks]
    .filter(([rule, rank]) => (second.ranks.get(rule) ?? 4) > rank)
    .map(([rule]) => rule);
}

function ranksOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const finding of findings) {
    const rank = isCounting(finding) ? Number(priorityOf(finding).slice(1)) : 4;
    ranks.set(finding.rule, Math.min(rank, ranks.get(finding.rule) ?? 4));
  }
  return ranks;
}
