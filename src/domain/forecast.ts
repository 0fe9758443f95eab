/** A low and a high figure. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What one operation takes. */
export interface OperationForecast {
  readonly operation: string;
  /** Requests that change metadata: one DDL statement each. */
  readonly statements: number;
  readonly durationMinutes: Span | null;
  readonly bytes: Span | null;
  readonly costUsd: Span | null;
  /** What the figures rest on, one sentence each: probe, dry run, catalogue, documented limit. */
  readonly basis: readonly string[];
}

/** A limit of the cloud and what the phase needs of it. */
export interface LimitForecast {
  /** `DDL statements a day, per project`. */
  readonly limit: string;
  readonly allowed: number;
  readonly needed: number;
  readonly unit: string;
  /** Share of the limit that the phase uses; 1 is all of it. */
  readonly share: number;
  /** `read` where the project told it, `documented` where no API tells it and the documentation was believed. */
  readonly known: "read" | "documented";
  /** Where the limit comes from: a reading, or the documentation with its date. */
  readonly source: string;
}

/** What the phase takes in time, money and limits. */
export interface Forecast {
  readonly durationMinutes: Span | null;
  readonly costUsd: Span | null;
  readonly budgetUsd: number | null;
  /** The limit with the largest share, in words. */
  readonly tightestQuota: string | null;
  readonly operations: readonly OperationForecast[];
  /** Largest share first. */
  readonly limits: readonly LimitForecast[];
  /** What could not be forecast and what would let it be, one sentence each. */
  readonly unknown: readonly string[];
}

/** A blocker's work in the schedule. */
export interface ScheduledTask {
  /** Blocker id. */
  readonly blocker: string;
  readonly title: string;
  readonly hours: Span;
  /** Blocker ids that must be done before. */
  readonly after: readonly string[];
  /** ISO 8601, UTC, when the work begins and ends by the high effort. */
  readonly begins: string;
  readonly ends: string;
  /** From 1: who of the team does it. */
  readonly person: number;
  /** True where a delay of it delays the GO. */
  readonly critical: boolean;
}

/** The work until a GO, by the team's hours on working days. */
export interface Schedule {
  /** In order of beginning: what to do first stands first. */
  readonly tasks: readonly ScheduledTask[];
  readonly team: { readonly people: number; readonly hoursPerDay: number };
  /** Blocker ids of the critical path, in order. */
  readonly criticalPath: readonly string[];
}
