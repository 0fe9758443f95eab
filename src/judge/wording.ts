import type { Blocker } from "#domain/report.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Names that a sentence lists before it says "and N more". */
const LISTED = 8;

/** Things that an answer names before it points to the document that holds them all. */
const NAMED = 4;

/** `1,596 tables`, `1 table`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A whole number with thousands separated: `1,596`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

const UNITS = ["bytes", "KB", "MB", "GB"] as const;

/** Bytes in the unit that shows them best, up to gigabytes as the owner counts them: `1,479 GB`. */
export function sizeText(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const size = bytes / 1000 ** power;
  return `${grouped(size < 10 ? rounded(size) : Math.round(size))} ${UNITS[power]}`;
}

/** The first few texts and how many more there are. */
export function listed(texts: readonly string[]): string {
  const rest = texts.length - LISTED;
  const shown = texts.slice(0, LISTED).join(", ");
  return rest > 0 ? `${shown} and ${grouped(rest)} more` : shown;
}

/** The first four texts, each once, and where the others are told. */
export function namedIn(texts: readonly string[], document: string): string {
  const distinct = [...new Set(texts)];
  const rest = distinct.length - NAMED;
  const shown = distinct.slice(0, NAMED).join("; ");
  return rest > 0 ? `${shown}; and ${grouped(rest)} more, see ${document}` : shown;
}

/** `6-12 hours`, `1 hour`; in minutes up to one hour: `20-60 minutes`. */
export function spanOfHours({ low, high }: { readonly low: number; readonly high: number }): string {
  if (high > 0 && high <= 1 && low < 1) {
    const [from, to] = [Math.round(low * 60), Math.round(high * 60)];
    return from === to ? counted(to, "minute") : `${from}-${counted(to, "minute")}`;
  }
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

/** Counts of blockers as every headline counts them: failures by priority, then what is unverified: `2 P0, 1 P1, 3 unverified (1 as P0)`. */
export function tallied(blockers: readonly Blocker[]): string {
  const failed = byPriority(blockers.filter(({ outcome }) => outcome === "fail"));
  const unverified = blockers.filter(({ outcome }) => outcome === "unverified");
  const ranks = byPriority(unverified.filter(({ priority }) => priority === "P0" || priority === "P1"));
  const rank = ranks.map(({ priority, count }) => `${grouped(count)} as ${priority}`).join(", ");
  const parts = [
    ...failed.map(({ priority, count }) => `${grouped(count)} ${priority}`),
    ...(unverified.length === 0
      ? []
      : [`${grouped(unverified.length)} unverified${rank === "" ? "" : ` (${rank})`}`]),
  ];
  return parts.length === 0 ? "none" : parts.join(", ");
}

function byPriority(blockers: readonly Blocker[]) {
  return (["P0", "P1", "P2", "P3"] as const).flatMap((priority) => {
    const count = blockers.filter((blocker) => blocker.priority === priority).length;
    return count === 0 ? [] : [{ priority, count }];
  });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
