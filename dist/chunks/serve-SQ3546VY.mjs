import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  compileWord,
  isBefore,
  wordOf,
  writeName
} from "./chunk-6C3EATJX.mjs";
import {
  isTemplateFault,
  parseTemplate
} from "./chunk-TGEIZUOC.mjs";
import {
  Problem
} from "./chunk-Z43V52UN.mjs";
import "./chunk-WFDVSY7P.mjs";

// src/sandbox/serve.ts
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

// src/sandbox/http/envelope.ts
var CANONICAL = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  409: "ALREADY_EXISTS",
  412: "FAILED_PRECONDITION",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  501: "UNIMPLEMENTED",
  503: "UNAVAILABLE",
  504: "DEADLINE_EXCEEDED"
};
function toEnvelope(style, refusal) {
  if (style === "github") return githubEnvelope(refusal);
  return style === "rpc" ? rpcEnvelope(refusal) : listedEnvelope(refusal, style);
}
function githubEnvelope({ message, status, details }) {
  return {
    message,
    ...details === void 0 ? {} : { errors: details },
    documentation_url: "https://docs.github.com/rest",
    status: String(status)
  };
}
function rpcEnvelope({ status, message, details }) {
  return {
    error: {
      code: status,
      message,
      status: CANONICAL[status] ?? "UNKNOWN",
      ...details === void 0 ? {} : { details }
    }
  };
}
function listedEnvelope(refusal, style) {
  const { status, message, reason, domain = "global", details } = refusal;
  return {
    error: {
      code: status,
      message,
      errors: [{ message, domain, reason }],
      ...style === "bigquery" ? { status: CANONICAL[status] ?? "UNKNOWN" } : {},
      ...details === void 0 ? {} : { details }
    }
  };
}

// src/sandbox/http/refusal.ts
function refuse(status, reason, message, extra = {}) {
  return { kind: "refusal", status, reason, message, ...extra };
}
function invalid(message) {
  return refuse(400, "invalid", message);
}
function errorInfo(info) {
  return { "@type": "type.googleapis.com/google.rpc.ErrorInfo", ...info };
}

// src/sandbox/http/faults.ts
function buildFaults(seeds) {
  const left = seeds.map((seed) => ({ seed, times: seed.times ?? Number.POSITIVE_INFINITY }));
  return (request) => {
    const found = left.find(({ seed, times }) => times > 0 && startsLike(request, seed.match));
    if (found === void 0) return null;
    found.times--;
    return found.seed;
  };
}
function startsLike(text, pattern) {
  const [start = "", ...rest] = pattern.split("*");
  if (!text.startsWith(start)) return false;
  let at = start.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return true;
}
var USUAL = {
  400: { reason: "invalid", message: "Invalid request" },
  401: { reason: "authError", message: "Invalid Credentials" },
  403: { reason: "accessDenied", message: "Access Denied" },
  404: { reason: "notFound", message: "Not found" },
  429: { reason: "rateLimitExceeded", message: "Too many requests" },
  500: {
    reason: "internalError",
    message: "An internal error occurred and the request could not be completed"
  },
  503: { reason: "backendError", message: "The service is currently unavailable" }
};
function faultRefusal(fault, status) {
  const usual = USUAL[status] ?? { reason: "backendError", message: `Fault with status ${status}` };
  const reason = fault.reason ?? usual.reason;
  return refuse(status, reason, fault.message ?? usual.message, {
    ...fault.headers === void 0 ? {} : { headers: fault.headers },
    ...reason === "rateLimitExceeded" ? { domain: "usageLimits" } : {}
  });
}

// src/sandbox/http/answer.ts
function answerCall(answering, asked) {
  const url = new URL(asked.target, "http://127.0.0.1");
  const matched = answering.router(asked.method, url.pathname);
  const style = matched?.route.style ?? styleOf(url.pathname);
  const outcome = outcomeOf({ answering, asked, matched, url });
  return { sending: toSending(style, outcome), route: matched?.route.path ?? null };
}
function outcomeOf({ answering, asked, matched, url }) {
  const { fault, world, at } = answering;
  if (fault?.status !== void 0) return faultRefusal(fault, fault.status);
  if (matched === null) return unknownRoute(asked);
  const { route: route4, params } = matched;
  const wrong = unknownParameter(route4, url.searchParams) ?? brokenBody(route4, asked.body);
  if (wrong !== null) return wrong;
  const call = {
    world,
    params,
    query: url.searchParams,
    body: asked.body.kind === "json" ? asked.body.value : null,
    at,
    origin: asked.origin,
    target: asked.target
  };
  return route4.answer(call);
}
var EVERYWHERE = new Set(
  "$.xgafv access_token alt callback fields key oauth_token prettyPrint quotaUser upload_protocol uploadType userIp userProject".split(
    " "
  )
);
function unknownParameter(route4, query) {
  for (const name of query.keys()) {
    if (route4.query.includes(name)) continue;
    if (route4.style !== "github" && EVERYWHERE.has(name)) continue;
    return invalid(`Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter.`);
  }
  return null;
}
function brokenBody(route4, body) {
  if (body.kind === "not-json") return invalid("Invalid JSON payload received. Parse error.");
  if (body.kind === "too-large") return refuse(413, "uploadTooLarge", "Request entity is too large.");
  return route4.method === "GET" && body.kind === "json" ? invalid("A GET request carries no body.") : null;
}
function unknownRoute({ method, target }) {
  return refuse(501, "notImplemented", `The sandbox does not know ${method} ${target.split("?")[0]}`);
}
function styleOf(path) {
  if (path.startsWith("/bigquery/")) return "bigquery";
  if (path.startsWith("/storage/") || path.startsWith("/upload/storage/")) return "storage";
  return path.startsWith("/api/v3/") ? "github" : "rpc";
}
function toSending(style, outcome) {
  if (outcome.kind === "reply") {
    return { status: outcome.status, headers: outcome.headers ?? {}, body: outcome.body };
  }
  return { status: outcome.status, headers: outcome.headers ?? {}, body: toEnvelope(style, outcome) };
}

// src/sandbox/http/body.ts
var BODY_LIMIT_BYTES = 16 * 1024 * 1024;
async function readBody(request) {
  const chunks = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    sizeBytes += chunk.length;
    if (sizeBytes <= BODY_LIMIT_BYTES) chunks.push(chunk);
  }
  if (sizeBytes > BODY_LIMIT_BYTES) return { kind: "too-large" };
  const text = Buffer.concat(chunks).toString("utf8");
  if (text.trim() === "") return { kind: "none" };
  try {
    return { kind: "json", value: JSON.parse(text) };
  } catch {
    return { kind: "not-json" };
  }
}

// src/sandbox/http/log.ts
var CREDENTIALS = /([?&](?:access_token|oauth_token|key|token|assertion|subject_token)=)[^&]*/gi;
function toLogged(request) {
  return { ...request, target: request.target.replace(CREDENTIALS, "$1…") };
}

