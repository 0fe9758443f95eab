import type { Change, Gate } from "./change.ts";
import type { NumberedEvidence, Place, Proof } from "./evidence.ts";
import type { AuditFamily, Finding, Impact, Subject } from "./finding.ts";
import type { Forecast, Schedule } from "./forecast.ts";
import type { NamedTemplate } from "./names/template.ts";
import type { Effort, OperationKind, Priority } from "./plan.ts";
import type { ScriptFact } from "./script.ts";
import type { Reconciliation, Simulation } from "./simulation.ts";

/** What the owner calls a subject, derived from its findings. */
export type Readiness = "READY" | "PARTIAL" | "MISSING" | "BLOCKED" | "UNVERIFIED";

/** A finding that counts, ranked. */
export interface Blocker {
  /** Fingerprint, `rule:subject`; stable under line moves. */
  readonly id: string;
  readonly rule: string;
  readonly family: AuditFamily;
  readonly priority: Priority;
  /** Short title, e.g. `Script missing: scripts/consolidate_lag_tables.py`. */
  readonly title: string;
  readonly outcome: "fail" | "unverified";
  readonly subject: Subject;
  readonly impact: Impact;
  /** What it does to the phase, a sentence. */
  readonly consequence: string;
  /** Phase, then operations: `M008-4C`, `M008-4C/lag-consolidation`. */
  readonly affects: readonly string[];
  readonly delayHours: { readonly low: number; readonly high: number };
  readonly mitigation: string;
  readonly workaround: string | null;
  readonly action: string;
  /** For unverified ones: what would let phasegate check it. */
  readonly verify: string | null;
  readonly evidence: Proof;
  readonly place: Place | null;
  readonly state: "new" | "existing" | "waived";
  /** For waived ones. */
  readonly waiver: { readonly until: string; readonly owner: string; readonly reason: string } | null;
}

/** One of the directive's six critical questions, answered from the data. */
export interface CriticalAnswer {
  readonly question: string;
  readonly answer: string;
  /** Ids of the blockers that the answer rests on. */
  readonly blockers: readonly string[];
}

export interface Verdict {
  readonly decision: "GO" | "NO-GO";
  readonly risk: "LOW" | "MEDIUM" | "HIGH";
  /** ISO dates; null where it cannot be told. */
  readonly earliestGo: { readonly low: string; readonly high: string } | null;
  /** One sentence each, gravest first; at least one. */
  readonly reasons: readonly string[];
  readonly answers: readonly CriticalAnswer[];
}

/** The verdict that would stand if some blockers were gone. It changes neither the verdict nor the gate. */
export interface Scenario {
  /** What is assumed, a clause: `every missing script exists`. */
  readonly assumes: string;
  /** True where the reader asked for it; false for those that every report has. */
  readonly asked: boolean;
  /** Ids of the blockers that are assumed to be gone, gravest first. */
  readonly without: readonly string[];
  readonly decision: Verdict["decision"];
  readonly risk: Verdict["risk"];
  readonly earliestGo: Verdict["earliestGo"];
  /** Open blockers at or above the gate that stay. */
  readonly standing: number;
}

/** A script of the plan or of the repository, with what the documents say of it. */
export interface ScriptLine {
  readonly path: string;
  readonly readiness: Readiness;
  readonly family: string;
  readonly purpose: string;
  /** Null where the script does not exist. Of effects of one call and verb, the first alone carries its `statement`. */
  readonly fact: ScriptFact | null;
  /** True where the plan or the phase names it; false where it was only found in the repository. */
  readonly wanted: boolean;
  /** Identities that it acts as, each with what makes it so: `phase-runner@… (M008-4C)`; absent where that is not known. */
  readonly actsAs?: readonly string[];
  /** Operations of the phase that it carries out. */
  readonly operations: readonly string[];
  /** Compliance with each mandate of the phase, by mandate id. */
  readonly mandates: Readonly<Record<string, string>>;
  readonly blockers: readonly string[];
  readonly recommendation: string;
}

