/** Why a fact could not be read. `absent` is an answer of the outside system (404), the others are the lack of one. */
export type UnreadReason = "denied" | "disabled" | "absent" | "limited" | "unreachable" | "malformed" | "off";

/** What would let phasegate read a fact next time: shown beside every "could not check". */
export interface Remedy {
  /** IAM permission that is missing, e.g. `bigquery.tables.list`. */
  readonly permission?: string;
  /** A narrow predefined role that carries it, e.g. `roles/bigquery.metadataViewer`. */
  readonly role?: string;
  /** A command that the reader can run, on one line. */
  readonly command?: string;
  /** The advice as a sentence, always present. */
  readonly advice: string;
}

/** A fact that was read, with the instant and the call, command or file that gave it. */
export interface Read<T> {
  readonly state: "read";
  readonly value: T;
  /** ISO 8601, UTC. */
  readonly observedAt: string;
  /** What was asked, re-runnable where possible: `GET bigquery/v2/projects/p/datasets/d`. */
  readonly source: string;
}

/** A fact that could not be read, and why. Never mistaken for an empty value. */
export interface Unread {
  readonly state: "unread";
  readonly reason: UnreadReason;
  /** What came back, redacted, one line. */
  readonly detail: string;
  readonly observedAt: string;
  readonly source: string;
  readonly remedy: Remedy;
}

/** The outcome of asking an outside system for one fact. */
export type Reading<T> = Read<T> | Unread;

/** Readings of one kind, by the identity of what was asked for (dataset id, bucket name, service name). */
export type Readings<T> = Readonly<Record<string, Reading<T>>>;

export function isRead<T>(reading: Reading<T> | undefined): reading is Read<T> {
  return reading?.state === "read";
}
