import type { Effort, Expectation } from "#domain/plan.ts";

/** Reads `4h-6h`, `4-6h`, `1h` or `2d` (days of `hoursPerDay`); null where it is none or falls from high to low. */
export function parseEffort(text: string, hoursPerDay: number): Effort | null {
  const match = /^(\d+(?:\.\d+)?)(?:([hd])|([hd])?-(\d+(?:\.\d+)?)([hd]))$/.exec(text);
  if (match === null) return null;
  const [, low = "", onlyUnit, lowUnit, high = low, highUnit = onlyUnit] = match;
  const lowHours = Number(low) * hoursOf(lowUnit ?? highUnit, hoursPerDay);
  const highHours = Number(high) * hoursOf(highUnit, hoursPerDay);
  return lowHours <= highHours ? { lowHours, highHours } : null;
}

/** Reads `1596` or `224 -> 56`. */
export function parseExpectation(value: string | number): Expectation | null {
  const match = /^(\d{1,9})(?:\s*->\s*(\d{1,9}))?$/.exec(String(value));
  if (match === null) return null;
  return { sources: Number(match[1]), results: match[2] === undefined ? null : Number(match[2]) };
}

/** True for an ISO date that the calendar has: `2025-12-14`, not `2025-02-30`. */
export function isDate(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

function hoursOf(unit: string | undefined, hoursPerDay: number): number {
  return unit === "d" ? hoursPerDay : 1;
}