// src/sandbox/http/router.ts
function buildRouter(routes2) {
  const compiled = routes2.map((route4) => ({ route: route4, segments: route4.path.split("/") }));
  return (method, path) => {
    const segments = path.split("/");
    for (const candidate of compiled) {
      if (candidate.route.method !== method) continue;
      const params = matchSegments(candidate, segments);
      if (params !== null) return { route: candidate.route, params };
    }
    return null;
  };
}
function matchSegments({ segments }, asked) {
  if (segments.length !== asked.length) return null;
  const params = {};
  for (const [index, pattern] of segments.entries()) {
    const segment = asked[index] ?? "";
    const slot = /^\{(\w+)\}(:\w+)?$/.exec(pattern);
    if (slot === null) {
      if (pattern !== segment) return null;
      continue;
    }
    const value = slotValue(segment, slot[2] ?? "");
    if (value === null) return null;
    params[slot[1] ?? ""] = value;
  }
  return params;
}
function slotValue(segment, verb) {
  const decoded = decode(segment);
  if (decoded === null || !decoded.endsWith(verb)) return null;
  const value = decoded.slice(0, decoded.length - verb.length);
  const isBare = verb !== "" || !/:\w+$/.test(segment);
  return value === "" || !isBare ? null : value;
}
function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

// src/sandbox/http/send.ts
function send(response, { status, headers, body }, fault) {
  if (fault?.drop === true) {
    response.destroy();
    return;
  }
  const text = fault?.malformed === true ? "<html>not what was asked for" : toText(body);
  response.writeHead(fault?.malformed === true ? 200 : status, {
    ...headers,
    ...text === "" ? {} : { "content-type": "application/json; charset=UTF-8" },
    "content-length": Buffer.byteLength(text)
  });
  if (fault?.truncate === true) cut(response, text);
  else response.end(text);
}
function toText(body) {
  return body === null ? "" : `${JSON.stringify(body)}
`;
}
function cut(response, text) {
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
}

// src/sandbox/http/route.ts
function reply(body, headers = {}) {
  return { kind: "reply", status: 200, body, headers };
}
function param(call, name) {
  return call.params[name] ?? "";
}

// src/sandbox/github/access.ts
function repositoryOf(call, permission) {
  const { repository } = call.world;
  const asked = `${param(call, "owner")}/${param(call, "repo")}`;
  if (repository === null || repository.fullName.toLowerCase() !== asked.toLowerCase()) return notFound();
  const denial = repository.deny.find((entry) => entry.permission === permission);
  if (denial === void 0) return repository;
  return denial.status === 404 ? notFound() : notAccessible(permission);
}
function notFound() {
  return refuse(404, "notFound", "Not Found");
}
function notAccessible(permission) {
  return refuse(403, "forbidden", "Resource not accessible by integration", {
    headers: { "x-accepted-github-permissions": permission.replace(":", "=") }
  });
}
function userOf(login, type) {
  return { login, id: idOf(login), type, site_admin: false };
}
function idOf(login) {
  if (login === "github-actions[bot]") return 41898282;
  return 1 + [...login].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1000000007, 7);
}

