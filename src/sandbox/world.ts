import { Problem } from "#domain/problem.ts";
import { pastJobs, type QueryJob } from "./google/bigquery/query-job.ts";
import { toBucket, type WorldBucket } from "./google/storage/bucket.ts";
import { buildIdentities, type Identity, type IssuedToken } from "./identity.ts";
import type {
  DenySeed,
  GithubSeed,
  ImageSeed,
  QuotaSeed,
  SandboxState,
  ScheduleSeed,
  StsSeed,
} from "./state.ts";
import { expandTables, type WorldTable } from "./tables.ts";

type Seed<Key extends "jobs" | "serviceAccounts"> = NonNullable<SandboxState[Key]>[number];

/** A dataset and its tables, by name. */
export interface WorldDataset {
  readonly id: string;
  readonly location: string;
  readonly defaultTableExpirationMs: number | null;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly description: string | null;
  readonly friendlyName: string | null;
  readonly defaultPartitionExpirationMs: number | null;
  readonly maxTimeTravelHours: number;
  readonly storageBillingModel: string | null;
  readonly access: readonly Readonly<Record<string, unknown>>[];
  readonly routines: readonly { readonly name: string; readonly body: string }[];
  readonly tables: Map<string, WorldTable>;
}

/** A comment on an issue or a pull request. */
export interface WorldComment {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  readonly type: "Bot" | "User";
  readonly createdAt: string;
  body: string;
  updatedAt: string;
}

/** A check run. */
export interface WorldCheck {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  status: string;
  conclusion: string | null;
  readonly annotations: Readonly<Record<string, unknown>>[];
}

/** An issue that is no pull request. */
export interface WorldIssue {
  readonly number: number;
  readonly login: string;
  title: string;
  body: string;
  state: "open" | "closed";
}

/** The repository that GitHub's endpoints know. */
export interface WorldRepository {
  readonly fullName: string;
  readonly private: boolean;
  readonly login: string;
  readonly issues: ReadonlySet<number> | null;
  readonly deny: NonNullable<GithubSeed["deny"]>;
  /** By id, oldest first. */
  readonly comments: Map<number, WorldComment>;
  /** By id. */
  readonly checks: Map<number, WorldCheck>;
  /** By number, oldest first. */
  readonly issueRecords: Map<number, WorldIssue>;
  readonly pulls: NonNullable<GithubSeed["pulls"]>;
}

/** Everything that a sandbox knows while it runs; requests may change it. */
export interface World {
  readonly scheduledQueries: readonly ScheduleSeed[];
  readonly project: SandboxState["project"];
  readonly identity: string;
  readonly deny: readonly DenySeed[];
  /** Null where everything that is not denied is allowed. */
  readonly allow: ReadonlySet<string> | null;
  /** The caller without a token, whatever the one that asks now lacks. */
  readonly usual: Identity;
  /** By e-mail. */
  readonly identities: ReadonlyMap<string, Identity>;
  /** By token; exchanges and impersonations add theirs. */
  readonly tokens: Map<string, IssuedToken>;
  readonly sts: StsSeed | null;
  readonly oidc: NonNullable<SandboxState["oidc"]>;
  readonly policy: NonNullable<SandboxState["policy"]>;
  readonly images: readonly ImageSeed[];
  readonly quotas: readonly QuotaSeed[];
  /** BigQuery's jobs by id, oldest first. */
  readonly queryJobs: Map<string, QueryJob>;
  /** The jobs that mutating requests with a `requestId` made. */
  readonly requestIds: Map<string, string>;
  readonly datasets: Map<string, WorldDataset>;
  readonly buckets: Map<string, WorldBucket>;
  /** By `location/name`. */
  readonly jobs: ReadonlyMap<string, Seed<"jobs">>;
  /** Null where every service is enabled. */
  readonly services: ReadonlySet<string> | null;
  readonly serviceAccounts: ReadonlyMap<string, Seed<"serviceAccounts">>;
  readonly billing: SandboxState["billing"] | null;
  readonly queryQuotaMiB: number | null;
  readonly repository: WorldRepository | null;
}

/** Creation time of what the state gives none. */
export const CREATED_AT = "2025-01-01T00:00:00.000Z";

