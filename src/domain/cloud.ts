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
