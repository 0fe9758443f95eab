/**
 * Permissions of the predefined roles that a phase or an audit usually holds, as far as the sandbox asks for them.
 * Source: Google's role reference, read 2026-11.
 */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  "roles/owner": ["*"],
  "roles/editor": ["*"],
  "roles/viewer": [
    "bigquery.datasets.get",
    "bigquery.tables.get",
    "bigquery.tables.list",
    "bigquery.jobs.list",
    "storage.buckets.list",
    "run.jobs.get",
    "run.jobs.list",
    "run.executions.get",
    "run.executions.list",
    "iam.serviceAccounts.get",
    "iam.serviceAccounts.list",
    "resourcemanager.projects.get",
    "serviceusage.services.get",
    "serviceusage.services.list",
  ],
  "roles/browser": ["resourcemanager.projects.get", "resourcemanager.projects.getIamPolicy"],
  "roles/bigquery.admin": ["bigquery.*"],
  "roles/bigquery.dataOwner": [
    "bigquery.datasets.*",
    "bigquery.tables.*",
    "bigquery.routines.*",
    "bigquery.rowAccessPolicies.*",
  ],
  "roles/bigquery.dataEditor": [
    "bigquery.datasets.get",
    "bigquery.tables.*",
    "bigquery.routines.get",
    "bigquery.routines.list",
  ],
  "roles/bigquery.dataViewer": [
    "bigquery.datasets.get",
    "bigquery.tables.get",
    "bigquery.tables.list",
    "bigquery.tables.getData",
    "bigquery.routines.get",
    "bigquery.routines.list",
  ],
  "roles/bigquery.metadataViewer": ["bigquery.datasets.get", "bigquery.tables.get", "bigquery.tables.list"],
  "roles/bigquery.jobUser": ["bigquery.jobs.create", "resourcemanager.projects.get"],
  "roles/bigquery.resourceViewer": ["bigquery.jobs.listAll", "bigquery.jobs.list", "bigquery.jobs.get"],
  "roles/bigquery.user": [
    "bigquery.transfers.get",
    "bigquery.jobs.create",
    "bigquery.jobs.list",
    "bigquery.datasets.get",
  ],
  "roles/storage.admin": ["storage.*"],
  "roles/storage.objectAdmin": ["storage.objects.*"],
  "roles/storage.objectUser": ["storage.objects.*"],
  "roles/storage.objectCreator": ["storage.objects.create"],
  "roles/storage.objectViewer": ["storage.objects.get", "storage.objects.list"],
  "roles/storage.legacyBucketReader": ["storage.buckets.get", "storage.objects.list"],
  "roles/storage.bucketViewer": ["storage.buckets.get", "storage.buckets.list"],
  "roles/run.admin": ["run.*"],
  "roles/run.viewer": ["run.jobs.get", "run.jobs.list", "run.executions.get", "run.executions.list"],
  "roles/run.invoker": ["run.jobs.run"],
  "roles/artifactregistry.reader": [
    "artifactregistry.dockerimages.get",
    "artifactregistry.dockerimages.list",
    "artifactregistry.tags.get",
    "artifactregistry.tags.list",
    "artifactregistry.versions.get",
    "artifactregistry.versions.list",
  ],
  "roles/iam.serviceAccountViewer": [
    "iam.serviceAccounts.get",
    "iam.serviceAccounts.list",
    "iam.serviceAccountKeys.list",
  ],
  "roles/iam.serviceAccountUser": ["iam.serviceAccounts.actAs", "iam.serviceAccounts.get"],
  "roles/iam.serviceAccountTokenCreator": ["iam.serviceAccounts.getAccessToken"],
  "roles/iam.workloadIdentityUser": ["iam.serviceAccounts.getAccessToken"],
  "roles/iam.securityReviewer": ["resourcemanager.projects.getIamPolicy", "bigquery.datasets.getIamPolicy"],
  "roles/serviceusage.serviceUsageViewer": [
    "serviceusage.services.get",
    "serviceusage.services.list",
    "serviceusage.quotas.get",
  ],
  "roles/cloudquotas.viewer": ["cloudquotas.quotas.get", "monitoring.timeSeries.list"],
  "roles/monitoring.viewer": ["monitoring.timeSeries.list"],
  "roles/billing.viewer": ["billing.budgets.list", "billing.accounts.get"],
};

/** Permissions of a role; a text that names no role the sandbox knows is taken as one permission. */
export function permissionsOf(role: string): readonly string[] {
  return ROLES[role] ?? [role];
}

/** Permissions of a predefined role, or null where the sandbox does not know it. */
export function predefinedRole(role: string): readonly string[] | null {
  return ROLES[role] ?? null;
}
