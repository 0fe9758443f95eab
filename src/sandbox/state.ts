/** Column of a table seed; types as BigQuery names them. */
export interface ColumnSeed {
  readonly name: string;
  readonly type: string;
  /** `NULLABLE` where it is absent. */
  readonly mode?: "NULLABLE" | "REQUIRED" | "REPEATED";
  readonly description?: string;
  /** Names of policy tags, which guard the column. */
  readonly policyTags?: readonly string[];
  /** Of a STRUCT. */
  readonly fields?: readonly ColumnSeed[];
}

/** All columns whose names a template writes, over the words of the state's vocabulary. */
export interface ColumnNamesSeed {
  readonly names: string;
  readonly type: string;
}

/** A row access policy of a table. */
export interface RowPolicySeed {
  readonly id: string;
  /** `region = "eu"`. */
  readonly filter: string;
}

interface TableShape {
  readonly type?: "TABLE" | "VIEW" | "EXTERNAL" | "MATERIALIZED_VIEW" | "SNAPSHOT";
  /** ISO 8601. */
  readonly createdAt?: string;
  readonly rows?: number;
  readonly bytes?: number;
  readonly columns?: readonly (ColumnSeed | ColumnNamesSeed)[];
  readonly partition?: string;
  readonly cluster?: readonly string[];
  /** For views. */
  readonly query?: string;
  /** ISO 8601; creation time plus the dataset's default where it is absent. */
  readonly expiresAt?: string;
  readonly modifiedAt?: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** Rows that wait in the streaming buffer. */
  readonly streamingRows?: number;
  readonly searchIndexes?: readonly string[];
  readonly vectorIndexes?: readonly string[];
  readonly rowAccessPolicies?: readonly RowPolicySeed[];
  readonly requirePartitionFilter?: boolean;
  /** A table that BigQuery manages in Iceberg's format; it cannot be renamed. */
  readonly iceberg?: boolean;
}

/** Permissions that a caller lacks, everywhere or on one resource (dataset id, bucket name, job name, e-mail). */
export interface DenySeed {
  readonly permission: string;
  readonly resource?: string;
}

/** Somebody who calls. */
export interface IdentitySeed {
  /** E-mail of an account, or a `principal://` name of a federated one. */
  readonly email: string;
  /** The bearer token that stands for this identity. */
  readonly token?: string;
  /** In place of the state's own `deny`. */
  readonly deny?: readonly DenySeed[];
  /** Predefined roles, or single permissions; where given, everything else is denied. */
  readonly roles?: readonly string[];
}

/** The workload identity provider that token exchange knows. */
export interface StsSeed {
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. */
  readonly provider: string;
  /** The audience that a subject token must carry; `https://iam.googleapis.com/` and the provider where it is absent. */
  readonly audience?: string;
  /** `assertion.repository == 'owner/name'`, several joined by `&&`. */
  readonly condition?: string;
  readonly disabled?: boolean;
}

/** GitHub's token endpoint for workflows. */
export interface OidcSeed {
  /** What a workflow must present; any bearer token where it is absent. */
  readonly requestToken?: string;
  /** Claims beside or in place of the usual ones. */
  readonly claims?: Readonly<Record<string, string>>;
}

/** A query that ran before, as JOBS remembers it. */
export interface HistorySeed {
  readonly at: string;
  readonly user: string;
  readonly query: string;
  readonly statementType?: string;
  readonly bytes?: number;
  readonly slotMs?: number;
  readonly labels?: Readonly<Record<string, string>>;
  /** The table that it wrote: `dataset.table`. */
  readonly destination?: string;
  readonly error?: { readonly reason: string; readonly message: string };
}

/** A run of a Cloud Run job. */
export interface ExecutionSeed {
  readonly name: string;
  readonly at: string;
  readonly status: string;
  readonly completedAt?: string;
  readonly image?: string;
}

/** An image in Artifact Registry. */
export interface ImageSeed {
  readonly location: string;
  readonly repository: string;
  /** Path of the image, `extract` or `team/extract`. */
  readonly name: string;
  /** `sha256:…`; made from the name and the tags where it is absent. */
  readonly digest?: string;
  readonly tags?: readonly string[];
  readonly uploadedAt: string;
  readonly builtAt?: string;
  readonly bytes?: number;
}

/** A limit and what of it is used. */
export interface QuotaSeed {
  /** `bigquery.googleapis.com`. */
  readonly service: string;
  /** `bigquery.googleapis.com/quota/query/usage`. */
  readonly metric: string;
  readonly limitName: string;
  /** Null where unlimited. */
  readonly limit: number | null;
  readonly used?: number;
  readonly unit?: string;
}

/** One table by name, or all tables whose names a template writes (in order, at most `limit`). */
export type TableSeed = TableShape &
  (
    | { readonly name: string }
    | { readonly names: string; readonly ordered?: readonly string[]; readonly limit?: number }
  );

/** The part of GitHub that a sandbox knows: one repository and the comments on its issues and pull requests. */
export interface GithubSeed {
  /** `owner/name`. */
  readonly repository: string;
  readonly private?: boolean;
  /** Who the caller's token belongs to; default `github-actions[bot]`, an installation that may not ask who it is. */
  readonly login?: string;
  /** Numbers of the issues and pull requests that exist; every number where it is absent. */
  readonly issues?: readonly number[];
  readonly comments?: readonly {
    readonly issue: number;
    readonly id?: number;
    readonly login: string;
    readonly type?: "Bot" | "User";
    readonly body: string;
    readonly createdAt?: string;
  }[];
  /** Open pull requests: number, `owner:branch` and commit of the head. */
  readonly pulls?: readonly { readonly number: number; readonly head: string; readonly sha: string }[];
  /** `issues:read`, `issues:write`, `checks:write`, `pull-requests:read` or `metadata:read`; GitHub says 403 to some callers and 404 to others. */
  readonly deny?: readonly { readonly permission: string; readonly status?: 403 | 404 }[];
}

