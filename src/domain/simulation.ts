import type { OperationKind } from "./plan.ts";

/** Something that a step of a phase does to a table or a view. */
export type StepVerb = "rename" | "consolidate" | "create" | "create-view" | "drop";

/** One step of a phase on the catalogue. */
export interface SimulatedStep {
  /** Place in an order in which all steps can run; from 1. */
  readonly order: number;
  readonly operation: string;
  readonly dataset: string;
  readonly verb: StepVerb;
  /** Names that it acts on: one for a rename or a drop, the group for a consolidation, the table that a view selects from. */
  readonly from: readonly string[];
  /** Name that it makes; null where it makes none or where the name is not decided. */
  readonly to: string | null;
  /** `ready` runs as planned; `blocked` cannot, for the hazards that name it. */
  readonly state: "ready" | "blocked";
  /** The hazard that blocks it; null where it is ready. */
  readonly hazard: HazardKind | null;
  /** What undoes it, in words; null where nothing does. */
  readonly inverse: string | null;
}

export type HazardKind =
  | "name-taken"
  | "same-target"
  | "cycle"
  | "chain"
  | "rejected-name"
  | "illegal-name"
  | "undecided-word"
  | "case-collision"
  | "source-is-view"
  | "source-is-external"
  | "source-missing"
  | "incompatible-columns"
  | "incompatible-partitioning"
  | "too-many-columns"
  | "view-name-taken"
  | "unsafe-rerun"
  | "blocked-rollback";

/** Something that stands in the way of a step, or of a second run after a failure, or of the way back. */
export interface SimulatedHazard {
  readonly kind: HazardKind;
  readonly operation: string;
  /** Names of tables it is about, the source first. */
  readonly tables: readonly string[];
  /** One sentence, plain text. */
  readonly says: string;
  /** True where steps of the operation cannot run because of it. */
  readonly blocks: boolean;
}

/** How the tables that an operation finds stand to the number that the plan expects. */
export type Direction = "as-expected" | "within-tolerance" | "fewer" | "more" | "none";

/** Tables that an operation claims, against the number that the plan expects. */
export interface OperationClaim {
  readonly expected: number;
  /** Tables by which the number may differ; 0 where the plan allows none. */
  readonly tolerance: number;
  readonly found: number;
  readonly direction: Direction;
}

/** Where an operation stands in the phase, and what it would do. */
export interface SimulatedOperation {
  readonly operation: string;
  readonly kind: OperationKind;
  /** Dataset it acts on; null where it has none. */
  readonly dataset: string | null;
  /** Null where the plan expects no number, or the catalogue was not read. */
  readonly claim: OperationClaim | null;
  /** Operations that must be done before. */
  readonly after: readonly string[];
  readonly steps: number;
  readonly blocked: number;
  /** What a second run does after the first one failed at some step. */
  readonly rerun: "safe" | "unsafe" | "not-known";
  /** Whether undoing the done steps, last first, meets no name that is taken. */
  readonly rollback: "possible" | "blocked" | "impossible" | "not-known";
}

/** The phase played through on the catalogue as read. */
export interface Simulation {
  /** In an order in which the operations can run. */
  readonly operations: readonly SimulatedOperation[];
  readonly steps: readonly SimulatedStep[];
  readonly hazards: readonly SimulatedHazard[];
  /** Tables of the datasets that the phase acts on or whose names it governs, before and after. */
  readonly tablesBefore: number;
  readonly tablesAfter: number;
  /** What could not be simulated, one sentence each: a catalogue that was not read, columns that were not read. */
  readonly unknown: readonly string[];
}

/** How the tables of a dataset stand to a mandate and to the operations of the phase. */
export interface Reconciliation {
  readonly mandate: string;
  readonly dataset: string;
  /** Null where the catalogue was not read. */
  readonly counts: {
    readonly tables: number;
    /** By name template. */
    readonly compliant: Readonly<Record<string, number>>;
    readonly exceptions: number;
    readonly violations: number;
    /** Violations that one operation claims. */
    readonly claimed: number;
    readonly unclaimed: number;
    /** Violations that several claim. */
    readonly claimedTwice: number;
  } | null;
  /** Violations that no operation claims, with the template that they nearly match. */
  readonly unclaimed: readonly {
    readonly table: string;
    readonly nearest: string | null;
    /** What keeps it from matching, a clause; absent where no template is near. */
    readonly differs?: string;
  }[];
  /** All tables that several operations claim, compliant ones too. */
  readonly claimedTwice: readonly { readonly table: string; readonly operations: readonly string[] }[];
  /** Tables of the mandate's dataset that the phase says it acts on, against what its operations add up to; null where it says none. */
  readonly total: {
    readonly stated: number;
    readonly summed: number;
    readonly claimed: number | null;
  } | null;
}
