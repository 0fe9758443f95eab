import type { Answer, AuditFamily, Impact } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import type { PartName, SnapshotParts } from "#domain/snapshot.ts";

/** What an audit is asked over: the plan, the phase, the instant, and the snapshot parts it named. */
export type Question<Part extends PartName> = {
  readonly plan: Plan;
  readonly phase: Phase;
  /** Instant of the run, ISO 8601, UTC. */
  readonly at: string;
} & Pick<SnapshotParts, Part>;

/** One pure question over the plan and named parts of the snapshot. */
export interface Audit<Part extends PartName = PartName> {
  /** Adjective and noun of the failing state; also its folder's name. */
  readonly id: string;
  readonly family: AuditFamily;
  /** What is the case when it passes. */
  readonly title: string;
  /** What a failure does to the phase, unless the answer says otherwise. */
  readonly impact: Impact;
  readonly reads: readonly Part[];
  ask(question: Question<Part>): readonly Answer[];
}

/** Declares an audit; the type of `ask` follows from `reads`. */
export function defineAudit<const Part extends PartName>(audit: Audit<Part>): Audit<Part> {
  return audit;
}
