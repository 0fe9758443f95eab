import { cutPage } from "../../http/paging.ts";
import { errorInfo, invalid, type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { guard, isEnabled, isProject } from "../access.ts";

/** Full name of the API. */
export const SERVICE_USAGE = "serviceusage.googleapis.com";

/** Most names that one batchGet takes. Source: Service Usage discovery document, read 2026-11. */
const BATCH_LIMIT = 30;

/** Service Usage services.get, services.batchGet and services.list. */
export const serviceRoutes: readonly Route[] = [
  route("/v1/projects/{project}/services", ["filter", "pageSize", "pageToken"], listServices),
  route("/v1/projects/{project}/services:batchGet", ["names"], batchGetServices),
  route("/v1/projects/{project}/services/{service}", [], getService),
];

function route(path: string, query: readonly string[], answer: Route["answer"]): Route {
  return { method: "GET", path, service: SERVICE_USAGE, style: "rpc", query, answer };
}

/** Null where the caller may ask Service Usage about the project. */
export function guardUsage(call: Call, permission: string): Refusal | null {
  return guard({
    world: call.world,
    service: SERVICE_USAGE,
    project: param(call, "project"),
    permission,
    resource: null,
    reason: "forbidden",
    denial: `Permission denied to get service. Permission '${permission}' denied on resource projects/${param(call, "project")}.`,
  });
}

function getService(call: Call): Reply | Refusal {
  const refusal = guardUsage(call, "serviceusage.services.get");
  if (refusal !== null) return refusal;
  const name = param(call, "service");
  return isKnown(name) ? reply(resourceOf(call, name)) : unknownServices([name]);
}

function batchGetServices(call: Call): Reply | Refusal {
  const refusal = guardUsage(call, "serviceusage.services.get");
  if (refusal !== null) return refusal;
  const asked = call.query.getAll("names");
  if (asked.length === 0) return invalid("Request is missing required field names.");
  if (asked.length > BATCH_LIMIT)
    return invalid(`names has ${asked.length} entries; at most ${BATCH_LIMIT} are allowed.`);
  const parts = asked.map((name) => /^projects\/([^/]+)\/services\/([^/]+)$/.exec(name));
  if (parts.some((part) => part === null || !isProject(call.world, part[1] ?? ""))) {
    return invalid("names must be of the form projects/{project}/services/{service} and of one project.");
  }
  const services = parts.map((part) => part?.[2] ?? "");
  const unknown = services.filter((name) => !isKnown(name));
  if (unknown.length > 0) return unknownServices(unknown);
  return reply({ services: services.map((name) => resourceOf(call, name)) });
}

/** Services that a list names beside those that the state enables. */
const FAMILIAR = [
  "artifactregistry.googleapis.com",
  "bigquery.googleapis.com",
  "billingbudgets.googleapis.com",
  "cloudbilling.googleapis.com",
  "cloudbuild.googleapis.com",
  "iam.googleapis.com",
  "run.googleapis.com",
  "serviceusage.googleapis.com",
  "storage.googleapis.com",
];

function listServices(call: Call): Reply | Refusal {
  const refusal = guardUsage(call, "serviceusage.services.list");
  if (refusal !== null) return refusal;
  const filter = /^(?:state:(ENABLED|DISABLED))?$/.exec(call.query.get("filter") ?? "");
  if (filter === null) return invalid(`Invalid filter: ${call.query.get("filter")}`);
  const names = [...new Set([...FAMILIAR, ...(call.world.services ?? [])])].sort();
  const state = filter[1];
  const page = cutPage({
    keys: state === undefined ? names : names.filter((name) => stateOf(call, name) === state),
    list: `services ${state}`,
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 50,
    largestSize: 200,
    sizeName: "pageSize",
  });
  if (page.kind === "refusal") return page;
  return reply({
    ...(page.keys.length === 0 ? {} : { services: page.keys.map((name) => resourceOf(call, name)) }),
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
  });
}

function isKnown(service: string): boolean {
  return /^[a-z][a-z0-9-]*\.googleapis\.com$/.test(service);
}

function unknownServices(names: readonly string[]): Refusal {
  const services = names.join(",");
  const info = errorInfo({
    reason: "SERVICE_CONFIG_NOT_FOUND_OR_PERMISSION_DENIED",
    domain: "serviceusage.googleapis.com",
    metadata: { services },
  });
  return refuse(403, "forbidden", `Not found or permission denied for service(s): ${services}.`, {
    details: [info],
  });
}

function stateOf(call: Call, name: string): "ENABLED" | "DISABLED" {
  return isEnabled(call.world, name) ? "ENABLED" : "DISABLED";
}

/** The project comes back by number, whatever it was asked by. */
function resourceOf(call: Call, name: string): Record<string, unknown> {
  const parent = `projects/${call.world.project.number}`;
  return { name: `${parent}/services/${name}`, config: { name }, state: stateOf(call, name), parent };
}
