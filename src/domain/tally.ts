import type { Priority } from "./plan.ts";
import type { Report } from "./report.ts";

/** How many blockers of which sort a report holds; failed and unverified ones are counted apart. */
export interface Tally {
  /** Open blockers that failed, by priority. */
  readonly failed: Readonly<Record<Priority, number>>;
  /** Open blockers that could not be verified, and how many of them rank as P0. */
  readonly unverified: number;
  readonly unverifiedP0: number;
  /** Open blockers that the base revision does not have. */
  readonly fresh: number;
  /** Blockers of the base revision that are gone. */
  readonly fixed: number;
  readonly waived: number;
  /** ISO date on which the first waiver ends; null without waivers. */
  readonly firstWaiverEnds: string | null;
}

/** Counts the blockers of a report. */
export function tallyBlockers({ blockers, resolved }: Pick<Report, "blockers" | "resolved">): Tally {
  const open = blockers.filter(({ state }) => state !== "waived");
  const unverified = open.filter(({ outcome }) => outcome === "unverified");
  const failed = { P0: 0, P1: 0, P2: 0, P3: 0 };
  for (const { outcome, priority } of open) if (outcome === "fail") failed[priority] += 1;
  return {
    failed,
    unverified: unverified.length,
    unverifiedP0: unverified.filter(({ priority }) => priority === "P0").length,
    fresh: open.filter(({ state }) => state === "new").length,
    fixed: resolved.length,
    waived: blockers.length - open.length,
    firstWaiverEnds: blockers.reduce<string | null>(
      (first, { state, waiver }) =>
        state === "waived" && waiver !== null && (first === null || waiver.until < first)
          ? waiver.until
          : first,
      null,
    ),
  };
}
