import type { Finding } from "#domain/finding.ts";
import type { Phase, Priority } from "#domain/plan.ts";
import type { Blocker } from "#domain/report.ts";
import { isOpen } from "./blockers.ts";
import { failsGate } from "./priority.ts";
import { counted, spanOfHours, tallied } from "./wording.ts";

/** GO or NO-GO, and why, gravest first. */
export interface Decision {
  readonly decision: "GO" | "NO-GO";
  readonly reasons: readonly [string, ...string[]];
}

/** Reasons that are spelled out one by one before the rest is counted. */
const SPELLED_OUT = 10;

/**
 * NO-GO while a blocker at or above the gate stands open, seen or unverified, and where nothing was found out at all. A P0
 * fails every gate. GO otherwise, with the waivers that it rests on said aloud.
 */
export function decide(seen: {
  readonly findings: readonly Finding[];
  readonly blockers: readonly Blocker[];
  readonly phase: Phase;
  readonly gate: Priority;
}): Decision {
  const { findings, blockers, phase, gate } = seen;
  if (findings.every(({ outcome }) => outcome === "not-applicable")) {
    return {
      decision: "NO-GO",
      reasons: [`Nothing about ${phase.id} was checked, so nothing speaks for a start.`],
    };
  }
  const standing = blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate));
  const [first, ...others] = standing.map(reasonOf);
  if (first === undefined) return go({ blockers, phase, gate });
  const rest = others.length + 1 - SPELLED_OUT;
  const spelled = others.slice(0, SPELLED_OUT - 1);
  const more = rest > 0 ? [`${counted(rest, "further blocker")} at or above ${gate}.`] : [];
  return { decision: "NO-GO", reasons: [first, ...spelled, ...more] };
}

function reasonOf(blocker: Blocker): string {
  const { priority, outcome, consequence, id, delayHours } = blocker;
  if (outcome === "unverified") return `${priority} not verified. ${consequence} (${id}).`;
  return `${priority}: ${consequence} (${id}; ${spanOfHours(delayHours)} to mend).`;
}

function go(seen: {
  readonly blockers: readonly Blocker[];
  readonly phase: Phase;
  readonly gate: Priority;
}): Decision {
  const { blockers, phase, gate } = seen;
  const open = blockers.filter(isOpen);
  const milder = open.length === 0 ? "No blocker stands open" : `Open below it: ${tallied(open)}`;
  const waived = blockers.filter((blocker) => !isOpen(blocker)).map(waivedReason);
  return {
    decision: "GO",
    reasons: [`No open blocker of ${phase.id} is at or above ${gate}. ${milder}.`, ...waived],
  };
}

function waivedReason({ id, priority, waiver }: Blocker): string {
  const by = waiver ? ` by ${waiver.owner} until ${waiver.until}: ${waiver.reason}` : "";
  return `${priority} ${id} is waived${by}.`;
}
