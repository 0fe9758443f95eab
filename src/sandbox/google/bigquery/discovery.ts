import { type Call, type Reply, type Route, reply } from "../../http/route.ts";

/** Google's names of the methods, by what they do and where. */
const METHODS: Readonly<Record<string, string>> = {
  "GET projects": "projects.list",
  "GET projects/{project}/serviceAccount": "projects.getServiceAccount",
  "GET projects/{project}/datasets": "datasets.list",
  "POST projects/{project}/datasets": "datasets.insert",
  "GET projects/{project}/datasets/{dataset}": "datasets.get",
  "PATCH projects/{project}/datasets/{dataset}": "datasets.patch",
  "PUT projects/{project}/datasets/{dataset}": "datasets.update",
  "DELETE projects/{project}/datasets/{dataset}": "datasets.delete",
  "GET projects/{project}/datasets/{dataset}/tables": "tables.list",
  "POST projects/{project}/datasets/{dataset}/tables": "tables.insert",
  "GET projects/{project}/datasets/{dataset}/tables/{table}": "tables.get",
  "PATCH projects/{project}/datasets/{dataset}/tables/{table}": "tables.patch",
  "PUT projects/{project}/datasets/{dataset}/tables/{table}": "tables.update",
  "DELETE projects/{project}/datasets/{dataset}/tables/{table}": "tables.delete",
  "GET projects/{project}/datasets/{dataset}/tables/{table}/data": "tabledata.list",
  "POST projects/{project}/datasets/{dataset}/tables/{table}/insertAll": "tabledata.insertAll",
  "POST projects/{project}/queries": "jobs.query",
  "GET projects/{project}/queries/{job}": "jobs.getQueryResults",
  "POST projects/{project}/jobs": "jobs.insert",
  "GET projects/{project}/jobs": "jobs.list",
  "GET projects/{project}/jobs/{job}": "jobs.get",
  "POST projects/{project}/jobs/{job}/cancel": "jobs.cancel",
  "GET projects/{project}/datasets/{dataset}/routines": "routines.list",
};

const BASE = "/bigquery/v2/";

/** The description of BigQuery that programs like `bq` ask for before anything else: exactly what the routes serve. */
export function discoveryRoutes(routes: readonly Route[]): readonly Route[] {
  const answer = ({ origin }: Call): Reply => reply(toDocument(routes, origin));
  const shared = { method: "GET", service: "discovery", style: "rpc", isOpen: true, answer } as const;
  return [
    { ...shared, path: "/$discovery/rest", query: ["version", "labels"] },
    { ...shared, path: "/discovery/v1/apis/bigquery/v2/rest", query: ["labels"] },
  ];
}

type Json = Record<string, unknown>;

function toDocument(routes: readonly Route[], origin: string): Json {
  const resources: Record<string, { methods: Record<string, Json> }> = {};
  for (const route of routes) {
    const path = route.path.startsWith(BASE) ? route.path.slice(BASE.length) : null;
    const [resource, method] = METHODS[`${route.method} ${path}`]?.split(".") ?? [];
    if (path === null || resource === undefined || method === undefined) continue;
    const place = resources[resource] ?? { methods: {} };
    resources[resource] = place;
    place.methods[method] = toMethod(route, path, `bigquery.${resource}.${method}`);
  }
  return {
    kind: "discovery#restDescription",
    discoveryVersion: "v1",
    id: "bigquery:v2",
    name: "bigquery",
    version: "v2",
    title: "BigQuery of a phasegate sandbox",
    protocol: "rest",
    rootUrl: `${origin}/`,
    servicePath: "bigquery/v2/",
    basePath: BASE,
    baseUrl: `${origin}${BASE}`,
    batchPath: "batch/bigquery/v2",
    parameters: Object.fromEntries(SHARED.map((name) => [name, { type: "string", location: "query" }])),
    schemas: { Resource: { id: "Resource", type: "object" } },
    resources,
  };
}

const SHARED = ["alt", "fields", "key", "prettyPrint", "quotaUser", "userIp", "trace"];

/** Clients want the place of uploads named before they insert any job; nothing is served there. */
const UPLOAD = {
  supportsMediaUpload: true,
  mediaUpload: {
    accept: ["*/*"],
    protocols: { simple: { multipart: true, path: "/upload/bigquery/v2/projects/{+projectId}/jobs" } },
  },
};

/** Parameters that may stand more than once. */
const REPEATED = new Set(["stateFilter"]);

function toMethod(route: Route, path: string, id: string): Json {
  const slots = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => `${name}Id`);
  const inPath = slots.map((name) => [name, { type: "string", location: "path", required: true }]);
  const inQuery = route.query.map((name) => [
    name,
    { type: "string", location: "query", ...(REPEATED.has(name) ? { repeated: true } : {}) },
  ]);
  const hasBody = ["POST", "PUT", "PATCH"].includes(route.method) && !path.endsWith("/cancel");
  return {
    id,
    path: path.replace(/\{(\w+)\}/g, "{+$1Id}"),
    httpMethod: route.method,
    parameters: Object.fromEntries([...inPath, ...inQuery]),
    parameterOrder: slots,
    ...(hasBody ? { request: { $ref: "Resource" } } : {}),
    response: { $ref: "Resource" },
    ...(id === "bigquery.jobs.insert" ? UPLOAD : {}),
  };
}
