import type { PermissionScope } from "./statement.ts";

const READ = [
  "bigquery.tables.get",
  "bigquery.tables.list",
  "bigquery.tables.getData",
  "bigquery.tables.export",
];
const EDIT = [
  ...READ,
  "bigquery.tables.create",
  "bigquery.tables.update",
  "bigquery.tables.updateData",
  "bigquery.tables.delete",
];
const VIEW_OBJECTS = ["storage.objects.get", "storage.objects.list"];

/**
 * Predefined roles from small to large, with the permissions of them that phases need. Not all that a role holds is
 * listed. Written from memory of Google Cloud's reference of IAM roles in November 2026; unverified.
 */
const ROLES: readonly {
  readonly role: string;
  readonly at: readonly PermissionScope["kind"][];
  readonly holds: readonly string[];
}[] = [
  { role: "roles/bigquery.jobUser", at: ["project"], holds: ["bigquery.jobs.create"] },
  {
    role: "roles/bigquery.readSessionUser",
    at: ["project"],
    holds: ["bigquery.readsessions.create", "bigquery.readsessions.getData"],
  },
  {
    role: "roles/bigquery.user",
    at: ["project"],
    holds: ["bigquery.jobs.create", "bigquery.datasets.create"],
  },
  {
    role: "roles/bigquery.metadataViewer",
    at: ["dataset", "project"],
    holds: ["bigquery.tables.get", "bigquery.tables.list", "bigquery.datasets.get"],
  },
  {
    role: "roles/bigquery.dataViewer",
    at: ["dataset", "project"],
    holds: [...READ, "bigquery.datasets.get"],
  },
  {
    role: "roles/bigquery.dataEditor",
    at: ["dataset", "project"],
    holds: [...EDIT, "bigquery.datasets.get"],
  },
  {
    role: "roles/bigquery.dataOwner",
    at: ["dataset", "project"],
    holds: [...EDIT, "bigquery.datasets.get", "bigquery.datasets.update", "bigquery.datasets.delete"],
  },
  { role: "roles/storage.objectCreator", at: ["bucket", "project"], holds: ["storage.objects.create"] },
  { role: "roles/storage.objectViewer", at: ["bucket", "project"], holds: VIEW_OBJECTS },
  {
    role: "roles/storage.objectUser",
    at: ["bucket", "project"],
    holds: [...VIEW_OBJECTS, "storage.objects.create", "storage.objects.delete"],
  },
  {
    role: "roles/storage.admin",
    at: ["bucket", "project"],
    holds: [
      ...VIEW_OBJECTS,
      "storage.objects.create",
      "storage.objects.delete",
      "storage.buckets.create",
      "storage.buckets.delete",
      "storage.buckets.get",
    ],
  },
  { role: "roles/run.invoker", at: ["project"], holds: ["run.jobs.run"] },
  {
    role: "roles/run.developer",
    at: ["project"],
    holds: ["run.jobs.run", "run.jobs.get", "run.jobs.create", "run.jobs.update"],
  },
  {
    role: "roles/iam.serviceAccountUser",
    at: ["project"],
    holds: ["iam.serviceAccounts.actAs"],
  },
  { role: "roles/cloudbuild.builds.editor", at: ["project"], holds: ["cloudbuild.builds.create"] },
];

/** The predefined roles that hold what is needed at a place and least beside it; permissions that no role holds are left out. */
export function smallestRoles(kind: PermissionScope["kind"], needed: readonly string[]): readonly string[] {
  const usable = ROLES.filter(({ at }) => at.includes(kind));
  const open = new Set(needed);
  const chosen: string[] = [];
  for (;;) {
    const best = usable
      .map((role) => ({ ...role, gain: role.holds.filter((permission) => open.has(permission)).length }))
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain - a.gain || a.holds.length - b.holds.length)[0];
    if (!best) return chosen;
    chosen.push(best.role);
    for (const permission of best.holds) open.delete(permission);
  }
}
