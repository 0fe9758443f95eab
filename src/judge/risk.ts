import type { Blocker } from "#domain/report.ts";
import { isOpen } from "./blockers.ts";
import { type Coverage, coverageShare } from "./coverage.ts";

/** Open P1 blockers that together weigh as much as a P0. */
const MANY_P1 = 5;

/** Below this verified share too much is unknown for a low risk. */
const LOW_RISK_COVERAGE = 0.9;

/**
 * The risk of starting the phase. HIGH: a P0 stands open, or at least five P1. MEDIUM: any P1 stands open, or less than
 * 90 % of what applies was verified. LOW: otherwise. Waived blockers count one step milder: a waived P0 as a P1, a waived
 * P1 not at all.
 */
export function assessRisk(seen: {
  readonly blockers: readonly Blocker[];
  readonly coverage: Coverage;
}): "LOW" | "MEDIUM" | "HIGH" {
  const p0 = seen.blockers.filter((blocker) => blocker.priority === "P0");
  const openP0 = p0.filter(isOpen);
  const openP1 = seen.blockers.filter((blocker) => blocker.priority === "P1" && isOpen(blocker));
  const p1 = openP1.length + p0.length - openP0.length;
  if (openP0.length > 0 || p1 >= MANY_P1) return "HIGH";
  return p1 > 0 || coverageShare(seen.coverage) < LOW_RISK_COVERAGE ? "MEDIUM" : "LOW";
}