// src/sandbox/github/comments.ts
var BODY_LIMIT_CHARS = 65536;
var PAGE_DEFAULT = 30;
var PAGE_LIMIT = 100;
var commentRoutes = [
  route("GET", "/api/v3/repos/{owner}/{repo}/issues/{issue}/comments", listComments),
  route("POST", "/api/v3/repos/{owner}/{repo}/issues/{issue}/comments", createComment),
  route("GET", "/api/v3/repos/{owner}/{repo}/issues/comments/{comment}", getComment),
  route("PATCH", "/api/v3/repos/{owner}/{repo}/issues/comments/{comment}", editComment),
  route("DELETE", "/api/v3/repos/{owner}/{repo}/issues/comments/{comment}", deleteComment)
];
function route(method, path, answer) {
  const query = method === "GET" ? ["per_page", "page", "since"] : [];
  return { method, path, service: "github", style: "github", query, answer };
}
function threadOf(call, permission) {
  const repository = repositoryOf(call, permission);
  if ("kind" in repository) return repository;
  const issue = Number(param(call, "issue"));
  const isThere = Number.isSafeInteger(issue) && issue > 0 && (repository.issues?.has(issue) ?? true);
  return isThere ? { repository, issue } : notFound();
}
function listComments(call) {
  const thread = threadOf(call, "issues:read");
  if ("kind" in thread) return thread;
  const size = Math.min(positive(call.query.get("per_page"), PAGE_DEFAULT), PAGE_LIMIT);
  const page = positive(call.query.get("page"), 1);
  const all = [...thread.repository.comments.values()].filter(({ issue }) => issue === thread.issue).sort((a, b) => a.id - b.id);
  const cut2 = all.slice((page - 1) * size, page * size);
  const links = linksOf(call, { page, last: Math.max(1, Math.ceil(all.length / size)) });
  return reply(
    cut2.map((comment) => resourceOf(call, thread.repository, comment)),
    links === "" ? {} : { link: links }
  );
}
function positive(text, otherwise) {
  const value = Number(text ?? "");
  return Number.isSafeInteger(value) && value > 0 ? value : otherwise;
}
function linksOf(call, { page, last }) {
  const at = (wanted) => {
    const url = new URL(call.target, call.origin);
    url.searchParams.set("page", String(wanted));
    return url.href;
  };
  const links = [
    ...page > 1 ? [`<${at(page - 1)}>; rel="prev"`] : [],
    ...page < last ? [`<${at(page + 1)}>; rel="next"`, `<${at(last)}>; rel="last"`] : [],
    ...page > 1 ? [`<${at(1)}>; rel="first"`] : []
  ];
  return links.join(", ");
}
function createComment(call) {
  const thread = threadOf(call, "issues:write");
  if ("kind" in thread) return thread;
  const body = bodyOf(call);
  if (typeof body !== "string") return body;
  const { repository, issue } = thread;
  const id = Math.max(999, ...repository.comments.keys()) + 1;
  const { login } = repository;
  const type = login.endsWith("[bot]") ? "Bot" : "User";
  const comment = { id, issue, login, type, body, createdAt: call.at, updatedAt: call.at };
  repository.comments.set(id, comment);
  return { ...reply(resourceOf(call, repository, comment)), status: 201 };
}
function placedOf(call, permission) {
  const repository = repositoryOf(call, permission);
  if ("kind" in repository) return repository;
  const comment = repository.comments.get(Number(param(call, "comment")));
  return comment === void 0 ? notFound() : { repository, comment };
}
function getComment(call) {
  const placed = placedOf(call, "issues:read");
  return "kind" in placed ? placed : reply(resourceOf(call, placed.repository, placed.comment));
}
function editComment(call) {
  const placed = placedOf(call, "issues:write");
  if ("kind" in placed) return placed;
  const body = bodyOf(call);
  if (typeof body !== "string") return body;
  placed.comment.body = body;
  placed.comment.updatedAt = call.at;
  return reply(resourceOf(call, placed.repository, placed.comment));
}
function deleteComment(call) {
  const placed = placedOf(call, "issues:write");
  if ("kind" in placed) return placed;
  placed.repository.comments.delete(placed.comment.id);
  return { kind: "reply", status: 204, body: null };
}
function bodyOf(call) {
  const asked = call.body;
  const body = typeof asked === "object" && asked !== null && "body" in asked ? asked.body : void 0;
  if (typeof body !== "string" || body === "") return unprocessable("Body can't be blank");
  if (body.length > BODY_LIMIT_CHARS)
    return unprocessable(`Body is too long (maximum is ${BODY_LIMIT_CHARS} characters)`);
  return body;
}
function unprocessable(message) {
  return refuse(422, "unprocessable", "Validation Failed", {
    details: [{ resource: "IssueComment", code: "unprocessable", field: "data", message }]
  });
}
function resourceOf(call, repository, comment) {
  const base = `${call.origin}/api/v3/repos/${repository.fullName}/issues`;
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${base}/comments/${comment.id}`,
    html_url: `${call.origin}/${repository.fullName}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${base}/${comment.issue}`,
    user: userOf(comment.login, comment.type),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body
  };
}

// src/sandbox/github/repository.ts
var repositoryRoutes = [
  { method: "GET", path: "/api/v3/user", service: "github", style: "github", query: [], answer: getUser },
  {
    method: "GET",
    path: "/api/v3/repos/{owner}/{repo}",
    service: "github",
    style: "github",
    query: [],
    answer: getRepository
  }
];
function getUser(call) {
  const login = call.world.repository?.login ?? "github-actions[bot]";
  return login.endsWith("[bot]") ? notAccessible("user:read") : reply(userOf(login, "User"));
}
function getRepository(call) {
  const repository = repositoryOf(call, "metadata:read");
  if ("kind" in repository) return repository;
  const [owner = "", name = ""] = repository.fullName.split("/");
  return reply({
    id: 1,
    name,
    full_name: repository.fullName,
    owner: userOf(owner, "User"),
    private: repository.private,
    visibility: repository.private ? "private" : "public",
    default_branch: "main",
    archived: false
  });
}

// src/sandbox/http/etag.ts
import { createHash } from "node:crypto";
function etagOf(resource) {
  return createHash("sha256").update(JSON.stringify(resource)).digest().subarray(0, 16).toString("base64");
}

// src/sandbox/http/paging.ts
import { createHash as createHash2 } from "node:crypto";
function cutPage(question) {
  const size = readSize(question);
  if (typeof size !== "number") return size;
  const after = question.token === null || question.token === "" ? null : readToken(question);
  if (after !== null && typeof after !== "string") return after;
  const start = after === null ? 0 : firstAfter(question.keys, after);
  const keys = question.keys.slice(start, start + size);
  const last = keys.at(-1);
  const isMore = last !== void 0 && start + keys.length < question.keys.length;
  return { kind: "page", keys, nextToken: isMore ? writeToken(question.list, last) : null };
}
function readSize({ size, sizeName, defaultSize, largestSize }) {
  if (size === null) return defaultSize;
  if (!/^[0-9]{1,10}$/.test(size)) return invalid(`Invalid value for ${sizeName}: ${size} is not a number`);
  const wanted = Number(size);
  return wanted === 0 ? defaultSize : Math.min(wanted, largestSize);
}
function readToken({ list, token }) {
  const key = Buffer.from(token ?? "", "base64url").toString("utf8").slice(CHECK_LENGTH);
  return writeToken(list, key) === token ? key : invalid("Invalid value for pageToken");
}
var CHECK_LENGTH = 8;
function writeToken(list, key) {
  const check = createHash2("sha256").update(`${list}
${key}`).digest("hex").slice(0, CHECK_LENGTH);
  return Buffer.from(check + key, "utf8").toString("base64url");
}
function firstAfter(keys, after) {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((keys[middle] ?? "") <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/sandbox/google/access.ts
function guard(attempt) {
  const { world, service, project, permission, resource } = attempt;
  if (project !== null && !isProject(world, project)) return unknownProject(project);
  if (!isEnabled(world, service)) return serviceDisabled(world, service);
  return isDenied(world, permission, resource) ? denied(attempt) : null;
}
function isProject({ project }, asked) {
  return asked === project.id || asked === project.number;
}
function isEnabled({ services }, service) {
  return services === null || services.has(service);
}
function isDenied({ deny }, permission, resource) {
  return deny.some(
    (entry) => (entry.resource === void 0 || entry.resource === resource) && covers(entry.permission, permission)
  );
}
function covers(denied2, permission) {
  if (denied2 === "*") return true;
  return denied2.endsWith(".*") ? permission.startsWith(denied2.slice(0, -1)) : denied2 === permission;
}
function denied({ permission, resource, denial, reason, service, world }) {
  const info = errorInfo({
    reason: "IAM_PERMISSION_DENIED",
    domain: service === "iam.googleapis.com" ? service : "iam.googleapis.com",
    metadata: { permission, resource: resource ?? `projects/${world.project.id}` }
  });
  return refuse(403, reason, denial, { details: [info] });
}
function unknownProject(project) {
  const info = errorInfo({
    reason: "CONSUMER_INVALID",
    domain: "googleapis.com",
    metadata: { consumer: `projects/${project}` }
  });
  return refuse(403, "forbidden", `Permission denied on resource project ${project}.`, { details: [info] });
}
function serviceDisabled({ project }, service) {
  const activationUrl = `https://console.developers.google.com/apis/api/${service}/overview?project=${project.number}`;
  const message = `${service} has not been used in project ${project.number} before or it is disabled. Enable it by visiting ${activationUrl} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`;
  const info = errorInfo({
    reason: "SERVICE_DISABLED",
    domain: "googleapis.com",
    metadata: { service, consumer: `projects/${project.number}`, activationUrl }
  });
  return refuse(403, "accessNotConfigured", message, { domain: "usageLimits", details: [info] });
}

// src/sandbox/google/bigquery/access.ts
var BIGQUERY = "bigquery.googleapis.com";
function guardDataset(call, permission) {
  const dataset = param(call, "dataset");
  const project = param(call, "project");
  return guard({
    world: call.world,
    service: BIGQUERY,
    project,
    permission,
    resource: dataset,
    reason: "accessDenied",
    denial: `Access Denied: Dataset ${project}:${dataset}: Permission ${permission} denied on dataset ${project}:${dataset} (or it may not exist).`
  });
}

