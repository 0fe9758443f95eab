import { Problem } from "#domain/problem.ts";
import type { GithubSeed, SandboxState } from "./state.ts";
import { expandTables, type WorldTable } from "./tables.ts";

type Seed<Key extends "buckets" | "jobs" | "serviceAccounts"> = NonNullable<SandboxState[Key]>[number];

/** A dataset and its tables, by name. */
export interface WorldDataset {
  readonly id: string;
  readonly location: string;
  readonly defaultTableExpirationMs: number | null;
  readonly createdAt: string;
  readonly labels: Readonly<Record<string, string>>;
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

/** The repository that GitHub's endpoints know. */
export interface WorldRepository {
  readonly fullName: string;
  readonly private: boolean;
  readonly login: string;
  readonly issues: ReadonlySet<number> | null;
  readonly deny: NonNullable<GithubSeed["deny"]>;
  /** By id, oldest first. */
  readonly comments: Map<number, WorldComment>;
}

/** Everything that a sandbox knows while it runs; requests may change it. */
export interface World {
  readonly project: SandboxState["project"];
  readonly identity: string;
  readonly deny: NonNullable<SandboxState["deny"]>;
  readonly datasets: Map<string, WorldDataset>;
  readonly buckets: ReadonlyMap<string, Seed<"buckets">>;
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
export function buildWorld(state: SandboxState): World {
  return {
    project: state.project,
    identity: state.identity ?? `tester@${state.project.id}.iam.gserviceaccount.com`,
    deny: state.deny ?? [],
    datasets: byKey(
      "dataset",
      (state.datasets ?? []).map((seed) => toDataset(state, seed)),
      ({ id }) => id,
    ),
    buckets: byKey("bucket", state.buckets ?? [], ({ name }) => name),
    jobs: byKey("job", state.jobs ?? [], ({ location, name }) => `${location}/${name}`),
    services: state.services === undefined ? null : new Set(state.services),
    serviceAccounts: byKey("service account", state.serviceAccounts ?? [], ({ email }) => email),
    billing: state.billing ?? null,
    queryQuotaMiB: state.queryQuotaMiB ?? null,
    repository: state.github === undefined ? null : toRepository(state.github),
  };
}

type DatasetSeed = NonNullable<SandboxState["datasets"]>[number];

function toDataset(state: SandboxState, seed: DatasetSeed): WorldDataset {
  return {
    id: seed.id,
    location: seed.location,
    defaultTableExpirationMs: seed.defaultTableExpirationMs ?? null,
    createdAt: seed.createdAt ?? CREATED_AT,
    labels: seed.labels ?? {},
    tables: expandTables(seed.tables ?? [], { vocabulary: state.vocabulary ?? {}, dataset: seed.id }),
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
