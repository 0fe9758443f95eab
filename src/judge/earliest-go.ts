import type { Phase, Priority } from "#domain/plan.ts";
import type { Blocker, Verdict } from "#domain/report.ts";
import { isOpen } from "./blockers.ts";
import { hoursToMend } from "./critical-path.ts";
import { failsGate } from "./priority.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

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
  const dateAfter = (hours: number) => later(phase.starts, dayOf(workedUntil({ at, hours, hoursPerDay })));
  return { low: dateAfter(span.low), high: dateAfter(span.high) };
}

/** The day in which so many hours of work end; the first day gives what is left of it. */
function workedUntil(work: {
  readonly at: string;
  readonly hours: number;
  readonly hoursPerDay: number;
}): number {
  const begin = Date.parse(work.at);
  let day = begin - (begin % DAY_MS);
  if (work.hours <= 0) return day;
  const leftToday = Math.floor((day + DAY_MS - begin) / HOUR_MS);
  let remaining = work.hours;
  let capacity = Math.min(work.hoursPerDay, leftToday);
  while (true) {
    if (isWorkingDay(day)) remaining -= capacity;
    if (remaining <= 1e-9) return day;
    day += DAY_MS;
    capacity = work.hoursPerDay;
  }
}

function isWorkingDay(day: number): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