// src/sandbox/google/bigquery/datasets.ts
var datasetRoutes = [
  {
    method: "GET",
    path: "/bigquery/v2/projects/{project}/datasets",
    service: BIGQUERY,
    style: "bigquery",
    query: ["all", "filter", "maxResults", "pageToken"],
    answer: listDatasets
  },
  {
    method: "GET",
    path: "/bigquery/v2/projects/{project}/datasets/{dataset}",
    service: BIGQUERY,
    style: "bigquery",
    query: ["datasetView", "accessPolicyVersion"],
    answer: getDataset
  }
];
function datasetOf(call) {
  const id = param(call, "dataset");
  const found = call.world.datasets.get(id);
  return found ?? refuse(404, "notFound", `Not found: Dataset ${param(call, "project")}:${id}`);
}
function listDatasets(call) {
  const project = param(call, "project");
  const refusal = guard({
    world: call.world,
    service: BIGQUERY,
    project,
    permission: "bigquery.datasets.get",
    resource: null,
    reason: "accessDenied",
    denial: `Access Denied: Project ${project}: User does not have bigquery.datasets.get permission.`
  });
  if (refusal !== null) return refusal;
  const page = cutPage({
    keys: [...call.world.datasets.keys()].sort(),
    list: `datasets of ${call.world.project.id}`,
    size: call.query.get("maxResults"),
    token: call.query.get("pageToken"),
    defaultSize: 50,
    largestSize: 1e3,
    sizeName: "maxResults"
  });
  if (page.kind === "refusal") return page;
  const datasets = page.keys.flatMap((id) => call.world.datasets.get(id) ?? []);
  return reply({
    kind: "bigquery#datasetList",
    etag: etagOf(page.keys),
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken },
    datasets: datasets.map((dataset) => identityOf(call, dataset, "bigquery#dataset"))
  });
}
var VIEWS = ["DATASET_VIEW_UNSPECIFIED", "METADATA", "ACL", "FULL"];
function getDataset(call) {
  const view = call.query.get("datasetView");
  if (view !== null && !VIEWS.includes(view)) return invalid(`Invalid value for datasetView: ${view}`);
  const refusal = guardDataset(call, "bigquery.datasets.get");
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  return reply(resourceOf2(call, dataset));
}
function identityOf(call, dataset, kind) {
  const project = call.world.project.id;
  return {
    kind,
    id: `${project}:${dataset.id}`,
    datasetReference: { projectId: project, datasetId: dataset.id },
    location: dataset.location,
    type: "DEFAULT",
    ...Object.keys(dataset.labels).length === 0 ? {} : { labels: dataset.labels }
  };
}
function resourceOf2(call, dataset) {
  const created = String(Date.parse(dataset.createdAt));
  const resource = {
    ...identityOf(call, dataset, "bigquery#dataset"),
    selfLink: `${call.origin}${call.target.split("?")[0]}`,
    creationTime: created,
    lastModifiedTime: created,
    ...dataset.defaultTableExpirationMs === null ? {} : { defaultTableExpirationMs: String(dataset.defaultTableExpirationMs) }
  };
  return { etag: etagOf(resource), ...resource };
}

// src/sandbox/google/bigquery/tables.ts
var PAGE_DEFAULT2 = 50;
var PAGE_LIMIT2 = 1e3;
var tableRoutes = [
  {
    method: "GET",
    path: "/bigquery/v2/projects/{project}/datasets/{dataset}/tables",
    service: BIGQUERY,
    style: "bigquery",
    query: ["maxResults", "pageToken"],
    answer: listTables
  },
  {
    method: "GET",
    path: "/bigquery/v2/projects/{project}/datasets/{dataset}/tables/{table}",
    service: BIGQUERY,
    style: "bigquery",
    query: ["selectedFields", "view"],
    answer: getTable
  }
];
function listTables(call) {
  const refusal = guardDataset(call, "bigquery.tables.list");
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const page = cutPage({
    keys: sortedNames(dataset),
    list: `tables of ${dataset.id}`,
    size: call.query.get("maxResults"),
    token: call.query.get("pageToken"),
    defaultSize: PAGE_DEFAULT2,
    largestSize: PAGE_LIMIT2,
    sizeName: "maxResults"
  });
  if (page.kind === "refusal") return page;
  const tables = page.keys.flatMap((name) => dataset.tables.get(name) ?? []);
  return reply({
    kind: "bigquery#tableList",
    etag: etagOf(page.keys),
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken },
    ...tables.length === 0 ? {} : { tables: tables.map((table) => itemOf(call, dataset, table)) },
    totalItems: dataset.tables.size
  });
}
var sorted = /* @__PURE__ */ new WeakMap();
function sortedNames(dataset) {
  const known = sorted.get(dataset);
  if (known !== void 0 && known.size === dataset.tables.size && known.names.every((name) => dataset.tables.has(name)))
    return known.names;
  const names = [...dataset.tables.keys()].sort();
  sorted.set(dataset, { size: names.length, names });
  return names;
}
function getTable(call) {
  const [project, id, name] = [param(call, "project"), param(call, "dataset"), param(call, "table")];
  const refusal = guard({
    world: call.world,
    service: BIGQUERY,
    project,
    permission: "bigquery.tables.get",
    resource: id,
    reason: "accessDenied",
    denial: `Access Denied: Table ${project}:${id}.${name}: Permission bigquery.tables.get denied on table ${project}:${id}.${name} (or it may not exist).`
  });
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const table = dataset.tables.get(name);
  if (table === void 0) return refuse(404, "notFound", `Not found: Table ${project}:${id}.${name}`);
  return reply(resourceOf3(call, dataset, table));
}
function sharedFields(call, dataset, table) {
  const project = call.world.project.id;
  const created = Date.parse(table.createdAt);
  const lifetime = dataset.defaultTableExpirationMs;
  return {
    kind: "bigquery#table",
    id: `${project}:${dataset.id}.${table.name}`,
    tableReference: { projectId: project, datasetId: dataset.id, tableId: table.name },
    type: table.type,
    creationTime: String(created),
    ...lifetime === null || table.type !== "TABLE" ? {} : { expirationTime: String(created + lifetime) },
    ...table.partition === null ? {} : { timePartitioning: { type: "DAY", field: table.partition } },
    ...table.cluster.length === 0 ? {} : { clustering: { fields: table.cluster } }
  };
}
function itemOf(call, dataset, table) {
  const shared = sharedFields(call, dataset, table);
  return table.type === "VIEW" ? { ...shared, view: { useLegacySql: false } } : shared;
}
function resourceOf3(call, dataset, table) {
  const resource = {
    ...sharedFields(call, dataset, table),
    selfLink: `${call.origin}${call.target.split("?")[0]}`,
    location: dataset.location,
    lastModifiedTime: String(Date.parse(table.createdAt)),
    numBytes: String(table.bytes),
    numRows: String(table.rows),
    schema: { fields: table.columns.map((column) => ({ ...column, mode: "NULLABLE" })) },
    ...table.query === null ? {} : { view: { query: table.query, useLegacySql: false } }
  };
  return { etag: etagOf(resource), ...resource };
}

// src/sandbox/google/billing/budgets.ts
var BUDGETS = "billingbudgets.googleapis.com";
var budgetRoutes = [
  {
    method: "GET",
    path: "/v1/billingAccounts/{account}/budgets",
    service: BUDGETS,
    style: "rpc",
    query: ["pageSize", "pageToken", "scope"],
    answer: listBudgets
  }
];
function listBudgets(call) {
  const account = param(call, "account");
  const scope = call.query.get("scope");
  const scoped = scope === null ? null : /^projects\/([^/]+)$/.exec(scope);
  if (scope !== null && (scoped === null || !isProject(call.world, scoped[1] ?? ""))) {
    return invalid(`Invalid scope: ${scope}`);
  }
  const refusal = guard({
    world: call.world,
    service: BUDGETS,
    project: null,
    permission: "billing.budgets.list",
    resource: account,
    reason: "forbidden",
    denial: `Permission 'billing.budgets.list' denied on resource 'billingAccounts/${account}' (or it may not exist).`
  });
  if (refusal !== null) return refusal;
  if (call.world.billing?.account !== account)
    return refuse(404, "notFound", "Requested entity was not found.");
  const budgets = new Map((call.world.billing.budgets ?? []).map((budget) => [budget.name, budget]));
  const page = cutPage({
    keys: [...budgets.keys()].sort(),
    list: `budgets of ${account}`,
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 100,
    largestSize: 100,
    sizeName: "pageSize"
  });
  if (page.kind === "refusal") return page;
  const found = page.keys.flatMap((name) => budgets.get(name) ?? []);
  return reply({
    ...found.length === 0 ? {} : { budgets: found.map((budget) => resourceOf4(account, call.world.project.number, budget)) },
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken }
  });
}
function resourceOf4(account, project, budget) {
  const units = Math.trunc(budget.amountUsd);
  const nanos = Math.round((budget.amountUsd - units) * 1e9);
  const resource = {
    name: `billingAccounts/${account}/budgets/${encodeURIComponent(etagOf(budget.name))}`,
    displayName: budget.name,
    budgetFilter: { projects: [`projects/${project}`], calendarPeriod: "MONTH" },
    amount: {
      specifiedAmount: { currencyCode: "USD", units: String(units), ...nanos === 0 ? {} : { nanos } }
    },
    thresholdRules: [{ thresholdPercent: 1, spendBasis: "CURRENT_SPEND" }]
  };
  return { ...resource, etag: etagOf(resource) };
}