/** Builds the world that a state describes; a template that is no template is a Problem. */
export function buildWorld(state: SandboxState, at: string = CREATED_AT): World {
  const email = state.identity ?? `tester@${state.project.id}.iam.gserviceaccount.com`;
  return {
    project: state.project,
    identity: email,
    deny: state.deny ?? [],
    allow: null,
    usual: { email, deny: state.deny ?? [], allow: null },
    ...buildIdentities(state),
    sts: state.sts ?? null,
    oidc: state.oidc ?? {},
    policy: state.policy ?? [],
    images: state.images ?? [],
    quotas: state.quotas ?? [],
    queryJobs: pastJobs(state),
    scheduledQueries: state.scheduledQueries ?? [],
    requestIds: new Map(),
    datasets: byKey(
      "dataset",
      (state.datasets ?? []).map((seed) => toDataset(state, seed, at)),
      ({ id }) => id,
    ),
    buckets: byKey("bucket", (state.buckets ?? []).map(toBucket), ({ name }) => name),
    jobs: byKey("job", state.jobs ?? [], ({ location, name }) => `${location}/${name}`),
    services: state.services === undefined ? null : new Set(state.services),
    serviceAccounts: byKey("service account", state.serviceAccounts ?? [], ({ email }) => email),
    billing: state.billing ?? null,
    queryQuotaMiB: state.queryQuotaMiB ?? null,
    repository: state.github === undefined ? null : toRepository(state.github),
  };
}

type DatasetSeed = NonNullable<SandboxState["datasets"]>[number];

function toDataset(state: SandboxState, seed: DatasetSeed, at: string): WorldDataset {
  const defaultTableExpirationMs = seed.defaultTableExpirationMs ?? null;
  return {
    ...blankDataset(seed.createdAt ?? CREATED_AT),
    id: seed.id,
    location: seed.location,
    defaultTableExpirationMs,
    labels: seed.labels ?? {},
    defaultPartitionExpirationMs: seed.defaultPartitionExpirationMs ?? null,
    maxTimeTravelHours: seed.maxTimeTravelHours ?? 168,
    storageBillingModel: seed.storageBillingModel ?? null,
    access: seed.access ?? [],
    routines: seed.routines ?? [],
    tables: expandTables(seed.tables ?? [], {
      vocabulary: state.vocabulary ?? {},
      dataset: seed.id,
      defaultTableExpirationMs,
      at,
    }),
  };
}

/** A dataset without tables, made at an instant. */
export function blankDataset(at: string): Omit<WorldDataset, "id" | "location" | "tables"> {
  return {
    defaultTableExpirationMs: null,
    createdAt: at,
    modifiedAt: at,
    labels: {},
    description: null,
    friendlyName: null,
    defaultPartitionExpirationMs: null,
    maxTimeTravelHours: 168,
    storageBillingModel: null,
    access: [],
    routines: [],
  };
}

function toRepository(seed: GithubSeed): WorldRepository {
  const comments = (seed.comments ?? []).map((comment, index) => ({
    id: comment.id ?? 1000 + index,
    issue: comment.issue,
    login: comment.login,
    type: comment.type ?? (comment.login.endsWith("[bot]") ? ("Bot" as const) : ("User" as const)),
    body: comment.body,
    createdAt: comment.createdAt ?? CREATED_AT,
    updatedAt: comment.createdAt ?? CREATED_AT,
  }));
  return {
    fullName: seed.repository,
    private: seed.private ?? false,
    login: seed.login ?? "github-actions[bot]",
    issues: seed.issues === undefined ? null : new Set(seed.issues),
    deny: seed.deny ?? [],
    comments: byKey("comment", comments, ({ id }) => id),
    checks: new Map(),
    issueRecords: new Map(),
    pulls: seed.pulls ?? [],
  };
}

function byKey<K, V>(kind: string, values: readonly V[], keyOf: (value: V) => K): Map<K, V> {
  const map = new Map<K, V>();
  for (const value of values) {
    const key = keyOf(value);
    if (map.has(key)) throw repeated(`${kind} ${key}`);
    map.set(key, value);
  }
  return map;
}

function repeated(what: string): Problem {
  return new Problem({
    code: "sandbox-state-invalid",
    message: `The sandbox state names the ${what} twice`,
    hint: "Name each resource once.",
  });
}
