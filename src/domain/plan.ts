import type { Occasion } from "./change.ts";
import type { Place } from "./evidence.ts";
import type { NameTemplate } from "./names/template.ts";
import type { Vocabulary } from "./names/vocabulary.ts";

/** Hours of work, low and high. Written `4h-6h` in the plan. */
export interface Effort {
  readonly lowHours: number;
  readonly highHours: number;
}

/** A standard that tables or columns must meet. */
export interface Mandate {
  readonly id: string;
  readonly title: string;
  /** Dataset whose tables it governs. */
  readonly dataset: string;
  /** Every table of the dataset matches exactly one of these, or is an exception. */
  readonly names: readonly { readonly id: string; readonly template: NameTemplate }[];
  readonly exceptions: readonly string[];
  readonly columns: readonly ColumnRule[];
  readonly place: Place;
}

/** Columns that the tables of one name template must have. */
export interface ColumnRule {
  /** Id of an entry of `names`, of this mandate or another. */
  readonly tables: string;
  readonly require: readonly NameTemplate[];
  readonly place: Place;
}

export type OperationKind = "rename" | "consolidate" | "create-views" | "validate" | "generate" | "drop";

/** How many tables an operation acts on: `1596`, or `224 -> 56` for sources and results. */
export interface Expectation {
  readonly sources: number;
  /** Null where the plan names one number only. */
  readonly results: number | null;
  /** Tables by which the sources may differ; absent where the plan allows none. */
  readonly tolerance?: number;
}

/** A piece of a phase that acts on tables. */
export interface Operation {
  readonly id: string;
  readonly kind: OperationKind;
  readonly title: string;
  /** Dataset it acts on: its own, else that of the phase's first mandate. */
  readonly dataset: string | null;
  /** Tables it acts on; empty where it acts on none by name. */
  readonly from: readonly NameTemplate[];
  readonly to: NameTemplate | null;
  readonly expect: Expectation | null;
  /** Script that does it; null where the plan names none. */
  readonly script: string | null;
  /** Operations that must be done before it starts. */
  readonly needs: readonly string[];
  /** For create-views: the operations whose old names the views keep. */
  readonly covers: readonly string[];
  readonly graceDays: number | null;
  /** What it would take if the script is missing. */
  readonly ifMissing: { readonly effort: Effort; readonly workaround: string | null };
  /** True where the plan states the effort; false where it is phasegate's default for the kind. */
  readonly effortDeclared: boolean;
  readonly place: Place;
}

/** A stage of the owner's work. */
export interface Phase {
  readonly id: string;
  readonly title: string;
  /** ISO date, `2025-12-14`. */
  readonly starts: string;
  readonly runsAs: string | null;
  readonly mandates: readonly string[];
  readonly budgetUsd: number | null;
  /** Tables that the operations act on, all together, as the owner counts them; null where the plan states none. */
  readonly tables: number | null;
  readonly team: { readonly people: number; readonly hoursPerDay: number };
  readonly operations: readonly Operation[];
  /** Scripts that the phase needs beyond those of its operations. */
  readonly scripts: readonly { readonly path: string; readonly place: Place }[];
  /** `{document}_READINESS_REPORT_{date}.md`; default from the id: M008-4C -> M008_4C. */
  readonly document: string;
  readonly place: Place;
}

export type DatasetAccess = "create" | "rename" | "delete" | "read" | "write";

export interface WantedDataset {
  readonly id: string;
  readonly access: readonly DatasetAccess[];
  /** Number of tables that the owner believes it holds. */
  readonly tables: number | null;
  readonly place: Place;
}

export interface WantedBucket {
  readonly name: string;
  readonly access: readonly ("read" | "write")[];
  readonly place: Place;
}

export interface WantedJob {
  readonly name: string;
  readonly location: string;
  /** Path of its Cloud Build file. */
  readonly build: string | null;
  readonly place: Place;
}

export interface WantedServiceAccount {
  readonly email: string;
  readonly place: Place;
}

export interface Infrastructure {
  readonly datasets: readonly WantedDataset[];
  readonly buckets: readonly WantedBucket[];
  readonly jobs: readonly WantedJob[];
  readonly serviceAccounts: readonly WantedServiceAccount[];
  readonly cost: {
    readonly budget: "required" | "optional";
    readonly dailyQueryQuota: "required" | "optional";
    readonly place: Place | null;
  };
}

/** A place where Python code runs, and the file that declares what is installed there. */
export interface PythonEnvironment {
  readonly name: string;
  /** File that declares it, extras and groups in brackets: `pyproject.toml[dev]`. */
  readonly from: string;
  readonly place: Place;
}

export interface Dependencies {
  readonly environments: readonly PythonEnvironment[];
  readonly tools: readonly { readonly name: string; readonly place: Place }[];
  /** Google APIs by full name, `bigquery.googleapis.com`. */
  readonly apis: readonly { readonly service: string; readonly place: Place }[];
}

/** A script that the inventory must contain. */
export interface WantedScript {
  readonly path: string;
  readonly family: string;
  readonly purpose: string;
  /** Tables it must create, by mandate name id: `{ tri: 194 }`. */
  readonly creates: Readonly<Record<string, number>>;
  readonly place: Place;
}

/** The owner's dated, signed exception. Only those of the base revision count. */
export interface Waiver {
  /** Blocker id, `rule:subject`. */
  readonly blocker: string;
  /** ISO date; the day itself is still covered. */
  readonly until: string;
  readonly owner: string;
  readonly reason: string;
  readonly place: Place;
}

export type Priority = "P0" | "P1" | "P2" | "P3";

export interface Policy {
  /** Blockers of this priority and above fail the gate. */
  readonly gate: Priority;
  readonly waivers: readonly Waiver[];
  /** Runs without credentials that do not fail for what only the cloud could tell; their verdict stays NO-GO. Absent for none. */
  readonly passesUnverifiedOn?: readonly Occasion[];
}

/** What the owner declares, normalised: every default filled in, every reference resolved. */
export interface Plan {
  readonly version: 1;
  readonly path: string;
  readonly project: string;
  readonly cloud: {
    readonly project: string;
    readonly location: string;
    /** Price of queries where the plan states it. */
    readonly usdPerTiB?: number;
  };
  readonly vocabulary: Vocabulary;
  readonly mandates: readonly Mandate[];
  readonly phases: readonly Phase[];
  readonly infrastructure: Infrastructure;
  readonly dependencies: Dependencies;
  readonly scripts: readonly WantedScript[];
  readonly policy: Policy;
  readonly documents: { readonly folder: string; readonly prefix: string };
}
