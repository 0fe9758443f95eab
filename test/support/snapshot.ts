import type { CatalogueFact, DatasetFact, TableFact } from "#domain/cloud.ts";
import type { Effect } from "#domain/effect.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import type { Snapshot, SnapshotParts } from "#domain/snapshot.ts";
import { theLiveParts } from "./cloud.ts";
import { theProbeParts } from "./probe.ts";
import { AT, aRead } from "./reading.ts";

/** A Python script without a fault, committed, without effects. */
export function aScript(over: Partial<ScriptFact> = {}): ScriptFact {
  return {
    path: "scripts/rename_cov.py",
    language: "python",
    bytes: 1200,
    lines: 40,
    purpose: "Rename COV tables.",
    lastCommit: { sha: "0123456789abcdef0123456789abcdef01234567", at: "2025-12-12T08:00:00Z", author: "A" },
    syntax: [],
    imports: [],
    flags: [],
    positionals: [],
    execution: "sequential",
    interactive: false,
    tools: [],
    calls: [],
    filesRead: [],
    environmentRead: [],
    effects: [],
    complete: true,
    limits: [],
    ...over,
  };
}

/** An effect with an exact name. */
export function anEffect(over: Partial<Effect> = {}): Effect {
  return {
    verb: "rename",
    kind: "bigquery-table",
    name: "bqx-ml.features.cov_bqx_audcad",
    exact: true,
    holes: [],
    guard: null,
    line: 12,
    ...over,
  };
}

/** A committed work tree with these files. */
export function aRepository(paths: readonly string[], over: Partial<RepositoryFact> = {}): RepositoryFact {
  return {
    name: "bqx-ml-v3",
    revision: "0123456789abcdef0123456789abcdef01234567",
    branch: "main",
    from: "work-tree",
    shallow: false,
    dirty: false,
    entries: paths.map((path) => ({ path, bytes: 100, type: "file" })),
    skipped: [],
    ...over,
  };
}

/** A plain table. */
export function aTable(name: string): TableFact {
  return { name, type: "TABLE", createdAt: null, expiresAt: null, partitionField: null, clusterFields: [] };
}

/** The tables of the dataset `features`. */
export function aCatalogue(names: readonly string[], dataset = "features"): CatalogueFact {
  return { dataset, tables: names.map(aTable), requests: 1 };
}

/** A dataset in the plan's region. */
export function aDataset(over: Partial<DatasetFact> = {}): DatasetFact {
  return {
    id: "features",
    location: "us-central1",
    defaultTableExpirationMs: null,
    createdAt: null,
    labels: {},
    ...over,
  };
}

/** All readings of a run in which the phase of `aPlan()` may start. */
export function theParts(over: Partial<SnapshotParts> = {}): SnapshotParts {
  return {
    repository: aRead(aRepository(["scripts/rename_cov.py"]), "git ls-tree"),
    scripts: aRead([aScript()], "scripts"),
    images: aRead([], "Dockerfiles"),
    builds: aRead([], "Cloud Build files"),
    requirements: aRead([], "requirements files"),
    datasets: { features: aRead(aDataset()) },
    catalogues: { features: aRead(aCatalogue(["cov_bqx_audcad", "cov_idx_audcad"])) },
    buckets: {},
    jobs: {},
    services: {},
    serviceAccounts: {},
    cost: aRead({ billingEnabled: true, budgets: [] }),
    queryQuota: aRead({ limitMiB: 209_715_200, custom: false }),
    ...theLiveParts(),
    ...theProbeParts(),
    ...over,
  };
}

/** A snapshot of those readings. */
export function aSnapshot(over: Partial<SnapshotParts> = {}): Snapshot {
  return { schemaVersion: 1, observedAt: AT, cloud: "sandbox", parts: theParts(over) };
}
