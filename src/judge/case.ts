import type { Finding } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import type { Blocker } from "#domain/report.ts";
import type { Snapshot } from "#domain/snapshot.ts";
import { fingerprint } from "./blockers.ts";
import { isCounting } from "./priority.ts";
import type { FindingsIndex } from "./readiness.ts";

/** What the lines of a report are made from. */
export interface Case {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly snapshot: Snapshot;
  readonly index: FindingsIndex;
  /** Blockers by id. */
  readonly blockers: ReadonlyMap<string, Blocker>;
}

/** Ids of the blockers that findings became, each once, gravest first. */
export function blockerIdsOf(findings: readonly Finding[], { blockers }: Case): readonly string[] {
  const ids = new Set(findings.filter(isCounting).map(fingerprint));
  return [...ids]
    .flatMap((id) => blockers.get(id) ?? [])
    .sort((a, b) => (a.priority + a.id < b.priority + b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** Blockers as a row of a document: `None`, or their ids. */
export function blockersRow(ids: readonly string[]): { readonly label: string; readonly value: string } {
  return { label: "Blockers", value: ids.length === 0 ? "None" : ids.join(", ") };
}