// src/sandbox/google/billing/project.ts
var BILLING = "cloudbilling.googleapis.com";
var billingRoutes = [
  {
    method: "GET",
    path: "/v1/projects/{project}/billingInfo",
    service: BILLING,
    style: "rpc",
    query: [],
    answer: getBilling
  }
];
function getBilling(call) {
  const refusal = guard({
    world: call.world,
    service: BILLING,
    project: param(call, "project"),
    permission: "resourcemanager.projects.get",
    resource: null,
    reason: "forbidden",
    denial: "The caller does not have permission"
  });
  if (refusal !== null) return refusal;
  const { billing, project } = call.world;
  return reply({
    name: `projects/${project.id}/billingInfo`,
    projectId: project.id,
    ...billing === null || billing === void 0 || !billing.enabled ? {} : { billingAccountName: `billingAccounts/${billing.account}`, billingEnabled: true }
  });
}

// src/sandbox/google/iam/service-accounts.ts
import { createHash as createHash3 } from "node:crypto";
var IAM = "iam.googleapis.com";
var serviceAccountRoutes = [
  {
    method: "GET",
    path: "/v1/projects/{project}/serviceAccounts",
    service: IAM,
    style: "rpc",
    query: ["pageSize", "pageToken"],
    answer: listAccounts
  },
  {
    method: "GET",
    path: "/v1/projects/{project}/serviceAccounts/{email}",
    service: IAM,
    style: "rpc",
    query: [],
    answer: getAccount
  }
];
function guardAccounts(call, permission, email) {
  const path = `projects/${param(call, "project")}${email === null ? "" : `/serviceAccounts/${email}`}`;
  return guard({
    world: call.world,
    service: IAM,
    project: param(call, "project") === "-" ? null : param(call, "project"),
    permission,
    resource: email,
    reason: "forbidden",
    denial: `Permission '${permission}' denied on resource '${path}' (or it may not exist).`
  });
}
function getAccount(call) {
  const email = param(call, "email");
  const refusal = guardAccounts(call, "iam.serviceAccounts.get", email);
  if (refusal !== null) return refusal;
  const account = call.world.serviceAccounts.get(email);
  if (account !== void 0) return reply(resourceOf5(call.world, account));
  if (param(call, "project") === "-") {
    return refuse(
      403,
      "forbidden",
      "Permission 'iam.serviceAccounts.get' denied on resource (or it may not exist)."
    );
  }
  return refuse(404, "notFound", `Unknown service account: ${email}`);
}
function listAccounts(call) {
  const refusal = guardAccounts(call, "iam.serviceAccounts.list", null);
  if (refusal !== null) return refusal;
  const page = cutPage({
    keys: [...call.world.serviceAccounts.keys()].sort(),
    list: "service accounts",
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 20,
    largestSize: 100,
    sizeName: "pageSize"
  });
  if (page.kind === "refusal") return page;
  const accounts = page.keys.flatMap((email) => call.world.serviceAccounts.get(email) ?? []);
  return reply({
    ...accounts.length === 0 ? {} : { accounts: accounts.map((account) => resourceOf5(call.world, account)) },
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken }
  });
}
function resourceOf5(world, { email, disabled }) {
  const digest = createHash3("sha256").update(email).digest();
  const resource = {
    name: `projects/${world.project.id}/serviceAccounts/${email}`,
    projectId: world.project.id,
    uniqueId: `1${digest.readUIntBE(0, 6).toString().padStart(20, "0")}`,
    email,
    oauth2ClientId: `1${digest.readUIntBE(0, 6).toString().padStart(20, "0")}`,
    ...disabled === true ? { disabled: true } : {}
  };
  return { ...resource, etag: etagOf(resource) };
}

// src/domain/names/enumerate.ts
function* enumerateNames(template) {
  const slots = distinctSlots(template);
  if (slots.some(({ word }) => word.kind === "integer")) return;
  const order = new Map(template.ordered.map((key, index) => [key, index]));
  for (const binding of bindings({ slots, order, template }, {})) {
    const name = writeName(template, binding);
    if (name !== null) yield { name, binding };
  }
}
function distinctSlots(template) {
  const slots = /* @__PURE__ */ new Map();
  for (const part of template.parts) {
    if (part.kind !== "slot" || slots.has(part.key)) continue;
    slots.set(part.key, { key: part.key, word: wordOf(template, part.word) });
  }
  return [...slots.values()];
}
function* bindings(enumeration, bound) {
  const slot = enumeration.slots[Object.keys(bound).length];
  if (slot === void 0) {
    yield bound;
    return;
  }
  if (slot.word.kind === "integer") return;
  for (const value of slot.word.values) {
    if (!staysOrdered(enumeration, bound, { key: slot.key, word: slot.word, value })) continue;
    yield* bindings(enumeration, { ...bound, [slot.key]: value });
  }
}
function staysOrdered({ order }, bound, next) {
  const rank = order.get(next.key);
  if (rank === void 0) return true;
  const word = compileWord(next.word);
  return Object.entries(bound).every(([key, value]) => {
    const other = order.get(key);
    if (other === void 0) return true;
    return other < rank ? isBefore(word, value, next.value) : isBefore(word, next.value, value);
  });
}

