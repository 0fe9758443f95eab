import type { Audit } from "#audit/define.ts";
import { runAudits } from "#audit/run-audits.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { AT } from "./reading.ts";
import { aSnapshot } from "./snapshot.ts";
import { aFullPhase, aFullPlan, theGoodParts } from "./world.ts";

/** What differs from the good world of the full plan. */
export interface Difference {
  readonly plan?: Partial<Plan>;
  readonly phase?: Partial<Phase>;
  readonly parts?: Partial<SnapshotParts>;
}

/** What an audit says of the world with a difference: `fail prevents scripts/a.py: it is so.` */
export function tell(
  audit: Audit,
  { plan = {}, phase = {}, parts = {} }: Difference = {},
): readonly string[] {
  const asked = { ...aFullPhase(), ...phase };
  const snapshot = aSnapshot(theGoodParts(parts));
  return runAudits({ audits: [audit], plan: aFullPlan(plan), phase: asked, at: AT, snapshot })
    .filter(({ outcome }) => outcome !== "pass")
    .map(({ outcome, impact, subject, says }) => `${outcome} ${impact} ${subject.id}: ${says}`);
}

/** What the gravest finding of an audit would do, for how long, and around it what. */
export function cureOf(audit: Audit, { plan = {}, phase = {}, parts = {} }: Difference = {}) {
  const asked = { ...aFullPhase(), ...phase };
  const snapshot = aSnapshot(theGoodParts(parts));
  const found = runAudits({ audits: [audit], plan: aFullPlan(plan), phase: asked, at: AT, snapshot });
  const counting = found.find(({ outcome }) => outcome === "fail" || outcome === "unverified");
  return counting && "cure" in counting ? counting.cure : null;
}

/** Places in files that the evidence of what counts shows: `Dockerfile:5 copies scripts/gone.py`. */
export function shownBy(audit: Audit, { plan = {}, phase = {}, parts = {} }: Difference = {}) {
  const asked = { ...aFullPhase(), ...phase };
  const snapshot = aSnapshot(theGoodParts(parts));
  return runAudits({ audits: [audit], plan: aFullPlan(plan), phase: asked, at: AT, snapshot })
    .filter(({ outcome }) => outcome === "fail" || outcome === "unverified")
    .flatMap(({ evidence }) => evidence)
    .flatMap(({ place, saw }) => (place ? [`${place.path}:${place.line} ${saw}`] : []));
}
