import type { Finding, Impact } from "#domain/finding.ts";
import type { Priority } from "#domain/plan.ts";

/** Outcomes that count against the phase. */
export type CountingOutcome = "fail" | "unverified";

/** A finding that counts. */
export type CountingFinding = Extract<Finding, { readonly outcome: CountingOutcome }>;

/** The one table from impact and outcome to priority. What is unverified ranks as the failure it may hide. */
const PRIORITIES: Readonly<Record<Impact, Readonly<Record<CountingOutcome, Priority>>>> = {
  prevents: { fail: "P0", unverified: "P0" },
  endangers: { fail: "P1", unverified: "P1" },
  slows: { fail: "P2", unverified: "P2" },
  informs: { fail: "P3", unverified: "P3" },
};

const RANKS: Readonly<Record<Priority, number>> = { P0: 0, P1: 1, P2: 2, P3: 3 };

/** Priority of a finding that counts. */
export function priorityOf(finding: {
  readonly impact: Impact;
  readonly outcome: CountingOutcome;
}): Priority {
  return PRIORITIES[finding.impact][finding.outcome];
}

/** True where the finding counts against the phase. */
export function isCounting(finding: Finding): finding is CountingFinding {
  return finding.outcome === "fail" || finding.outcome === "unverified";
}

/** Negative where `a` is the graver. */
export function byGravity(a: Priority, b: Priority): number {
  return RANKS[a] - RANKS[b];
}

/** True where a priority fails a gate. */
export function failsGate(priority: Priority, gate: Priority): boolean {
  return byGravity(priority, gate) <= 0;
}