// src/sandbox/tables.ts
var TABLE_CREATED_AT = "2025-01-01T00:00:00.000Z";
function expandTables(seeds, place) {
  const words = toVocabulary(place.vocabulary);
  const tables = /* @__PURE__ */ new Map();
  for (const seed of seeds) {
    const shape = toShape(seed);
    for (const name of namesOf(seed, words)) {
      if (tables.has(name)) throw repeatedTable(name, place.dataset);
      tables.set(name, { name, ...shape });
    }
  }
  return tables;
}
function toShape(seed) {
  return {
    type: seed.type ?? "TABLE",
    createdAt: seed.createdAt ?? TABLE_CREATED_AT,
    rows: seed.rows ?? 0,
    bytes: seed.bytes ?? 0,
    columns: seed.columns ?? [],
    partition: seed.partition ?? null,
    cluster: seed.cluster ?? [],
    query: seed.query ?? null
  };
}
function* namesOf(seed, vocabulary) {
  if ("name" in seed) {
    yield seed.name;
    return;
  }
  const template = parseTemplate({ text: seed.names, vocabulary, ordered: seed.ordered ?? [] });
  if (isTemplateFault(template)) throw notATemplate(seed.names, template.message, template.hint);
  let left = seed.limit ?? Number.POSITIVE_INFINITY;
  for (const { name } of enumerateNames(template)) {
    if (left-- <= 0) return;
    yield name;
  }
}
function toVocabulary(words) {
  const entries = Object.entries(words).map(([word, values]) => [word, { kind: "list", values }]);
  return Object.fromEntries(entries);
}
function notATemplate(text, message, hint) {
  return new Problem({
    code: "sandbox-state-invalid",
    message: `The sandbox state's table names \`${text}\` cannot be read: ${message}`,
    hint
  });
}
function repeatedTable(name, dataset) {
  return new Problem({
    code: "sandbox-state-invalid",
    message: `The sandbox state gives the table ${name} of the dataset ${dataset} twice`,
    hint: "Let each name come from one seed only; use `limit` or `ordered` to keep templates apart."
  });
}

// src/sandbox/world.ts
var CREATED_AT = "2025-01-01T00:00:00.000Z";
function buildWorld(state) {
  return {
    project: state.project,
    identity: state.identity ?? `tester@${state.project.id}.iam.gserviceaccount.com`,
    deny: state.deny ?? [],
    datasets: byKey(
      "dataset",
      (state.datasets ?? []).map((seed) => toDataset(state, seed)),
      ({ id }) => id
    ),
    buckets: byKey("bucket", state.buckets ?? [], ({ name }) => name),
    jobs: byKey("job", state.jobs ?? [], ({ location, name }) => `${location}/${name}`),
    services: state.services === void 0 ? null : new Set(state.services),
    serviceAccounts: byKey("service account", state.serviceAccounts ?? [], ({ email }) => email),
    billing: state.billing ?? null,
    queryQuotaMiB: state.queryQuotaMiB ?? null,
    repository: state.github === void 0 ? null : toRepository(state.github)
  };
}
function toDataset(state, seed) {
  return {
    id: seed.id,
    location: seed.location,
    defaultTableExpirationMs: seed.defaultTableExpirationMs ?? null,
    createdAt: seed.createdAt ?? CREATED_AT,
    labels: seed.labels ?? {},
    tables: expandTables(seed.tables ?? [], { vocabulary: state.vocabulary ?? {}, dataset: seed.id })
  };
}
function toRepository(seed) {
  const comments = (seed.comments ?? []).map((comment, index) => ({
    id: comment.id ?? 1e3 + index,
    issue: comment.issue,
    login: comment.login,
    type: comment.type ?? (comment.login.endsWith("[bot]") ? "Bot" : "User"),
    body: comment.body,
    createdAt: comment.createdAt ?? CREATED_AT,
    updatedAt: comment.createdAt ?? CREATED_AT
  }));
  return {
    fullName: seed.repository,
    private: seed.private ?? false,
    login: seed.login ?? "github-actions[bot]",
    issues: seed.issues === void 0 ? null : new Set(seed.issues),
    deny: seed.deny ?? [],
    comments: byKey("comment", comments, ({ id }) => id)
  };
}
function byKey(kind, values, keyOf) {
  const map = /* @__PURE__ */ new Map();
  for (const value of values) {
    const key = keyOf(value);
    if (map.has(key)) throw repeated(`${kind} ${key}`);
    map.set(key, value);
  }
  return map;
}
function repeated(what) {
  return new Problem({
    code: "sandbox-state-invalid",
    message: `The sandbox state names the ${what} twice`,
    hint: "Name each resource once."
  });
}

// src/sandbox/google/run/jobs.ts
var RUN = "run.googleapis.com";
var jobRoutes = [
  {
    method: "GET",
    path: "/v2/projects/{project}/locations/{location}/jobs",
    service: RUN,
    style: "rpc",
    query: ["pageSize", "pageToken", "showDeleted"],
    answer: listJobs
  },
  {
    method: "GET",
    path: "/v2/projects/{project}/locations/{location}/jobs/{job}",
    service: RUN,
    style: "rpc",
    query: [],
    answer: getJob
  }
];
function getJob(call) {
  const [project, location, name] = [param(call, "project"), param(call, "location"), param(call, "job")];
  const refusal = guard({
    world: call.world,
    service: RUN,
    project,
    permission: "run.jobs.get",
    resource: name,
    reason: "forbidden",
    denial: `Permission 'run.jobs.get' denied on resource 'namespaces/${project}/jobs/${name}' (or resource may not exist).`
  });
  if (refusal !== null) return refusal;
  const job = call.world.jobs.get(`${location}/${name}`);
  if (job === void 0) {
    return refuse(404, "notFound", `job "projects/${project}/locations/${location}/jobs/${name}" not found`);
  }
  return reply(resourceOf6(call.world, job));
}
function listJobs(call) {
  const [project, location] = [param(call, "project"), param(call, "location")];
  const refusal = guard({
    world: call.world,
    service: RUN,
    project,
    permission: "run.jobs.list",
    resource: null,
    reason: "forbidden",
    denial: `Permission 'run.jobs.list' denied on resource 'projects/${project}/locations/${location}' (or resource may not exist).`
  });
  if (refusal !== null) return refusal;
  const page = cutPage({
    keys: [...call.world.jobs.keys()].filter((key) => key.startsWith(`${location}/`)).sort(),
    list: `jobs of ${location}`,
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 100,
    largestSize: 1e3,
    sizeName: "pageSize"
  });
  if (page.kind === "refusal") return page;
  const jobs = page.keys.flatMap((key) => call.world.jobs.get(key) ?? []);
  return reply({
    ...jobs.length === 0 ? {} : { jobs: jobs.map((job) => resourceOf6(call.world, job)) },
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken }
  });
}
function resourceOf6(world, job) {
  const name = `projects/${world.project.id}/locations/${job.location}/jobs/${job.name}`;
  const isReady = job.ready ?? true;
  const condition = {
    type: "Ready",
    state: isReady ? "CONDITION_SUCCEEDED" : "CONDITION_FAILED",
    ...job.message === void 0 ? {} : { message: job.message },
    lastTransitionTime: job.updatedAt ?? CREATED_AT
  };
  const resource = {
    name,
    generation: "1",
    observedGeneration: "1",
    createTime: CREATED_AT,
    updateTime: job.updatedAt ?? CREATED_AT,
    launchStage: "GA",
    template: {
      taskCount: 1,
      template: {
        containers: [{ image: job.image }],
        timeout: `${job.timeoutSeconds ?? 600}s`,
        maxRetries: 3,
        serviceAccount: job.serviceAccount ?? `${world.project.number}-compute@developer.gserviceaccount.com`
      }
    },
    terminalCondition: condition,
    conditions: [condition],
    executionCount: job.lastExecution === void 0 ? 0 : 1,
    latestCreatedExecution: executionOf(job),
    reconciling: false
  };
  return { ...resource, etag: etagOf(resource) };
}
function executionOf({ lastExecution }) {
  if (lastExecution === void 0) return {};
  const { name, at, status } = lastExecution;
  const isOver = status !== "EXECUTION_RUNNING" && status !== "EXECUTION_PENDING";
  return { name, createTime: at, completionStatus: status, ...isOver ? { completionTime: at } : {} };
}