/** An operation of the phase. */
export interface OperationLine {
  readonly id: string;
  readonly title: string;
  readonly kind: OperationKind;
  readonly readiness: Readiness;
  readonly script: string | null;
  readonly scriptExists: boolean;
  /** Tables expected by the plan; null where it says none. */
  readonly expected: number | null;
  /** Tables of the catalogue that it claims; null where they could not be read. */
  readonly found: number | null;
  readonly effort: Effort;
  readonly risk: "LOW" | "MEDIUM" | "HIGH";
  readonly needs: readonly string[];
  readonly blockers: readonly string[];
}

/** A piece of infrastructure or a dependency, as the documents list it. */
export interface ResourceLine {
  readonly subject: Subject;
  /** `BigQuery Dataset`, `Cloud Run Job`, `Python package`. */
  readonly type: string;
  readonly readiness: Readiness;
  /** Rows of the directive's format below the status, in order. */
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly blockers: readonly string[];
}

/** An output channel and what became of it. */
export interface Channel {
  readonly name: string;
  readonly state: "posted" | "written" | "skipped" | "failed";
  readonly detail: string;
}

/** The one value that every renderer reads; `report.json` is its JSON. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "phasegate"; readonly version: string };
  /** Instant of the audit, ISO 8601, UTC. */
  readonly at: string;
  readonly project: string;
  readonly repository: {
    readonly name: string;
    readonly revision: string | null;
    readonly branch: string | null;
    readonly from: "work-tree" | "revision" | "archive";
    /** Web address of the repository at its host, without credentials; null where it has none that is known. */
    readonly url: string | null;
    /** Folder of the repository that was audited; empty for the whole of it. */
    readonly folder: string;
    /** What the reader must know about the reading, e.g. no git history. */
    readonly notes: readonly string[];
  };
  /** How the cloud was reached. */
  readonly cloud: string;
  /** HTTP requests to Google Cloud by API and method, `bigquery GET`, retries included; absent where nobody was asked. */
  readonly requests?: Readonly<Record<string, number>>;
  readonly plan: {
    readonly path: string;
    readonly documents: { readonly folder: string; readonly prefix: string };
  };
  readonly phase: {
    readonly id: string;
    readonly title: string;
    readonly starts: string;
    /** The plan's own date, where the audit was asked about another one. */
    readonly planned?: string;
    readonly runsAs: string | null;
    readonly document: string;
    readonly gate: Priority;
  };
  readonly verdict: Verdict;
  readonly gate: Gate;
  /** Null where no base revision was compared. */
  readonly change: Change | null;
  /** Findings that were verified (pass or fail) out of all that apply. */
  readonly coverage: { readonly verified: number; readonly total: number };
  readonly blockers: readonly Blocker[];
  /** Blockers of the base revision that are gone. */
  readonly resolved: readonly { readonly id: string; readonly title: string; readonly priority: Priority }[];
  readonly findings: readonly Finding[];
  readonly scripts: readonly ScriptLine[];
  readonly operations: readonly OperationLine[];
  readonly infrastructure: readonly ResourceLine[];
  readonly dependencies: readonly ResourceLine[];
  readonly reconciliation: readonly Reconciliation[];
  readonly simulation: Simulation;
  readonly forecast: Forecast;
  readonly schedule: Schedule;
  /** What changes if blockers are mended: the asked one first. */
  readonly scenarios: readonly Scenario[];
  /** Name templates of the plan: standards, then old and new names of the phase's operations. */
  readonly names: readonly NamedTemplate[];
  /** Every piece of evidence once, by the number that the documents cite: `[E12]`. */
  readonly evidence: readonly NumberedEvidence[];
  readonly channels: readonly Channel[];
  /** Waivers that were not applied, and why (expired, malformed, only in the head revision). */
  readonly waiverNotes: readonly string[];
}

/** A path, a media type and a body: what renderers return. */
export interface Document {
  /** Relative to the output folder. */
  readonly path: string;
  readonly mediaType: string;
  readonly body: string;
}
