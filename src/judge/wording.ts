import type { Blocker } from "#domain/report.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Names that a sentence lists before it says "and N more". */
const LISTED = 8;

/** `1,596 tables`, `1 table`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A whole number with thousands separated: `1,596`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The first few texts and how many more there are. */
export function listed(texts: readonly string[]): string {
  const rest = texts.length - LISTED;
  const shown = texts.slice(0, LISTED).join(", ");
  return rest > 0 ? `${shown} and ${grouped(rest)} more` : shown;
}

/** `6-12 hours`, `1 hour`. */
export function spanOfHours({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [rounded(low), rounded(high)];
  if (from === to) return `${from} hour${from === 1 ? "" : "s"}`;
  return `${from}-${to} hours`;
}

/** `Dec 14` from `2025-12-14`. */
export function shortDate(date: string): string {
  const [, month, day] = date.split("-");
  return `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}`;
}

/** `2025-12-15` or `2025-12-15 to 2025-12-17`. */
export function spanOfDates({ low, high }: { readonly low: string; readonly high: string }): string {
  return low === high ? low : `${low} to ${high}`;
}

/** Counts of blockers by priority: `2 P0, 1 P1`. */
export function tallied(blockers: readonly Blocker[]): string {
  const parts = (["P0", "P1", "P2", "P3"] as const).flatMap((priority) => {
    const count = blockers.filter((blocker) => blocker.priority === priority).length;
    return count === 0 ? [] : [`${count} ${priority}`];
  });
  return parts.length === 0 ? "none" : parts.join(", ");
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
