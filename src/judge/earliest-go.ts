import type { Phase, Priority } from "#domain/plan.ts";
import type { Blocker, Verdict } from "#domain/report.ts";
import { isOpen } from "./blockers.ts";
import { hoursToMend } from "./critical-path.ts";
import { failsGate } from "./priority.ts";
import { instantAfter } from "./working-time.ts";

/** Beyond so many working hours a date says nothing. */
const FORESEEABLE_HOURS = 100_000;

/**
 * The dates on which the open blockers at or above the gate can be mended, low and high, worked from `at` on in working days
 * (Monday to Friday, UTC), never before the phase's own start. Null where the team has no hours.
 */
export function findEarliestGo(seen: {
  readonly blockers: readonly Blocker[];
  readonly phase: Phase;
  readonly gate: Priority;
  readonly at: string;
}): Verdict["earliestGo"] {
  const { phase, gate, at } = seen;
  const { people, hoursPerDay } = phase.team;
  const blockers = seen.blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate));
  if (people <= 0 || hoursPerDay <= 0) return null;
  const span = hoursToMend({ blockers, operations: phase.operations, people });
  if (!(span.high <= FORESEEABLE_HOURS)) return null;
  const working = { from: Date.parse(at), hoursPerDay };
  const dateAfter = (hours: number) =>
    later(phase.starts, dayOf(hours > 0 ? instantAfter(hours, working) : working.from));
  return { low: dateAfter(span.low), high: dateAfter(span.high) };
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
