import type { CloudParts } from "#collect/cloud/sources.ts";
import type { Reading, UnreadReason } from "#domain/reading.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import type { FaultSeed, SandboxState } from "#sandbox/state.ts";

/** The ten situations, in the order of the table. */
export const SITUATIONS = [
  "pass",
  "fail",
  "denied",
  "disabled",
  "absent",
  "limited",
  "unreachable",
  "slow",
  "cut page",
  "malformed",
] as const;

export type Situation = (typeof SITUATIONS)[number];

/** One call of one collector, and what is peculiar to it. */
export interface Row {
  readonly part: keyof CloudParts;
  /** The call as the table names it. */
  readonly call: string;
  /** Which requests the situation befalls. */
  readonly on: Pick<FaultSeed, "match" | "contains">;
  /** What a denial names. */
  readonly permission: string;
  /** The API to enable. */
  readonly service: string;
  /** Start of the requests for the pages after the first; or why there are none. */
  readonly pages: { readonly match: string } | { readonly none: string };
  /** The thing is there and is wrong. */
  readonly wrong: Partial<SandboxState>;
  /** What is right in every other situation, where the project of the table does not have it. */
  readonly right?: Partial<SandboxState>;
  /** Readings of other collectors that the judgement of this one needs. */
  readonly beside?: Partial<SnapshotParts>;
  /** Why no audit fails where the thing is wrong. */
  readonly unjudged?: string;
  /** What holds in all situations of the row. */
  readonly always?: Partial<SandboxState>;
  /** How often the collector makes the call; once where it is absent. */
  readonly times?: number;
  /** The reading that the call decides. */
  readonly decides: (parts: CloudParts) => Reading<unknown> | undefined;
  /** Situations that answer the question although nothing was read. */
  readonly tells?: Partial<Record<Situation, string>>;
  /** Where another road leads to an answer, or another refusal is the one to tell. */
  readonly instead?: {
    readonly why: string;
    readonly is: Partial<Record<Situation, UnreadReason | "read">>;
  };
}

/** Why a call has no pages. */
export const ONE_THING = "the call answers with one thing";
export const WHOLE_LIST = "the service gives the whole list in one answer";

export const BIGQUERY = "bigquery.googleapis.com";

/** Queries, and the requests for their further pages. */
export const QUERIES = "POST /bigquery/v2/projects/bqx-ml/queries";
export const QUERY_PAGES = { match: "GET /bigquery/v2/projects/bqx-ml/queries/*pageToken=" };

/** What a query comes to where BigQuery answers 404. */
export const MISPLACED = {
  why: "a query that finds no place to look does not tell that anything is absent",
  is: { absent: "malformed" },
} as const;

/** The same answer in every situation in which the call fails. */
export function byRoad(why: string, is: UnreadReason | "read"): NonNullable<Row["instead"]> {
  const failing = SITUATIONS.filter((one) => one !== "pass" && one !== "fail");
  return { why, is: Object.fromEntries(failing.map((one) => [one, is])) };
}
