import type {
  BucketFact,
  CatalogueFact,
  CostFact,
  DatasetFact,
  JobFact,
  QueryQuotaFact,
  ServiceAccountFact,
  ServiceFact,
} from "./cloud.ts";
import type { BuildFact, ImageFact, RequirementsFact } from "./container.ts";
import type { Reading, Readings } from "./reading.ts";
import type { RepositoryFact } from "./repository.ts";
import type { ScriptFact } from "./script.ts";

/** All readings of one run, by kind. Audits name the parts they read. */
export interface SnapshotParts {
  readonly repository: Reading<RepositoryFact>;
  readonly scripts: Reading<readonly ScriptFact[]>;
  readonly images: Reading<readonly ImageFact[]>;
  readonly builds: Reading<readonly BuildFact[]>;
  readonly requirements: Reading<readonly RequirementsFact[]>;
  /** By dataset id. */
  readonly datasets: Readings<DatasetFact>;
  /** Table lists by dataset id. */
  readonly catalogues: Readings<CatalogueFact>;
  /** By bucket name. */
  readonly buckets: Readings<BucketFact>;
  /** By job name. */
  readonly jobs: Readings<JobFact>;
  /** By service name, `bigquery.googleapis.com`. */
  readonly services: Readings<ServiceFact>;
  /** By e-mail. */
  readonly serviceAccounts: Readings<ServiceAccountFact>;
  readonly cost: Reading<CostFact>;
  readonly queryQuota: Reading<QueryQuotaFact>;
}

export type PartName = keyof SnapshotParts;

/** Plain JSON, redacted, replayable. */
export interface Snapshot {
  readonly schemaVersion: 1;
  /** When the run began, ISO 8601, UTC. */
  readonly observedAt: string;
  /** How the cloud was reached: `live`, `sandbox`, `snapshot`, `none`. */
  readonly cloud: string;
  readonly parts: SnapshotParts;
}