// src/sandbox/google/service-usage/services.ts
var SERVICE_USAGE = "serviceusage.googleapis.com";
var BATCH_LIMIT = 30;
var serviceRoutes = [
  route2("/v1/projects/{project}/services", ["filter", "pageSize", "pageToken"], listServices),
  route2("/v1/projects/{project}/services:batchGet", ["names"], batchGetServices),
  route2("/v1/projects/{project}/services/{service}", [], getService)
];
function route2(path, query, answer) {
  return { method: "GET", path, service: SERVICE_USAGE, style: "rpc", query, answer };
}
function guardUsage(call, permission) {
  return guard({
    world: call.world,
    service: SERVICE_USAGE,
    project: param(call, "project"),
    permission,
    resource: null,
    reason: "forbidden",
    denial: `Permission denied to get service. Permission '${permission}' denied on resource projects/${param(call, "project")}.`
  });
}
function getService(call) {
  const refusal = guardUsage(call, "serviceusage.services.get");
  if (refusal !== null) return refusal;
  const name = param(call, "service");
  return isKnown(name) ? reply(resourceOf7(call, name)) : unknownServices([name]);
}
function batchGetServices(call) {
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
  return reply({ services: services.map((name) => resourceOf7(call, name)) });
}
var FAMILIAR = [
  "artifactregistry.googleapis.com",
  "bigquery.googleapis.com",
  "billingbudgets.googleapis.com",
  "cloudbilling.googleapis.com",
  "cloudbuild.googleapis.com",
  "iam.googleapis.com",
  "run.googleapis.com",
  "serviceusage.googleapis.com",
  "storage.googleapis.com"
];
function listServices(call) {
  const refusal = guardUsage(call, "serviceusage.services.list");
  if (refusal !== null) return refusal;
  const filter = /^(?:state:(ENABLED|DISABLED))?$/.exec(call.query.get("filter") ?? "");
  if (filter === null) return invalid(`Invalid filter: ${call.query.get("filter")}`);
  const names = [.../* @__PURE__ */ new Set([...FAMILIAR, ...call.world.services ?? []])].sort();
  const state = filter[1];
  const page = cutPage({
    keys: state === void 0 ? names : names.filter((name) => stateOf(call, name) === state),
    list: `services ${state}`,
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 50,
    largestSize: 200,
    sizeName: "pageSize"
  });
  if (page.kind === "refusal") return page;
  return reply({
    ...page.keys.length === 0 ? {} : { services: page.keys.map((name) => resourceOf7(call, name)) },
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken }
  });
}
function isKnown(service) {
  return /^[a-z][a-z0-9-]*\.googleapis\.com$/.test(service);
}
function unknownServices(names) {
  const services = names.join(",");
  const info = errorInfo({
    reason: "SERVICE_CONFIG_NOT_FOUND_OR_PERMISSION_DENIED",
    domain: "serviceusage.googleapis.com",
    metadata: { services }
  });
  return refuse(403, "forbidden", `Not found or permission denied for service(s): ${services}.`, {
    details: [info]
  });
}
function stateOf(call, name) {
  return isEnabled(call.world, name) ? "ENABLED" : "DISABLED";
}
function resourceOf7(call, name) {
  const parent = `projects/${call.world.project.number}`;
  return { name: `${parent}/services/${name}`, config: { name }, state: stateOf(call, name), parent };
}

// src/sandbox/google/service-usage/quotas.ts
var QUERY_QUOTA_DEFAULT_MIB = 209715200;
var QUERY_METRIC = "bigquery.googleapis.com/quota/query/usage";
var quotaRoutes = [
  {
    method: "GET",
    path: "/v1beta1/projects/{project}/services/{service}/consumerQuotaMetrics",
    service: SERVICE_USAGE,
    style: "rpc",
    query: ["view", "pageSize", "pageToken"],
    answer: listMetrics
  }
];
var VIEWS2 = ["QUOTA_VIEW_UNSPECIFIED", "BASIC", "FULL"];
function listMetrics(call) {
  const view = call.query.get("view");
  if (view !== null && !VIEWS2.includes(view)) return invalid(`Invalid value for view: ${view}`);
  const refusal = guardUsage(call, "serviceusage.quotas.get");
  if (refusal !== null) return refusal;
  const metrics = param(call, "service") === "bigquery.googleapis.com" ? bigqueryMetrics(call) : [];
  const page = cutPage({
    keys: metrics.map(({ metric }) => metric),
    list: "metrics",
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 100,
    largestSize: 500,
    sizeName: "pageSize"
  });
  if (page.kind === "refusal") return page;
  return reply({
    metrics: metrics.filter(({ metric }) => page.keys.includes(metric)),
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken }
  });
}
function bigqueryMetrics(call) {
  const parent = `projects/${call.world.project.number}/services/bigquery.googleapis.com/consumerQuotaMetrics`;
  const custom = call.world.queryQuotaMiB;
  const limit = String(custom ?? QUERY_QUOTA_DEFAULT_MIB);
  const override = custom === null ? {} : { consumerOverride: { overrideValue: limit } };
  return [
    {
      name: `${parent}/${encodeURIComponent("bigquery.googleapis.com/quota/load/jobs")}`,
      metric: "bigquery.googleapis.com/quota/load/jobs",
      displayName: "Load jobs",
      unit: "1",
      consumerQuotaLimits: [
        {
          metric: "bigquery.googleapis.com/quota/load/jobs",
          unit: "1/d/{project}",
          quotaBuckets: [{ effectiveLimit: "100000", defaultLimit: "100000" }]
        }
      ]
    },
    {
      name: `${parent}/${encodeURIComponent(QUERY_METRIC)}`,
      metric: QUERY_METRIC,
      displayName: "Query usage",
      unit: "MiBy",
      consumerQuotaLimits: [
        {
          metric: QUERY_METRIC,
          unit: "1/d/{project}",
          quotaBuckets: [
            { effectiveLimit: limit, defaultLimit: String(QUERY_QUOTA_DEFAULT_MIB), ...override }
          ]
        },
        {
          metric: QUERY_METRIC,
          unit: "1/d/{project}/{user}",
          quotaBuckets: [{ effectiveLimit: UNLIMITED, defaultLimit: UNLIMITED }]
        }
      ]
    }
  ];
}
var UNLIMITED = "9223372036854775807";

