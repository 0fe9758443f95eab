import type { GoogleCloudClient } from "#clients/google/client.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import type { Wanted } from "./wanted.ts";

/** The parts of a snapshot that come from the cloud. */
export type CloudParts = Pick<
  SnapshotParts,
  "datasets" | "catalogues" | "buckets" | "jobs" | "services" | "serviceAccounts" | "cost" | "queryQuota"
>;

/** What a collector reads with. */
export interface Source {
  readonly client: GoogleCloudClient;
  readonly wanted: Wanted;
  /** Instant of what is not asked for, ISO 8601, UTC. */
  readonly at: string;
}
