import type { Remedy } from "#domain/reading.ts";

/** Narrow predefined roles that carry what is read. Source: Google's IAM role reference, read 2026-11. */
const ROLES: Readonly<Record<string, string>> = {
  "bigquery.datasets.get": "roles/bigquery.metadataViewer",
  "bigquery.tables.list": "roles/bigquery.metadataViewer",
  "bigquery.transfers.get": "roles/bigquery.user",
  "storage.buckets.get": "roles/storage.bucketViewer",
  "run.jobs.get": "roles/run.viewer",
  "serviceusage.services.get": "roles/serviceusage.serviceUsageViewer",
  "serviceusage.quotas.get": "roles/serviceusage.serviceUsageViewer",
  "iam.serviceAccounts.get": "roles/iam.serviceAccountViewer",
  "resourcemanager.projects.get": "roles/browser",
  "billing.budgets.list": "roles/billing.viewer",
  "bigquery.datasets.getIamPolicy": "roles/bigquery.metadataViewer",
  "bigquery.tables.get": "roles/bigquery.metadataViewer",
  "bigquery.routines.list": "roles/bigquery.metadataViewer",
  "bigquery.jobs.create": "roles/bigquery.jobUser",
  "bigquery.jobs.listAll": "roles/bigquery.resourceViewer",
  "artifactregistry.tags.get": "roles/artifactregistry.reader",
  "artifactregistry.dockerimages.get": "roles/artifactregistry.reader",
  "iam.serviceAccountKeys.list": "roles/iam.serviceAccountViewer",
  "monitoring.timeSeries.list": "roles/monitoring.viewer",
};

/** What a remedy is about. */
export interface Need {
  readonly project: string;
  readonly permission: string;
  /** Billing account of budgets, whose roles are granted on the account; null otherwise. */
  readonly billingAccount: string | null;
}

/** The remedy of a missing permission. */
export function grantRemedy({ project, permission, billingAccount }: Need): Remedy {
  const role = ROLES[permission];
  if (role === undefined) {
    return { permission, advice: `Grant ${permission} to the identity that runs phasegate.` };
  }
  const target =
    billingAccount === null
      ? `gcloud projects add-iam-policy-binding ${quote(project)}`
      : `gcloud billing accounts add-iam-policy-binding ${quote(billingAccount)}`;
  return {
    permission,
    role,
    command: `${target} --member=MEMBER --role=${role}`,
    advice: `Grant ${permission}, for example with ${role}, to the identity that runs phasegate (MEMBER in the command).`,
  };
}

/** The remedy of a disabled API. */
export function enableRemedy(service: string, project: string): Remedy {
  return {
    command: `gcloud services enable ${quote(service)} --project=${quote(project)}`,
    advice: `Enable ${service} in the project ${project}; it takes a few minutes to come into force.`,
  };
}

/** A word of a command line; what is no plain word is quoted for the shell. */
function quote(word: string): string {
  return /^[\w.:@/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