/** One way for requests to go wrong. Where it says nothing of the answer it only delays. */
export interface FaultSeed {
  /** Start of `METHOD /path?query`; `*` stands for any text. */
  readonly match: string;
  /** Text that the body of the request must hold, where one path takes many statements. */
  readonly contains?: string;
  readonly status?: number;
  /** `rateLimitExceeded`, `backendError`, …; by default what the status usually carries. */
  readonly reason?: string;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Number of requests that it spoils; for ever where it is absent. */
  readonly times?: number;
  readonly delayMs?: number;
  /** Cuts the connection in the middle of the body. */
  readonly truncate?: true;
  /** Answers 200 with a body that is not JSON. */
  readonly malformed?: true;
  /** Sent in place of the answer's body, empty or not, with the answer's status. */
  readonly body?: string;
  /** Most entries of a page, fewer than were asked for: a service may do so, and says where the rest is. */
  readonly pageSize?: number;
  /** Closes the connection without an answer. */
  readonly drop?: true;
}

/** A scheduled query. */
export interface ScheduleSeed {
  readonly name: string;
  readonly location: string;
  readonly schedule?: string;
  readonly sql: string;
  /** Dataset that its results go to. */
  readonly dataset?: string;
  /** Table that its results go to; `{run_date}` may stand in its name. */
  readonly destination?: string;
  readonly disabled?: boolean;
}

/** The world that a sandbox begins with: plain data, read from a YAML or JSON file. */
export interface SandboxState {
  readonly project: { readonly id: string; readonly number: string };
  /** Who the caller is. */
  readonly identity?: string;
  /** Permissions that the caller lacks, everywhere or on one resource (dataset id, bucket name, job name, e-mail). */
  readonly deny?: readonly DenySeed[];
  /** Callers known by their tokens; without a token a caller is `identity`. */
  readonly identities?: readonly IdentitySeed[];
  readonly sts?: StsSeed;
  readonly oidc?: OidcSeed;
  /** Bindings of the project. */
  readonly policy?: readonly {
    readonly role: string;
    readonly members: readonly string[];
    readonly condition?: { readonly title: string; readonly expression: string };
  }[];
  /** Words for `names` templates; a list of literals each. */
  readonly vocabulary?: Readonly<Record<string, readonly string[]>>;
  readonly datasets?: readonly {
    readonly id: string;
    readonly location: string;
    readonly defaultTableExpirationMs?: number;
    readonly createdAt?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly defaultPartitionExpirationMs?: number;
    readonly maxTimeTravelHours?: number;
    readonly storageBillingModel?: string;
    /** Entries of the access list as BigQuery writes them. */
    readonly access?: readonly Readonly<Record<string, unknown>>[];
    readonly routines?: readonly { readonly name: string; readonly body: string }[];
    readonly tables?: readonly TableSeed[];
  }[];
  readonly buckets?: readonly {
    readonly name: string;
    readonly location: string;
    readonly storageClass?: string;
    readonly retentionSeconds?: number;
    readonly softDeleteSeconds?: number;
    readonly uniformAccess?: boolean;
    readonly versioning?: boolean;
    readonly defaultEventBasedHold?: boolean;
    readonly requesterPays?: boolean;
    /** Rules as Cloud Storage writes them. */
    readonly lifecycle?: readonly Readonly<Record<string, unknown>>[];
    readonly objects?: readonly {
      readonly name: string;
      readonly bytes: number;
      readonly createdAt?: string;
      readonly contentType?: string;
      /** The content; zeros where it is absent. */
      readonly text?: string;
      readonly hold?: boolean;
    }[];
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
    readonly lastExecution?: ExecutionSeed;
    /** Runs before the last one. */
    readonly executions?: readonly ExecutionSeed[];
    readonly taskCount?: number;
    readonly maxRetries?: number;
    readonly limits?: Readonly<Record<string, string>>;
    readonly env?: Readonly<Record<string, string>>;
    readonly command?: readonly string[];
    readonly args?: readonly string[];
    readonly labels?: Readonly<Record<string, string>>;
  }[];
  readonly images?: readonly ImageSeed[];
  readonly history?: readonly HistorySeed[];
  /** Queries that BigQuery runs on a schedule. */
  readonly scheduledQueries?: readonly ScheduleSeed[];
  readonly quotas?: readonly QuotaSeed[];
  /**
   * Enabled services by full name; every other one is disabled, and calls of it answer SERVICE_DISABLED. Service Usage and
   * IAM count too: reading services needs `serviceusage.googleapis.com`. Where the list is absent every service is enabled.
   */
  readonly services?: readonly string[];
  readonly serviceAccounts?: readonly {
    readonly email: string;
    readonly disabled?: boolean;
    readonly keys?: readonly {
      readonly id: string;
      readonly createdAt: string;
      /** Never where it is absent. */
      readonly expiresAt?: string;
      readonly disabled?: boolean;
      readonly type?: "USER_MANAGED" | "SYSTEM_MANAGED";
    }[];
  }[];
  readonly billing?: {
    readonly account: string;
    readonly enabled: boolean;
    readonly budgets?: readonly { readonly name: string; readonly amountUsd: number }[];
  };
  /** The project's daily query quota in MiB; Google's default where it is absent. */
  readonly queryQuotaMiB?: number;
  /** The GitHub of this world; without it the GitHub endpoints know no repository. */
  readonly github?: GithubSeed;
  /** Answers that go wrong on purpose; the first that matches a request and is not used up is taken. */
  readonly faults?: readonly FaultSeed[];
}
