/** A BigQuery dataset. Source: datasets.get. */
export interface DatasetFact {
  readonly id: string;
  readonly location: string;
  /** Null where tables do not expire by default. Milliseconds. */
  readonly defaultTableExpirationMs: number | null;
  readonly createdAt: string | null;
  readonly labels: Readonly<Record<string, string>>;
}

export type TableType = "TABLE" | "VIEW" | "EXTERNAL" | "MATERIALIZED_VIEW" | "SNAPSHOT";

/** A table as tables.list gives it: no row count, no schema. */
export interface TableFact {
  readonly name: string;
  readonly type: TableType;
  readonly createdAt: string | null;
  readonly expiresAt: string | null;
  readonly partitionField: string | null;
  readonly clusterFields: readonly string[];
}

/** The tables of one dataset. */
export interface CatalogueFact {
  readonly dataset: string;
  readonly tables: readonly TableFact[];
  /** HTTP requests that listing took. */
  readonly requests: number;
}

/** A Cloud Storage bucket. Source: buckets.get. */
export interface BucketFact {
  readonly name: string;
  readonly location: string;
  readonly storageClass: string;
  /** Seconds; null without a retention policy. */
  readonly retentionSeconds: number | null;
  readonly softDeleteSeconds: number | null;
  readonly uniformAccess: boolean;
  /** True where new objects are held until an event releases them: a held object can be neither deleted nor replaced. */
  readonly heldByDefault?: boolean;
  readonly versioned?: boolean;
  /** Ages in days at which lifecycle rules delete objects. */
  readonly deletedAfterDays?: readonly number[];
  /** Permissions of the caller that buckets.testIamPermissions confirmed, out of those asked. */
  readonly granted: readonly string[];
}

/** A Cloud Run job. Source: Run v2 jobs.get. */
export interface JobFact {
  readonly name: string;
  readonly location: string;
  readonly ready: boolean;
  /** The Ready condition's message where it is not ready. */
  readonly message: string;
  readonly image: string;
  readonly serviceAccount: string | null;
  readonly timeoutSeconds: number | null;
  readonly taskCount?: number;
  readonly maxRetries?: number;
  /** By resource: `cpu`, `memory`. */
  readonly limits?: Readonly<Record<string, string>>;
  /** Names of the variables that it sets; values are not read. */
  readonly environment?: readonly string[];
  readonly updatedAt: string | null;
  readonly lastExecution: {
    readonly name: string;
    readonly at: string | null;
    /** EXECUTION_SUCCEEDED, EXECUTION_FAILED, EXECUTION_RUNNING, … */
    readonly status: string;
  } | null;
}

/** A Google API in the project. Source: Service Usage. */
export interface ServiceFact {
  /** `bigquery.googleapis.com`. */
  readonly name: string;
  readonly enabled: boolean;
}

/** A service account. Source: IAM serviceAccounts.get. */
export interface ServiceAccountFact {
  readonly email: string;
  readonly disabled: boolean;
}

/** Budgets and spend limits that watch the project. Source: Cloud Billing, Billing Budgets. */
export interface CostFact {
  readonly billingEnabled: boolean;
  readonly budgets: readonly { readonly name: string; readonly amountUsd: number | null }[];
}

/** The project's daily BigQuery query quota. Source: Service Usage consumerQuotaMetrics. */
export interface QueryQuotaFact {
  /** Effective limit, MiB a day; null where unlimited. */
  readonly limitMiB: number | null;
  /** True where the owner lowered it from Google's default. */
  readonly custom: boolean;
}

/** The image that a job's next execution runs. Source: Artifact Registry tags.get and dockerImages.get. */
export interface DeployedImageFact {
  /** As the job names it. */
  readonly image: string;
  /** `sha256:…`. */
  readonly digest: string;
  /** First upload of that digest, ISO 8601, UTC. */
  readonly uploadedAt: string;
  /** Null where the image does not say. */
  readonly builtAt: string | null;
}

/** Keys of a service account that somebody keeps. Source: IAM serviceAccountKeys.list, user-managed ones. */
export interface AccountKeysFact {
  readonly email: string;
  readonly keys: readonly AccountKey[];
}

/** One key; its id is no secret. */
export interface AccountKey {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Null where it never expires. */
  readonly expiresAt: string | null;
  readonly disabled: boolean;
}

/** The day's use of BigQuery's query quota. Source: Service Usage and Cloud Monitoring. */
export interface QuotaUsageFact {
  /** MiB a day; null where unlimited. */
  readonly limitMiB: number | null;
  /** MiB since `since`; null where Monitoring has no series: then nothing was measured. */
  readonly usedMiB: number | null;
  /** Last reset: midnight in California, ISO 8601, UTC. */
  readonly since: string;
}

/** Tables that Cloud Billing writes its costs to. Source: INFORMATION_SCHEMA.TABLE_STORAGE of the plan's regions. */
export interface BillingExportFact {
  /** Regions that were looked at. */
  readonly regions: readonly string[];
  readonly tables: readonly {
    readonly dataset: string;
    readonly name: string;
    readonly modifiedAt: string | null;
  }[];
}
