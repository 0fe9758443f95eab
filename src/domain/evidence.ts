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

/** A piece of evidence as documents cite it. */
export interface NumberedEvidence extends Evidence {
  /** `E12`: counted over the report, in the order of its findings. */
  readonly id: string;
  /** Fingerprints, `rule:subject`, of the findings that rest on it. */
  readonly findings: readonly string[];
}

/** The same text for the same piece of evidence, however often it is given. */
export function evidenceKey({ kind, source, saw, place, observedAt }: Evidence): string {
  return JSON.stringify([kind, source, saw, place?.path, place?.line, place?.column, observedAt]);
}

/** At least one piece of evidence. */
export type Proof = readonly [Evidence, ...Evidence[]];
