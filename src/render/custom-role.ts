import type { PermissionStatement } from "#domain/permissions/statement.ts";
import type { Document, Report } from "#domain/report.ts";

/** What the phase's effects need, place by place, as the audits say it. */
export function permissionsOf({ findings }: Report): readonly PermissionStatement[] {
  return findings.flatMap(({ permissions }) => permissions ?? []);
}

/** A custom role that holds exactly what the phase's effects take, in gcloud's format; none where they take nothing. */
export function customRole(report: Report): readonly Document[] {
  const statements = permissionsOf(report);
  const [first] = statements;
  const included = [...new Set(statements.flatMap(({ needed }) => needed))].sort();
  if (!first || included.length === 0) return [];
  const id = report.phase.id.replace(/\W+/g, "_");
  const project = statements.find(({ scope }) => scope.kind === "project")?.scope.id ?? "PROJECT";
  const file = `permissions/custom-role-${id}.yaml`;
  const member = first.identity === null ? "MEMBER" : `serviceAccount:${plain(first.identity)}`;
  const role = `projects/${project}/roles/phasegate_${id}`;
  const lines = [
    `# What the scripts of phase ${plain(report.phase.id)} take, and nothing else. To apply it:`,
    `#   gcloud iam roles create phasegate_${id} --project=${plain(project)} --file=${file}`,
    ...statements.map((statement) => `#   ${binding(statement, { member, role, project })}`),
    `title: ${JSON.stringify(`Phase ${plain(report.phase.id)}`)}`,
    `description: ${JSON.stringify(`Permissions that the effects of the phase's scripts take, by phasegate, ${report.at.slice(0, 10)}.`)}`,
    "stage: GA",
    "includedPermissions:",
    ...included.map((permission) => `  - ${permission}`),
  ];
  return [{ path: file, mediaType: "application/yaml", body: `${lines.join("\n")}\n` }];
}

/** On the project predefined roles are bound: the custom role there would open every dataset and bucket. */
function binding(
  { scope, roles }: PermissionStatement,
  { member, role, project }: { readonly member: string; readonly role: string; readonly project: string },
): string {
  const id = plain(scope.id);
  if (scope.kind === "dataset")
    return `bq add-iam-policy-binding --member=${member} --role=${role} ${plain(project)}:${id}`;
  if (scope.kind === "bucket")
    return `gcloud storage buckets add-iam-policy-binding gs://${id} --member=${member} --role=${role}`;
  return roles
    .map((one) => `gcloud projects add-iam-policy-binding ${id} --member=${member} --role=${one}`)
    .join(" && ");
}

/** Text for a comment or a command: what could break out of it is left out. */
function plain(text: string): string {
  return text.replace(/[^\w.@:/ -]/g, "");
}
