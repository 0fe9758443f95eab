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
  /** `issues:read`, `issues:write` or `metadata:read`; GitHub says 403 to some callers and 404 to others. */
  readonly deny?: readonly { readonly permission: string; readonly status?: 403 | 404 }[];
}

/** One way for requests to go wrong. Without `status`, `truncate`, `malformed` or `drop` it only delays. */
export interface FaultSeed {
  /** Start of `METHOD /path?query`; `*` stands for any text. */
  readonly match: string;
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
  /** Closes the connection without an answer. */
  readonly drop?: true;
}

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
  /**
   * Enabled services by full name; every other one is disabled, and calls of it answer SERVICE_DISABLED. Service Usage and
   * IAM count too: reading services needs `serviceusage.googleapis.com`. Where the list is absent every service is enabled.
   */
  readonly services?: readonly string[];
  readonly serviceAccounts?: readonly { readonly email: string; readonly disabled?: boolean }[];
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
