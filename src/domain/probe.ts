import type { Remedy } from "./reading.ts";

/** How far a run may go: metadata only, dry runs too, or scratch tables and objects too. */
export type ProbeLevel = "off" | "dry-run" | "scratch";

/** The levels, mildest first. */
export const PROBE_LEVELS: readonly ProbeLevel[] = ["off", "dry-run", "scratch"];

/** One thing that a scratch cycle does, or the removal of what it left. */
export type ProbeAction =
  | "create-table"
  | "insert-row"
  | "rename-table"
  | "create-view"
  | "query-view"
  | "drop-view"
  | "rename-back"
  | "drop-table"
  | "write-object"
  | "read-object"
  | "overwrite-object"
  | "delete-object"
  | "clean-up";

/** A step of a scratch cycle. */
export interface ProbeStep {
  readonly action: ProbeAction;
  /** True where the phase does the same; false where only the probe needs it to go on. */
  readonly needed: boolean;
  /**
   * `denied` and `mismatch` (an answer of success that the catalogue contradicts) are failures; `unknown` is any other lack of
   * an answer; `skipped` was not tried.
   */
  readonly outcome: "done" | "denied" | "mismatch" | "unknown" | "skipped";
  /** The call that was made, or what stood in its way. */
  readonly source: string;
  readonly saw: string;
  /** Null where it was not tried. Milliseconds, retries included. */
  readonly durationMs: number | null;
  /** ISO 8601, UTC. */
  readonly observedAt: string;
  readonly remedy: Remedy | null;
}

/** A scratch table, view or object of an earlier run. */
export interface Leftover {
  readonly name: string;
  /** ISO 8601, UTC; null where the catalogue does not tell. */
  readonly createdAt: string | null;
  /** `young` ones may belong to a run that is still going on. */
  readonly state: "removed" | "young" | "kept";
  /** What stood in the way of removing it; empty otherwise. */
  readonly why: string;
}

/** What a scratch cycle on one dataset or bucket did. */
export interface ProbeFact {
  /** Scratch table or object, as it was called at first. */
  readonly scratch: string;
  /** E-mail of the caller; null where the cloud did not tell. */
  readonly identity: string | null;
  /** Why nothing was written, although the level allows it; empty where it was. */
  readonly withheld: string;
  /** In the order in which they were tried. */
  readonly steps: readonly ProbeStep[];
  readonly leftovers: readonly Leftover[];
  /** Why leftovers could not be looked for; empty where they could. */
  readonly unswept: string;
}

/** One statement that was tried without being carried out. */
export interface DryRun {
  readonly sql: string;
  readonly outcome: "accepted" | "refused" | "unknown";
  /** For refused ones. */
  readonly cause: "syntax" | "missing" | "taken" | "denied" | "other" | null;
  /** Error text, redacted, one line; empty for accepted ones. */
  readonly detail: string;
  /** Null where BigQuery gives no estimate. Bytes. */
  readonly bytes: number | null;
  /** The call. */
  readonly source: string;
  /** ISO 8601, UTC. */
  readonly observedAt: string;
  readonly remedy: Remedy | null;
}

/** The dry runs of one operation's statements. */
export interface DryRunFact {
  readonly operation: string;
  /** Statements that the operation has as far as known, and those of them that were tried. */
  readonly total: number;
  readonly runs: readonly DryRun[];
  /** Null where nothing could be estimated. USD for the whole operation, scaled up from the sample. */
  readonly costUsd: number | null;
  /** Price that the cost rests on. */
  readonly price: QueryPrice;
  /** What was left out and why, a sentence each. */
  readonly notes: readonly string[];
}

/** An on-demand price of queries, with where and when it was read. */
export interface QueryPrice {
  readonly usdPerTiB: number;
  readonly source: string;
  /** ISO date. */
  readonly asOf: string;
}
