/** Column of a table seed; types as BigQuery names them. */
export interface ColumnSeed {
  readonly name: string;
  readonly type: string;
}

interface TableShape {
  readonly type?: "TABLE" | "VIEW" | "EXTERNAL" | "MATERIALIZED_VIEW" | "SNAPSHOT";
  /** ISO 8601. */
  readonly createdAt?: string;
  readonly rows?: number;
  readonly bytes?: number;
  readonly columns?: readonly ColumnSeed[];
  readonly partition?: string;
  readonly cluster?: readonly string[];
  /** For views. */
  readonly query?: string;
}

/** One table by name, or all tables whose names a template writes (in order, at most `limit`). */
export type TableSeed = TableShape &
  (
    | { readonly name: string }
    | { readonly names: string; readonly ordered?: readonly string[]; readonly limit?: number }
  );

/** The world that a sandbox begins with: plain data, read from a YAML or JSON file. */
export interface SandboxState {
  readonly project: { readonly id: string; readonly number: string };
  /** Who the caller is. */
  readonly identity?: string;
  /** Permissions that the caller lacks, everywhere or on one resource (dataset id, bucket name, job name, e-mail). */
  readonly deny?: readonly { readonly permission: string; readonly resource?: string }[];
  /** Words for `names` templates; a list of literals each. */
  readonly vocabulary?: Readonly<Record<string, readonly string[]>>;
  readonly datasets?: readonly {
    readonly id: string;
    readonly location: string;
    readonly defaultTableExpirationMs?: number;
    readonly createdAt?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly tables?: readonly TableSeed[];
  }[];
  readonly buckets?: readonly {
    readonly name: string;
    readonly location: string;
    readonly storageClass?: string;
    readonly retentionSeconds?: number;
    readonly softDeleteSeconds?: number;
    readonly uniformAccess?: boolean;
    readonly objects?: readonly { readonly name: string; readonly bytes: number }[];
  }[];
  readonly jobs?: readonly {
    readonly name: string;
    readonly location: string;
    readonly image: string;
    readonly serviceAccount?: string;
    readonly timeoutSeconds?: number;
    readonly updatedAt?: string;
    /** Default true. */
    readonly ready?: boolean;
    readonly message?: string;
    readonly lastExecution?: { readonly name: string; readonly at: string; readonly status: string };
  }[];
  /** Enabled services by full name; every other one is disabled, and calls of it answer SERVICE_DISABLED. */
  readonly services?: readonly string[];
  readonly serviceAccounts?: readonly { readonly email: string; readonly disabled?: boolean }[];
  readonly billing?: {
    readonly account: string;
    readonly enabled: boolean;
    readonly budgets?: readonly { readonly name: string; readonly amountUsd: number }[];
  };
  /** The project's daily query quota in MiB; Google's default where it is absent. */
  readonly queryQuotaMiB?: number;
}
