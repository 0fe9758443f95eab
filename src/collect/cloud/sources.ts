import type { GoogleCloudClient } from "#clients/google/client.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import type { Wanted } from "./wanted.ts";

/** Parts that hold one reading for the project. */
export type SinglePart =
  | "cost"
  | "queryQuota"
  | "identity"
  | "quotaUsage"
  | "billingExport"
  | "scheduledQueries";

/** Parts that hold a reading for each name. */
export type NamedPart =
  | "datasets"
  | "catalogues"
  | "buckets"
  | "jobs"
  | "services"
  | "serviceAccounts"
  | "datasetAccess"
  | "tableDetails"
  | "tableColumns"
  | "dependents"
  | "deployedImages"
  | "accountKeys";

/** The parts of a snapshot that come from the cloud. */
export type CloudParts = Pick<SnapshotParts, SinglePart | NamedPart>;

/** What a collector reads with. */
export interface Source {
  readonly client: GoogleCloudClient;
  readonly wanted: Wanted;
  /** Instant of what is not asked for, ISO 8601, UTC. */
  readonly at: string;
}
