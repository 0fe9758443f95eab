import type { Remedy } from "#domain/reading.ts";

/** Where a permission is granted. */
export interface ProbeTarget {
  readonly project: string;
  readonly dataset?: string;
  readonly bucket?: string;
}

/**
 * The remedy of a permission that a probe lacked: the narrow role, on the resource itself. Null where the permission is none
 * of those. Source: Google's IAM role reference, read 2026-11.
 */
export function probeRemedy(permission: string, { project, dataset, bucket }: ProbeTarget): Remedy | null {
  const granted = (role: string, command: string): Remedy => ({
    permission,
    role,
    command,
    advice: `Grant ${permission}, for example with ${role}, to the identity that runs phasegate (MEMBER in the command).`,
  });
  if (permission === "bigquery.jobs.create") {
    return granted(
      "roles/bigquery.jobUser",
      `gcloud projects add-iam-policy-binding ${word(project)} --member=MEMBER --role=roles/bigquery.jobUser`,
    );
  }
  if (permission.startsWith("storage.objects.") && bucket !== undefined) {
    return granted(
      "roles/storage.objectUser",
      `gcloud storage buckets add-iam-policy-binding ${word(`gs://${bucket}`)} --member=MEMBER --role=roles/storage.objectUser`,
    );
  }
  if (permission.startsWith("bigquery.tables.") && dataset !== undefined) {
    const grant = `GRANT \`roles/bigquery.dataEditor\` ON SCHEMA \`${project}.${dataset}\` TO "MEMBER"`;
    return granted("roles/bigquery.dataEditor", `bq query --use_legacy_sql=false ${quoted(grant)}`);
  }
  return null;
}

function word(text: string): string {
  return /^[\w.:@/-]+$/.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