// src/sandbox/google/storage/buckets.ts
var STORAGE = "storage.googleapis.com";
var bucketRoutes = [
  route3("/storage/v1/b", ["project", "maxResults", "pageToken", "prefix", "projection"], listBuckets),
  route3(
    "/storage/v1/b/{bucket}",
    ["projection", "ifMetagenerationMatch", "ifMetagenerationNotMatch"],
    getBucket
  ),
  route3("/storage/v1/b/{bucket}/iam/testPermissions", ["permissions"], testPermissions),
  route3("/storage/v1/b/{bucket}/o", ["prefix", "maxResults", "pageToken", "projection"], listObjects)
];
function route3(path, query, answer) {
  return { method: "GET", path, service: STORAGE, style: "storage", query, answer };
}
function bucketOf(call) {
  const found = call.world.buckets.get(param(call, "bucket"));
  return found ?? refuse(404, "notFound", "The specified bucket does not exist.");
}
function guardBucket(call, permission) {
  return guard({
    world: call.world,
    service: STORAGE,
    project: null,
    permission,
    resource: param(call, "bucket"),
    reason: "forbidden",
    denial: `${call.world.identity} does not have ${permission} access to the Google Cloud Storage bucket. Permission '${permission}' denied on resource (or it may not exist).`
  });
}
function listBuckets(call) {
  const project = call.query.get("project");
  if (project === null) return refuse(400, "required", "Required parameter: project");
  if (!isProject(call.world, project)) return refuse(404, "notFound", "The requested project was not found.");
  const refusal = guardBucket(call, "storage.buckets.list");
  if (refusal !== null) return refusal;
  const prefix = call.query.get("prefix") ?? "";
  const page = pageOf(call, { keys: [...call.world.buckets.keys()], list: "buckets", prefix });
  if (page.kind === "refusal") return page;
  const buckets = page.keys.flatMap((name) => call.world.buckets.get(name) ?? []);
  return reply({
    kind: "storage#buckets",
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken },
    ...buckets.length === 0 ? {} : { items: buckets.map((bucket) => resourceOf8(call, bucket)) }
  });
}
function getBucket(call) {
  const projection = call.query.get("projection") ?? "noAcl";
  if (!["full", "noAcl"].includes(projection))
    return invalid(`Invalid value: ${projection} is not a projection`);
  const refusal = guardBucket(call, "storage.buckets.get");
  if (refusal !== null) return refusal;
  const bucket = bucketOf(call);
  if ("kind" in bucket) return bucket;
  return reply(resourceOf8(call, bucket));
}
function testPermissions(call) {
  if (!isEnabled(call.world, STORAGE)) return guardBucket(call, "storage.buckets.get") ?? invalid("disabled");
  const asked = call.query.getAll("permissions");
  if (asked.length === 0) return refuse(400, "required", "Required parameter: permissions");
  const foreign = asked.find((permission) => !permission.startsWith("storage."));
  if (foreign !== void 0) return invalid(`Invalid argument: ${foreign} is not a storage permission`);
  const bucket = bucketOf(call);
  if ("kind" in bucket) return bucket;
  const granted = asked.filter((permission) => !isDenied(call.world, permission, bucket.name));
  return reply({
    kind: "storage#testIamPermissionsResponse",
    ...granted.length === 0 ? {} : { permissions: granted }
  });
}
function listObjects(call) {
  const refusal = guardBucket(call, "storage.objects.list");
  if (refusal !== null) return refusal;
  const bucket = bucketOf(call);
  if ("kind" in bucket) return bucket;
  const objects = new Map((bucket.objects ?? []).map((object) => [object.name, object]));
  const prefix = call.query.get("prefix") ?? "";
  const page = pageOf(call, { keys: [...objects.keys()], list: `objects of ${bucket.name}`, prefix });
  if (page.kind === "refusal") return page;
  const items = page.keys.flatMap((name) => objects.get(name) ?? []);
  return reply({
    kind: "storage#objects",
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken },
    ...items.length === 0 ? {} : {
      items: items.map(({ name, bytes }) => ({
        kind: "storage#object",
        id: `${bucket.name}/${name}/1`,
        name,
        bucket: bucket.name,
        generation: "1",
        metageneration: "1",
        size: String(bytes),
        timeCreated: CREATED_AT,
        updated: CREATED_AT,
        storageClass: bucket.storageClass ?? "STANDARD"
      }))
    }
  });
}
function pageOf(call, { keys, list, prefix }) {
  return cutPage({
    keys: keys.filter((key) => key.startsWith(prefix)).sort(),
    list: `${list} ${prefix}`,
    size: call.query.get("maxResults"),
    token: call.query.get("pageToken"),
    defaultSize: 1e3,
    largestSize: 1e3,
    sizeName: "maxResults"
  });
}
var SOFT_DELETE_DEFAULT_SECONDS = 604800;
function resourceOf8(call, bucket) {
  const softDelete = bucket.softDeleteSeconds ?? SOFT_DELETE_DEFAULT_SECONDS;
  const resource = {
    kind: "storage#bucket",
    id: bucket.name,
    selfLink: `${call.origin}/storage/v1/b/${encodeURIComponent(bucket.name)}`,
    name: bucket.name,
    projectNumber: call.world.project.number,
    metageneration: "1",
    location: bucket.location.toUpperCase(),
    locationType: /^(us|eu|asia)$/i.test(bucket.location) ? "multi-region" : "region",
    storageClass: bucket.storageClass ?? "STANDARD",
    timeCreated: CREATED_AT,
    updated: CREATED_AT,
    iamConfiguration: {
      uniformBucketLevelAccess: { enabled: bucket.uniformAccess ?? false },
      publicAccessPrevention: "inherited"
    },
    softDeletePolicy: { retentionDurationSeconds: String(softDelete), effectiveTime: CREATED_AT },
    ...bucket.retentionSeconds === void 0 ? {} : {
      retentionPolicy: { retentionPeriod: String(bucket.retentionSeconds), effectiveTime: CREATED_AT }
    }
  };
  return { ...resource, etag: etagOf(resource) };
}

// src/sandbox/routes.ts
var routes = [
  ...datasetRoutes,
  ...tableRoutes,
  ...bucketRoutes,
  ...jobRoutes,
  ...serviceRoutes,
  ...quotaRoutes,
  ...serviceAccountRoutes,
  ...billingRoutes,
  ...budgetRoutes,
  ...repositoryRoutes,
  ...commentRoutes
];

// src/sandbox/serve.ts
async function serveSandbox({ state, port = 0, clock = FIRST_DAY }) {
  const log = [];
  const serving = {
    world: buildWorld(state),
    router: buildRouter(routes),
    faults: buildFaults(state.faults ?? []),
    clock,
    log
  };
  const server = createServer((request, response) => {
    serve(serving, request, response).catch((cause) => fail(response, cause));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests: () => [...log],
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    })
  };
}
async function serve(serving, request, response) {
  const target = request.url ?? "/";
  const method = request.method ?? "GET";
  const fault = serving.faults(`${method} ${target}`);
  const body = await readBody(request);
  const { sending, route: route4 } = answerCall(
    { world: serving.world, router: serving.router, at: serving.clock.now(), fault },
    { method, target, body, origin: `http://${request.headers.host ?? "127.0.0.1"}` }
  );
  serving.log.push(
    toLogged({
      at: serving.clock.now(),
      method,
      target,
      route: route4,
      status: sending.status,
      isFault: fault !== null
    })
  );
  await deliver(response, sending, fault);
}
async function deliver(response, sending, fault) {
  if (fault?.delayMs !== void 0) await wait(fault.delayMs, void 0, { ref: false });
  send(response, sending, fault);
}
function fail(response, cause) {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const message = `The sandbox failed: ${cause instanceof Error ? cause.message : String(cause)}`;
  send(response, { status: 500, headers: {}, body: { error: { code: 500, message } } }, null);
}
var FIRST_DAY = { now: () => "2025-12-13T00:00:00.000Z" };
export {
  serveSandbox
};
