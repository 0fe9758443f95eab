/** A place in a file of the audited repository; lines and columns count from 1. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column?: number;
}

/** What was looked at, what was seen, and when. No finding exists without one. */
export interface Evidence {
  readonly kind: "plan" | "file" | "git" | "call" | "query" | "probe" | "computation";
  /** What was looked at: a path with its revision, an API call, a query, the name of a computation. */
  readonly source: string;
  /** What was seen, one line, redacted. */
  readonly saw: string;
  readonly place?: Place;
  /** ISO 8601, UTC. */
  readonly observedAt: string;
}

/** At least one piece of evidence. */
export type Proof = readonly [Evidence, ...Evidence[]];
