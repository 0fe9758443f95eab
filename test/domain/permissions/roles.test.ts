import { expect, test } from "vitest";
import type { Effect } from "#domain/effect.ts";
import { needsOfEffect } from "#domain/permissions/of-effects.ts";
import { smallestRoles } from "#domain/permissions/roles.ts";
import { anEffect } from "#test/support/snapshot.ts";

test.each<["project" | "dataset" | "bucket", readonly string[], readonly string[]]>([
  ["dataset", ["bigquery.tables.get", "bigquery.tables.list"], ["roles/bigquery.metadataViewer"]],
  ["dataset", ["bigquery.tables.getData", "bigquery.tables.get"], ["roles/bigquery.dataViewer"]],
  ["dataset", ["bigquery.tables.delete", "bigquery.tables.getData"], ["roles/bigquery.dataEditor"]],
  ["dataset", ["bigquery.datasets.delete"], ["roles/bigquery.dataOwner"]],
  ["bucket", ["storage.objects.create"], ["roles/storage.objectCreator"]],
  ["bucket", ["storage.objects.delete", "storage.objects.get"], ["roles/storage.objectUser"]],
  [
    "project",
    ["bigquery.jobs.create", "bigquery.readsessions.create", "run.jobs.run"],
    ["roles/bigquery.jobUser", "roles/run.invoker", "roles/bigquery.readSessionUser"],
  ],
  ["project", ["something.odd"], []],
])("on a %s, %j takes %j", (kind, needed, roles) => {
  expect(smallestRoles(kind, needed)).toEqual(roles);
});

test.each<[Partial<Effect>, readonly string[]]>([
  [
    { verb: "rename", to: "new" },
    [
      "dataset features: bigquery.tables.create, bigquery.tables.update, bigquery.tables.delete",
      "project p: bigquery.jobs.create",
    ],
  ],
  [
    { verb: "copy", to: "backup.x" },
    [
      "dataset features: bigquery.tables.get, bigquery.tables.getData",
      "dataset backup: bigquery.tables.get, bigquery.tables.create, bigquery.tables.updateData",
      "project p: bigquery.jobs.create",
    ],
  ],
  [
    { verb: "copy", kind: "gcs-object", name: "gs://a/x", to: "gs://b/y" },
    [
      "bucket a: storage.objects.get, storage.objects.list",
      "bucket b: storage.objects.create, storage.objects.delete",
    ],
  ],
  [{ verb: "execute", kind: "run-job", name: "extract" }, ["project p: run.jobs.run, run.jobs.get"]],
  [
    { verb: "drop", name: "p.features.{row.table_name}", exact: false },
    ["dataset features: bigquery.tables.delete", "project p: bigquery.jobs.create"],
  ],
  [{ verb: "drop", name: "p.{env.DS}.t", exact: false }, ["project p: bigquery.jobs.create"]],
  [{ verb: "execute", kind: "other", name: "x" }, []],
])("%j takes %j", (over, expected) => {
  const needs = needsOfEffect(anEffect(over), "p");
  expect(
    needs.map(({ scope, permissions }) => `${scope.kind} ${scope.id}: ${permissions.join(", ")}`),
  ).toEqual(expected);
});
