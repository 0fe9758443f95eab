import { errorInfo, type Refusal, refuse } from "../http/refusal.ts";
import type { World } from "../world.ts";

/** A thing that a caller wants to do, and the words that the API refuses it with. */
export interface Attempt {
  readonly world: World;
  /** Full name of the API. */
  readonly service: string;
  /** Project of the path, id or number; null where the path names none. */
  readonly project: string | null;
  readonly permission: string;
  /** Dataset id, bucket name, job name, e-mail; null for the project itself. A table is two: `dataset.table`, `dataset`. */
  readonly resource: string | readonly string[] | null;
  /** What the API says when the permission is missing. */
  readonly denial: string;
  /** The API's own reason; `accessDenied` or `forbidden` where errors are listed. */
  readonly reason: string;
}

/** Null where the caller may go on; otherwise the refusal, in the order in which Google looks: project, API, permission. */
export function guard(attempt: Attempt): Refusal | null {
  const { world, service, project, permission, resource } = attempt;
  if (project !== null && !isProject(world, project)) return unknownProject(project);
  if (!isEnabled(world, service)) return serviceDisabled(world, service);
  return isDenied(world, permission, resource) ? denied(attempt) : null;
}

/** True where the path's project is the world's, by id or by number. */
export function isProject({ project }: World, asked: string): boolean {
  return asked === project.id || asked === project.number;
}

/** True where the service may be called. */
export function isEnabled({ services }: World, service: string): boolean {
  return services === null || services.has(service);
}

/** True where the state denies the permission, everywhere or on this resource; `bigquery.*` denies all that start so. */
export function isDenied(
  { deny, allow }: Pick<World, "deny" | "allow">,
  permission: string,
  resource: string | readonly string[] | null,
): boolean {
  if (allow !== null && ![...allow].some((granted) => covers(granted, permission))) return true;
  const named = typeof resource === "string" ? [resource] : (resource ?? []);
  return deny.some(
    (entry) =>
      (entry.resource === undefined || named.includes(entry.resource)) &&
      covers(entry.permission, permission),
  );
}

function covers(denied: string, permission: string): boolean {
  if (denied === "*") return true;
  return denied.endsWith(".*") ? permission.startsWith(denied.slice(0, -1)) : denied === permission;
}

function denied({ permission, resource, denial, reason, service, world }: Attempt): Refusal {
  const info = errorInfo({
    reason: "IAM_PERMISSION_DENIED",
    domain: service === "iam.googleapis.com" ? service : "iam.googleapis.com",
    metadata: { permission, resource: nameOf(resource) ?? `projects/${world.project.id}` },
  });
  return refuse(403, reason, denial, { details: [info] });
}

function nameOf(resource: Attempt["resource"]): string | null {
  return typeof resource === "string" ? resource : (resource?.[0] ?? null);
}

function unknownProject(project: string): Refusal {
  const info = errorInfo({
    reason: "CONSUMER_INVALID",
    domain: "googleapis.com",
    metadata: { consumer: `projects/${project}` },
  });
  return refuse(403, "forbidden", `Permission denied on resource project ${project}.`, { details: [info] });
}

function serviceDisabled({ project }: World, service: string): Refusal {
  const activationUrl = `https://console.developers.google.com/apis/api/${service}/overview?project=${project.number}`;
  const message =
    `${service} has not been used in project ${project.number} before or it is disabled. ` +
    `Enable it by visiting ${activationUrl} then retry. If you enabled this API recently, ` +
    "wait a few minutes for the action to propagate to our systems and retry.";
  const info = errorInfo({
    reason: "SERVICE_DISABLED",
    domain: "googleapis.com",
    metadata: { service, consumer: `projects/${project.number}`, activationUrl },
  });
  return refuse(403, "accessNotConfigured", message, { domain: "usageLimits", details: [info] });
}
