import type { Evidence } from "#domain/evidence.ts";
import type { AuditFamily, Outcome, Subject } from "#domain/finding.ts";
import type { Forecast, Schedule } from "#domain/forecast.ts";
import type { Priority } from "#domain/plan.ts";
import type { Blocker, CriticalAnswer, OperationLine, Readiness, Scenario } from "#domain/report.ts";
import type { Reconciliation, Simulation } from "#domain/simulation.ts";

/** A line of a file, and where it is shown. */
export interface PagePlace {
  readonly text: string;
  /** Null where the repository's host is not known. */
  readonly href: string | null;
}

/** A piece of evidence as the drawer shows it. */
export interface PageEvidence {
  readonly id: string;
  readonly kind: Evidence["kind"];
  readonly source: string;
  readonly saw: string;
  readonly place: PagePlace | null;
  readonly at: string;
}

/** A blocker as the page lists it. */
export interface PageBlocker
  extends Pick<Blocker, "id" | "rule" | "family" | "priority" | "title" | "outcome"> {
  readonly state: Blocker["state"];
  readonly subject: Subject;
  readonly consequence: string;
  readonly affects: readonly string[];
  readonly delay: string;
  readonly mitigation: string;
  readonly workaround: string | null;
  readonly action: string;
  readonly verify: string | null;
  readonly waiver: Blocker["waiver"];
  readonly place: PagePlace | null;
  /** Places in the list of evidence. */
  readonly evidence: readonly number[];
}

/** A finding as the matrix and the drawer show it. */
export interface PageFinding {
  readonly rule: string;
  readonly family: AuditFamily;
  readonly title: string;
  readonly subject: Subject;
  readonly outcome: Outcome;
  readonly says: string;
  /** Id of the blocker that it became; null where it became none. */
  readonly blocker: string | null;
  readonly evidence: readonly number[];
}

/** A script as the inventory lists it. */
export interface PageScript {
  readonly path: string;
  readonly place: PagePlace;
  readonly readiness: Readiness;
  readonly family: string;
  readonly wanted: boolean;
  readonly purpose: string;
  readonly operations: readonly string[];
  /** Labelled facts for the drawer, in order. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly effects: string;
  readonly blockers: readonly string[];
  readonly recommendation: string;
}

/** A piece of infrastructure or a dependency. */
export interface PageResource {
  readonly type: string;
  readonly subject: Subject;
  readonly readiness: Readiness;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly blockers: readonly string[];
}

/** Tables that one template reads, or a single table or other resource. */
export interface PageGroup {
  readonly label: string;
  readonly dataset: string;
  /** Who states the template: `M008 standard`, `cov-rename from`; empty where the plan has none for it. */
  readonly says: string;
  /** Different names in the group. */
  readonly count: number;
  /** The first of them. */
  readonly names: readonly string[];
}

/** What a script does to a group of tables. */
export interface PageEdge {
  readonly script: string;
  readonly group: number;
  /** `create 72, drop 72 (only with --execute)`. */
  readonly says: string;
  readonly writes: boolean;
}

/** Old names that become new ones. */
export interface PageRename {
  readonly from: number;
  readonly to: number;
  readonly operation: string;
  readonly count: number;
  /** The first pairs of old and new name. */
  readonly pairs: readonly (readonly [from: string, to: string])[];
}

/** Script -> tables -> script. */
export interface PageGraph {
  readonly groups: readonly PageGroup[];
  readonly edges: readonly PageEdge[];
  readonly renames: readonly PageRename[];
}

/** Cells of the readiness matrix, one row an operation; the last row is the phase as a whole. */
export interface PageMatrix {
  readonly needs: readonly string[];
  readonly rows: readonly {
    readonly operation: string | null;
    readonly title: string;
    readonly cells: readonly PageCell[];
  }[];
}

export interface PageCell {
  /** Null where no check asked. */
  readonly readiness: Readiness | null;
  /** Places in the list of findings. */
  readonly findings: readonly number[];
}

/** The verdict beside what it would be if blockers were mended. */
export interface PageScenarios {
  readonly gate: Priority;
  readonly current: Pick<Scenario, "decision" | "risk" | "earliestGo" | "standing">;
  readonly scenarios: readonly Scenario[];
}

/** Everything that the page shows, as plain JSON. */
export interface PageModel {
  readonly title: string;
  readonly decision: string;
  readonly go: boolean;
  readonly phase: string;
  readonly counts: string;
  readonly tiles: readonly (readonly [label: string, value: string])[];
  readonly reasons: readonly string[];
  readonly notes: readonly string[];
  readonly source: readonly (readonly [label: string, value: string])[];
  readonly answers: readonly CriticalAnswer[];
  readonly blockers: readonly PageBlocker[];
  readonly resolved: readonly { readonly id: string; readonly title: string; readonly priority: Priority }[];
  readonly findings: readonly PageFinding[];
  readonly evidence: readonly PageEvidence[];
  readonly scripts: readonly PageScript[];
  readonly operations: readonly OperationLine[];
  readonly resources: readonly PageResource[];
  readonly graph: PageGraph;
  readonly matrix: PageMatrix;
  readonly reconciliation: readonly Reconciliation[];
  readonly simulation: Simulation;
  readonly forecast: Forecast;
  readonly schedule: Schedule;
  readonly scenarios: PageScenarios;
  /** What the audits of the blockers ask and how to mend it: Markdown by audit id. */
  readonly pages: Readonly<Record<string, string>>;
}
