import type {
  AccountKeysFact,
  BillingExportFact,
  BucketFact,
  CatalogueFact,
  CostFact,
  DatasetFact,
  DeployedImageFact,
  JobFact,
  QueryQuotaFact,
  QuotaUsageFact,
  ServiceAccountFact,
  ServiceFact,
} from "./cloud.ts";
import type { BuildFact, ImageFact, RequirementsFact } from "./container.ts";
import type { DatasetAccessFact } from "./dataset-access.ts";
import type { IndexListFact, RecentWritesFact, TableSampleFact } from "./hazard.ts";
import type { IdentityFact } from "./identity.ts";
import type { DryRunFact, ProbeFact } from "./probe.ts";
import type { Reading, Readings } from "./reading.ts";
import type { RepositoryFact } from "./repository.ts";
import type { RunHistoryFact } from "./run-history.ts";
import type { ScheduledQueriesFact } from "./scheduled-query.ts";
import type { ScriptFact } from "./script.ts";
import type { DependentsFact, TableColumnsFact, TableDetailsFact } from "./table-details.ts";

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
  /** Who the run's requests were signed by. */
  readonly identity: Reading<IdentityFact>;
  /** By dataset id. */
  readonly datasetAccess: Readings<DatasetAccessFact>;
  /** Rows and bytes of tables, by dataset id. */
  readonly tableDetails: Readings<TableDetailsFact>;
  /** Columns of tables, by dataset id; of datasets whose mandates have column rules, or whose tables are consolidated. */
  readonly tableColumns: Readings<TableColumnsFact>;
  /** Views and routines that read tables, by dataset id. */
  readonly dependents: Readings<DependentsFact>;
  /** Of the plan's region. */
  readonly scheduledQueries: Reading<ScheduledQueriesFact>;
  /** By job name. */
  readonly deployedImages: Readings<DeployedImageFact>;
  /** Keys that somebody keeps, by e-mail. */
  readonly accountKeys: Readings<AccountKeysFact>;
  readonly quotaUsage: Reading<QuotaUsageFact>;
  readonly billingExport: Reading<BillingExportFact>;
  /** Scratch cycles, by `dataset:ID` and `bucket:NAME`. */
  readonly probes: Readings<ProbeFact>;
  /** Dry runs of the phase's statements, by operation id. */
  readonly dryRuns: Readings<DryRunFact>;
  /** Some of the tables that the phase changes, by dataset id. */
  readonly tableSamples: Readings<TableSampleFact>;
  /** Search and vector indexes, by dataset id. */
  readonly indexes: Readings<IndexListFact>;
  /** Who changed tables lately, by dataset id. */
  readonly recentWrites: Readings<RecentWritesFact>;
  /** Earlier statements that wrote tables, and what they were billed, by dataset id. */
  readonly runHistory: Readings<RunHistoryFact>;
}

export type PartName = keyof SnapshotParts;

/** Plain JSON, redacted, replayable. */
export interface Snapshot {
  readonly schemaVersion: 1;
  /** When the run began, ISO 8601, UTC. */
  readonly observedAt: string;
  /** How the cloud was reached: `live`, `sandbox`, `snapshot`, `none`. */
  readonly cloud: string;
  /** HTTP requests to Google Cloud by API and method, `bigquery GET`, retries included; absent where nobody was asked. */
  readonly requests?: Readonly<Record<string, number>>;
  readonly parts: SnapshotParts;
}
