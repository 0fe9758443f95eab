import type { Effect, ResourceKind, Verb } from "../effect.ts";
import { splitName } from "../table-name.ts";
import type { PermissionScope } from "./statement.ts";

/** What one effect takes at one place. */
export interface EffectNeed {
  readonly scope: PermissionScope;
  readonly permissions: readonly string[];
}

const GET = "bigquery.tables.get";
const DATA = "bigquery.tables.getData";
const FILL = ["bigquery.tables.create", "bigquery.tables.updateData"];
const OVERWRITE = ["storage.objects.create", "storage.objects.delete"];

/**
 * What an effect takes of the resource that it names, by kind and verb. Written from memory of Google Cloud's
 * documentation in November 2026; unverified, what a rename takes above all, which is not documented.
 */
const TAKES: Readonly<Record<ResourceKind, Readonly<Partial<Record<Verb, readonly string[]>>>>> = {
  "bigquery-table": {
    create: FILL,
    replace: [...FILL, "bigquery.tables.update"],
    rename: ["bigquery.tables.create", "bigquery.tables.update", "bigquery.tables.delete"],
    drop: ["bigquery.tables.delete"],
    delete: ["bigquery.tables.delete"],
    read: [GET, DATA],
    list: [GET, "bigquery.tables.list"],
    write: [GET, "bigquery.tables.updateData"],
    dml: [DATA, "bigquery.tables.updateData"],
    copy: [GET, DATA],
    load: [GET, ...FILL],
    extract: ["bigquery.tables.export"],
    view: ["bigquery.tables.create", "bigquery.tables.update"],
  },
  "bigquery-dataset": {
    list: [GET, "bigquery.tables.list"],
    read: ["bigquery.datasets.get"],
    write: ["bigquery.datasets.update"],
    drop: ["bigquery.datasets.delete"],
    delete: ["bigquery.datasets.delete"],
  },
  "gcs-object": {
    read: ["storage.objects.get"],
    list: ["storage.objects.list"],
    write: OVERWRITE,
    create: OVERWRITE,
    delete: ["storage.objects.delete", "storage.objects.list"],
    copy: ["storage.objects.get", "storage.objects.list"],
    load: ["storage.objects.get", "storage.objects.list"],
    extract: OVERWRITE,
    rename: ["storage.objects.get", ...OVERWRITE],
  },
  "gcs-bucket": {
    read: ["storage.buckets.get"],
    list: ["storage.objects.list"],
    copy: ["storage.objects.get", "storage.objects.list"],
    delete: ["storage.buckets.delete"],
  },
  "run-job": {},
  build: {},
  other: {},
};

/** What an effect takes of the project, whatever it names. */
const TAKES_OF_PROJECT: Readonly<Record<ResourceKind, Readonly<Partial<Record<Verb, readonly string[]>>>>> = {
  "bigquery-table": {},
  "bigquery-dataset": { create: ["bigquery.datasets.create"] },
  "gcs-object": {},
  "gcs-bucket": { create: ["storage.buckets.create"] },
  "run-job": {
    execute: ["run.jobs.run", "run.jobs.get"],
    create: ["run.jobs.create", "iam.serviceAccounts.actAs"],
    replace: ["run.jobs.create", "run.jobs.update", "iam.serviceAccounts.actAs"],
    write: ["run.jobs.update", "iam.serviceAccounts.actAs"],
  },
  build: { execute: ["cloudbuild.builds.create"], create: ["cloudbuild.builds.create"] },
  other: {},
};

/** What an effect takes: of its resource, of the one that it fills, and of the project. */
export function needsOfEffect(effect: Effect, project: string): readonly EffectNeed[] {
  const { verb, kind, name, to } = effect;
  const ofProject = [
    ...(TAKES_OF_PROJECT[kind][verb] ?? []),
    ...(kind === "bigquery-table" ? ["bigquery.jobs.create"] : []),
  ];
  const source = scopeOf(kind, name);
  const target = to === undefined || verb === "rename" ? null : scopeOf(kind, to);
  const taken = [
    ...(source ? [{ scope: source, permissions: TAKES[kindAt(source, kind)][verb] ?? [] }] : []),
    ...(target
      ? [{ scope: target, permissions: target.kind === "bucket" ? OVERWRITE : [GET, ...FILL] }]
      : []),
    { scope: { kind: "project", id: project } as const, permissions: ofProject },
  ];
  return taken.filter(({ permissions }) => permissions.length > 0);
}

/** Files in a bucket are objects, whatever the effect is about. */
function kindAt(scope: PermissionScope, kind: ResourceKind): ResourceKind {
  return scope.kind === "bucket" && kind !== "gcs-bucket" ? "gcs-object" : kind;
}

/** The dataset or bucket that a name tells; null where a hole hides it. */
function scopeOf(kind: ResourceKind, written: string): PermissionScope | null {
  const name = written.replace(/\{[^{}]*\}/g, "{}");
  const bucket = /^gs:\/\/([^/]+)/.exec(name)?.[1] ?? (kind === "gcs-bucket" ? name : undefined);
  if (bucket !== undefined) return isPlain(bucket) ? { kind: "bucket", id: bucket } : null;
  if (kind !== "bigquery-table" && kind !== "bigquery-dataset") return null;
  const dataset = kind === "bigquery-dataset" ? splitName(name).table : splitName(name).dataset;
  return dataset !== null && isPlain(dataset) ? { kind: "dataset", id: dataset } : null;
}

function isPlain(text: string): boolean {
  return /^[\w.-]+$/.test(text);
}
