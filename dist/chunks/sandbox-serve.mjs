import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  isTemplateFault,
  parseTemplate
} from "./domain-3.mjs";
import "./domain-4.mjs";
import {
  writeName
} from "./domain-5.mjs";
import {
  compileWord,
  isBefore,
  wordOf
} from "./domain-6.mjs";
import {
  Problem
} from "./domain-7.mjs";
import "./empty.mjs";

// src/sandbox/serve.ts
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

// src/sandbox/http/body.ts
import { gunzipSync } from "node:zlib";
var BODY_LIMIT_BYTES = 16 * 1024 * 1024;
async function readBody(request) {
  const chunks = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    sizeBytes += chunk.length;
    if (sizeBytes <= BODY_LIMIT_BYTES) chunks.push(chunk);
  }
  if (sizeBytes > BODY_LIMIT_BYTES) return { kind: "too-large" };
  const sent = Buffer.concat(chunks);
  const bytes = request.headers["content-encoding"] === "gzip" ? unpack(sent) : sent;
  return bytes.length === 0 ? { kind: "none" } : { kind: "bytes", bytes };
}
function unpack(packed) {
  try {
    return gunzipSync(packed, { maxOutputLength: BODY_LIMIT_BYTES });
  } catch {
    return packed;
  }
}
function toJson(body) {
  if (body.kind !== "bytes") return null;
  const text3 = body.bytes.toString("utf8");
  if (text3.trim() === "") return null;
  try {
    return JSON.parse(text3);
  } catch {
    return void 0;
  }
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

// src/sandbox/http/caller.ts
function identityOf(world, email) {
  return world.identities.get(email) ?? { ...world.usual, email };
}
function seenBy(world, token2, at) {
  const issued = token2 === null ? void 0 : world.tokens.get(token2);
  if (issued === void 0) return token2 === null || !knowsTokens(world) ? world : unauthenticated();
  if (issued.expiresAt !== null && issued.expiresAt <= at) return unauthenticated();
  const { email, deny, allow } = issued.identity;
  return { ...world, identity: email, deny, allow };
}
function knowsTokens({ sts, tokens }) {
  return sts !== null || tokens.size > 0;
}
function unauthenticated() {
  return refuse(
    401,
    "authError",
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.",
    { headers: { "www-authenticate": 'Bearer realm="https://accounts.google.com/", error="invalid_token"' } }
  );
}

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

// src/sandbox/http/faults.ts
function buildFaults(seeds) {
  const left = seeds.map((seed) => ({ seed, times: seed.times ?? Number.POSITIVE_INFINITY }));
  return (request, body) => {
    const found = left.find(
      ({ seed, times }) => times > 0 && startsLike(request, seed.match) && holds(body, seed.contains)
    );
    if (found === void 0) return null;
    found.times--;
    return found.seed;
  };
}
function holds(body, text3) {
  return text3 === void 0 || body.kind === "bytes" && body.bytes.includes(text3);
}
function startsLike(text3, pattern) {
  const [start = "", ...rest] = pattern.split("*");
  if (!text3.startsWith(start)) return false;
  let at = start.length;
  for (const piece of rest) {
    const found = text3.indexOf(piece, at);
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

// src/sandbox/http/json.ts
function fieldsOf(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function textOf(value) {
  return typeof value === "string" ? value : null;
}
function int64Of(value) {
  if (typeof value === "number") return Number.isSafeInteger(value) ? value : null;
  return typeof value === "string" && /^-?\d{1,18}$/.test(value) ? Number(value) : null;
}
function listOf(value) {
  return Array.isArray(value) ? value : [];
}
function textsOf(value) {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).filter(
      (entry) => typeof entry[1] === "string"
    )
  );
}

// src/sandbox/http/answer.ts
function answerCall(answering, asked) {
  const url = new URL(asked.target, "http://127.0.0.1");
  const matched = answering.router(asked.method, url.pathname);
  const style = matched?.route.style ?? styleOf(url.pathname);
  const outcome2 = outcomeOf({ answering, asked, matched, url });
  return { sending: toSending(style, outcome2), route: matched?.route.path ?? null };
}
function outcomeOf({ answering, asked, matched, url }) {
  const { fault, world, at } = answering;
  if (fault?.status !== void 0) return faultRefusal(fault, fault.status);
  if (matched === null) return unknownRoute(asked);
  const { route: route13, params } = matched;
  const seen = route13.isOpen === true || route13.style === "github" ? world : seenBy(world, asked.token, at);
  if ("kind" in seen) return seen;
  const sent = route13.takes === "bytes" ? null : toJson(asked.body);
  const json = fault?.pageSize === void 0 ? sent : withPageSize(fault.pageSize, { route: route13, url, sent });
  const wrong = unknownParameter(route13, url.searchParams) ?? brokenBody(route13, asked.body, json);
  if (wrong !== null) return wrong;
  const call = {
    world: seen,
    params,
    query: url.searchParams,
    body: json,
    bytes: asked.body.kind === "bytes" ? asked.body.bytes : NOTHING,
    headers: asked.headers,
    token: asked.token,
    at,
    origin: asked.origin,
    target: asked.target
  };
  return route13.answer(call);
}
function withPageSize(size, { route: route13, url, sent }) {
  const name = ["maxResults", "pageSize"].find((known) => route13.query.includes(known));
  if (name !== void 0) url.searchParams.set(name, String(size));
  const isQuery = route13.method === "POST" && route13.path.endsWith("/queries");
  return isQuery ? { ...fieldsOf(sent), maxResults: size } : sent;
}
var EVERYWHERE = new Set(
  "$.xgafv access_token alt callback fields key oauth_token prettyPrint quotaUser trace upload_protocol uploadType userIp userProject".split(
    " "
  )
);
function unknownParameter(route13, query) {
  for (const name of query.keys()) {
    if (route13.query.includes(name)) continue;
    if (route13.style !== "github" && EVERYWHERE.has(name)) continue;
    return invalid(`Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter.`);
  }
  return null;
}
var NOTHING = Buffer.alloc(0);
function brokenBody(route13, body, json) {
  if (json === void 0) return invalid("Invalid JSON payload received. Parse error.");
  if (body.kind === "too-large") return refuse(413, "uploadTooLarge", "Request entity is too large.");
  return route13.method === "GET" && json !== null ? invalid("A GET request carries no body.") : null;
}
function unknownRoute({ method, target }) {
  return refuse(501, "notImplemented", `The sandbox does not know ${method} ${target.split("?")[0]}`);
}
function styleOf(path) {
  if (path.startsWith("/bigquery/")) return "bigquery";
  if (path.startsWith("/storage/") || /^\/(upload|download)\/storage\//.test(path)) return "storage";
  return path.startsWith("/api/v3/") || path === "/api/graphql" ? "github" : "rpc";
}
function toSending(style, outcome2) {
  if (outcome2.kind === "reply") {
    const { status, headers = {}, body, bytes } = outcome2;
    return { status, headers, body, ...bytes === void 0 ? {} : { bytes } };
  }
  return { status: outcome2.status, headers: outcome2.headers ?? {}, body: toEnvelope(style, outcome2) };
}

// src/sandbox/http/log.ts
var CREDENTIALS = /([?&](?:access_token|oauth_token|key|token|assertion|subject_token)=)[^&]*/gi;
function toLogged(request) {
  return { ...request, target: request.target.replace(CREDENTIALS, "$1…") };
}

// src/sandbox/http/router.ts
function toSegment(text3) {
  const slot = /^\{(\w+)(\+?)\}(:\w+)?$/.exec(text3);
  if (slot === null) return { kind: "text", text: text3 };
  return { kind: "slot", name: slot[1] ?? "", verb: slot[3] ?? "", isGreedy: slot[2] === "+" };
}
function buildRouter(routes2) {
  const compiled = routes2.map((route13) => ({ route: route13, segments: route13.path.split("/").map(toSegment) }));
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
    if (pattern.kind === "text") {
      if (pattern.text !== segment) return null;
      continue;
    }
    const value = pattern.isGreedy ? decode(segment) : slotValue(segment, pattern.verb);
    if (value === null || value === "") return null;
    params[pattern.name] = value;
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
function send(response, { status, headers, body, bytes }, fault) {
  if (fault?.drop === true) {
    response.destroy();
    return;
  }
  const isMalformed = fault?.malformed === true;
  const instead = isMalformed ? "<html>not what was asked for" : fault?.body;
  const content = Buffer.from(instead ?? bytes ?? toText(body));
  response.writeHead(isMalformed ? 200 : status, {
    ...content.length === 0 ? {} : { "content-type": "application/json; charset=UTF-8" },
    ...headers,
    "content-length": content.length
  });
  if (fault?.truncate === true) cut(response, content);
  else response.end(content);
}
function toText(body) {
  return body === null ? "" : `${JSON.stringify(body)}
`;
}
function cut(response, content) {
  response.write(content.subarray(0, Math.floor(content.length / 2)), () => response.destroy());
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
  return 1 + [...login].reduce((sum2, char) => (sum2 * 31 + char.charCodeAt(0)) % 1000000007, 7);
}

// src/sandbox/github/checks.ts
var checkRoutes = [
  route("POST", "/api/v3/repos/{owner}/{repo}/check-runs", createCheck),
  route("PATCH", "/api/v3/repos/{owner}/{repo}/check-runs/{check}", updateCheck),
  route("GET", "/api/v3/repos/{owner}/{repo}/check-runs/{check}", getCheck)
];
var ANNOTATION_LIMIT = 50;
var TEXT_LIMIT_CHARS = 65535;
function route(method, path, answer) {
  return { method, path, service: "github", style: "github", query: [], answer };
}
function createCheck(call) {
  const repository = repositoryOf(call, "checks:write");
  if ("kind" in repository) return repository;
  const body = call.body ?? {};
  if (typeof body["name"] !== "string" || body["name"] === "") return unprocessable("name is missing");
  if (!/^[0-9a-f]{40,64}$/.test(String(body["head_sha"])))
    return unprocessable(`No commit found for SHA: ${String(body["head_sha"])}`);
  const fault = faultOf(body);
  if (fault !== null) return fault;
  const id = Math.max(499, ...repository.checks.keys()) + 1;
  const check = {
    id,
    name: body["name"],
    headSha: String(body["head_sha"]),
    status: "queued",
    conclusion: null,
    annotations: []
  };
  repository.checks.set(id, apply(check, body));
  return { ...reply(resourceOf(call, check)), status: 201 };
}
function updateCheck(call) {
  const repository = repositoryOf(call, "checks:write");
  if ("kind" in repository) return repository;
  const check = repository.checks.get(Number(param(call, "check")));
  if (check === void 0) return notFound();
  const body = call.body ?? {};
  const fault = faultOf(body);
  if (fault !== null) return fault;
  return reply(resourceOf(call, apply(check, body)));
}
function getCheck(call) {
  const repository = repositoryOf(call, "checks:read");
  if ("kind" in repository) return repository;
  const check = repository.checks.get(Number(param(call, "check")));
  return check === void 0 ? notFound() : reply(resourceOf(call, check));
}
function apply(check, body) {
  const { status, conclusion } = body;
  if (typeof conclusion === "string") check.conclusion = conclusion;
  if (typeof status === "string") check.status = status;
  if (check.conclusion !== null) check.status = "completed";
  check.annotations.push(...annotationsOf(body));
  return check;
}
function faultOf(body) {
  const { status, conclusion } = body;
  const output = body["output"] ?? {};
  if (status === "completed" && typeof conclusion !== "string") return unprocessable("conclusion is missing");
  if (body["output"] !== void 0 && (typeof output["title"] !== "string" || typeof output["summary"] !== "string"))
    return unprocessable("title and summary are required");
  if (String(output["summary"] ?? "").length > TEXT_LIMIT_CHARS) return unprocessable("summary is too long");
  const annotations = annotationsOf(body);
  if (annotations.length > ANNOTATION_LIMIT)
    return unprocessable(`No more than ${ANNOTATION_LIMIT} annotations in a request`);
  return annotations.every(isWhole) ? null : unprocessable("an annotation lacks a member");
}
function annotationsOf(body) {
  const { annotations } = body["output"] ?? {};
  return Array.isArray(annotations) ? annotations : [];
}
function isWhole({ path, start_line, end_line, annotation_level, message }) {
  const lines = Number.isSafeInteger(start_line) && Number.isSafeInteger(end_line);
  const level = ["notice", "warning", "failure"].includes(String(annotation_level));
  return typeof path === "string" && path !== "" && lines && level && typeof message === "string";
}
function unprocessable(message) {
  return refuse(422, "unprocessable", `Invalid request. ${message}`);
}
function resourceOf(call, check) {
  const name = call.world.repository?.fullName ?? "";
  return {
    id: check.id,
    name: check.name,
    head_sha: check.headSha,
    status: check.status,
    conclusion: check.conclusion,
    html_url: `${call.origin}/${name}/runs/${check.id}`,
    output: { annotations_count: check.annotations.length }
  };
}

// src/sandbox/github/comments.ts
var BODY_LIMIT_CHARS = 65536;
var PAGE_DEFAULT = 30;
var PAGE_LIMIT = 100;
var commentRoutes = [
  route2("GET", "/api/v3/repos/{owner}/{repo}/issues/{issue}/comments", listComments),
  route2("POST", "/api/v3/repos/{owner}/{repo}/issues/{issue}/comments", createComment),
  route2("GET", "/api/v3/repos/{owner}/{repo}/issues/comments/{comment}", getComment),
  route2("PATCH", "/api/v3/repos/{owner}/{repo}/issues/comments/{comment}", editComment),
  route2("DELETE", "/api/v3/repos/{owner}/{repo}/issues/comments/{comment}", deleteComment)
];
function route2(method, path, answer) {
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
  const cut4 = all.slice((page - 1) * size, page * size);
  const links = linksOf(call, { page, last: Math.max(1, Math.ceil(all.length / size)) });
  return reply(
    cut4.map((comment) => resourceOf2(call, thread.repository, comment)),
    links === "" ? {} : { link: links }
  );
}
function positive(text3, otherwise) {
  const value = Number(text3 ?? "");
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
  return { ...reply(resourceOf2(call, repository, comment)), status: 201 };
}
function placedOf(call, permission) {
  const repository = repositoryOf(call, permission);
  if ("kind" in repository) return repository;
  const comment = repository.comments.get(Number(param(call, "comment")));
  return comment === void 0 ? notFound() : { repository, comment };
}
function getComment(call) {
  const placed = placedOf(call, "issues:read");
  return "kind" in placed ? placed : reply(resourceOf2(call, placed.repository, placed.comment));
}
function editComment(call) {
  const placed = placedOf(call, "issues:write");
  if ("kind" in placed) return placed;
  const body = bodyOf(call);
  if (typeof body !== "string") return body;
  placed.comment.body = body;
  placed.comment.updatedAt = call.at;
  return reply(resourceOf2(call, placed.repository, placed.comment));
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
  if (typeof body !== "string" || body === "") return unprocessable2("Body can't be blank");
  if (body.length > BODY_LIMIT_CHARS)
    return unprocessable2(`Body is too long (maximum is ${BODY_LIMIT_CHARS} characters)`);
  return body;
}
function unprocessable2(message) {
  return refuse(422, "unprocessable", "Validation Failed", {
    details: [{ resource: "IssueComment", code: "unprocessable", field: "data", message }]
  });
}
function resourceOf2(call, repository, comment) {
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

// src/sandbox/github/graphql.ts
var graphqlRoutes = [
  {
    method: "POST",
    path: "/api/graphql",
    service: "github",
    style: "github",
    query: [],
    answer: answerQuery
  }
];
function answerQuery(call) {
  const query = typeof call.body === "object" && call.body !== null && "query" in call.body ? call.body.query : "";
  const isKnown2 = /^\s*query\s*\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(String(query));
  if (!isKnown2) return refuse(501, "notImplemented", "The sandbox knows the question for the viewer only");
  return reply({ data: { viewer: { login: call.world.repository?.login ?? "github-actions[bot]" } } });
}

// src/sandbox/github/issues.ts
var issueRoutes = [
  route3("GET", "/api/v3/repos/{owner}/{repo}/issues", listIssues, ["creator", "state", "per_page", "page"]),
  route3("POST", "/api/v3/repos/{owner}/{repo}/issues", createIssue),
  route3("PATCH", "/api/v3/repos/{owner}/{repo}/issues/{issue}", updateIssue),
  route3("GET", "/api/v3/repos/{owner}/{repo}/pulls", listPulls, ["head", "state", "per_page", "page"])
];
var BODY_LIMIT_CHARS2 = 65536;
function route3(method, path, answer, query = []) {
  return { method, path, service: "github", style: "github", query, answer };
}
function listIssues(call) {
  const repository = repositoryOf(call, "issues:read");
  if ("kind" in repository) return repository;
  const creator = call.query.get("creator");
  const state = call.query.get("state") ?? "open";
  const found = [...repository.issueRecords.values()].filter((issue) => creator === null || issue.login === creator).filter((issue) => state === "all" || issue.state === state);
  return reply(found.reverse().map((issue) => resourceOf3(call, issue)));
}
function createIssue(call) {
  const repository = repositoryOf(call, "issues:write");
  if ("kind" in repository) return repository;
  const body = call.body ?? {};
  const fault = faultOf2(body);
  if (fault !== null) return fault;
  if (typeof body["title"] !== "string" || body["title"] === "") return unprocessable3("title is missing");
  const number2 = Math.max(99, ...repository.issueRecords.keys()) + 1;
  const issue = {
    number: number2,
    login: repository.login,
    title: body["title"],
    body: String(body["body"] ?? ""),
    state: "open"
  };
  repository.issueRecords.set(number2, issue);
  return { ...reply(resourceOf3(call, issue)), status: 201 };
}
function updateIssue(call) {
  const repository = repositoryOf(call, "issues:write");
  if ("kind" in repository) return repository;
  const issue = repository.issueRecords.get(Number(param(call, "issue")));
  if (issue === void 0) return notFound();
  const body = call.body ?? {};
  const fault = faultOf2(body);
  if (fault !== null) return fault;
  if (typeof body["title"] === "string") issue.title = body["title"];
  if (typeof body["body"] === "string") issue.body = body["body"];
  if (body["state"] === "open" || body["state"] === "closed") issue.state = body["state"];
  return reply(resourceOf3(call, issue));
}
function listPulls(call) {
  const repository = repositoryOf(call, "pull-requests:read");
  if ("kind" in repository) return repository;
  const head = call.query.get("head");
  const found = repository.pulls.filter((pull) => head === null || pull.head === head);
  return reply(
    found.map(({ number: number2, head: label, sha }) => ({
      number: number2,
      state: "open",
      html_url: `${call.origin}/${repository.fullName}/pull/${number2}`,
      head: { label, sha }
    }))
  );
}
function faultOf2({ body }) {
  return typeof body === "string" && body.length > BODY_LIMIT_CHARS2 ? unprocessable3(`Body is too long (maximum is ${BODY_LIMIT_CHARS2} characters)`) : null;
}
function unprocessable3(message) {
  return refuse(422, "unprocessable", "Validation Failed", {
    details: [{ resource: "Issue", code: "unprocessable", field: "data", message }]
  });
}
function resourceOf3(call, issue) {
  const { fullName: fullName2 } = call.world.repository ?? { fullName: "" };
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    user: userOf(issue.login, issue.login.endsWith("[bot]") ? "Bot" : "User"),
    html_url: `${call.origin}/${fullName2}/issues/${issue.number}`
  };
}

// src/sandbox/google/iam/claims.ts
function readClaims(token2) {
  const [, payload = ""] = token2.split(".");
  try {
    return fieldsOf(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
function writeClaims(claims) {
  const part = (value) => Buffer.from(JSON.stringify(value), "utf8").toString("base64url");
  return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.${part("sandbox")}`;
}

// src/sandbox/github/oidc.ts
var oidcRoutes = [
  {
    method: "GET",
    path: "/oidc/token",
    service: "github",
    style: "github",
    query: ["audience", "api-version"],
    answer: getToken
  }
];
var LIFETIME_SECONDS = 300;
function getToken(call) {
  const { oidc, repository } = call.world;
  if (call.token === null || oidc.requestToken !== void 0 && call.token !== oidc.requestToken) {
    return refuse(401, "unauthorized", "Must have valid authentication");
  }
  const name = repository?.fullName ?? "owner/repository";
  const [owner = ""] = name.split("/");
  const issued = Math.floor(Date.parse(call.at) / 1e3);
  const claims = {
    iss: "https://token.actions.githubusercontent.com",
    aud: call.query.get("audience") ?? `https://github.com/${owner}`,
    sub: `repo:${name}:ref:refs/heads/main`,
    repository: name,
    repository_owner: owner,
    ref: "refs/heads/main",
    event_name: "push",
    iat: issued,
    nbf: issued,
    exp: issued + LIFETIME_SECONDS,
    ...oidc.claims
  };
  const value = writeClaims(claims);
  return reply({ count: value.length, value });
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

// src/sandbox/catalogue.ts
var orders = /* @__PURE__ */ new WeakMap();
var NEVER = "9999";
function tableNames(dataset, at) {
  purge(dataset, at);
  const order2 = orderOf(dataset);
  order2.names ??= [...dataset.tables.keys()].sort();
  return order2.names;
}
function findTable(dataset, name, at) {
  purge(dataset, at);
  return dataset.tables.get(name) ?? null;
}
function putTable(dataset, table2) {
  const order2 = orderOf(dataset);
  if (!dataset.tables.has(table2.name)) order2.names = null;
  dataset.tables.set(table2.name, table2);
  if (table2.expiresAt !== null && table2.expiresAt < order2.nextExpiry) order2.nextExpiry = table2.expiresAt;
}
function removeTable(dataset, name) {
  if (dataset.tables.delete(name)) orderOf(dataset).names = null;
}
function expiryOf(dataset, createdAt) {
  const lifetime = dataset.defaultTableExpirationMs;
  return lifetime === null ? null : new Date(Date.parse(createdAt) + lifetime).toISOString();
}
function orderOf(dataset) {
  const known = orders.get(dataset.tables);
  if (known !== void 0) return known;
  const order2 = { names: null, nextExpiry: earliestExpiry(dataset) };
  orders.set(dataset.tables, order2);
  return order2;
}
function earliestExpiry({ tables }) {
  let earliest = NEVER;
  for (const { expiresAt } of tables.values()) {
    if (expiresAt !== null && expiresAt < earliest) earliest = expiresAt;
  }
  return earliest;
}
function purge(dataset, at) {
  const order2 = orderOf(dataset);
  if (order2.nextExpiry > at) return;
  for (const { name, expiresAt } of dataset.tables.values()) {
    if (expiresAt !== null && expiresAt <= at) dataset.tables.delete(name);
  }
  order2.names = null;
  order2.nextExpiry = earliestExpiry(dataset);
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
function readToken({ list: list2, token: token2 }) {
  const key = Buffer.from(token2 ?? "", "base64url").toString("utf8").slice(CHECK_LENGTH);
  return writeToken(list2, key) === token2 ? key : invalid("Invalid value for pageToken");
}
var CHECK_LENGTH = 8;
function writeToken(list2, key) {
  const check = createHash2("sha256").update(`${list2}
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

// src/sandbox/google/bigquery/query-job.ts
function pastJobs({ history = [], datasets = [], project: project2 }) {
  const location = datasets[0]?.location ?? "US";
  const past = history.map(
    (seed, index) => toPast(seed, { id: `past_${index}`, location, project: project2.id })
  );
  return new Map(past.map((job) => [job.id, job]));
}
function toPast(seed, { id, location, project: project2 }) {
  const [dataset, table2] = seed.destination?.split(".") ?? [];
  return {
    id,
    kind: "QUERY",
    location,
    user: seed.user,
    at: new Date(seed.at).toISOString(),
    configuration: { jobType: "QUERY", query: { query: seed.query, useLegacySql: false } },
    query: seed.query,
    statementType: seed.statementType ?? "SELECT",
    bytesProcessed: seed.bytes ?? 0,
    slotMs: seed.slotMs ?? 0,
    labels: seed.labels ?? {},
    error: seed.error ?? null,
    statistics: {},
    result: null,
    affectedRows: null,
    parent: null,
    referenced: [],
    destination: dataset === void 0 || table2 === void 0 ? null : { project: project2, dataset, table: table2 }
  };
}

// src/sandbox/google/storage/bucket.ts
var SOFT_DELETE_DEFAULT_SECONDS = 604800;
var CREATED_AT = "2025-01-01T00:00:00.000Z";
function toBucket(seed) {
  return {
    ...blankBucket(CREATED_AT),
    name: seed.name,
    location: seed.location,
    storageClass: seed.storageClass ?? "STANDARD",
    retentionSeconds: seed.retentionSeconds ?? null,
    softDeleteSeconds: seed.softDeleteSeconds ?? SOFT_DELETE_DEFAULT_SECONDS,
    uniformAccess: seed.uniformAccess ?? false,
    versioning: seed.versioning ?? false,
    defaultEventBasedHold: seed.defaultEventBasedHold ?? false,
    requesterPays: seed.requesterPays ?? false,
    lifecycle: seed.lifecycle ?? [],
    objects: new Map((seed.objects ?? []).map((object) => [object.name, toObject(object)]))
  };
}
function blankBucket(createdAt) {
  return {
    storageClass: "STANDARD",
    createdAt,
    retentionSeconds: null,
    softDeleteSeconds: SOFT_DELETE_DEFAULT_SECONDS,
    uniformAccess: false,
    versioning: false,
    defaultEventBasedHold: false,
    requesterPays: false,
    lifecycle: [],
    objects: /* @__PURE__ */ new Map(),
    noncurrent: [],
    softDeleted: []
  };
}
function toObject(seed) {
  const content = seed.text === void 0 ? null : Buffer.from(seed.text, "utf8");
  return {
    name: seed.name,
    sizeBytes: content?.length ?? seed.bytes,
    content,
    contentType: seed.contentType ?? "application/octet-stream",
    generation: 1,
    metageneration: 1,
    createdAt: seed.createdAt ?? CREATED_AT,
    deletedAt: null,
    metadata: {},
    hold: seed.hold ?? false
  };
}

// src/sandbox/google/iam/roles.ts
var ROLES = {
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
    "serviceusage.services.list"
  ],
  "roles/browser": ["resourcemanager.projects.get", "resourcemanager.projects.getIamPolicy"],
  "roles/bigquery.admin": ["bigquery.*"],
  "roles/bigquery.dataOwner": [
    "bigquery.datasets.*",
    "bigquery.tables.*",
    "bigquery.routines.*",
    "bigquery.rowAccessPolicies.*"
  ],
  "roles/bigquery.dataEditor": [
    "bigquery.datasets.get",
    "bigquery.tables.*",
    "bigquery.routines.get",
    "bigquery.routines.list"
  ],
  "roles/bigquery.dataViewer": [
    "bigquery.datasets.get",
    "bigquery.tables.get",
    "bigquery.tables.list",
    "bigquery.tables.getData",
    "bigquery.routines.get",
    "bigquery.routines.list"
  ],
  "roles/bigquery.metadataViewer": ["bigquery.datasets.get", "bigquery.tables.get", "bigquery.tables.list"],
  "roles/bigquery.jobUser": ["bigquery.jobs.create", "resourcemanager.projects.get"],
  "roles/bigquery.resourceViewer": ["bigquery.jobs.listAll", "bigquery.jobs.list", "bigquery.jobs.get"],
  "roles/bigquery.user": [
    "bigquery.transfers.get",
    "bigquery.jobs.create",
    "bigquery.jobs.list",
    "bigquery.datasets.get"
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
    "artifactregistry.versions.list"
  ],
  "roles/iam.serviceAccountViewer": [
    "iam.serviceAccounts.get",
    "iam.serviceAccounts.list",
    "iam.serviceAccountKeys.list"
  ],
  "roles/iam.serviceAccountUser": ["iam.serviceAccounts.actAs", "iam.serviceAccounts.get"],
  "roles/iam.serviceAccountTokenCreator": ["iam.serviceAccounts.getAccessToken"],
  "roles/iam.workloadIdentityUser": ["iam.serviceAccounts.getAccessToken"],
  "roles/iam.securityReviewer": ["resourcemanager.projects.getIamPolicy", "bigquery.datasets.getIamPolicy"],
  "roles/serviceusage.serviceUsageViewer": [
    "serviceusage.services.get",
    "serviceusage.services.list",
    "serviceusage.quotas.get"
  ],
  "roles/cloudquotas.viewer": ["cloudquotas.quotas.get", "monitoring.timeSeries.list"],
  "roles/monitoring.viewer": ["monitoring.timeSeries.list"],
  "roles/billing.viewer": ["billing.budgets.list", "billing.accounts.get"]
};
function permissionsOf(role) {
  return ROLES[role] ?? [role];
}
function predefinedRole(role) {
  return ROLES[role] ?? null;
}

// src/sandbox/identity.ts
function buildIdentities(state) {
  const identities = new Map((state.identities ?? []).map((seed) => [seed.email, toIdentity(seed)]));
  const tokens = /* @__PURE__ */ new Map();
  for (const { email, token: token2 } of state.identities ?? []) {
    const identity = identities.get(email);
    if (token2 !== void 0 && identity !== void 0) tokens.set(token2, { identity, expiresAt: null });
  }
  return { identities, tokens };
}
function toIdentity({ email, deny = [], roles }) {
  return { email, deny, allow: roles === void 0 ? null : new Set(roles.flatMap(permissionsOf)) };
}

// src/domain/names/enumerate.ts
function* enumerateNames(template) {
  const slots = distinctSlots(template);
  if (slots.some(({ word }) => word.kind === "integer")) return;
  const order2 = new Map(template.ordered.map((key, index) => [key, index]));
  for (const binding of bindings({ slots, order: order2, template }, {})) {
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
function staysOrdered({ order: order2 }, bound, next) {
  const rank = order2.get(next.key);
  if (rank === void 0) return true;
  const word = compileWord(next.word);
  return Object.entries(bound).every(([key, value]) => {
    const other = order2.get(key);
    if (other === void 0) return true;
    return other < rank ? isBefore(word, value, next.value) : isBefore(word, next.value, value);
  });
}

// src/sandbox/types.ts
var API_NAMES = {
  INT64: "INTEGER",
  FLOAT64: "FLOAT",
  BOOL: "BOOLEAN",
  STRUCT: "RECORD"
};
var STANDARD_NAMES = {
  INTEGER: "INT64",
  INT: "INT64",
  SMALLINT: "INT64",
  BIGINT: "INT64",
  TINYINT: "INT64",
  BYTEINT: "INT64",
  FLOAT: "FLOAT64",
  BOOLEAN: "BOOL",
  RECORD: "STRUCT",
  DECIMAL: "NUMERIC",
  BIGDECIMAL: "BIGNUMERIC"
};
function standardType(type) {
  const name = type.toUpperCase();
  return STANDARD_NAMES[name] ?? name;
}
function apiType(type) {
  return API_NAMES[type] ?? type;
}
function isType(type) {
  return TYPES.has(standardType(type));
}
var TYPES = new Set(
  "STRING BYTES INT64 FLOAT64 BOOL NUMERIC BIGNUMERIC TIMESTAMP DATE TIME DATETIME GEOGRAPHY JSON STRUCT INTERVAL RANGE".split(
    " "
  )
);

// src/sandbox/tables.ts
var TABLE_CREATED_AT = "2025-01-01T00:00:00.000Z";
function expandTables(seeds, place) {
  const words = toVocabulary(place.vocabulary);
  const tables = /* @__PURE__ */ new Map();
  for (const seed of seeds) {
    const shape = toShape(seed, { ...place, words });
    for (const name of namesOf(seed, words)) {
      if (tables.has(name)) throw repeatedTable(name, place.dataset);
      tables.set(name, { name, ...shape });
    }
  }
  return tables;
}
function toShape(seed, place) {
  const createdAt = seed.createdAt ?? TABLE_CREATED_AT;
  return {
    ...blankTable(createdAt),
    type: seed.type ?? "TABLE",
    modifiedAt: seed.modifiedAt ?? createdAt,
    expiresAt: seed.expiresAt === void 0 ? defaultExpiry(seed, createdAt, place) : new Date(seed.expiresAt).toISOString(),
    rows: seed.rows ?? 0,
    bytes: seed.bytes ?? 0,
    columns: (seed.columns ?? []).flatMap((column) => columnsOf(column, place.words)),
    partitioning: seed.partition === void 0 ? null : { kind: "time", unit: "DAY", field: seed.partition, expirationMs: null },
    cluster: seed.cluster ?? [],
    query: seed.query ?? null,
    labels: seed.labels ?? {},
    streamingRows: seed.streamingRows ?? 0,
    searchIndexes: seed.searchIndexes ?? [],
    vectorIndexes: seed.vectorIndexes ?? [],
    rowAccessPolicies: seed.rowAccessPolicies ?? [],
    requirePartitionFilter: seed.requirePartitionFilter ?? false,
    iceberg: seed.iceberg ?? false
  };
}
function blankTable(at) {
  return {
    type: "TABLE",
    createdAt: at,
    modifiedAt: at,
    expiresAt: null,
    rows: 0,
    bytes: 0,
    columns: [],
    partitioning: null,
    cluster: [],
    query: null,
    labels: {},
    description: null,
    friendlyName: null,
    streamingRows: 0,
    searchIndexes: [],
    vectorIndexes: [],
    rowAccessPolicies: [],
    requirePartitionFilter: false,
    iceberg: false,
    records: [],
    base: null
  };
}
function defaultExpiry(seed, createdAt, place) {
  if (place.defaultTableExpirationMs === null || (seed.type ?? "TABLE") !== "TABLE") return null;
  const expiresAt = new Date(Date.parse(createdAt) + place.defaultTableExpirationMs).toISOString();
  return expiresAt > place.at ? expiresAt : null;
}
function columnsOf(seed, words) {
  if (!("names" in seed)) return [toColumn(seed)];
  return [...namesOf(seed, words)].map((name) => toColumn({ name, type: seed.type }));
}
function toColumn(seed) {
  return {
    ...seed,
    type: standardType(seed.type),
    ...seed.fields === void 0 ? {} : { fields: seed.fields.map(toColumn) }
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
function notATemplate(text3, message, hint) {
  return new Problem({
    code: "sandbox-state-invalid",
    message: `The sandbox state's table names \`${text3}\` cannot be read: ${message}`,
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
var CREATED_AT2 = "2025-01-01T00:00:00.000Z";
function buildWorld(state, at = CREATED_AT2) {
  const email = state.identity ?? `tester@${state.project.id}.iam.gserviceaccount.com`;
  return {
    project: state.project,
    identity: email,
    deny: state.deny ?? [],
    allow: null,
    usual: { email, deny: state.deny ?? [], allow: null },
    ...buildIdentities(state),
    sts: state.sts ?? null,
    oidc: state.oidc ?? {},
    policy: state.policy ?? [],
    images: state.images ?? [],
    quotas: state.quotas ?? [],
    queryJobs: pastJobs(state),
    scheduledQueries: state.scheduledQueries ?? [],
    requestIds: /* @__PURE__ */ new Map(),
    datasets: byKey(
      "dataset",
      (state.datasets ?? []).map((seed) => toDataset(state, seed, at)),
      ({ id }) => id
    ),
    buckets: byKey("bucket", (state.buckets ?? []).map(toBucket), ({ name }) => name),
    jobs: byKey("job", state.jobs ?? [], ({ location, name }) => `${location}/${name}`),
    services: state.services === void 0 ? null : new Set(state.services),
    serviceAccounts: byKey("service account", state.serviceAccounts ?? [], ({ email: email2 }) => email2),
    billing: state.billing ?? null,
    queryQuotaMiB: state.queryQuotaMiB ?? null,
    repository: state.github === void 0 ? null : toRepository(state.github)
  };
}
function toDataset(state, seed, at) {
  const defaultTableExpirationMs = seed.defaultTableExpirationMs ?? null;
  return {
    ...blankDataset(seed.createdAt ?? CREATED_AT2),
    id: seed.id,
    location: seed.location,
    defaultTableExpirationMs,
    labels: seed.labels ?? {},
    defaultPartitionExpirationMs: seed.defaultPartitionExpirationMs ?? null,
    maxTimeTravelHours: seed.maxTimeTravelHours ?? 168,
    storageBillingModel: seed.storageBillingModel ?? null,
    access: seed.access ?? [],
    routines: seed.routines ?? [],
    tables: expandTables(seed.tables ?? [], {
      vocabulary: state.vocabulary ?? {},
      dataset: seed.id,
      defaultTableExpirationMs,
      at
    })
  };
}
function blankDataset(at) {
  return {
    defaultTableExpirationMs: null,
    createdAt: at,
    modifiedAt: at,
    labels: {},
    description: null,
    friendlyName: null,
    defaultPartitionExpirationMs: null,
    maxTimeTravelHours: 168,
    storageBillingModel: null,
    access: [],
    routines: []
  };
}
function toRepository(seed) {
  const comments = (seed.comments ?? []).map((comment, index) => ({
    id: comment.id ?? 1e3 + index,
    issue: comment.issue,
    login: comment.login,
    type: comment.type ?? (comment.login.endsWith("[bot]") ? "Bot" : "User"),
    body: comment.body,
    createdAt: comment.createdAt ?? CREATED_AT2,
    updatedAt: comment.createdAt ?? CREATED_AT2
  }));
  return {
    fullName: seed.repository,
    private: seed.private ?? false,
    login: seed.login ?? "github-actions[bot]",
    issues: seed.issues === void 0 ? null : new Set(seed.issues),
    deny: seed.deny ?? [],
    comments: byKey("comment", comments, ({ id }) => id),
    checks: /* @__PURE__ */ new Map(),
    issueRecords: /* @__PURE__ */ new Map(),
    pulls: seed.pulls ?? []
  };
}
function byKey(kind, values, keyOf2) {
  const map = /* @__PURE__ */ new Map();
  for (const value of values) {
    const key = keyOf2(value);
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

// src/sandbox/google/access.ts
function guard(attempt2) {
  const { world, service, project: project2, permission, resource } = attempt2;
  if (project2 !== null && !isProject(world, project2)) return unknownProject(project2);
  if (!isEnabled(world, service)) return serviceDisabled(world, service);
  return isDenied(world, permission, resource) ? denied(attempt2) : null;
}
function isProject({ project: project2 }, asked) {
  return asked === project2.id || asked === project2.number;
}
function isEnabled({ services: services2 }, service) {
  return services2 === null || services2.has(service);
}
function isDenied({ deny, allow }, permission, resource) {
  if (allow !== null && ![...allow].some((granted) => covers(granted, permission))) return true;
  const named = typeof resource === "string" ? [resource] : resource ?? [];
  return deny.some(
    (entry) => (entry.resource === void 0 || named.includes(entry.resource)) && covers(entry.permission, permission)
  );
}
function covers(denied3, permission) {
  if (denied3 === "*") return true;
  return denied3.endsWith(".*") ? permission.startsWith(denied3.slice(0, -1)) : denied3 === permission;
}
function denied({ permission, resource, denial, reason, service, world }) {
  const info = errorInfo({
    reason: "IAM_PERMISSION_DENIED",
    domain: service === "iam.googleapis.com" ? service : "iam.googleapis.com",
    metadata: { permission, resource: nameOf(resource) ?? `projects/${world.project.id}` }
  });
  return refuse(403, reason, denial, { details: [info] });
}
function nameOf(resource) {
  return typeof resource === "string" ? resource : resource?.[0] ?? null;
}
function unknownProject(project2) {
  const info = errorInfo({
    reason: "CONSUMER_INVALID",
    domain: "googleapis.com",
    metadata: { consumer: `projects/${project2}` }
  });
  return refuse(403, "forbidden", `Permission denied on resource project ${project2}.`, { details: [info] });
}
function serviceDisabled({ project: project2 }, service) {
  const activationUrl = `https://console.developers.google.com/apis/api/${service}/overview?project=${project2.number}`;
  const message = `${service} has not been used in project ${project2.number} before or it is disabled. Enable it by visiting ${activationUrl} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`;
  const info = errorInfo({
    reason: "SERVICE_DISABLED",
    domain: "googleapis.com",
    metadata: { service, consumer: `projects/${project2.number}`, activationUrl }
  });
  return refuse(403, "accessNotConfigured", message, { domain: "usageLimits", details: [info] });
}

// src/sandbox/google/bigquery/access.ts
var BIGQUERY = "bigquery.googleapis.com";
function guardDataset(call, permission) {
  return guardDatasetOf(call.world, {
    permission,
    project: param(call, "project"),
    dataset: param(call, "dataset")
  });
}
function guardDatasetOf(world, {
  permission,
  project: project2,
  dataset
}) {
  return guard({
    world,
    service: BIGQUERY,
    project: project2,
    permission,
    resource: dataset,
    reason: "accessDenied",
    denial: `Access Denied: Dataset ${project2}:${dataset}: Permission ${permission} denied on dataset ${project2}:${dataset} (or it may not exist).`
  });
}
function tableOf(call) {
  return { project: param(call, "project"), dataset: param(call, "dataset"), table: param(call, "table") };
}
function guardTable(world, name, permission) {
  const full = `${name.project}:${name.dataset}.${name.table}`;
  return guard({
    world,
    service: BIGQUERY,
    project: name.project,
    permission,
    resource: [name.dataset, `${name.dataset}.${name.table}`],
    reason: "accessDenied",
    denial: `Access Denied: Table ${full}: Permission ${permission} denied on table ${full} (or it may not exist).`
  });
}
function guardProject(world, project2, permission) {
  return guard({
    world,
    service: BIGQUERY,
    project: project2,
    permission,
    resource: null,
    reason: "accessDenied",
    denial: `Access Denied: Project ${project2}: User does not have ${permission} permission in project ${project2}.`
  });
}
function tableNotFound({ project: project2, dataset, table: table2 }) {
  return refuse(404, "notFound", `Not found: Table ${project2}:${dataset}.${table2}`);
}

// src/sandbox/google/bigquery/preconditions.ts
function guardEtag(call, etag) {
  const wanted = call.headers["if-match"];
  if (wanted === void 0 || wanted === "*" || strip(wanted) === etag) return null;
  return refuse(412, "conditionNotMet", "Precondition Failed");
}
function strip(tag) {
  return tag.replace(/^W\//, "").replace(/^"(.*)"$/, "$1");
}

// src/sandbox/google/bigquery/columns.ts
function toSchema(columns) {
  return { fields: columns.map(toField) };
}
function toField({ name, type, mode, description, policyTags, fields }) {
  return {
    name,
    type: apiType(type),
    mode: mode ?? "NULLABLE",
    ...description === void 0 ? {} : { description },
    ...policyTags === void 0 ? {} : { policyTags: { names: policyTags } },
    ...fields === void 0 ? {} : { fields: fields.map(toField) }
  };
}
function parseSchema(schema) {
  const columns = [];
  const names = /* @__PURE__ */ new Set();
  for (const field of listOf(fieldsOf(schema)["fields"])) {
    const column = parseField(field);
    if ("kind" in column) return column;
    if (names.has(column.name.toLowerCase())) return invalid(`Duplicate field name: ${column.name}`);
    names.add(column.name.toLowerCase());
    columns.push(column);
  }
  return columns;
}
var MODES = ["NULLABLE", "REQUIRED", "REPEATED"];
function parseField(value) {
  const field = fieldsOf(value);
  const name = textOf(field["name"]);
  const type = textOf(field["type"]);
  if (name === null || name === "") return invalid("Field name is required");
  if (!/^[\p{L}_][\p{L}\p{N}_ -]{0,299}$/u.test(name)) {
    return invalid(
      `Invalid field name "${name}". Fields must contain the allowed characters, and be at most 300 characters long.`
    );
  }
  if (type === null || !isType(type))
    return invalid(`Invalid value for type: ${String(type)} is not a valid value`);
  const mode = MODES.find((known) => known === (field["mode"] ?? "NULLABLE"));
  if (mode === void 0)
    return invalid(`Invalid value for mode: ${String(field["mode"])} is not a valid value`);
  const inner = field["fields"] === void 0 ? null : parseSchema(field);
  if (inner !== null && "kind" in inner) return inner;
  const description = textOf(field["description"]);
  return {
    name,
    type: standardType(type),
    ...mode === "NULLABLE" ? {} : { mode },
    ...description === null ? {} : { description },
    ...inner === null ? {} : { fields: inner }
  };
}

// src/sandbox/google/bigquery/table-resource.ts
function toTableItem(call, dataset, table2) {
  const shared = sharedFields(call, dataset, table2);
  return table2.type === "VIEW" ? { ...shared, view: { useLegacySql: false } } : shared;
}
function toTable(call, dataset, { table: table2, view = "FULL" }) {
  const project2 = call.world.project.id;
  const basic = {
    ...sharedFields(call, dataset, table2),
    selfLink: `${call.origin}/bigquery/v2/projects/${project2}/datasets/${dataset.id}/tables/${table2.name}`,
    location: dataset.location,
    lastModifiedTime: millis(table2.modifiedAt),
    ...table2.description === null ? {} : { description: table2.description },
    schema: toSchema(table2.columns),
    ...table2.query === null ? {} : { view: { query: table2.query, useLegacySql: false } },
    ...baseOf(call, table2),
    ...table2.iceberg ? { biglakeConfiguration: ICEBERG } : {}
  };
  return { etag: tableEtag(table2), ...basic, ...view === "BASIC" ? {} : storageOf(table2) };
}
var ICEBERG = {
  connectionId: "us.lake",
  storageUri: "gs://lake/tables/",
  fileFormat: "PARQUET",
  tableFormat: "ICEBERG"
};
function tableEtag(table2) {
  return etagOf({ ...table2, records: table2.records.length });
}
function sharedFields(call, dataset, table2) {
  const project2 = call.world.project.id;
  return {
    kind: "bigquery#table",
    id: `${project2}:${dataset.id}.${table2.name}`,
    tableReference: { projectId: project2, datasetId: dataset.id, tableId: table2.name },
    type: table2.type,
    creationTime: millis(table2.createdAt),
    ...table2.expiresAt === null ? {} : { expirationTime: millis(table2.expiresAt) },
    ...table2.friendlyName === null ? {} : { friendlyName: table2.friendlyName },
    ...Object.keys(table2.labels).length === 0 ? {} : { labels: table2.labels },
    ...table2.partitioning === null ? {} : partitioningOf(table2.partitioning),
    ...table2.cluster.length === 0 ? {} : { clustering: { fields: table2.cluster } },
    ...table2.requirePartitionFilter ? { requirePartitionFilter: true } : {}
  };
}
function partitioningOf(partitioning) {
  if (partitioning.kind === "range") {
    const { field: field2, start, end, interval } = partitioning;
    const range = { start: String(start), end: String(end), interval: String(interval) };
    return { rangePartitioning: { field: field2, range } };
  }
  const { unit, field, expirationMs } = partitioning;
  return {
    timePartitioning: {
      type: unit,
      ...field === null ? {} : { field },
      ...expirationMs === null ? {} : { expirationMs: String(expirationMs) }
    }
  };
}
function baseOf(call, { base, createdAt }) {
  if (base === null) return {};
  const reference = { projectId: call.world.project.id, datasetId: base.dataset, tableId: base.table };
  return base.kind === "snapshot" ? { snapshotDefinition: { baseTableReference: reference, snapshotTime: createdAt } } : { cloneDefinition: { baseTableReference: reference, cloneTime: createdAt } };
}
function storageOf(table2) {
  if (table2.type === "VIEW") return { numBytes: "0", numLongTermBytes: "0", numRows: "0" };
  return {
    numBytes: String(table2.bytes),
    numLongTermBytes: "0",
    numRows: String(table2.rows),
    numActiveLogicalBytes: String(table2.bytes),
    numTotalLogicalBytes: String(table2.bytes),
    ...table2.streamingRows === 0 ? {} : { streamingBuffer: bufferOf(table2) }
  };
}
function bufferOf({ streamingRows, modifiedAt }) {
  return {
    estimatedRows: String(streamingRows),
    estimatedBytes: String(streamingRows * 64),
    oldestEntryTime: millis(modifiedAt)
  };
}
function millis(instant) {
  return String(Date.parse(instant));
}

// src/sandbox/google/bigquery/datasets.ts
var LIST = "/bigquery/v2/projects/{project}/datasets";
var DATASET = `${LIST}/{dataset}`;
var VIEW = ["datasetView", "updateMode", "accessPolicyVersion"];
var datasetRoutes = [
  route4("GET", LIST, listDatasets, ["all", "filter", "maxResults", "pageToken"]),
  route4("POST", LIST, insertDataset, ["accessPolicyVersion"]),
  route4("GET", DATASET, getDataset, VIEW),
  route4("PATCH", DATASET, changeDataset, VIEW),
  route4("PUT", DATASET, changeDataset, VIEW),
  route4("DELETE", DATASET, deleteDataset, ["deleteContents"])
];
function route4(method, path, answer, query) {
  return { method, path, service: BIGQUERY, style: "bigquery", query, answer };
}
function datasetOf(call) {
  const id = param(call, "dataset");
  return call.world.datasets.get(id) ?? datasetNotFound(param(call, "project"), id);
}
function datasetNotFound(project2, id) {
  return refuse(404, "notFound", `Not found: Dataset ${project2}:${id}`);
}
function listDatasets(call) {
  const refusal = guardProject(call.world, param(call, "project"), "bigquery.datasets.get");
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
    datasets: datasets.map((dataset) => identityOf2(call, dataset))
  });
}
var VIEWS = ["DATASET_VIEW_UNSPECIFIED", "METADATA", "ACL", "FULL"];
function getDataset(call) {
  const view = call.query.get("datasetView");
  if (view !== null && !VIEWS.includes(view)) return invalid(`Invalid value for datasetView: ${view}`);
  const refusal = view === "ACL" ? null : guardDataset(call, "bigquery.datasets.get");
  if (refusal !== null) return refusal;
  const wantsAccess = view === "ACL" || view === "FULL";
  const denied3 = wantsAccess ? guardDataset(call, "bigquery.datasets.getIamPolicy") : null;
  if (denied3 !== null) return denied3;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const isVisible = !isDenied(call.world, "bigquery.datasets.getIamPolicy", dataset.id);
  return reply({
    ...resourceOf4(call, dataset),
    ...view !== "METADATA" && isVisible && dataset.access.length > 0 ? { access: dataset.access } : {}
  });
}
function insertDataset(call) {
  const project2 = param(call, "project");
  const refusal = guardProject(call.world, project2, "bigquery.datasets.create");
  if (refusal !== null) return refusal;
  const body = fieldsOf(call.body);
  const id = textOf(fieldsOf(body["datasetReference"])["datasetId"]);
  if (id === null)
    return refuse(400, "required", "Required parameter is missing: datasetReference.datasetId");
  if (!/^\w{1,1024}$/.test(id)) {
    return invalid(`Invalid dataset ID "${id}". Dataset IDs must be alphanumeric (plus underscores).`);
  }
  if (call.world.datasets.has(id))
    return refuse(409, "duplicate", `Already Exists: Dataset ${project2}:${id}`);
  const change2 = parseBody(body);
  if ("status" in change2) return change2;
  const location = textOf(body["location"]) ?? "US";
  const dataset = { ...blankDataset(call.at), id, location, tables: /* @__PURE__ */ new Map(), ...change2 };
  call.world.datasets.set(id, dataset);
  return reply(resourceOf4(call, dataset));
}
var SHORTEST_LIFETIME_MS = 36e5;
function parseBody(body) {
  const lifetime = int64Of(body["defaultTableExpirationMs"]);
  if (lifetime !== null && lifetime !== 0 && lifetime < SHORTEST_LIFETIME_MS) {
    return invalid(`Invalid default table expiration time: it must be at least ${SHORTEST_LIFETIME_MS} ms.`);
  }
  return {
    ..."defaultTableExpirationMs" in body ? { defaultTableExpirationMs: lifetime || null } : {},
    ..."defaultPartitionExpirationMs" in body ? { defaultPartitionExpirationMs: int64Of(body["defaultPartitionExpirationMs"]) || null } : {},
    ..."labels" in body ? { labels: textsOf(body["labels"]) } : {},
    ..."description" in body ? { description: textOf(body["description"]) } : {},
    ..."friendlyName" in body ? { friendlyName: textOf(body["friendlyName"]) } : {},
    ..."access" in body ? { access: listOf(body["access"]).map(fieldsOf) } : {}
  };
}
function changeDataset(call) {
  const refusal = guardDataset(call, "bigquery.datasets.update");
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const stale = guardEtag(call, etagOfDataset(dataset));
  if (stale !== null) return stale;
  const change2 = parseBody(fieldsOf(call.body));
  if ("status" in change2) return change2;
  const changed = { ...dataset, ...change2, modifiedAt: call.at };
  call.world.datasets.set(dataset.id, changed);
  return reply(resourceOf4(call, changed));
}
function deleteDataset(call) {
  const refusal = guardDataset(call, "bigquery.datasets.delete");
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  if (tableNames(dataset, call.at).length > 0 && call.query.get("deleteContents") !== "true") {
    const full = `${call.world.project.id}:${dataset.id}`;
    return refuse(400, "resourceInUse", `Dataset ${full} is still in use`);
  }
  call.world.datasets.delete(dataset.id);
  return { kind: "reply", status: 204, body: null };
}
function identityOf2(call, dataset) {
  const project2 = call.world.project.id;
  return {
    kind: "bigquery#dataset",
    id: `${project2}:${dataset.id}`,
    datasetReference: { projectId: project2, datasetId: dataset.id },
    location: dataset.location,
    type: "DEFAULT",
    ...Object.keys(dataset.labels).length === 0 ? {} : { labels: dataset.labels }
  };
}
function etagOfDataset({ tables: _, ...dataset }) {
  return etagOf(dataset);
}
function resourceOf4(call, dataset) {
  return {
    etag: etagOfDataset(dataset),
    ...identityOf2(call, dataset),
    selfLink: `${call.origin}/bigquery/v2/projects/${call.world.project.id}/datasets/${dataset.id}`,
    creationTime: millis(dataset.createdAt),
    lastModifiedTime: millis(dataset.modifiedAt),
    ...int64("defaultTableExpirationMs", dataset.defaultTableExpirationMs),
    ...int64("defaultPartitionExpirationMs", dataset.defaultPartitionExpirationMs),
    ...dataset.maxTimeTravelHours === 168 ? {} : int64("maxTimeTravelHours", dataset.maxTimeTravelHours),
    ...dataset.storageBillingModel === null ? {} : { storageBillingModel: dataset.storageBillingModel },
    ...dataset.description === null ? {} : { description: dataset.description },
    ...dataset.friendlyName === null ? {} : { friendlyName: dataset.friendlyName }
  };
}
function int64(name, value) {
  return value === null ? {} : { [name]: String(value) };
}

// src/sandbox/google/bigquery/discovery.ts
var METHODS = {
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
  "GET projects/{project}/datasets/{dataset}/routines": "routines.list"
};
var BASE = "/bigquery/v2/";
function discoveryRoutes(routes2) {
  const answer = ({ origin }) => reply(toDocument(routes2, origin));
  const shared = { method: "GET", service: "discovery", style: "rpc", isOpen: true, answer };
  return [
    { ...shared, path: "/$discovery/rest", query: ["version", "labels"] },
    { ...shared, path: "/discovery/v1/apis/bigquery/v2/rest", query: ["labels"] }
  ];
}
function toDocument(routes2, origin) {
  const resources = {};
  for (const route13 of routes2) {
    const path = route13.path.startsWith(BASE) ? route13.path.slice(BASE.length) : null;
    const [resource, method] = METHODS[`${route13.method} ${path}`]?.split(".") ?? [];
    if (path === null || resource === void 0 || method === void 0) continue;
    const place = resources[resource] ?? { methods: {} };
    resources[resource] = place;
    place.methods[method] = toMethod(route13, path, `bigquery.${resource}.${method}`);
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
    resources
  };
}
var SHARED = ["alt", "fields", "key", "prettyPrint", "quotaUser", "userIp", "trace"];
var UPLOAD = {
  supportsMediaUpload: true,
  mediaUpload: {
    accept: ["*/*"],
    protocols: { simple: { multipart: true, path: "/upload/bigquery/v2/projects/{+projectId}/jobs" } }
  }
};
var REPEATED = /* @__PURE__ */ new Set(["stateFilter"]);
function toMethod(route13, path, id) {
  const slots = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => `${name}Id`);
  const inPath = slots.map((name) => [name, { type: "string", location: "path", required: true }]);
  const inQuery = route13.query.map((name) => [
    name,
    { type: "string", location: "query", ...REPEATED.has(name) ? { repeated: true } : {} }
  ]);
  const hasBody = ["POST", "PUT", "PATCH"].includes(route13.method) && !path.endsWith("/cancel");
  return {
    id,
    path: path.replace(/\{(\w+)\}/g, "{+$1Id}"),
    httpMethod: route13.method,
    parameters: Object.fromEntries([...inPath, ...inQuery]),
    parameterOrder: slots,
    ...hasBody ? { request: { $ref: "Resource" } } : {},
    response: { $ref: "Resource" },
    ...id === "bigquery.jobs.insert" ? UPLOAD : {}
  };
}

// src/sandbox/records.ts
import { createHash as createHash3 } from "node:crypto";
function readRecords(table2, start, count) {
  const stored = table2.records.slice(start, start + count);
  const end = Math.min(start + count, table2.rows);
  const invented = [];
  for (let index = Math.max(start, table2.records.length); index < end; index++) {
    invented.push(inventRecord(table2, index));
  }
  return [...stored, ...invented];
}
function inventRecord(table2, index) {
  return Object.fromEntries(
    table2.columns.map((column) => [column.name, inventCell(table2.name, column, index)])
  );
}
var DAY_MS = 864e5;
function inventCell(table2, { name, type, mode }, index) {
  if (mode === "REPEATED") return [];
  const seed = createHash3("sha256").update(`${table2}.${name}.${index}`).digest().readUInt32BE(0);
  const instant = new Date(Date.UTC(2020, 0, 1) + index * 6e4 + seed % 1e3 * DAY_MS).toISOString();
  switch (type) {
    case "INT64":
      return index;
    case "FLOAT64":
    case "NUMERIC":
    case "BIGNUMERIC":
      return seed % 1e6 / 1e3;
    case "BOOL":
      return seed % 2 === 0;
    case "TIMESTAMP":
      return instant;
    case "DATE":
      return instant.slice(0, 10);
    case "DATETIME":
      return instant.slice(0, 19);
    case "TIME":
      return instant.slice(11, 19);
    default:
      return type === "STRING" ? `${name}_${index}` : null;
  }
}
function wantsInt64(query) {
  return query.get("formatOptions.useInt64Timestamp")?.toLowerCase() === "true" || query.get("formatOptions.timestampOutputFormat") === "INT64";
}
function writeCell(cell, column, isInt64Timestamp) {
  const { type, mode, fields } = column;
  if (mode === "REPEATED") {
    const one = { ...column, mode: "NULLABLE" };
    const list2 = Array.isArray(cell) ? cell : [];
    return list2.map((inner) => ({ v: writeCell(inner, one, isInt64Timestamp) }));
  }
  if (cell === null) return null;
  if (Array.isArray(cell)) return writeRow(cell, fields ?? [], isInt64Timestamp);
  if (type === "FLOAT64" && typeof cell === "number") return writeFloat(cell);
  if (type !== "TIMESTAMP" || typeof cell !== "string") return String(cell);
  const ms = Date.parse(cell);
  return isInt64Timestamp ? `${ms * 1e3}` : (ms / 1e3).toExponential().toUpperCase().replace("E+", "E");
}
function writeFloat(value) {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(1) : String(value);
}
var ANY = { name: "", type: "STRING" };
function writeRow(cells, columns, isInt64Timestamp) {
  return {
    f: cells.map((cell, index) => ({
      v: writeCell(cell, columns[index] ?? ANY, isInt64Timestamp)
    }))
  };
}
function readCell(value, column) {
  if (value === null || value === void 0) return column.mode === "REQUIRED" ? void 0 : null;
  if (column.mode === "REPEATED") {
    if (!Array.isArray(value)) return void 0;
    const cells = value.map((one) => readCell(one, { ...column, mode: "NULLABLE" }));
    return cells.some((cell) => cell === void 0) ? void 0 : cells;
  }
  if (column.fields !== void 0 && typeof value === "object") {
    const parts = column.fields.map(
      (field) => readCell(value[field.name], field)
    );
    return parts.some((part) => part === void 0) ? void 0 : parts;
  }
  return readScalar(value, column.type);
}
function readScalar(value, type) {
  const text3 = typeof value === "object" ? JSON.stringify(value) : String(value);
  switch (type) {
    case "INT64":
      return /^-?\d+$/.test(text3) ? Number(text3) : void 0;
    case "FLOAT64":
    case "NUMERIC":
    case "BIGNUMERIC":
      return text3.trim() !== "" && Number.isFinite(Number(text3)) ? Number(text3) : void 0;
    case "BOOL":
      return /^(true|false)$/i.test(text3) ? text3.toLowerCase() === "true" : void 0;
    case "TIMESTAMP":
      return readInstant(value, text3);
    case "DATE":
      return /^\d{4}-\d\d?-\d\d?$/.test(text3) ? text3 : void 0;
    default:
      return text3;
  }
}
function readInstant(value, text3) {
  const isNumber = typeof value === "number" || /^\d+(\.\d+)?$/.test(text3);
  const written = text3.trim().replace(" UTC", "Z").replace(/^(\d{4}-\d\d-\d\d) /, "$1T");
  const zoned = /(Z|[+-]\d\d:?\d\d|^\d{4}-\d\d-\d\d)$/.test(written) ? written : `${written}Z`;
  const ms = isNumber ? Number(text3) * 1e3 : Date.parse(zoned);
  return Number.isFinite(ms) ? new Date(ms).toISOString() : void 0;
}

// src/sandbox/google/bigquery/job-resource.ts
function jobReference({ world }, job, isDryRun2 = false) {
  return { projectId: world.project.id, ...isDryRun2 ? {} : { jobId: job.id }, location: job.location };
}
function toJob(call, job, isDryRun2 = false) {
  const path = `/bigquery/v2/projects/${call.world.project.id}/jobs/${job.id}`;
  const error = job.error === null ? {} : { errorResult: job.error, errors: [job.error] };
  const resource = {
    kind: "bigquery#job",
    id: `${call.world.project.id}:${job.location}.${job.id}`,
    selfLink: `${call.origin}${path}?location=${job.location}`,
    jobReference: jobReference(call, job, isDryRun2),
    configuration: { ...job.configuration, ...isDryRun2 ? { dryRun: true } : {} },
    status: { state: "DONE", ...error },
    statistics: statisticsOf(job),
    user_email: job.user,
    principal_subject: `${job.user.includes("gserviceaccount") ? "serviceAccount" : "user"}:${job.user}`
  };
  return { ...resource, etag: etagOf(resource) };
}
var STATISTICS = {
  QUERY: "query",
  COPY: "copy",
  LOAD: "load",
  EXTRACT: "extract"
};
function statisticsOf(job) {
  const start = millis(job.at);
  return {
    creationTime: start,
    startTime: start,
    endTime: String(Number(start) + 500),
    totalBytesProcessed: String(job.bytesProcessed),
    totalSlotMs: String(job.slotMs),
    ...job.parent === null ? {} : { parentJobId: job.parent },
    [STATISTICS[job.kind]]: job.statistics
  };
}
var STATUS = {
  accessDenied: 403,
  forbidden: 403,
  accessNotConfigured: 403,
  quotaExceeded: 403,
  notFound: 404,
  duplicate: 409
};
function toRefusal({ reason, message }) {
  const named = /Permission (bigquery\.[\w.]+)/.exec(message)?.[1];
  const info = named === void 0 ? {} : { details: [deniedInfo(named)] };
  return refuse(STATUS[reason] ?? 400, reason, message, reason === "accessDenied" ? info : {});
}
function deniedInfo(permission) {
  return {
    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
    reason: "IAM_PERMISSION_DENIED",
    domain: "iam.googleapis.com",
    metadata: { permission }
  };
}

// src/sandbox/google/bigquery/run-job.ts
import { createHash as createHash4 } from "node:crypto";

// src/sandbox/sql/fault.ts
var QueryFault = class extends Error {
  reason;
  location;
  constructor(reason, message, location = null) {
    super(message);
    this.name = "QueryFault";
    this.reason = reason;
    this.location = location;
  }
};
function invalidQuery(message) {
  return new QueryFault("invalidQuery", message, "query");
}
function notExecuted(construct) {
  return invalidQuery(`The sandbox does not execute ${construct}`);
}

// src/sandbox/google/bigquery/table-body.ts
var TABLE_NAME = /^[\p{L}\p{M}\p{N}\p{Pc}\p{Pd}\p{Zs}]{1,1024}$/u;
var CLUSTER_LIMIT = 4;
function badTableName(name) {
  if (TABLE_NAME.test(name)) return null;
  return invalid(
    `Invalid table ID "${name}". Table IDs must be alphanumeric (plus underscores) and must be at most 1024 characters long.`
  );
}
function parseTableBody(value, at) {
  const body = fieldsOf(value);
  const unknown = Object.keys(body).find((name) => !FIELDS.has(name));
  if (unknown !== void 0) {
    return invalid(`Invalid JSON payload received. Unknown name "${unknown}": Cannot find field.`);
  }
  const columns = "schema" in body ? parseSchema(body["schema"]) : void 0;
  if (columns !== void 0 && "kind" in columns) return columns;
  const partitioning = parsePartitioning(body, columns);
  if (partitioning !== void 0 && partitioning !== null && "status" in partitioning) return partitioning;
  const cluster = parseCluster(body, columns);
  if (cluster !== void 0 && "kind" in cluster) return cluster;
  const expiresAt = parseExpiry(body, at);
  if (expiresAt !== void 0 && typeof expiresAt === "object" && expiresAt !== null) return expiresAt;
  return { ...given({ columns, partitioning, cluster, expiresAt }), ...plainFields(body), ...viewOf(body) };
}
var FIELDS = new Set(
  "kind etag id selfLink tableReference friendlyName description labels schema timePartitioning rangePartitioning clustering requirePartitionFilter expirationTime view materializedView externalDataConfiguration encryptionConfiguration defaultCollation defaultRoundingMode maxStaleness resourceTags tableConstraints numBytes numRows numLongTermBytes numPhysicalBytes creationTime lastModifiedTime type location streamingBuffer numActiveLogicalBytes numTotalLogicalBytes snapshotDefinition cloneDefinition".split(" ")
);
function given(change2) {
  return Object.fromEntries(Object.entries(change2).filter(([, value]) => value !== void 0));
}
function plainFields(body) {
  return {
    ..."labels" in body ? { labels: textsOf(body["labels"]) } : {},
    ..."description" in body ? { description: textOf(body["description"]) } : {},
    ..."friendlyName" in body ? { friendlyName: textOf(body["friendlyName"]) } : {},
    ..."requirePartitionFilter" in body ? { requirePartitionFilter: body["requirePartitionFilter"] === true } : {}
  };
}
function viewOf(body) {
  if ("externalDataConfiguration" in body) return { type: "EXTERNAL" };
  const kind = "materializedView" in body ? "MATERIALIZED_VIEW" : "VIEW";
  const query = textOf(fieldsOf(body["view"] ?? body["materializedView"])["query"]);
  return query === null ? {} : { type: kind, query };
}
function parseExpiry(body, at) {
  if (!("expirationTime" in body)) return void 0;
  if (body["expirationTime"] === null) return null;
  const instant = int64Of(body["expirationTime"]);
  if (instant === null || instant > 864e13) {
    return invalid(`Invalid value for expirationTime: ${String(body["expirationTime"])}`);
  }
  const expiresAt = new Date(instant).toISOString();
  return expiresAt > at ? expiresAt : invalid("Invalid value for expirationTime: it must be in the future.");
}
var UNITS = ["DAY", "HOUR", "MONTH", "YEAR"];
function parsePartitioning(body, columns) {
  if ("rangePartitioning" in body && body["rangePartitioning"] !== null) return parseRange(body);
  if (!("timePartitioning" in body)) return void 0;
  if (body["timePartitioning"] === null) return null;
  const asked = fieldsOf(body["timePartitioning"]);
  const unit = UNITS.find((known) => known === asked["type"]);
  if (unit === void 0)
    return invalid(`Invalid value for type: ${String(asked["type"])} is not a valid value`);
  const field = textOf(asked["field"]);
  const column = columns?.find(({ name }) => name === field);
  if (field !== null && columns !== void 0 && column === void 0) return missingField(field);
  if (column !== void 0 && !["TIMESTAMP", "DATE", "DATETIME"].includes(column.type)) {
    return invalid(
      `The field specified for partitioning can only be of type TIMESTAMP, DATE or DATETIME. The type found is: ${column.type}.`
    );
  }
  return { kind: "time", unit, field, expirationMs: int64Of(asked["expirationMs"]) };
}
function missingField(field) {
  return invalid(`The field specified for partitioning cannot be found in the schema: ${field}`);
}
function parseRange(body) {
  const asked = fieldsOf(body["rangePartitioning"]);
  const range = fieldsOf(asked["range"]);
  const field = textOf(asked["field"]);
  const [start, end, interval] = [int64Of(range["start"]), int64Of(range["end"]), int64Of(range["interval"])];
  if (field === null || start === null || end === null || interval === null || interval <= 0) {
    return invalid("Range partitioning needs a field and a range with start, end and a positive interval.");
  }
  return { kind: "range", field, start, end, interval };
}
function parseCluster(body, columns) {
  if (!("clustering" in body)) return void 0;
  const fields = listOf(fieldsOf(body["clustering"])["fields"]).map(String);
  if (fields.length > CLUSTER_LIMIT) return invalid(`Clustering takes at most ${CLUSTER_LIMIT} fields.`);
  const missing = fields.find(
    (field) => columns !== void 0 && !columns.some(({ name }) => name === field)
  );
  if (missing === void 0) return fields;
  return invalid(
    `The field specified for clustering cannot be found in the schema. Invalid field: ${missing}.`
  );
}

// src/sandbox/sql/functions.ts
var text = (value) => String(value ?? "");
var number = (value) => Number(value ?? 0);
function define(type, run) {
  return run === void 0 ? { type } : { type, run };
}
var UNIT_MS = {
  MILLISECOND: 1,
  SECOND: 1e3,
  MINUTE: 6e4,
  HOUR: 36e5,
  DAY: 864e5,
  WEEK: 6048e5
};
function shift(sign, length) {
  return ([instant, interval]) => {
    const [amount = "0", unit = "DAY"] = text(interval).split(" ");
    const ms = UNIT_MS[unit];
    if (ms === void 0) return null;
    const zoned = text(instant).length > 10 && !text(instant).endsWith("Z") ? `${text(instant)}Z` : text(instant);
    return new Date(Date.parse(zoned) + sign * Number(amount) * ms).toISOString().slice(0, length);
  };
}
function matches(args) {
  return toPattern(text(args[1])).exec(text(args[0]));
}
function toPattern(source) {
  const flags = /^\(\?([ims]+)\)/.exec(source);
  const body = source.slice(flags?.[0].length ?? 0).replaceAll("(?P<", "(?<");
  return new RegExp(body, `u${flags?.[1] ?? ""}`);
}
function cut2(whole, { start, count }) {
  const from = start > 0 ? start - 1 : start === 0 ? 0 : Math.max(0, whole.length + start);
  return whole.slice(from, count === null ? void 0 : from + count);
}
var FUNCTIONS = {
  UPPER: define("STRING", ([a]) => text(a).toUpperCase()),
  LOWER: define("STRING", ([a]) => text(a).toLowerCase()),
  TRIM: define("STRING", ([a]) => text(a).trim()),
  LTRIM: define("STRING", ([a]) => text(a).trimStart()),
  RTRIM: define("STRING", ([a]) => text(a).trimEnd()),
  LENGTH: define("INT64", ([a]) => [...text(a)].length),
  CHAR_LENGTH: define("INT64", ([a]) => [...text(a)].length),
  CONCAT: define("STRING", (args) => args.map(text).join("")),
  SUBSTR: define(
    "STRING",
    ([a, start, count]) => cut2(text(a), { start: number(start), count: count === void 0 ? null : number(count) })
  ),
  LEFT: define("STRING", ([a, count]) => text(a).slice(0, number(count))),
  RIGHT: define("STRING", ([a, count]) => text(a).slice(Math.max(0, text(a).length - number(count)))),
  REPLACE: define("STRING", ([a, from, to]) => text(a).replaceAll(text(from), text(to))),
  STARTS_WITH: define("BOOL", ([a, b]) => text(a).startsWith(text(b))),
  ENDS_WITH: define("BOOL", ([a, b]) => text(a).endsWith(text(b))),
  CONTAINS_SUBSTR: define("BOOL", ([a, b]) => text(a).toLowerCase().includes(text(b).toLowerCase())),
  STRPOS: define("INT64", ([a, b]) => text(a).indexOf(text(b)) + 1),
  SPLIT: define("STRING", ([a, by = ","]) => text(a).split(text(by))),
  REGEXP_CONTAINS: define("BOOL", (args) => matches(args) !== null),
  REGEXP_EXTRACT: define("STRING", (args) => {
    const match = matches(args);
    return match === null ? null : match[1] ?? match[0];
  }),
  REGEXP_REPLACE: define(
    "STRING",
    ([a, pattern, to]) => text(a).replace(new RegExp(toPattern(text(pattern)), "gu"), text(to).replace(/\\(\d)/g, "$$$1"))
  ),
  FORMAT: define("STRING"),
  TO_JSON_STRING: define("STRING", ([a]) => JSON.stringify(a ?? null)),
  ABS: define("same", ([a]) => Math.abs(number(a))),
  ROUND: define("FLOAT64", ([a, digits]) => Number(number(a).toFixed(number(digits)))),
  FLOOR: define("FLOAT64", ([a]) => Math.floor(number(a))),
  TRUNC: define("FLOAT64", ([a]) => Math.trunc(number(a))),
  CEIL: define("FLOAT64", ([a]) => Math.ceil(number(a))),
  SQRT: define("FLOAT64", ([a]) => Math.sqrt(number(a))),
  LN: define("FLOAT64", ([a]) => Math.log(number(a))),
  LOG: define("FLOAT64", ([a]) => Math.log(number(a))),
  EXP: define("FLOAT64", ([a]) => Math.exp(number(a))),
  POW: define("FLOAT64", ([a, b]) => number(a) ** number(b)),
  POWER: define("FLOAT64", ([a, b]) => number(a) ** number(b)),
  MOD: define("INT64", ([a, b]) => number(a) % number(b)),
  DIV: define("INT64", ([a, b]) => Math.trunc(number(a) / number(b))),
  SIGN: define("same", ([a]) => Math.sign(number(a))),
  SAFE_DIVIDE: define("FLOAT64", ([a, b]) => number(b) === 0 ? null : number(a) / number(b)),
  GREATEST: define("same", (args) => args.reduce((a, b) => (b ?? 0) > (a ?? 0) ? b : a, args[0] ?? null)),
  LEAST: define("same", (args) => args.reduce((a, b) => (b ?? 0) < (a ?? 0) ? b : a, args[0] ?? null)),
  IF: {
    type: "second",
    run: ([test, yes, no]) => test === true ? yes ?? null : no ?? null,
    takesNull: true
  },
  COALESCE: { type: "same", run: (args) => args.find((arg) => arg !== null) ?? null, takesNull: true },
  IFNULL: { type: "same", run: ([a, b]) => a ?? b ?? null, takesNull: true },
  NULLIF: { type: "same", run: ([a, b]) => a === b ? null : a ?? null, takesNull: true },
  TIMESTAMP_ADD: define("TIMESTAMP", shift(1, 24)),
  TIMESTAMP_SUB: define("TIMESTAMP", shift(-1, 24)),
  DATETIME_ADD: define("DATETIME", shift(1, 19)),
  DATETIME_SUB: define("DATETIME", shift(-1, 19)),
  DATE_ADD: define("DATE", shift(1, 10)),
  DATE_SUB: define("DATE", shift(-1, 10)),
  DATE: define("DATE", ([a]) => text(a).slice(0, 10)),
  TIMESTAMP: define("TIMESTAMP", ([a]) => new Date(text(a)).toISOString()),
  FORMAT_TIMESTAMP: define("STRING", ([format, instant]) => formatInstant(text(format), text(instant))),
  ARRAY_LENGTH: define("INT64", ([a]) => Array.isArray(a) ? a.length : 0),
  IN_UNNEST: define("BOOL", ([a, list2]) => Array.isArray(list2) && list2.includes(a ?? null)),
  GENERATE_ARRAY: define("INT64", ([start, end, by = 1]) => rangeOf(number(start), number(end), number(by)))
};
function formatInstant(format, instant) {
  const iso = new Date(instant).toISOString();
  const parts = {
    "%Y": iso.slice(0, 4),
    "%m": iso.slice(5, 7),
    "%d": iso.slice(8, 10),
    "%H": iso.slice(11, 13),
    "%M": iso.slice(14, 16),
    "%S": iso.slice(17, 19),
    "%F": iso.slice(0, 10),
    "%T": iso.slice(11, 19)
  };
  const written = format.replace(/%./g, (element) => parts[element] ?? element);
  return written.includes("%") ? null : written;
}
var ARRAY_LIMIT = 1e5;
function rangeOf(start, end, by) {
  const count = by === 0 ? 0 : Math.floor((end - start) / by) + 1;
  return Array.from({ length: Math.max(0, Math.min(count, ARRAY_LIMIT)) }, (_, index) => start + index * by);
}
var CHECKED = Object.fromEntries(
  [
    [
      "STRING",
      "FORMAT_DATE FORMAT_DATETIME FORMAT_TIME TO_HEX TO_BASE64 REVERSE LPAD RPAD REPEAT INITCAP GENERATE_UUID JSON_VALUE JSON_EXTRACT_SCALAR STRING TRANSLATE SOUNDEX NORMALIZE CODE_POINTS_TO_STRING JSON_EXTRACT CURRENT_USER ERROR"
    ],
    ["STRING", "REGEXP_EXTRACT_ALL ARRAY_TO_STRING"],
    [
      "INT64",
      "TIMESTAMP_DIFF DATE_DIFF DATETIME_DIFF TIME_DIFF UNIX_SECONDS UNIX_MILLIS UNIX_MICROS UNIX_DATE FARM_FINGERPRINT EXTRACT INT64 ROW_NUMBER RANK DENSE_RANK NTILE INSTR ASCII BIT_COUNT RANGE_BUCKET"
    ],
    [
      "FLOAT64",
      "RAND SIN COS TAN ASIN ACOS ATAN ATAN2 SINH COSH TANH LOG10 FLOAT64 PERCENT_RANK CUME_DIST PERCENTILE_CONT IEEE_DIVIDE SAFE_MULTIPLY SAFE_ADD SAFE_SUBTRACT SAFE_NEGATE CBRT"
    ],
    ["BOOL", "IS_NAN IS_INF BOOL REGEXP_LIKE"],
    [
      "TIMESTAMP",
      "PARSE_TIMESTAMP TIMESTAMP_TRUNC TIMESTAMP_SECONDS TIMESTAMP_MILLIS TIMESTAMP_MICROS TIMESTAMP_BUCKET"
    ],
    ["DATE", "PARSE_DATE DATE_TRUNC DATE_FROM_UNIX_DATE LAST_DAY"],
    ["DATETIME", "PARSE_DATETIME DATETIME_TRUNC DATETIME DATETIME_BUCKET"],
    ["TIME", "TIME PARSE_TIME TIME_TRUNC TIME_ADD TIME_SUB"],
    ["BYTES", "MD5 SHA1 SHA256 SHA512 FROM_HEX FROM_BASE64 TO_CODE_POINTS"],
    ["JSON", "PARSE_JSON TO_JSON JSON_QUERY JSON_OBJECT JSON_ARRAY"],
    [
      "same",
      "LAG LEAD FIRST_VALUE LAST_VALUE NTH_VALUE PERCENTILE_DISC ARRAY_CONCAT ARRAY_REVERSE ELEMENT SAFE_CAST GENERATE_DATE_ARRAY GENERATE_TIMESTAMP_ARRAY ARRAY NET.HOST OFFSET ORDINAL SAFE_OFFSET SAFE_ORDINAL FIELD ARRAY_FIRST ARRAY_LAST"
    ]
  ].flatMap(([type, names]) => names.split(" ").map((name) => [name, type]))
);
var sum = (values) => values.reduce((total, value) => total + number(value), 0);
function extreme(values, isBetter) {
  return values.reduce((best, value) => best === null || isBetter(value, best) ? value : best, null);
}
var isGreater = (a, b) => typeof a === "number" && typeof b === "number" ? a > b : text(a) > text(b);
var AGGREGATES = {
  COUNT: { type: "INT64", run: (values) => values.length },
  COUNTIF: { type: "INT64", run: (values) => values.filter((value) => value === true).length },
  APPROX_COUNT_DISTINCT: { type: "INT64", run: (values) => new Set(values).size },
  SUM: { type: "same", run: (values) => values.length === 0 ? null : sum(values) },
  AVG: { type: "FLOAT64", run: (values) => values.length === 0 ? null : sum(values) / values.length },
  MIN: { type: "same", run: (values) => extreme(values, (a, b) => isGreater(b, a)) },
  MAX: { type: "same", run: (values) => extreme(values, isGreater) },
  ANY_VALUE: { type: "same", run: ([first = null]) => first },
  ARRAY_AGG: { type: "same", run: (values) => values },
  STRING_AGG: { type: "STRING", run: (values) => values.length === 0 ? null : values.map(text).join(",") },
  LOGICAL_AND: { type: "BOOL", run: (values) => values.every((value) => value === true) },
  LOGICAL_OR: { type: "BOOL", run: (values) => values.some((value) => value === true) },
  STDDEV: { type: "FLOAT64" },
  STDDEV_SAMP: { type: "FLOAT64" },
  STDDEV_POP: { type: "FLOAT64" },
  VARIANCE: { type: "FLOAT64" },
  VAR_SAMP: { type: "FLOAT64" },
  VAR_POP: { type: "FLOAT64" },
  CORR: { type: "FLOAT64" },
  COVAR_POP: { type: "FLOAT64" },
  COVAR_SAMP: { type: "FLOAT64" },
  APPROX_QUANTILES: { type: "same" },
  APPROX_TOP_COUNT: { type: "same" },
  BIT_XOR: { type: "INT64" },
  BIT_AND: { type: "INT64" },
  BIT_OR: { type: "INT64" }
};

// src/sandbox/sql/relation.ts
function ownedBy(relation, owner) {
  return { ...relation, columns: relation.columns.map((column) => ({ ...column, owner })) };
}
function toColumns(relation) {
  return relation.columns.map(({ owner: _owner, use: _use, isHidden: _isHidden, ...column }) => column);
}
function bind(column, owner = null) {
  return { ...column, owner, use: () => {
  } };
}
function literalRelation(columns, rows) {
  return {
    columns: columns.map((column) => bind(column)),
    size: rows.length,
    estimate: rows.length,
    rows: () => rows
  };
}
function compareCells(a, b) {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : Number(left > right);
}

// src/sandbox/sql/operators.ts
var NUMERIC = /* @__PURE__ */ new Set(["INT64", "FLOAT64", "NUMERIC", "BIGNUMERIC"]);
function binaryType(operator, a, b) {
  if (["+", "-", "*"].includes(operator)) {
    if (!NUMERIC.has(a)) return a;
    return [a, b].includes("FLOAT64") ? "FLOAT64" : [a, b].includes("NUMERIC") ? "NUMERIC" : "INT64";
  }
  if (operator === "/") return "FLOAT64";
  if (operator === "||") return "STRING";
  return ["|", "&", "^", "<<", ">>"].includes(operator) ? "INT64" : "BOOL";
}
function applyBinary(operator, { a, b }) {
  if (operator === "AND") return a === false ? false : both(a, b());
  if (operator === "OR") return a === true || b() === true ? true : a === null ? null : false;
  const right = b();
  if (a === null || right === null) return null;
  switch (operator) {
    case "+":
      return Number(a) + Number(right);
    case "-":
      return Number(a) - Number(right);
    case "*":
      return Number(a) * Number(right);
    case "/":
      if (Number(right) === 0) throw invalidQuery(`division by zero: ${String(a)} / 0`);
      return Number(a) / Number(right);
    case "||":
      return `${String(a)}${String(right)}`;
    case "LIKE":
      return likePattern(String(right)).test(String(a));
    default:
      return compare(operator, compareCells(a, right));
  }
}
function both(a, b) {
  if (b === false) return false;
  return a === null || b === null ? null : true;
}
function compare(operator, order2) {
  switch (operator) {
    case "=":
      return order2 === 0;
    case "!=":
      return order2 !== 0;
    case "<":
      return order2 < 0;
    case ">":
      return order2 > 0;
    case "<=":
      return order2 <= 0;
    case ">=":
      return order2 >= 0;
    default:
      throw notExecuted(`the operator ${operator}`);
  }
}
var patterns = /* @__PURE__ */ new Map();
function likePattern(like) {
  const known = patterns.get(like);
  if (known !== void 0) return known;
  const source = like.replace(
    /\\([\s\S])|([%_])|([\s\S])/gu,
    (_, escaped, wild, plain2) => {
      if (wild !== void 0) return wild === "%" ? "[\\s\\S]*" : "[\\s\\S]";
      return (escaped ?? plain2).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    }
  );
  const pattern = new RegExp(`^${source}$`, "u");
  if (patterns.size > 1e3) patterns.clear();
  patterns.set(like, pattern);
  return pattern;
}

// src/sandbox/sql/tokens.ts
var SPACE = /(?:\s|--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)+/y;
var NUMBER = /(?:0x[0-9a-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
var WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;
var STRING = /(r|b|rb|br)?("""|'''|"|')/iy;
var PARAMETER = /@@?[\w.]+/y;
var SYMBOL = /(?:<=|>=|<>|!=|\|\||<<|>>|=>|[-+*/%(),.;=<>[\]{}:?&|^~])/y;
function tokenize(sql) {
  const tokens = [];
  let at = skipSpace(sql, 0);
  while (at < sql.length) {
    const token2 = nextToken(sql, at);
    tokens.push(token2);
    at = skipSpace(sql, token2.end);
  }
  tokens.push({ kind: "end", text: "", raw: "end of statement", start: at, end: at });
  return tokens;
}
function skipSpace(sql, at) {
  SPACE.lastIndex = at;
  return SPACE.test(sql) ? SPACE.lastIndex : at;
}
function nextToken(sql, at) {
  const string = matchAt(STRING, sql, at);
  if (string !== null) return stringToken(sql, { at, opening: string });
  if (sql[at] === "`") return quotedToken(sql, at);
  const parameter = matchAt(PARAMETER, sql, at);
  if (parameter !== null) return token("parameter", parameter.slice(1), { raw: parameter, at });
  const number2 = matchAt(NUMBER, sql, at);
  if (number2 !== null) return token("number", number2, { raw: number2, at });
  const word = matchAt(WORD, sql, at);
  if (word !== null) return token("word", word.toUpperCase(), { raw: word, at });
  const symbol = matchAt(SYMBOL, sql, at);
  if (symbol !== null) return token("symbol", symbol, { raw: symbol, at });
  throw invalidQuery(`Syntax error: Illegal input character "${sql[at]}" at ${placeOf(sql, at)}`);
}
function matchAt(pattern, sql, at) {
  pattern.lastIndex = at;
  return pattern.exec(sql)?.[0] ?? null;
}
function token(kind, text3, { raw, at }) {
  return { kind, text: text3, raw, start: at, end: at + raw.length };
}
function quotedToken(sql, at) {
  const close = sql.indexOf("`", at + 1);
  if (close === -1) throw invalidQuery(`Syntax error: Unclosed identifier literal at ${placeOf(sql, at)}`);
  const raw = sql.slice(at, close + 1);
  return token("quoted", raw.slice(1, -1), { raw, at });
}
function stringToken(sql, { at, opening }) {
  const quote = /["']+$/.exec(opening)?.[0] ?? "'";
  const prefix = opening.slice(0, -quote.length).toLowerCase();
  const start = at + opening.length;
  let close = start;
  while (close < sql.length && !sql.startsWith(quote, close)) {
    if (quote.length === 1 && sql[close] === "\n") break;
    close += sql[close] === "\\" ? 2 : 1;
  }
  if (!sql.startsWith(quote, close)) {
    throw invalidQuery(`Syntax error: Unclosed string literal at ${placeOf(sql, at)}`);
  }
  const content = sql.slice(start, close);
  const raw = sql.slice(at, close + quote.length);
  const text3 = prefix.includes("r") ? content : readEscapes(content);
  return token(prefix.includes("b") ? "bytes" : "string", text3, { raw, at });
}
var ESCAPES = { n: "\n", t: "	", r: "\r", b: "\b", f: "\f", "0": "\0" };
function readEscapes(content) {
  return content.replace(
    /\\(x[0-9a-f]{2}|u[0-9a-f]{4}|[\s\S])/gi,
    (_, written) => written.length > 1 ? String.fromCharCode(Number.parseInt(written.slice(1), 16)) : ESCAPES[written] ?? written
  );
}
function placeOf(sql, at) {
  const before = sql.slice(0, at).split("\n");
  return `[${before.length}:${(before.at(-1) ?? "").length + 1}]`;
}

// src/sandbox/sql/compile.ts
function compile(expression, scope) {
  switch (expression.kind) {
    case "literal":
      return constant(expression.type, expression.value);
    case "column":
      return compileColumn(expression, scope);
    case "call":
      return compileCall(expression, scope);
    case "star":
      throw invalidQuery("Star expansion is not allowed here");
    case "parameter":
      return compileParameter(expression.name, scope);
    case "query":
      return compileSubquery(expression, scope);
    case "in-query":
      return compileInQuery(expression, scope);
    case "cast":
      return compileCast(expression, scope);
    default:
      return compileOperator(expression, scope);
  }
}
function constant(type, value) {
  return { column: { name: "", type }, isAggregate: false, value: () => value };
}
function typed(type, parts, value) {
  return { column: { name: "", type }, isAggregate: parts.some((part) => part.isAggregate), value };
}
function compileColumn({ path, at }, scope) {
  const found = findColumn(path, scope.columns);
  if (found === "ambiguous")
    throw invalidQuery(`Column name ${path[0]} is ambiguous at ${placeOf(scope.session.sql, at)}`);
  if (found === null) return compileOuter({ kind: "column", path, at }, scope);
  const { index, depth } = found;
  const column = scope.columns[index];
  if (column === void 0) throw new Error("A column out of its relation");
  column.use();
  if (depth === path.length) return { column, isAggregate: false, value: ({ row }) => row[index] ?? null };
  const { field, places: places2 } = fieldOf(column, path.slice(depth));
  const value = ({ row }) => places2.reduce(
    (cell, at2) => Array.isArray(cell) ? cell[at2] ?? null : null,
    row[index] ?? null
  );
  return { column: field, isAggregate: false, value };
}
function fieldOf(column, path) {
  let field = column;
  const places2 = [];
  for (const name of path) {
    const at = field.fields?.findIndex((one) => one.name.toLowerCase() === name.toLowerCase()) ?? -1;
    const inner = field.fields?.[at];
    if (inner === void 0 && field.type === "JSON") return { field: { name, type: "JSON" }, places: [-1] };
    if (inner === void 0) throw invalidQuery(`Field name ${name} does not exist in ${field.type}`);
    places2.push(at);
    field = inner;
  }
  return { field, places: places2 };
}
function compileOuter(expression, scope) {
  const { path, at } = expression;
  if (scope.outer === null) {
    throw invalidQuery(`Unrecognized name: ${path.join(".")} at ${placeOf(scope.session.sql, at)}`);
  }
  const { column } = compileColumn(expression, scope.outer);
  return { column, isAggregate: false, value: unexecuted("correlated subqueries") };
}
function unexecuted(construct) {
  return () => {
    throw notExecuted(construct);
  };
}
function findColumn(path, columns) {
  const [first = "", second] = path.map((part) => part.toLowerCase());
  const owned = columns.findIndex(
    ({ owner, name }) => second !== void 0 && owner?.toLowerCase() === first && name.toLowerCase() === second
  );
  if (owned !== -1) return { index: owned, depth: 2 };
  const bare = columns.flatMap(({ name }, index) => name.toLowerCase() === first ? [index] : []);
  if (bare.length > 1) return "ambiguous";
  return bare[0] === void 0 ? null : { index: bare[0], depth: 1 };
}
function compileParameter(name, { session }) {
  const value = session.parameters.get(name.toLowerCase());
  if (value === void 0) throw invalidQuery(`Query parameter '${name}' not found`);
  const type = typeof value === "number" ? Number.isInteger(value) ? "INT64" : "FLOAT64" : typeof value === "boolean" ? "BOOL" : "STRING";
  return constant(type, value);
}
function compileSubquery({ query, isExists }, scope) {
  const relation = scope.subquery(query, { ...scope, columns: [], outer: scope });
  if (isExists) return typed("BOOL", [], () => firstRow(relation) !== void 0);
  const [column] = relation.columns;
  if (column === void 0 || relation.columns.length !== 1) {
    throw invalidQuery(
      "Scalar subquery cannot have more than one column unless using SELECT AS STRUCT to build STRUCT values"
    );
  }
  return { column, isAggregate: false, value: () => firstRow(relation)?.[0] ?? null };
}
function firstRow(relation) {
  for (const row of relation.rows()) return row;
  return void 0;
}
function compileInQuery({ of, query }, scope) {
  const value = compile(of, scope);
  const relation = scope.subquery(query, { ...scope, columns: [], outer: scope });
  let known = null;
  return typed("BOOL", [value], (place) => {
    known ??= new Set([...relation.rows()].map(([cell = null]) => cell));
    return known.has(value.value(place));
  });
}
function compileCast({ of, type, isSafe }, scope) {
  const inner = compile(of, scope);
  return typed(type, [inner], (place) => {
    const cell = inner.value(place);
    if (cell === null) return null;
    if (type === "STRING" && inner.column.type === "FLOAT64" && typeof cell === "number")
      return writeFloat(cell);
    const cast = readCell(type === "INT64" && typeof cell === "number" ? Math.round(cell) : cell, {
      name: "",
      type
    });
    if (cast !== void 0) return cast;
    if (isSafe) return null;
    throw invalidQuery(`Bad ${type.toLowerCase()} value: ${String(cell)}`);
  });
}
var NOW = {
  CURRENT_TIMESTAMP: ["TIMESTAMP", 24],
  CURRENT_DATE: ["DATE", 10],
  CURRENT_DATETIME: ["DATETIME", 19]
};
var LISTS = new Set(
  "SPLIT GENERATE_ARRAY GENERATE_DATE_ARRAY GENERATE_TIMESTAMP_ARRAY ARRAY ARRAY_CONCAT ARRAY_REVERSE REGEXP_EXTRACT_ALL TO_CODE_POINTS".split(
    " "
  )
);
function repeated2(compiled) {
  return { ...compiled, column: { ...compiled.column, mode: "REPEATED" } };
}
function compileCall(call, scope) {
  const now = NOW[call.name];
  if (now !== void 0) return constant(now[0], scope.session.at.slice(0, now[1]));
  if (call.name === "SESSION_USER") return constant("STRING", scope.session.world.identity);
  if (call.name in AGGREGATES && !call.isWindow) return compileAggregate(call, scope);
  const known = FUNCTIONS[call.name.replace(/^SAFE\./, "")];
  const args = call.args.flatMap(
    (arg) => arg.kind === "star" || isPart(arg, call) ? [] : [compile(arg, scope)]
  );
  const type = known?.type ?? CHECKED[call.name] ?? AGGREGATES[call.name]?.type;
  if (type === void 0) throw invalidQuery(`Function not found: ${call.name}`);
  const run = call.isWindow ? void 0 : known?.run;
  const result = resultType(type, args);
  if (run === void 0) {
    const checked = typed(
      result,
      args,
      unexecuted(call.isWindow ? "window functions" : `the function ${call.name}`)
    );
    return LISTS.has(call.name) ? repeated2(checked) : checked;
  }
  const called = typed(result, args, (place) => {
    const cells = args.map((arg) => arg.value(place));
    return known?.takesNull !== true && cells.includes(null) ? null : run(cells);
  });
  return LISTS.has(call.name) ? repeated2(called) : called;
}
var PARTS = /^(MICROSECOND|MILLISECOND|SECOND|MINUTE|HOUR|DAY|DAYOFWEEK|DAYOFYEAR|WEEK|ISOWEEK|MONTH|QUARTER|YEAR|ISOYEAR)$/i;
function isPart(arg, { name }) {
  const takesPart = /_(TRUNC|DIFF|BUCKET)$|^LAST_DAY$/.test(name);
  return takesPart && arg.kind === "column" && arg.path.length === 1 && PARTS.test(arg.path[0] ?? "");
}
function resultType(type, args) {
  if (type === "second") return args[1]?.column.type ?? "STRING";
  return type === "same" ? args[0]?.column.type ?? "STRING" : type;
}
function compileAggregate(call, scope) {
  const aggregate = AGGREGATES[call.name];
  const isStar = call.args[0]?.kind === "star";
  const args = isStar ? [] : call.args.map((arg2) => compile(arg2, scope));
  if (args.some(({ isAggregate }) => isAggregate)) {
    throw invalidQuery(`Aggregations of aggregations are not allowed`);
  }
  const [arg] = args;
  const run = aggregate?.run;
  const column = { name: "", type: resultType(aggregate?.type ?? "INT64", args) };
  const isArray = call.name === "ARRAY_AGG" || call.name === "APPROX_QUANTILES";
  return {
    column: isArray ? { ...column, mode: "REPEATED" } : column,
    isAggregate: true,
    value: ({ group }) => {
      if (run === void 0) throw notExecuted(`the function ${call.name}`);
      if (arg === void 0) return group.length;
      const values = group.map((row) => arg.value({ row, group })).filter((cell) => cell !== null);
      return run(call.isDistinct ? [...new Set(values)] : values);
    }
  };
}
function compileOperator(expression, scope) {
  switch (expression.kind) {
    case "binary":
      return compileBinary(expression, scope);
    case "case":
      return compileCase(expression, scope);
    case "in": {
      const [of, ...list2] = [expression.of, ...expression.list].map((part) => compile(part, scope));
      if (of === void 0) throw new Error("IN without a value");
      return typed("BOOL", [of, ...list2], (place) => {
        const cell = of.value(place);
        return cell === null ? null : list2.some((one) => one.value(place) === cell);
      });
    }
    case "interval": {
      const amount = compile(expression.amount, scope);
      return typed("INTERVAL", [amount], (place) => `${String(amount.value(place))} ${expression.unit}`);
    }
    case "array":
    case "struct": {
      const items = expression.items.map((item) => compile(item, scope));
      const type = expression.kind === "array" ? items[0]?.column.type ?? "INT64" : "STRUCT";
      const list2 = typed(type, items, (place) => items.map((item) => item.value(place)));
      return expression.kind === "array" ? repeated2(list2) : list2;
    }
    default:
      return compileUnary(expression, scope);
  }
}
function compileUnary(expression, scope) {
  const of = compile(expression.of, scope);
  if (expression.kind === "minus") {
    return typed(of.column.type, [of], (place) => negate(of.value(place)));
  }
  return typed("BOOL", [of], (place) => {
    const cell = of.value(place);
    if (expression.kind === "is-null") return cell === null;
    if (expression.kind === "is-true") return cell === expression.wanted;
    return cell === null ? null : cell !== true;
  });
}
function negate(cell) {
  return cell === null ? null : -Number(cell);
}
function compileCase({ of, arms, otherwise }, scope) {
  const subject = of === null ? null : compile(of, scope);
  const ready = arms.map(({ when, result }) => ({
    when: compile(when, scope),
    result: compile(result, scope)
  }));
  const last = otherwise === null ? null : compile(otherwise, scope);
  const parts = [...ready.flatMap(({ when, result }) => [when, result]), ...last === null ? [] : [last]];
  return typed(ready[0]?.result.column.type ?? "STRING", parts, (place) => {
    for (const { when, result } of ready) {
      const test = when.value(place);
      if (subject === null ? test === true : test !== null && test === subject.value(place))
        return result.value(place);
    }
    return last?.value(place) ?? null;
  });
}
function compileBinary({ operator, left, right }, scope) {
  const [a, b] = [compile(left, scope), compile(right, scope)];
  const type = binaryType(operator, a.column.type, b.column.type);
  checkOperands({ operator, left, right, a, b });
  return typed(
    type,
    [a, b],
    (place) => applyBinary(operator, { a: a.value(place), b: () => b.value(place) })
  );
}
function checkOperands({
  operator,
  left,
  right,
  a,
  b
}) {
  const isComparison = ["=", "!=", "<", ">", "<=", ">="].includes(operator);
  if (!isComparison || left.kind === "literal" || right.kind === "literal") return;
  const [x, y] = [a.column.type, b.column.type];
  const isOdd = x === "STRING" && NUMERIC.has(y) || NUMERIC.has(x) && y === "STRING";
  if (isOdd)
    throw invalidQuery(`No matching signature for operator ${operator} for argument types: ${x}, ${y}.`);
}

// src/sandbox/sql/options.ts
var TABLE_OPTIONS = new Set(
  "expiration_timestamp partition_expiration_days require_partition_filter kms_key_name friendly_name description labels default_rounding_mode max_staleness enable_refresh refresh_interval_minutes tags privacy_policy".split(" ")
);
var text2 = (cell) => cell === null ? null : String(cell);
var SETTINGS = {
  expiration_timestamp: (cell, _, session) => ({ expiresAt: instantOf(session, cell) }),
  description: (cell) => ({ description: text2(cell) }),
  friendly_name: (cell) => ({ friendlyName: text2(cell) }),
  require_partition_filter: (cell) => ({ requirePartitionFilter: cell === true }),
  labels: (cell) => ({ labels: labelsOf(cell) }),
  partition_expiration_days: (cell, { partitioning }) => partitioning?.kind === "time" ? { partitioning: { ...partitioning, expirationMs: cell === null ? null : Number(cell) * 864e5 } } : {}
};
function applyOptions(session, table2, options) {
  let changed = table2;
  for (const [name, expression] of Object.entries(options)) {
    if (!TABLE_OPTIONS.has(name)) throw invalidQuery(`Unknown option: ${name}`);
    changed = { ...changed, ...SETTINGS[name]?.(constantOf(session, expression), changed, session) };
  }
  return changed;
}
function constantOf(session, expression) {
  const scope = {
    session,
    columns: [],
    outer: null,
    subquery: () => {
      throw notExecuted("a subquery among options or values");
    }
  };
  return compile(expression, scope).value({ row: [], group: [] });
}
function instantOf(session, cell) {
  if (cell === null) return null;
  const ms = Date.parse(String(cell));
  if (!Number.isFinite(ms)) throw invalidQuery(`Invalid expiration_timestamp: ${String(cell)}`);
  const expiresAt = new Date(ms).toISOString();
  if (expiresAt <= session.at)
    throw invalidQuery("Invalid value for expirationTime: it must be in the future");
  return expiresAt;
}
function labelsOf(cell) {
  if (!Array.isArray(cell)) return {};
  return Object.fromEntries(
    cell.flatMap((pair) => Array.isArray(pair) ? [[String(pair[0]), String(pair[1] ?? "")]] : [])
  );
}

// src/sandbox/sql/outcome.ts
var NOTHING2 = { statementType: "", result: null, columns: null, affectedRows: null, ddl: null };
function outcome(statementType, rest = {}) {
  return { ...NOTHING2, ...rest, statementType };
}
function ddlOutcome(statementType, operation, rest) {
  const { target, destination = null, columns = null } = rest;
  return outcome(statementType, { columns, ddl: { operation, target, destination, schema: null } });
}

// src/sandbox/sql/cursor.ts
function openCursor(sql, grammar) {
  return { grammar, sql, tokens: tokenize(sql), at: 0 };
}
function peek(cursor, ahead = 0) {
  const token2 = cursor.tokens[Math.min(cursor.at + ahead, cursor.tokens.length - 1)];
  if (token2 === void 0) throw new Error("A cursor without tokens");
  return token2;
}
function take(cursor) {
  const token2 = peek(cursor);
  if (token2.kind !== "end") cursor.at++;
  return token2;
}
function isNext(cursor, ...words) {
  return words.every((word, index) => {
    const token2 = peek(cursor, index);
    return (token2.kind === "word" || token2.kind === "symbol") && token2.text === word;
  });
}
function accept(cursor, ...words) {
  if (!isNext(cursor, ...words)) return false;
  cursor.at += words.length;
  return true;
}
function expect(cursor, ...words) {
  for (const word of words) {
    if (!accept(cursor, word)) throw unexpected(cursor, word);
  }
}
function unexpected(cursor, wanted = null) {
  const token2 = peek(cursor);
  const place = placeOf(cursor.sql, token2.start);
  const found = nameOf2(token2);
  return invalidQuery(
    wanted === null ? `Syntax error: Unexpected ${found} at ${place}` : `Syntax error: Expected ${/^\w/.test(wanted) ? `keyword ${wanted}` : `"${wanted}"`} but got ${found} at ${place}`
  );
}
function nameOf2({ kind, raw, text: text3 }) {
  if (kind === "end") return "end of statement";
  if (kind === "word") return RESERVED.has(text3) ? `keyword ${text3}` : `identifier "${raw}"`;
  if (kind === "number") return `integer literal "${raw}"`;
  if (kind === "string") return `string literal ${raw}`;
  return kind === "quoted" ? `identifier ${raw}` : `"${raw}"`;
}
var RESERVED = new Set(
  "ALL AND ANY ARRAY AS ASC AT BETWEEN BY CASE CAST COLLATE CREATE CROSS CUBE CURRENT DEFAULT DESC DISTINCT ELSE END EXCEPT EXISTS EXTRACT FALSE FETCH FOLLOWING FOR FROM FULL GROUP GROUPING HAVING IF IGNORE IN INNER INTERSECT INTERVAL INTO IS JOIN LATERAL LEFT LIKE LIMIT MERGE NATURAL NEW NO NOT NULL NULLS OF ON OR ORDER OUTER OVER PARTITION PRECEDING QUALIFY RANGE RECURSIVE RESPECT RIGHT ROLLUP ROWS SELECT SET SOME STRUCT TABLESAMPLE THEN TO TREAT TRUE UNBOUNDED UNION UNNEST USING WHEN WHERE WINDOW WITH WITHIN".split(" ")
);
function takeName(cursor) {
  const token2 = peek(cursor);
  if (token2.kind !== "quoted" && (token2.kind !== "word" || RESERVED.has(token2.text)))
    throw unexpected(cursor);
  take(cursor);
  return token2.kind === "quoted" ? token2.text : token2.raw;
}
function takePath(cursor) {
  const path = [...takePathPart(cursor)];
  while (endsInDot(cursor) || accept(cursor, ".")) path.push(...takePathPart(cursor));
  return path.map((part) => part.replace(/\.$/, ""));
}
function endsInDot(cursor) {
  const before = cursor.tokens[cursor.at - 1];
  return before?.kind === "number" && before.raw.endsWith(".");
}
function takePathPart(cursor) {
  const token2 = peek(cursor);
  if (token2.kind === "quoted") return takeName(cursor).split(".");
  let name = token2.kind === "word" && cursor.tokens[cursor.at - 1]?.text === "." ? take(cursor).raw : takeName(cursor);
  while (isDashed(cursor)) {
    take(cursor);
    name += `-${take(cursor).raw}`;
  }
  return [name];
}
function isDashed(cursor) {
  const [before, dash, after] = [cursor.tokens[cursor.at - 1], peek(cursor), peek(cursor, 1)];
  const isGlued = before?.end === dash.start && dash.end === after.start;
  return dash.text === "-" && isGlued && (after.kind === "word" || after.kind === "number");
}
function takeList(cursor, one) {
  expect(cursor, "(");
  const items = [one(cursor)];
  while (accept(cursor, ",")) items.push(one(cursor));
  if (!accept(cursor, ")")) throw unexpected(cursor, ")");
  return items;
}
function takeOptionalList(cursor, one) {
  return accept(cursor, "(", ")") ? [] : takeList(cursor, one);
}

// src/sandbox/sql/parse-type.ts
function takeType(cursor) {
  const name = take(cursor).text;
  if (name === "ARRAY") {
    expect(cursor, "<");
    const inner = takeType(cursor);
    closeAngle(cursor);
    return { ...inner, isRepeated: true };
  }
  if (name === "STRUCT" && accept(cursor, "<"))
    return { type: "STRUCT", isRepeated: false, fields: takeFields(cursor) };
  if (!isType(name)) throw invalidQuery(`Type not found: ${name}`);
  if (name === "RANGE" && accept(cursor, "<")) {
    takeType(cursor);
    closeAngle(cursor);
  }
  if (isNext(cursor, "(")) takeList(cursor, cursor.grammar.expression);
  return { type: standardType(name), isRepeated: false, fields: [] };
}
function takeFields(cursor) {
  const fields = [];
  do {
    const name = takeName(cursor);
    fields.push({ name, ...takeType(cursor), isRequired: false, description: null });
  } while (accept(cursor, ","));
  closeAngle(cursor);
  return fields;
}
function closeAngle(cursor) {
  if (!isNext(cursor, ">>")) {
    expect(cursor, ">");
    return;
  }
  const token2 = cursor.tokens[cursor.at];
  if (token2 === void 0) return;
  cursor.tokens[cursor.at] = { ...token2, text: ">", raw: ">", start: token2.start + 1 };
}
function takeColumn(cursor) {
  const name = takeName(cursor);
  const written = takeType(cursor);
  let isRequired = false;
  let description = null;
  for (; ; ) {
    if (accept(cursor, "NOT", "NULL")) isRequired = true;
    else if (accept(cursor, "DEFAULT")) cursor.grammar.expression(cursor);
    else if (accept(cursor, "PRIMARY", "KEY")) accept(cursor, "NOT", "ENFORCED");
    else if (isNext(cursor, "OPTIONS")) description = textOption(takeOptions(cursor), "description");
    else return { name, ...written, isRequired, description };
  }
}
function takeOptions(cursor) {
  if (!accept(cursor, "OPTIONS")) return {};
  const entries = takeOptionalList(cursor, (inner) => {
    const name = takeName(inner).toLowerCase();
    expect(inner, "=");
    return [name, inner.grammar.expression(inner)];
  });
  return Object.fromEntries(entries);
}
function textOption(options, name) {
  const value = options[name];
  return value?.kind === "literal" && typeof value.value === "string" ? value.value : null;
}

// src/sandbox/sql/parse-window.ts
function skipModifiers(cursor) {
  accept(cursor, "IGNORE", "NULLS");
  accept(cursor, "RESPECT", "NULLS");
  if (accept(cursor, "ORDER", "BY")) skipOrder(cursor);
  if (accept(cursor, "LIMIT")) cursor.grammar.expression(cursor);
}
function skipOrder(cursor) {
  do {
    cursor.grammar.expression(cursor);
    if (!accept(cursor, "ASC")) accept(cursor, "DESC");
    if (accept(cursor, "NULLS")) take(cursor);
  } while (accept(cursor, ","));
}
function skipWindow(cursor) {
  if (!accept(cursor, "(")) {
    takeName(cursor);
    return;
  }
  const { kind, text: text3 } = peek(cursor);
  if (kind === "quoted" || kind === "word" && !RESERVED.has(text3)) take(cursor);
  if (accept(cursor, "PARTITION")) {
    expect(cursor, "BY");
    do
      cursor.grammar.expression(cursor);
    while (accept(cursor, ","));
  }
  if (accept(cursor, "ORDER")) {
    expect(cursor, "BY");
    skipOrder(cursor);
  }
  if (accept(cursor, "ROWS") || accept(cursor, "RANGE")) skipFrame(cursor);
  if (!accept(cursor, ")")) throw unexpected(cursor, ")");
}
function skipFrame(cursor) {
  const hasEnd = accept(cursor, "BETWEEN");
  skipBound(cursor);
  if (!hasEnd) return;
  expect(cursor, "AND");
  skipBound(cursor);
}
function skipBound(cursor) {
  if (accept(cursor, "CURRENT", "ROW")) return;
  const isCounted = ["number", "parameter"].includes(peek(cursor).kind);
  if (isCounted) take(cursor);
  else expect(cursor, "UNBOUNDED");
  if (!accept(cursor, "PRECEDING")) expect(cursor, "FOLLOWING");
}

// src/sandbox/sql/parse-expression.ts
var DEPTH_LIMIT = 200;
var depths = /* @__PURE__ */ new WeakMap();
function parseExpression(cursor) {
  const depth = (depths.get(cursor) ?? 0) + 1;
  if (depth > DEPTH_LIMIT) throw notExecuted("expressions nested so deep");
  depths.set(cursor, depth);
  const value = parseOr(cursor);
  depths.set(cursor, depth - 1);
  return value;
}
function parseOr(cursor) {
  let left = parseAnd(cursor);
  while (accept(cursor, "OR")) left = binary("OR", left, parseAnd(cursor));
  return left;
}
function parseAnd(cursor) {
  let left = parseNot(cursor);
  while (accept(cursor, "AND")) left = binary("AND", left, parseNot(cursor));
  return left;
}
function parseNot(cursor) {
  return accept(cursor, "NOT") ? { kind: "not", of: parseNot(cursor) } : parseComparison(cursor);
}
function binary(operator, left, right) {
  return { kind: "binary", operator, left, right };
}
var COMPARISONS = ["=", "!=", "<>", "<=", ">=", "<", ">"];
function parseComparison(cursor) {
  const left = parseBits(cursor);
  const operator = COMPARISONS.find((symbol) => accept(cursor, symbol));
  if (operator !== void 0) return binary(operator === "<>" ? "!=" : operator, left, parseBits(cursor));
  if (accept(cursor, "IS")) return parseIs(cursor, left);
  const isNot = isNext(cursor, "NOT") && ["IN", "LIKE", "BETWEEN"].includes(peek(cursor, 1).text);
  if (isNot) take(cursor);
  const found = parseMembership(cursor, left);
  return isNot ? { kind: "not", of: found } : found;
}
function parseIs(cursor, of) {
  const isNot = accept(cursor, "NOT");
  const test = accept(cursor, "NULL") ? { kind: "is-null", of } : { kind: "is-true", of, wanted: takeTruth(cursor) };
  return isNot ? { kind: "not", of: test } : test;
}
function takeTruth(cursor) {
  if (accept(cursor, "TRUE")) return true;
  expect(cursor, "FALSE");
  return false;
}
function parseMembership(cursor, of) {
  if (accept(cursor, "LIKE")) return binary("LIKE", of, parseBits(cursor));
  if (accept(cursor, "BETWEEN")) {
    const low = parseBits(cursor);
    expect(cursor, "AND");
    return binary("AND", binary(">=", of, low), binary("<=", of, parseBits(cursor)));
  }
  if (!accept(cursor, "IN")) return of;
  if (isNext(cursor, "UNNEST")) {
    const list2 = parseBits(cursor);
    return { kind: "call", name: "IN_UNNEST", args: [of, list2], isDistinct: false, isWindow: false };
  }
  if (!isNext(cursor, "(", "SELECT") && !isNext(cursor, "(", "WITH")) {
    return { kind: "in", of, list: takeList(cursor, parseExpression) };
  }
  expect(cursor, "(");
  const query = cursor.grammar.query(cursor);
  expect(cursor, ")");
  return { kind: "in-query", of, query };
}
var LEVELS = [["|"], ["^"], ["&"], ["<<", ">>"], ["+", "-"], ["*", "/", "||"]];
function parseBits(cursor, level = 0) {
  const operators = LEVELS[level];
  if (operators === void 0) return parseUnary(cursor);
  let left = parseBits(cursor, level + 1);
  for (; ; ) {
    const operator = operators.find((symbol) => accept(cursor, symbol));
    if (operator === void 0) return left;
    left = binary(operator, left, parseBits(cursor, level + 1));
  }
}
function parseUnary(cursor) {
  if (accept(cursor, "-")) return { kind: "minus", of: parseUnary(cursor) };
  if (accept(cursor, "+")) return parseUnary(cursor);
  let value = parsePrimary(cursor);
  for (; ; ) {
    if (accept(cursor, "[")) {
      const index = parseExpression(cursor);
      expect(cursor, "]");
      value = { kind: "call", name: "ELEMENT", args: [value, index], isDistinct: false, isWindow: false };
    } else if (value.kind !== "column" && accept(cursor, ".")) {
      takeName(cursor);
      value = { kind: "call", name: "FIELD", args: [value], isDistinct: false, isWindow: false };
    } else return value;
  }
}
function parsePrimary(cursor) {
  const token2 = peek(cursor);
  switch (token2.kind) {
    case "string":
    case "bytes":
      take(cursor);
      return { kind: "literal", value: token2.text, type: token2.kind === "bytes" ? "BYTES" : "STRING" };
    case "number":
      take(cursor);
      return {
        kind: "literal",
        value: Number(token2.text),
        type: /^(0x[\da-f]+|\d+)$/i.test(token2.text) ? "INT64" : "FLOAT64"
      };
    case "parameter":
      take(cursor);
      return { kind: "parameter", name: token2.text };
    case "quoted":
      return parseColumn(cursor);
    case "word":
      return parseWord(cursor);
    default:
      return parseSymbol(cursor);
  }
}
function parseSymbol(cursor) {
  if (isNext(cursor, "[")) return { kind: "array", items: takeItems(cursor) };
  if (accept(cursor, "?")) return { kind: "parameter", name: "?" };
  if (!isNext(cursor, "(")) throw unexpected(cursor);
  if (isNext(cursor, "(", "SELECT") || isNext(cursor, "(", "WITH")) return parseSubquery(cursor, false);
  const items = takeList(cursor, parseExpression);
  const [only] = items;
  if (only === void 0) throw unexpected(cursor);
  return items.length === 1 ? only : { kind: "struct", items };
}
function takeItems(cursor) {
  expect(cursor, "[");
  if (accept(cursor, "]")) return [];
  const items = [parseExpression(cursor)];
  while (accept(cursor, ",")) items.push(parseExpression(cursor));
  if (!accept(cursor, "]")) throw unexpected(cursor, "]");
  return items;
}
function parseSubquery(cursor, isExists) {
  expect(cursor, "(");
  const query = cursor.grammar.query(cursor);
  expect(cursor, ")");
  return { kind: "query", query, isExists };
}
var CONSTANTS = {
  TRUE: { kind: "literal", value: true, type: "BOOL" },
  FALSE: { kind: "literal", value: false, type: "BOOL" },
  NULL: { kind: "literal", value: null, type: "INT64" }
};
var PREFIXES = ["TIMESTAMP", "DATE", "DATETIME", "TIME", "NUMERIC", "BIGNUMERIC", "JSON"];
function parseWord(cursor) {
  const token2 = peek(cursor);
  const constant2 = CONSTANTS[token2.text];
  if (constant2 !== void 0) {
    take(cursor);
    return constant2;
  }
  if (PREFIXES.includes(token2.text) && peek(cursor, 1).kind === "string") {
    take(cursor);
    const text3 = { kind: "literal", value: take(cursor).text, type: "STRING" };
    return { kind: "cast", of: text3, type: token2.text, isSafe: false };
  }
  return parseKeyword(cursor) ?? parseNamed(cursor);
}
function parseKeyword(cursor) {
  if (accept(cursor, "CASE")) return parseCase(cursor);
  if (isNext(cursor, "CAST", "(") || isNext(cursor, "SAFE_CAST", "(")) return parseCast(cursor);
  if (isNext(cursor, "EXISTS", "(")) {
    take(cursor);
    return parseSubquery(cursor, true);
  }
  if (accept(cursor, "INTERVAL")) {
    const amount = parseBits(cursor);
    return { kind: "interval", amount, unit: take(cursor).text };
  }
  if (isNext(cursor, "EXTRACT", "(")) return parseExtract(cursor);
  if (isNext(cursor, "STRUCT")) return parseStruct(cursor);
  if (isNext(cursor, "ARRAY")) return parseArray(cursor);
  return null;
}
function parseCase(cursor) {
  const of = isNext(cursor, "WHEN") ? null : parseExpression(cursor);
  const arms = [];
  while (accept(cursor, "WHEN")) {
    const when = parseExpression(cursor);
    expect(cursor, "THEN");
    arms.push({ when, result: parseExpression(cursor) });
  }
  const otherwise = accept(cursor, "ELSE") ? parseExpression(cursor) : null;
  expect(cursor, "END");
  return { kind: "case", of, arms, otherwise };
}
function parseCast(cursor) {
  const isSafe = take(cursor).text === "SAFE_CAST";
  expect(cursor, "(");
  const of = parseExpression(cursor);
  expect(cursor, "AS");
  const { type } = takeType(cursor);
  if (accept(cursor, "FORMAT")) parseExpression(cursor);
  expect(cursor, ")");
  return { kind: "cast", of, type: standardType(type), isSafe };
}
function parseExtract(cursor) {
  take(cursor);
  expect(cursor, "(");
  const part = { kind: "literal", value: takeName(cursor).toUpperCase(), type: "STRING" };
  if (isNext(cursor, "(")) takeList(cursor, takeName);
  expect(cursor, "FROM");
  const of = parseExpression(cursor);
  if (accept(cursor, "AT")) {
    expect(cursor, "TIME", "ZONE");
    parseExpression(cursor);
  }
  expect(cursor, ")");
  return { kind: "call", name: "EXTRACT", args: [part, of], isDistinct: false, isWindow: false };
}
function parseStruct(cursor) {
  if (peek(cursor, 1).text === "<") takeType(cursor);
  else take(cursor);
  const items = takeOptionalList(cursor, (inner) => {
    const value = parseExpression(inner);
    if (accept(inner, "AS")) takeName(inner);
    return value;
  });
  return { kind: "struct", items };
}
function parseArray(cursor) {
  if (peek(cursor, 1).text === "(") {
    take(cursor);
    const query = parseSubquery(cursor, false);
    return { kind: "call", name: "ARRAY", args: [query], isDistinct: false, isWindow: false };
  }
  if (peek(cursor, 1).text === "<") takeType(cursor);
  else take(cursor);
  return { kind: "array", items: takeItems(cursor) };
}
var RESERVED_CALLS = /* @__PURE__ */ new Set(["IF", "LEFT", "RIGHT", "ANY_VALUE", "UNNEST", "GROUPING", "RANGE"]);
function parseNamed(cursor) {
  const token2 = peek(cursor);
  const isReserved = RESERVED.has(token2.text);
  if (isReserved && !(RESERVED_CALLS.has(token2.text) && peek(cursor, 1).text === "("))
    throw unexpected(cursor);
  if (isNext(cursor, token2.text, "(")) {
    take(cursor);
    return parseCall(cursor, token2.text);
  }
  return WITHOUT_PARENTHESES.has(token2.text) && peek(cursor, 1).text !== "." ? { kind: "call", name: take(cursor).text, args: [], isDistinct: false, isWindow: false } : parseColumn(cursor);
}
var WITHOUT_PARENTHESES = /* @__PURE__ */ new Set([
  "CURRENT_TIMESTAMP",
  "CURRENT_DATE",
  "CURRENT_DATETIME",
  "CURRENT_TIME"
]);
function parseColumn(cursor) {
  const at = peek(cursor).start;
  const path = [takeName(cursor)];
  while (isNext(cursor, ".") && !(peek(cursor, 1).text === "*")) {
    take(cursor);
    const part = peek(cursor);
    if (part.kind !== "word" && part.kind !== "quoted") throw unexpected(cursor);
    take(cursor);
    path.push(part.kind === "quoted" ? part.text : part.raw);
  }
  if (isNext(cursor, "(")) return parseCall(cursor, path.join(".").toUpperCase());
  return { kind: "column", path, at };
}
function parseCall(cursor, name) {
  expect(cursor, "(");
  const isDistinct = accept(cursor, "DISTINCT");
  const args = [];
  if (!accept(cursor, ")")) {
    do {
      args.push(parseArgument(cursor));
      skipModifiers(cursor);
    } while (accept(cursor, ","));
    if (!accept(cursor, ")")) throw unexpected(cursor, ")");
  }
  const isWindow = accept(cursor, "OVER");
  if (isWindow) skipWindow(cursor);
  return { kind: "call", name, args, isDistinct, isWindow };
}
function parseArgument(cursor) {
  if (accept(cursor, "*")) return { kind: "star", of: null, except: [] };
  if (peek(cursor, 1).text === "=>") {
    take(cursor);
    take(cursor);
  }
  const value = parseExpression(cursor);
  if (accept(cursor, "AS")) takeName(cursor);
  return value;
}

// src/sandbox/sql/parse-query.ts
function parseQuery(cursor) {
  const named = [];
  if (accept(cursor, "WITH")) {
    if (accept(cursor, "RECURSIVE")) throw notExecuted("WITH RECURSIVE");
    do {
      const name = takeName(cursor);
      expect(cursor, "AS", "(");
      named.push({ name, query: parseQuery(cursor) });
      expect(cursor, ")");
    } while (accept(cursor, ","));
  }
  let query = parseTerm(cursor);
  for (; ; ) {
    const operator = takeOperator(cursor);
    if (operator === null) break;
    const body = { kind: "combination", operator, left: query, right: parseTerm(cursor) };
    query = { named: [], body, orderBy: [], limit: null, offset: 0 };
  }
  return { ...query, ...takeTail(cursor, query), named: [...named, ...query.named] };
}
function parseTerm(cursor) {
  if (accept(cursor, "(")) {
    const query = parseQuery(cursor);
    expect(cursor, ")");
    return query;
  }
  return { named: [], body: parseSelect(cursor), orderBy: [], limit: null, offset: 0 };
}
function takeOperator(cursor) {
  if (accept(cursor, "UNION", "ALL")) return "UNION ALL";
  if (accept(cursor, "UNION", "DISTINCT")) return "UNION DISTINCT";
  if (accept(cursor, "INTERSECT", "DISTINCT")) return "INTERSECT DISTINCT";
  return accept(cursor, "EXCEPT", "DISTINCT") ? "EXCEPT DISTINCT" : null;
}
function takeTail(cursor, query) {
  const orderBy = accept(cursor, "ORDER", "BY") ? takeOrder(cursor) : query.orderBy;
  if (!accept(cursor, "LIMIT")) return { orderBy, limit: query.limit, offset: query.offset };
  const limit = takeCount(cursor);
  return { orderBy, limit, offset: accept(cursor, "OFFSET") ? takeCount(cursor) : 0 };
}
function takeOrder(cursor) {
  const order2 = [];
  do {
    const value = parseExpression(cursor);
    const isDescending = accept(cursor, "DESC");
    if (!isDescending) accept(cursor, "ASC");
    if (accept(cursor, "NULLS")) take(cursor);
    order2.push({ value, isDescending });
  } while (accept(cursor, ","));
  return order2;
}
function takeCount(cursor) {
  const token2 = take(cursor);
  if (token2.kind === "parameter") throw notExecuted("LIMIT with a parameter");
  if (token2.kind !== "number") throw unexpected(cursor);
  return Number(token2.text);
}
function parseSelect(cursor) {
  expect(cursor, "SELECT");
  if (accept(cursor, "AS")) throw notExecuted("SELECT AS STRUCT or VALUE");
  const isDistinct = accept(cursor, "DISTINCT");
  accept(cursor, "ALL");
  return {
    kind: "select",
    isDistinct,
    items: takeItems2(cursor),
    from: accept(cursor, "FROM") ? parseFrom(cursor) : null,
    where: accept(cursor, "WHERE") ? parseExpression(cursor) : null,
    groupBy: accept(cursor, "GROUP", "BY") ? takeGroups(cursor) : [],
    having: accept(cursor, "HAVING") ? parseExpression(cursor) : null,
    qualify: accept(cursor, "QUALIFY") ? parseExpression(cursor) : null,
    ...takeWindows(cursor)
  };
}
function takeItems2(cursor) {
  const { start } = peek(cursor);
  if (isNext(cursor, "FROM"))
    throw invalidQuery(`Syntax error: SELECT list must not be empty at ${placeOf(cursor.sql, start)}`);
  const items = [takeItem(cursor)];
  while (accept(cursor, ",") && !endsItems(cursor)) items.push(takeItem(cursor));
  return items;
}
var AFTER_ITEMS = /* @__PURE__ */ new Set(["FROM", "UNION", "INTERSECT", "EXCEPT", "ORDER", "LIMIT", ")", ";"]);
function endsItems(cursor) {
  const { kind, text: text3 } = peek(cursor);
  return kind === "end" || (kind === "word" || kind === "symbol") && AFTER_ITEMS.has(text3);
}
function takeWindows(cursor) {
  if (isNext(cursor, "WINDOW")) throw notExecuted("WINDOW clauses");
  return {};
}
function takeGroups(cursor) {
  if (["ROLLUP", "CUBE", "GROUPING", "ALL"].includes(peek(cursor).text)) {
    throw notExecuted(`GROUP BY ${peek(cursor).text}`);
  }
  const groups = [];
  do
    groups.push(parseExpression(cursor));
  while (accept(cursor, ","));
  return groups;
}
function takeItem(cursor) {
  const star = takeStar(cursor);
  if (star !== null) return { value: star, alias: null };
  const value = parseExpression(cursor);
  if (value.kind === "column" && accept(cursor, ".", "*")) {
    return {
      value: { kind: "star", of: value.path.at(-1) ?? null, except: takeExcept(cursor) },
      alias: null
    };
  }
  return { value, alias: takeAlias(cursor) };
}
function takeStar(cursor) {
  if (!accept(cursor, "*")) return null;
  return { kind: "star", of: null, except: takeExcept(cursor) };
}
function takeExcept(cursor) {
  const hasExcept = isNext(cursor, "EXCEPT", "(") && accept(cursor, "EXCEPT");
  const except = hasExcept ? takeList(cursor, takeName) : [];
  if (isNext(cursor, "REPLACE", "(")) throw notExecuted("SELECT * REPLACE");
  return except;
}
function takeAlias(cursor) {
  if (accept(cursor, "AS")) return takeName(cursor);
  const token2 = peek(cursor);
  if (["PIVOT", "UNPIVOT"].includes(token2.text) && peek(cursor, 1).text === "(")
    throw notExecuted(token2.text);
  const isName = token2.kind === "quoted" || token2.kind === "word" && !RESERVED.has(token2.text);
  return isName ? takeName(cursor) : null;
}
function parseFrom(cursor) {
  let left = takeSource(cursor);
  for (; ; ) {
    const join = takeJoin(cursor);
    if (join === null) return left;
    const right = takeSource(cursor);
    const on = accept(cursor, "ON") ? parseExpression(cursor) : null;
    const using = accept(cursor, "USING") ? takeList(cursor, takeName) : [];
    left = { kind: "join", join, left, right, on, using };
  }
}
function takeJoin(cursor) {
  if (accept(cursor, ",") || accept(cursor, "CROSS", "JOIN")) return "CROSS";
  if (accept(cursor, "JOIN") || accept(cursor, "INNER", "JOIN")) return "INNER";
  for (const side of ["LEFT", "RIGHT", "FULL"]) {
    if (accept(cursor, side, "JOIN") || accept(cursor, side, "OUTER", "JOIN")) return side;
  }
  return null;
}
function takeSource(cursor) {
  const source = takeBareSource(cursor);
  if (isNext(cursor, "TABLESAMPLE")) throw notExecuted("TABLESAMPLE");
  if (accept(cursor, "FOR")) {
    expect(cursor, "SYSTEM_TIME", "AS", "OF");
    parseExpression(cursor);
  }
  return source;
}
function takeBareSource(cursor) {
  if (accept(cursor, "UNNEST", "(")) {
    const of = parseExpression(cursor);
    expect(cursor, ")");
    const alias = takeAlias(cursor);
    if (accept(cursor, "WITH", "OFFSET")) takeAlias(cursor);
    return { kind: "unnest", of, alias };
  }
  if (isNext(cursor, "(", "SELECT") || isNext(cursor, "(", "WITH") || isNext(cursor, "(", "(")) {
    expect(cursor, "(");
    const query = parseQuery(cursor);
    expect(cursor, ")");
    return { kind: "query", query, alias: takeAlias(cursor) };
  }
  if (accept(cursor, "(")) {
    const source = parseFrom(cursor);
    expect(cursor, ")");
    return source;
  }
  const path = takePath(cursor);
  if (isNext(cursor, "(")) throw notExecuted(`the table function ${path.join(".")}`);
  return { kind: "table", path, alias: takeAlias(cursor) };
}

// src/sandbox/sql/grammar.ts
var GRAMMAR = { query: parseQuery, expression: parseExpression };
function openText(sql) {
  return openCursor(sql, GRAMMAR);
}
function parseQueryText(sql) {
  const cursor = openText(sql);
  const query = parseQuery(cursor);
  if (peek(cursor).kind !== "end" && peek(cursor).text !== ";") throw unexpected(cursor);
  return query;
}

// src/sandbox/sql/session.ts
function nameOf3(session, path) {
  const [table2, dataset, project2, ...more] = [...path].reverse();
  if (table2 === void 0 || more.length > 0) throw invalidQuery(`Invalid table name: \`${path.join(".")}\``);
  const place = dataset ?? session.defaultDataset;
  if (place === null) {
    throw invalidQuery(`Table "${table2}" must be qualified with a dataset (e.g. dataset.table).`);
  }
  return { project: project2 ?? session.world.project.id, dataset: place, table: table2 };
}
function openDataset(session, { project: project2, dataset }) {
  const found = isProject(session.world, project2) ? session.world.datasets.get(dataset) : void 0;
  const isElsewhere = found !== void 0 && session.tally.location !== null && session.tally.location.toLowerCase() !== found.location.toLowerCase();
  if (found === void 0 || isElsewhere) {
    throw new QueryFault(
      "notFound",
      `Not found: Dataset ${project2}:${dataset} was not found in location ${session.tally.location ?? "US"}`
    );
  }
  session.tally.location ??= found.location;
  return found;
}
function lookUp(session, name) {
  const dataset = openDataset(session, name);
  return { dataset, table: findTable(dataset, name.table, session.at) };
}
function openTable(session, name) {
  const { dataset, table: table2 } = lookUp(session, name);
  if (table2 === null) throw tableNotFound2(session, name);
  return { dataset, table: table2 };
}
function tableNotFound2(session, name) {
  const place = session.tally.location === null ? "" : ` was not found in location ${session.tally.location}`;
  return new QueryFault("notFound", `Not found: Table ${fullName(name)}${place}`);
}
function fullName({ project: project2, dataset, table: table2 }) {
  return `${project2}:${dataset}.${table2}`;
}
function needData(session, name) {
  const refusal = guardTable(session.world, name, "bigquery.tables.getData");
  if (refusal === null) return;
  const denial = `Access Denied: Table ${fullName(name)}: User does not have permission to query table ${fullName(name)}, or perhaps it does not exist.`;
  throw isEnabled(session.world, "bigquery.googleapis.com") && isProject(session.world, name.project) ? new QueryFault("accessDenied", denial) : toFault(refusal);
}
function needTable(session, name, permission) {
  raise(guardTable(session.world, name, permission));
}
function needDataset(session, name, permission) {
  raise(guardDatasetOf(session.world, { ...name, permission }));
}
function raise(refusal) {
  if (refusal !== null) throw toFault(refusal);
}
function toFault({ reason, message }) {
  return new QueryFault(reason, message);
}
function refer(session, name) {
  session.tally.referenced.set(fullName(name), name);
}

// src/sandbox/sql/write-ddl.ts
function tableDdl(project2, dataset, table2) {
  const name = `\`${project2}.${dataset}.${table2.name}\``;
  if (table2.query !== null) {
    const kind = table2.type === "MATERIALIZED_VIEW" ? "MATERIALIZED VIEW" : "VIEW";
    return `CREATE ${kind} ${name}
AS ${table2.query};`;
  }
  const columns = table2.columns.map((column) => `  ${column.name} ${typeOf(column)}`).join(",\n");
  return [
    `CREATE ${table2.type === "EXTERNAL" ? "EXTERNAL " : ""}TABLE ${name}`,
    ...columns === "" ? [] : [`(
${columns}
)`],
    ...table2.partitioning === null ? [] : [`PARTITION BY ${partitionOf(table2)}`],
    ...table2.cluster.length === 0 ? [] : [`CLUSTER BY ${table2.cluster.join(", ")}`]
  ].join("\n").concat(";");
}
function typeOf({ type, mode, fields }) {
  const inner = (fields ?? []).map((field) => `${field.name} ${typeOf(field)}`).join(", ");
  const whole = fields === void 0 ? type : `STRUCT<${inner}>`;
  if (mode === "REPEATED") return `ARRAY<${whole}>`;
  return mode === "REQUIRED" ? `${whole} NOT NULL` : whole;
}
function partitionOf({ partitioning, columns }) {
  if (partitioning === null) return "";
  if (partitioning.kind === "range") {
    const { field: field2, start, end, interval } = partitioning;
    return `RANGE_BUCKET(${field2}, GENERATE_ARRAY(${start}, ${end}, ${interval}))`;
  }
  const { field, unit } = partitioning;
  if (field === null) return unit === "DAY" ? "_PARTITIONDATE" : `TIMESTAMP_TRUNC(_PARTITIONTIME, ${unit})`;
  const type = columns.find(({ name }) => name === field)?.type ?? "TIMESTAMP";
  if (unit !== "DAY") return `${type}_TRUNC(${field}, ${unit})`;
  return type === "DATE" ? field : `DATE(${field})`;
}

// src/sandbox/sql/information-schema.ts
var LEAST_BYTES = 10485760;
function openInformationSchema(session, path) {
  const upper = path.map((part) => part.toUpperCase());
  if (upper.at(-1) === "__TABLES__")
    return openView(session, { view: TABLES_LEGACY, place: path.slice(0, -1) });
  const at = upper.indexOf("INFORMATION_SCHEMA");
  if (at === -1) return null;
  const name = upper.slice(at + 1).join(".");
  const view = VIEWS2[name];
  if (view === void 0) throw notExecuted(`INFORMATION_SCHEMA.${name}`);
  const isRegional = /^REGION-/i.test(path[at - 1] ?? "");
  if (REGIONAL.has(name) && !isRegional && at > 0 && name.startsWith("TABLE_STORAGE")) {
    throw invalidQuery(`INFORMATION_SCHEMA.${name} must be qualified with a region`);
  }
  if (JOB_VIEWS.has(name)) needJobs(session, name);
  return openView(session, { view, place: path.slice(0, at) });
}
var REGIONAL = /* @__PURE__ */ new Set(["TABLE_STORAGE", "JOBS", "JOBS_BY_PROJECT", "JOBS_BY_USER", "SCHEMATA"]);
var JOB_VIEWS = /* @__PURE__ */ new Set(["JOBS", "JOBS_BY_PROJECT", "JOBS_BY_USER"]);
function needJobs(session, name) {
  const permission = name === "JOBS_BY_USER" ? "bigquery.jobs.list" : "bigquery.jobs.listAll";
  const refusal = guardProject(session.world, session.world.project.id, permission);
  if (refusal === null) return;
  const { id } = session.world.project;
  throw new QueryFault(
    "accessDenied",
    `Access Denied: Table ${id}:region-${(session.tally.location ?? "us").toLowerCase()}.INFORMATION_SCHEMA.${name}: User does not have permission to query table, or perhaps it does not exist. Permission ${permission} denied on project ${id}.`
  );
}
function openView(session, { view, place }) {
  const datasets = datasetsOf(session, place);
  for (const permission of view.permissions) {
    for (const { id } of datasets)
      needDataset(session, { project: session.world.project.id, dataset: id }, permission);
  }
  session.tally.bytesProcessed += LEAST_BYTES;
  return {
    columns: view.columns.map((column) => bind(column)),
    size: null,
    estimate: 1e3,
    rows: () => view.rows({ session, datasets })
  };
}
function datasetsOf(session, place) {
  const { world, tally } = session;
  const region = /^region-(.+)$/i.exec(place.at(-1) ?? "")?.[1]?.toLowerCase();
  if (region !== void 0) {
    tally.location ??= region;
    if (tally.location.toLowerCase() !== region) {
      throw invalidQuery(`Invalid region: the query runs in ${tally.location} and names region-${region}`);
    }
    return [...world.datasets.values()].filter(({ location }) => location.toLowerCase() === region);
  }
  const isProject2 = place.at(-1) === world.project.id && !world.datasets.has(place.at(-1) ?? "");
  if (place.length === 0 || isProject2) {
    const location = (tally.location ?? "US").toLowerCase();
    return [...world.datasets.values()].filter((dataset2) => dataset2.location.toLowerCase() === location);
  }
  const [dataset = "", project2 = world.project.id] = [...place].reverse();
  return [openDataset(session, { project: project2, dataset })];
}
function columnsOf2(text3) {
  return text3.split(", ").map((one) => {
    const [name = "", type = "STRING"] = one.split(" ");
    return { name, type };
  });
}
function perTable(write) {
  return function* ({ session, datasets }) {
    for (const dataset of datasets) {
      for (const name of tableNames(dataset, session.at)) {
        const table2 = dataset.tables.get(name);
        if (table2 !== void 0) yield* write(table2, dataset, session.world.project.id);
      }
    }
  };
}
var KINDS = {
  TABLE: "BASE TABLE",
  VIEW: "VIEW",
  EXTERNAL: "EXTERNAL",
  MATERIALIZED_VIEW: "MATERIALIZED VIEW",
  SNAPSHOT: "SNAPSHOT"
};
function kindOf({ type, base }) {
  return base?.kind === "clone" ? "CLONE" : KINDS[type];
}
function dataType({ type, mode, fields }) {
  const inner = (fields ?? []).map((field) => `${field.name} ${dataType(field)}`).join(", ");
  const whole = fields === void 0 ? standardType(type) : `STRUCT<${inner}>`;
  return mode === "REPEATED" ? `ARRAY<${whole}>` : whole;
}
var READ = ["bigquery.tables.get", "bigquery.tables.list"];
var TABLE_KEY = "table_catalog STRING, table_schema STRING, table_name STRING";
var TABLES_LEGACY = {
  columns: columnsOf2(
    "project_id STRING, dataset_id STRING, table_id STRING, creation_time INT64, last_modified_time INT64, row_count INT64, size_bytes INT64, type INT64"
  ),
  permissions: READ,
  rows: perTable((table2, { id }, project2) => [
    [
      project2,
      id,
      table2.name,
      Date.parse(table2.createdAt),
      Date.parse(table2.modifiedAt),
      table2.rows,
      table2.bytes,
      table2.type === "VIEW" ? 2 : 1
    ]
  ])
};
var STRUCT_ERROR = {
  name: "error_result",
  type: "STRUCT",
  fields: columnsOf2("reason STRING, location STRING, debug_info STRING, message STRING")
};
var STRUCT_TABLE = columnsOf2("project_id STRING, dataset_id STRING, table_id STRING");
var JOBS = {
  columns: [
    ...columnsOf2(
      "creation_time TIMESTAMP, project_id STRING, project_number INT64, user_email STRING, job_id STRING, job_type STRING, statement_type STRING, priority STRING, start_time TIMESTAMP, end_time TIMESTAMP, query STRING, state STRING, total_bytes_processed INT64, total_bytes_billed INT64, total_slot_ms INT64, cache_hit BOOL, parent_job_id STRING"
    ),
    STRUCT_ERROR,
    { name: "labels", type: "STRUCT", mode: "REPEATED", fields: columnsOf2("key STRING, value STRING") },
    { name: "referenced_tables", type: "STRUCT", mode: "REPEATED", fields: STRUCT_TABLE },
    { name: "destination_table", type: "STRUCT", fields: STRUCT_TABLE }
  ],
  permissions: [],
  rows: ({ session }) => jobRows(session, () => true)
};
function* jobRows(session, isWanted) {
  const { project: project2, queryJobs } = session.world;
  for (const job of queryJobs.values()) {
    if (!isWanted(job) || job.location.toLowerCase() !== (session.tally.location ?? "us").toLowerCase())
      continue;
    const end = new Date(Date.parse(job.at) + 500).toISOString();
    yield [
      ...[
        job.at,
        project2.id,
        Number(project2.number),
        job.user,
        job.id,
        job.kind,
        job.statementType,
        "INTERACTIVE"
      ],
      ...[job.at, end, job.query, "DONE", job.bytesProcessed, billed(job), job.slotMs, false, job.parent],
      job.error === null ? null : [job.error.reason, job.error.location ?? null, null, job.error.message],
      Object.entries(job.labels),
      job.referenced.map((name) => [name.project, name.dataset, name.table]),
      job.destination === null ? null : [job.destination.project, job.destination.dataset, job.destination.table]
    ];
  }
}
function billed({ bytesProcessed }) {
  return bytesProcessed === 0 ? 0 : Math.max(LEAST_BYTES, Math.ceil(bytesProcessed / 1048576) * 1048576);
}
var VIEWS2 = {
  TABLES: {
    columns: columnsOf2(
      `${TABLE_KEY}, table_type STRING, is_insertable_into STRING, is_typed STRING, creation_time TIMESTAMP, base_table_catalog STRING, base_table_schema STRING, base_table_name STRING, ddl STRING`
    ),
    permissions: READ,
    rows: perTable((table2, dataset, project2) => [
      [
        ...[project2, dataset.id, table2.name, kindOf(table2), table2.type === "TABLE" ? "YES" : "NO", "NO"],
        ...[table2.createdAt, table2.base === null ? null : project2, table2.base?.dataset ?? null],
        ...[table2.base?.table ?? null, tableDdl(project2, dataset.id, table2)]
      ]
    ])
  },
  COLUMNS: {
    columns: columnsOf2(
      `${TABLE_KEY}, column_name STRING, ordinal_position INT64, is_nullable STRING, data_type STRING, is_generated STRING, is_hidden STRING, is_partitioning_column STRING, clustering_ordinal_position INT64, column_default STRING`
    ),
    permissions: READ,
    rows: perTable(
      (table2, dataset, project2) => table2.columns.map((column, index) => [
        ...[
          project2,
          dataset.id,
          table2.name,
          column.name,
          index + 1,
          column.mode === "REQUIRED" ? "NO" : "YES"
        ],
        ...[dataType(column), "NEVER", "NO", table2.partitioning?.field === column.name ? "YES" : "NO"],
        ...[table2.cluster.includes(column.name) ? table2.cluster.indexOf(column.name) + 1 : null, "NULL"]
      ])
    )
  },
  VIEWS: {
    columns: columnsOf2(`${TABLE_KEY}, view_definition STRING, check_option STRING, use_standard_sql STRING`),
    permissions: READ,
    rows: perTable(
      (table2, dataset, project2) => table2.type === "VIEW" ? [[project2, dataset.id, table2.name, table2.query, null, "YES"]] : []
    )
  },
  TABLE_STORAGE: {
    columns: columnsOf2(
      `project_id STRING, project_number INT64, ${TABLE_KEY}, creation_time TIMESTAMP, total_rows INT64, total_partitions INT64, total_logical_bytes INT64, active_logical_bytes INT64, long_term_logical_bytes INT64, total_physical_bytes INT64, storage_last_modified_time TIMESTAMP, deleted BOOL, table_type STRING`
    ),
    permissions: READ,
    rows: perTable(
      (table2, dataset, project2) => table2.type === "VIEW" || table2.type === "EXTERNAL" ? [] : [
        [
          ...[
            project2,
            null,
            project2,
            dataset.id,
            table2.name,
            table2.createdAt,
            table2.rows,
            1,
            table2.bytes
          ],
          ...[table2.bytes, 0, table2.bytes, table2.modifiedAt, false, kindOf(table2)]
        ]
      ]
    )
  },
  PARTITIONS: {
    columns: columnsOf2(
      `${TABLE_KEY}, partition_id STRING, total_rows INT64, total_logical_bytes INT64, last_modified_time TIMESTAMP, storage_tier STRING`
    ),
    permissions: [...READ, "bigquery.tables.getData"],
    rows: perTable((table2, dataset, project2) => [
      [project2, dataset.id, table2.name, null, table2.rows, table2.bytes, table2.modifiedAt, "ACTIVE"]
    ])
  },
  SEARCH_INDEXES: {
    columns: columnsOf2(
      "index_catalog STRING, index_schema STRING, table_name STRING, index_name STRING, index_status STRING, creation_time TIMESTAMP, ddl STRING"
    ),
    permissions: READ,
    rows: perTable(
      (table2, dataset, project2) => table2.searchIndexes.map((index) => [
        ...[project2, dataset.id, table2.name, index, "ACTIVE", table2.createdAt],
        `CREATE SEARCH INDEX \`${index}\` ON \`${project2}.${dataset.id}.${table2.name}\`(ALL COLUMNS)`
      ])
    )
  },
  VECTOR_INDEXES: {
    columns: columnsOf2(
      "index_catalog STRING, index_schema STRING, table_name STRING, index_name STRING, index_status STRING, creation_time TIMESTAMP, ddl STRING"
    ),
    permissions: READ,
    rows: perTable(
      (table2, dataset, project2) => table2.vectorIndexes.map((index) => [
        ...[project2, dataset.id, table2.name, index, "ACTIVE", table2.createdAt],
        `CREATE VECTOR INDEX \`${index}\` ON \`${project2}.${dataset.id}.${table2.name}\`(embedding)`
      ])
    )
  },
  ROUTINES: {
    columns: columnsOf2(
      "specific_catalog STRING, specific_schema STRING, specific_name STRING, routine_catalog STRING, routine_schema STRING, routine_name STRING, routine_type STRING, routine_body STRING, routine_definition STRING, ddl STRING"
    ),
    permissions: ["bigquery.routines.get", "bigquery.routines.list"],
    rows: function* ({ session, datasets }) {
      const { id: project2 } = session.world.project;
      for (const { id, routines } of datasets) {
        for (const { name, body } of routines) {
          yield [project2, id, name, project2, id, name, "FUNCTION", "SQL", body, body];
        }
      }
    }
  },
  TABLE_OPTIONS: {
    columns: columnsOf2(`${TABLE_KEY}, option_name STRING, option_type STRING, option_value STRING`),
    permissions: READ,
    rows: perTable(
      (table2, dataset, project2) => table2.expiresAt === null ? [] : [
        [
          ...[project2, dataset.id, table2.name, "expiration_timestamp", "TIMESTAMP"],
          `TIMESTAMP "${table2.expiresAt}"`
        ]
      ]
    )
  },
  SCHEMATA: {
    columns: columnsOf2(
      "catalog_name STRING, schema_name STRING, schema_owner STRING, creation_time TIMESTAMP, last_modified_time TIMESTAMP, location STRING, ddl STRING"
    ),
    permissions: ["bigquery.datasets.get"],
    rows: ({ session, datasets }) => datasets.map(({ id, createdAt, modifiedAt, location }) => [
      ...[session.world.project.id, id, null, createdAt, modifiedAt, location],
      `CREATE SCHEMA \`${session.world.project.id}.${id}\``
    ])
  },
  JOBS,
  JOBS_BY_PROJECT: JOBS,
  JOBS_BY_USER: {
    ...JOBS,
    rows: ({ session }) => jobRows(session, ({ user }) => user === session.world.identity)
  }
};

// src/sandbox/sql/sources.ts
function openSource(setting, source) {
  switch (source.kind) {
    case "table":
      return openNamed(setting, source);
    case "query":
      return ownedBy(setting.run(setting.session, source.query, setting.named, setting.outer), source.alias);
    case "unnest":
      return openUnnest(setting, source, []);
    case "join":
      return openJoin(setting, source);
  }
}
function openNamed(setting, { path, alias }) {
  const { session, named } = setting;
  const owner = alias ?? path.at(-1) ?? null;
  const query = path.length === 1 ? named.get((path[0] ?? "").toLowerCase()) : void 0;
  if (query !== void 0) return ownedBy(query, owner);
  const schema = openInformationSchema(session, path);
  if (schema !== null) return ownedBy(schema, owner);
  if (path.at(-1)?.includes("*") === true) throw notExecuted("wildcard tables");
  const name = nameOf3(session, path);
  const { table: table2 } = openTable(session, { ...name, table: name.table.split("$")[0] ?? "" });
  needData(session, name);
  refer(session, name);
  return ownedBy(table2.query === null ? openStored(session, table2) : openView2(setting, name, table2), owner);
}
function openStored(session, table2) {
  const widths = table2.columns.map(widthOf);
  const total = widths.reduce((sum2, width) => sum2 + width, 0);
  const columns = table2.columns.map((column, index) => {
    const bytes = total === 0 ? 0 : Math.round(table2.bytes * (widths[index] ?? 0) / total);
    return countedColumn(session, column, bytes);
  });
  if (table2.columns.length === 0) session.tally.bytesProcessed += table2.bytes;
  return {
    columns: [...columns, ...hiddenColumns(table2)],
    size: table2.rows,
    estimate: table2.rows,
    rows: () => rowsOf(table2)
  };
}
function countedColumn(session, column, bytes) {
  let isCounted = false;
  const use = () => {
    if (!isCounted) session.tally.bytesProcessed += bytes;
    isCounted = true;
  };
  return { ...bind(column), use };
}
function hiddenColumns({ partitioning }) {
  if (partitioning?.kind !== "time" || partitioning.field !== null) return [];
  return [
    { ...bind({ name: "_PARTITIONTIME", type: "TIMESTAMP" }), isHidden: true },
    { ...bind({ name: "_PARTITIONDATE", type: "DATE" }), isHidden: true }
  ];
}
function widthOf({ type }) {
  if (type === "BOOL") return 1;
  return type === "STRING" || type === "BYTES" || type === "STRUCT" || type === "JSON" ? 16 : 8;
}
var CHUNK = 1e3;
var SCAN_LIMIT_ROWS = 2e5;
function* rowsOf(table2) {
  const hidden = hiddenColumns(table2).length;
  const day = table2.createdAt.slice(0, 10);
  for (let start = 0; start < table2.rows; start += CHUNK) {
    if (start >= SCAN_LIMIT_ROWS) {
      throw notExecuted(
        `a scan of more than ${SCAN_LIMIT_ROWS} rows: add LIMIT, or count without a condition`
      );
    }
    for (const record of readRecords(table2, start, CHUNK)) {
      const cells = table2.columns.map(({ name }) => record[name] ?? null);
      yield hidden === 0 ? cells : [...cells, `${day}T00:00:00.000Z`, day];
    }
  }
}
var VIEW_DEPTH_LIMIT = 16;
var depths2 = /* @__PURE__ */ new WeakMap();
function openView2(setting, { project: project2, dataset }, { name, query }) {
  const { session } = setting;
  const depth = (depths2.get(session.tally) ?? 0) + 1;
  if (depth > VIEW_DEPTH_LIMIT)
    throw invalidQuery(
      "Too many nested views/persistent user-defined functions or possible circular reference."
    );
  depths2.set(session.tally, depth);
  const text3 = query ?? "";
  const inner = { ...session, sql: text3 };
  try {
    return setting.run(inner, parseQueryText(text3), /* @__PURE__ */ new Map(), null);
  } catch (cause) {
    throw withView(cause, `${project2}:${dataset}.${name}`);
  } finally {
    depths2.set(session.tally, depth - 1);
  }
}
function withView(cause, view) {
  if (cause instanceof Error) cause.message = `${cause.message}; while reading the view ${view}`;
  return cause;
}
function openUnnest(setting, { of, alias }, columns) {
  const { session, named, outer } = setting;
  const scope = {
    session,
    columns,
    outer,
    subquery: (query, inner) => setting.run(session, query, named, inner.outer)
  };
  const compiled = compile(of, scope);
  const { fields, type } = compiled.column;
  const element = fields ?? [{ name: alias ?? "f0_", type }];
  const lateral = (row) => {
    const list2 = compiled.value({ row, group: [] });
    if (!Array.isArray(list2)) return [];
    return list2.map((cell) => fields !== void 0 && Array.isArray(cell) ? cell : [cell]);
  };
  const bound = element.map((column) => bind(column, alias));
  return { columns: bound, size: null, estimate: 10, rows: () => lateral([]), lateral };
}
var PAIR_LIMIT = 1e6;
function openJoin(setting, source) {
  const left = openSource(setting, source.left);
  const right = source.right.kind === "unnest" ? openUnnest(setting, source.right, left.columns) : openSource(setting, source.right);
  const { session, named, outer } = setting;
  const all = [...left.columns, ...right.columns];
  const scope = {
    session,
    columns: all,
    outer,
    subquery: (query, inner) => setting.run(session, query, named, inner.outer)
  };
  if (source.join !== "CROSS" && source.on === null && source.using.length === 0) {
    throw invalidQuery(`${source.join} JOIN must have an immediately following ON or USING clause`);
  }
  const on = source.on === null ? null : compile(source.on, scope);
  const pairs = source.using.map((name) => usingPair(name, left, right));
  const dropped = new Set(pairs.map(({ rightIndex }) => left.columns.length + rightIndex));
  const matches2 = (row) => (on === null || on.value({ row, group: [] }) === true) && pairs.every(({ leftIndex, rightIndex }) => row[leftIndex] === row[left.columns.length + rightIndex]);
  const keep = (row) => row.filter((_, index) => !dropped.has(index));
  return {
    columns: all.filter((_, index) => !dropped.has(index)),
    size: null,
    estimate: source.join === "CROSS" ? left.estimate * right.estimate : Math.max(left.estimate, right.estimate),
    rows: () => joinRows({ left, right, join: source.join, matches: matches2, keep })
  };
}
function usingPair(name, left, right) {
  const [leftIndex, rightIndex] = [left, right].map(
    ({ columns }) => columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase())
  );
  if (leftIndex === void 0 || rightIndex === void 0 || leftIndex < 0 || rightIndex < 0) {
    throw invalidQuery(`Column ${name} in USING clause not found on both sides of the join`);
  }
  left.columns[leftIndex]?.use();
  right.columns[rightIndex]?.use();
  return { leftIndex, rightIndex };
}
function nothing(count) {
  return Array.from({ length: count }, () => null);
}
function* joinLateral({ left, right, join, matches: matches2, keep }, lateral) {
  for (const row of left.rows()) {
    let isMet = false;
    for (const other of lateral(row)) {
      const whole = [...row, ...other];
      if (!matches2(whole)) continue;
      isMet = true;
      yield keep(whole);
    }
    if (!isMet && join === "LEFT") yield keep([...row, ...nothing(right.columns.length)]);
  }
}
function* joinRows({ left, right, join, matches: matches2, keep }) {
  if (left.estimate * right.estimate > PAIR_LIMIT) throw notExecuted("a join of so many rows");
  if (right.lateral !== void 0) {
    yield* joinLateral({ left, right, join, matches: matches2, keep }, right.lateral);
    return;
  }
  const others = [...right.rows()];
  const met = /* @__PURE__ */ new Set();
  for (const row of left.rows()) {
    let isMet = false;
    for (const [index, other] of others.entries()) {
      const whole = [...row, ...other];
      if (!matches2(whole)) continue;
      isMet = true;
      met.add(index);
      yield keep(whole);
    }
    if (!isMet && (join === "LEFT" || join === "FULL"))
      yield keep([...row, ...nothing(right.columns.length)]);
  }
  if (join !== "RIGHT" && join !== "FULL") return;
  for (const [index, other] of others.entries()) {
    if (!met.has(index)) yield keep([...nothing(left.columns.length), ...other]);
  }
}

// src/sandbox/sql/run-query.ts
function runQuery(session, query, named = /* @__PURE__ */ new Map(), outer = null) {
  const known = new Map(named);
  for (const part of query.named)
    known.set(part.name.toLowerCase(), runQuery(session, part.query, known, outer));
  const setting = { session, named: known, outer, run: runQuery };
  if (query.body.kind === "select") return runSelect(setting, query.body, query);
  const [left, right] = [query.body.left, query.body.right].map(
    (side) => runQuery(session, side, known, outer)
  );
  if (left === void 0 || right === void 0) throw new Error("A combination of less than two");
  return cut3(order(setting, combine(query.body.operator, left, right), query), query);
}
function scopeOf({ session, named, outer }, columns) {
  return {
    session,
    columns,
    outer,
    subquery: (query, scope) => runQuery(session, query, named, scope.outer)
  };
}
function combine(operator, left, right) {
  if (left.columns.length !== right.columns.length) {
    const counts = [left, right].map(({ columns: columns2 }) => columns2.length).join(" and ");
    throw invalidQuery(`Queries in ${operator} have mismatched column count; they have ${counts} columns`);
  }
  const estimate = left.estimate + right.estimate;
  const columns = left.columns.map((column) => ({ ...column, owner: null }));
  if (operator === "UNION ALL") {
    const size = left.size === null || right.size === null ? null : left.size + right.size;
    return { columns, size, estimate, rows: () => chain(left, right) };
  }
  const isIn = operator.startsWith("UNION") ? null : (row, keys) => keys.has(keyOf(row)) === operator.startsWith("INTERSECT");
  const rows = () => {
    if (isIn === null) return distinct(chain(left, right));
    const keys = new Set([...right.rows()].map(keyOf));
    return distinct(left.rows()).filter((row) => isIn(row, keys));
  };
  return { columns, size: null, estimate, rows };
}
function* chain(left, right) {
  yield* left.rows();
  yield* right.rows();
}
function keyOf(row) {
  return JSON.stringify(row);
}
function distinct(rows) {
  return [...new Map([...rows].map((row) => [keyOf(row), row])).values()];
}
function runSelect(setting, select, query) {
  const input = select.from === null ? literalRelation([], [[]]) : openSource(setting, select.from);
  const scope = scopeOf(setting, input.columns);
  const where = select.where === null ? null : compile(select.where, scope);
  if (where?.isAggregate === true) throw invalidQuery("Aggregate function not allowed in WHERE clause");
  const items = select.items.flatMap((item, index) => compileItem(item, index, scope));
  if (select.qualify !== null) compile(select.qualify, withAliases(scope, items));
  const groups = select.groupBy.map((by) => compileGroup(by, items, scope));
  const having = select.having === null ? null : compile(select.having, withAliases(scope, items));
  const isGrouped = groups.length > 0 || items.some(({ compiled }) => compiled.isAggregate);
  if (isGrouped) checkGrouped(select, items);
  const shape = { input, where, items, groups, having, isGrouped };
  const sorting = query.orderBy.map(({ value, isDescending }) => ({
    isDescending,
    key: sortKey(value, items, scope)
  }));
  const relation = {
    columns: items.map(({ column }) => bind(column)),
    size: sizeOf(shape, select, query),
    estimate: isGrouped && groups.length === 0 ? 1 : Math.min(input.estimate, query.limit ?? input.estimate),
    rows: () => {
      if (select.qualify !== null) throw notExecuted("QUALIFY");
      return select.isDistinct || sorting.length > 0 ? sorted(shape, { sorting, isDistinct: select.isDistinct }) : project(shape);
    }
  };
  return cut3(relation, query);
}
function compileItem({ value, alias }, index, scope) {
  if (value.kind === "star") return expandStar(value, scope);
  const compiled = compile(value, scope);
  const name = alias ?? (value.kind === "column" ? value.path.at(-1) ?? "" : `f${index}_`);
  return [{ column: { ...plain(compiled.column), name }, compiled, source: value }];
}
function plain({ name, type, mode, fields, description }) {
  return {
    name,
    type,
    ...mode === void 0 || mode === "REQUIRED" ? {} : { mode },
    ...fields === void 0 ? {} : { fields },
    ...description === void 0 ? {} : { description }
  };
}
function expandStar({ of, except }, scope) {
  const left = new Set(except.map((name) => name.toLowerCase()));
  const items = scope.columns.flatMap((column, index) => {
    if (of !== null && column.owner?.toLowerCase() !== of.toLowerCase()) return [];
    if (column.isHidden === true || left.has(column.name.toLowerCase())) return [];
    column.use();
    const source = { kind: "column", path: [column.name], at: 0 };
    const compiled = { column, isAggregate: false, value: ({ row }) => row[index] ?? null };
    return [{ column: plain(column), compiled, source }];
  });
  if (of !== null && items.length === 0) throw invalidQuery(`Unrecognized name: ${of}`);
  if (scope.columns.length === 0) throw invalidQuery("SELECT * must have a FROM clause");
  return items;
}
function compileGroup(by, items, scope) {
  return referred(by, items) ?? compile(by, scope);
}
function referred(by, items) {
  if (by.kind === "literal" && typeof by.value === "number") {
    const item = items[by.value - 1];
    if (item === void 0)
      throw invalidQuery(`ORDER BY or GROUP BY is out of SELECT column number range: ${by.value}`);
    return item.compiled;
  }
  if (by.kind !== "column" || by.path.length !== 1) return null;
  const name = by.path[0]?.toLowerCase();
  return items.find(({ column }) => column.name.toLowerCase() === name)?.compiled ?? null;
}
function sortKey(by, items, scope) {
  return referred(by, items) ?? compile(by, scope);
}
function withAliases(scope, items) {
  const fresh = items.filter(({ column }) => findColumn([column.name], scope.columns) === null);
  return { ...scope, columns: [...scope.columns, ...fresh.map(({ column }) => bind(column))] };
}
function checkGrouped({ groupBy }, items) {
  const grouped = new Set(
    groupBy.flatMap((by) => {
      if (by.kind === "column") return [by.path.at(-1)?.toLowerCase() ?? ""];
      return by.kind === "literal" ? [`#${Number(by.value) - 1}`] : [JSON.stringify(by)];
    })
  );
  for (const [index, { column, compiled, source }] of items.entries()) {
    if (compiled.isAggregate || source.kind !== "column") continue;
    const names = [column.name.toLowerCase(), source.path.at(-1)?.toLowerCase() ?? "", `#${index}`];
    if (!names.some((name) => grouped.has(name))) {
      throw invalidQuery(
        `SELECT list expression references column ${source.path.join(".")} which is neither grouped nor aggregated`
      );
    }
  }
}
function sizeOf({ input, where, isGrouped, groups }, { isDistinct }, { limit }) {
  if (isGrouped) return groups.length === 0 ? 1 : null;
  return where === null && !isDistinct && limit === null ? input.size : null;
}
function* filtered({ input, where }) {
  for (const row of input.rows()) {
    if (where === null || where.value({ row, group: [] }) === true) yield row;
  }
}
function* project(shape) {
  for (const place of places(shape)) yield shape.items.map(({ compiled }) => compiled.value(place));
}
function* places(shape) {
  if (!shape.isGrouped) {
    for (const row of filtered(shape)) yield { row, group: [] };
    return;
  }
  for (const place of groupsOf(shape)) {
    const names = shape.items.map(({ compiled }) => compiled.value(place));
    const row = [...place.row, ...names];
    if (shape.having === null || shape.having.value({ ...place, row }) === true) yield place;
  }
}
function* groupsOf(shape) {
  if (shape.groups.length === 0) {
    yield { row: [], group: wholeGroup(shape) };
    return;
  }
  const groups = /* @__PURE__ */ new Map();
  for (const row of filtered(shape)) {
    const key = keyOf(shape.groups.map((group2) => group2.value({ row, group: [] })));
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [row]);
    else group.push(row);
  }
  for (const group of groups.values()) yield { row: group[0] ?? [], group };
}
function wholeGroup(shape) {
  const { input, where, items } = shape;
  const isCountOnly = items.every(({ source }) => source.kind === "call" && source.args[0]?.kind === "star");
  if (where === null && isCountOnly && input.size !== null)
    return { length: input.size };
  return [...filtered(shape)];
}
function sorted(shape, { sorting, isDistinct }) {
  const keyed = [...places(shape)].map((place) => ({
    row: shape.items.map(({ compiled }) => compiled.value(place)),
    keys: sorting.map(({ key }) => key.value(place))
  }));
  keyed.sort((a, b) => {
    for (const [index, { isDescending }] of sorting.entries()) {
      const compared = compareCells(a.keys[index] ?? null, b.keys[index] ?? null);
      if (compared !== 0) return isDescending ? -compared : compared;
    }
    return 0;
  });
  const rows = keyed.map(({ row }) => row);
  return isDistinct ? distinct(rows) : rows;
}
function order(setting, relation, { orderBy }) {
  if (orderBy.length === 0) return relation;
  const shape = {
    input: ownedBy(relation, null),
    where: null,
    items: relation.columns.map((column, index) => ({
      column: plain(column),
      compiled: { column, isAggregate: false, value: ({ row }) => row[index] ?? null },
      source: { kind: "column", path: [column.name], at: 0 }
    })),
    groups: [],
    having: null,
    isGrouped: false
  };
  const scope = scopeOf(setting, relation.columns);
  const sorting = orderBy.map(({ value, isDescending }) => ({
    isDescending,
    key: sortKey(value, shape.items, scope)
  }));
  return { ...relation, rows: () => sorted(shape, { sorting, isDistinct: false }) };
}
function cut3(relation, { limit, offset }) {
  if (limit === null) return relation;
  return {
    ...relation,
    size: relation.size === null ? null : Math.min(limit, Math.max(0, relation.size - offset)),
    estimate: Math.min(limit, relation.estimate),
    rows: () => slice(relation.rows(), limit, offset)
  };
}
function* slice(rows, limit, offset) {
  let index = 0;
  if (limit === 0) return;
  for (const row of rows) {
    if (index++ < offset) continue;
    yield row;
    if (index >= offset + limit) return;
  }
}

// src/sandbox/sql/run-create.ts
function openSlot(session, { path, mode }) {
  const name = nameOf3(session, path);
  const wrong = badTableName(name.table);
  if (wrong !== null) throw invalidQuery(wrong.message);
  needDataset(session, name, "bigquery.tables.create");
  const { dataset, table: table2 } = lookUp(session, name);
  if (table2 === null) return { name, dataset, old: null, operation: "CREATE" };
  if (mode === "if-not-exists") return { name, dataset, old: table2, operation: "SKIP" };
  if (mode === "create") throw new QueryFault("duplicate", `Already Exists: Table ${fullName(name)}`);
  needTable(session, name, "bigquery.tables.update");
  return { name, dataset, old: table2, operation: "REPLACE" };
}
function runCreateTable(session, statement) {
  const slot = openSlot(session, statement);
  const relation = statement.query === null ? null : runQuery(session, statement.query);
  const type = relation === null ? "CREATE_TABLE" : "CREATE_TABLE_AS_SELECT";
  if (slot.operation === "SKIP") return ddlOutcome(type, "SKIP", { target: slot.name });
  if (slot.old !== null && slot.old.type !== "TABLE") {
    throw invalidQuery(
      `${fullName(slot.name)} is not allowed for this operation because it is currently a ${slot.old.type}.`
    );
  }
  const columns = columnsOf3(statement, relation);
  checkLayout(statement, columns);
  const blank = {
    ...blankTable(session.at),
    name: slot.name.table,
    columns,
    partitioning: statement.partitioning,
    cluster: statement.cluster,
    expiresAt: expiryOf(slot.dataset, session.at)
  };
  const table2 = applyOptions(session, blank, statement.options);
  if (!session.isDryRun) putTable(slot.dataset, relation === null ? table2 : fill(table2, relation));
  return ddlOutcome(type, slot.operation, { target: slot.name, columns });
}
function columnsOf3({ columns }, relation) {
  const written = columns?.map(toColumn2) ?? null;
  const given2 = relation === null ? null : toColumns(relation);
  const result = written ?? given2 ?? [];
  if (written !== null && given2 !== null && written.length !== given2.length) {
    throw invalidQuery(
      "The number of columns in the column definition list does not match the number of columns produced by the query"
    );
  }
  const seen = /* @__PURE__ */ new Set();
  for (const { name } of result) {
    if (seen.has(name.toLowerCase()))
      throw invalidQuery(`CREATE TABLE has columns with duplicate name ${name}`);
    seen.add(name.toLowerCase());
    if (/^f\d+_$/.test(name) && written === null)
      throw invalidQuery("CREATE TABLE columns must be named, but an expression of the query has no name");
  }
  return result;
}
function toColumn2(definition) {
  const { name, type, isRequired, isRepeated, fields, description } = definition;
  const mode = isRepeated ? "REPEATED" : isRequired ? "REQUIRED" : void 0;
  return {
    name,
    type,
    ...mode === void 0 ? {} : { mode },
    ...description === null ? {} : { description },
    ...fields.length === 0 ? {} : { fields: fields.map(toColumn2) }
  };
}
var CLUSTER_LIMIT2 = 4;
function checkLayout({ partitioning, cluster }, columns) {
  const find = (name) => columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
  if (partitioning?.field != null) {
    const column = find(partitioning.field);
    if (column === void 0) throw invalidQuery(`Unrecognized name: ${partitioning.field}`);
    const fitting = partitioning.kind === "range" ? ["INT64"] : ["TIMESTAMP", "DATE", "DATETIME"];
    if (!fitting.includes(column.type)) {
      throw invalidQuery(
        `PARTITION BY expression must be DATE(<timestamp_column>), DATE(<datetime_column>), a DATE column, TIMESTAMP_TRUNC or RANGE_BUCKET; ${column.name} has type ${column.type}`
      );
    }
  }
  if (cluster.length > CLUSTER_LIMIT2) throw invalidQuery(`CLUSTER BY takes at most ${CLUSTER_LIMIT2} columns`);
  const missing = cluster.find((name) => find(name) === void 0);
  if (missing !== void 0) throw invalidQuery(`Unrecognized name: ${missing}`);
}
var STORE_LIMIT_ROWS = 1e3;
function fill(table2, relation) {
  const records = relation.estimate <= STORE_LIMIT_ROWS ? tryRecords(table2, relation) : null;
  const rows = records?.length ?? relation.estimate;
  return { ...table2, records: records ?? [], rows, bytes: rows * 8 * Math.max(1, table2.columns.length) };
}
function tryRecords(table2, relation) {
  try {
    return [...relation.rows()].map(
      (row) => Object.fromEntries(table2.columns.map(({ name }, index) => [name, row[index] ?? null]))
    );
  } catch (cause) {
    if (cause instanceof QueryFault && cause.message.startsWith("The sandbox does not execute")) return null;
    throw cause;
  }
}
function runCreateView(session, statement) {
  const slot = openSlot(session, statement);
  const kind = statement.isMaterialized ? "MATERIALIZED_VIEW" : "VIEW";
  const type = `CREATE_${kind}`;
  const relation = runQuery(session, statement.query);
  if (slot.operation === "SKIP") return ddlOutcome(type, "SKIP", { target: slot.name });
  if (slot.old !== null && slot.old.type !== kind) {
    throw invalidQuery(
      `${fullName(slot.name)} is not allowed for this operation because it is currently a ${slot.old.type}.`
    );
  }
  const columns = toColumns(relation).map((column, index) => ({
    ...column,
    name: statement.columns[index] ?? column.name
  }));
  const blank = {
    ...blankTable(session.at),
    name: slot.name.table,
    type: kind,
    columns,
    query: statement.queryText,
    expiresAt: expiryOf(slot.dataset, session.at)
  };
  const view = applyOptions(session, blank, statement.options);
  if (!session.isDryRun) putTable(slot.dataset, view);
  return ddlOutcome(type, slot.operation, { target: slot.name, columns });
}
function runCopyTable(session, statement) {
  const { how } = statement;
  const slot = openSlot(session, statement);
  const type = how === "SNAPSHOT" ? "CREATE_SNAPSHOT_TABLE" : "CREATE_TABLE";
  const source = nameOf3(session, statement.from);
  const { table: table2 } = openTable(session, source);
  if (how !== "LIKE") needData(session, source);
  refer(session, source);
  if (slot.operation === "SKIP") return ddlOutcome(type, "SKIP", { target: slot.name });
  if (table2.type !== "TABLE" && table2.type !== "SNAPSHOT") {
    throw invalidQuery(
      `${fullName(source)} is not allowed for this operation because it is currently a ${table2.type}.`
    );
  }
  const made = copyOf(table2, {
    how,
    name: slot.name.table,
    from: source,
    dataset: slot.dataset,
    at: session.at
  });
  const copy = applyOptions(session, made, statement.options);
  if (!session.isDryRun) putTable(slot.dataset, copy);
  return ddlOutcome(type, slot.operation, { target: slot.name, columns: table2.columns });
}
function copyOf(table2, copy) {
  const { how, name, from, dataset, at } = copy;
  const base = { dataset: from.dataset, table: from.table };
  return {
    ...table2,
    name,
    type: how === "SNAPSHOT" ? "SNAPSHOT" : "TABLE",
    createdAt: at,
    modifiedAt: at,
    expiresAt: expiryOf(dataset, at),
    streamingRows: 0,
    searchIndexes: [],
    ...how === "LIKE" ? { rows: 0, bytes: 0, records: [] } : {},
    base: how === "SNAPSHOT" ? { kind: "snapshot", ...base } : how === "CLONE" ? { kind: "clone", ...base } : null
  };
}
function runCreateSchema(session, { path, ifNotExists, options }) {
  const id = path.at(-1) ?? "";
  const { world, at } = session;
  needDataset(
    session,
    { project: path[0] === id ? world.project.id : path[0] ?? "", dataset: id },
    "bigquery.datasets.create"
  );
  const isThere = world.datasets.has(id);
  const schema = { target: null, destination: null, schema: id };
  if (isThere && !ifNotExists)
    throw new QueryFault("duplicate", `Already Exists: Dataset ${world.project.id}:${id}`);
  if (isThere) return outcome("CREATE_SCHEMA", { ddl: { operation: "SKIP", ...schema } });
  const location = options["location"];
  const where = location === void 0 ? null : String(constantOf(session, location));
  if (!session.isDryRun) {
    const dataset = {
      ...blankDataset(at),
      id,
      location: where ?? session.tally.location ?? "US",
      tables: /* @__PURE__ */ new Map()
    };
    world.datasets.set(id, dataset);
  }
  return outcome("CREATE_SCHEMA", { ddl: { operation: "CREATE", ...schema } });
}
function isEmpty(dataset, at) {
  return [...dataset.tables.keys()].every((name) => findTable(dataset, name, at) === null);
}

// src/sandbox/google/storage/store.ts
var latest = /* @__PURE__ */ new WeakMap();
function newObject(bucket, { name, content, at, contentType, metadata }) {
  const generation = Math.max(Date.parse(at) * 1e3, (latest.get(bucket) ?? 0) + 1);
  latest.set(bucket, generation);
  return {
    name,
    content,
    sizeBytes: content?.length ?? 0,
    contentType: contentType ?? "application/octet-stream",
    generation,
    metageneration: 1,
    createdAt: at,
    deletedAt: null,
    metadata: metadata ?? {},
    hold: bucket.defaultEventBasedHold
  };
}
function putObject(bucket, object, at) {
  retire(bucket, object.name, at);
  bucket.objects.set(object.name, object);
}
function retire(bucket, name, at) {
  const old = bucket.objects.get(name);
  if (old === void 0) return;
  bucket.objects.delete(name);
  if (bucket.versioning) bucket.noncurrent.push({ ...old, deletedAt: at });
  else softDelete(bucket, old, at);
}
function removeGeneration(bucket, object, at) {
  const isLive = bucket.objects.get(object.name)?.generation === object.generation;
  if (isLive) bucket.objects.delete(object.name);
  const index = bucket.noncurrent.findIndex(
    ({ name, generation }) => name === object.name && generation === object.generation
  );
  if (index !== -1) bucket.noncurrent.splice(index, 1);
  softDelete(bucket, object, at);
}
function softDelete(bucket, object, at) {
  if (bucket.softDeleteSeconds > 0) bucket.softDeleted.push({ ...object, deletedAt: at });
}
function findObject(bucket, name, generation) {
  const live = bucket.objects.get(name) ?? null;
  if (generation === null || live?.generation === generation) return live;
  return bucket.noncurrent.find((object) => object.name === name && object.generation === generation) ?? null;
}

// src/sandbox/google/bigquery/move-job.ts
var DONE = { error: null, statementType: null, statistics: {}, result: null, affectedRows: null };
function tableNameOf(session, value) {
  const reference = fieldsOf(value);
  const [dataset, table2] = [textOf(reference["datasetId"]), textOf(reference["tableId"])];
  if (dataset === null || table2 === null) {
    throw new QueryFault(
      "required",
      "Required parameter is missing: a table reference with datasetId and tableId"
    );
  }
  return { project: textOf(reference["projectId"]) ?? session.world.project.id, dataset, table: table2 };
}
function needJob({ world }) {
  const denied3 = guardProject(world, world.project.id, "bigquery.jobs.create");
  if (denied3 !== null) throw new QueryFault(denied3.reason, denied3.message);
}
function openDestination(session, part, usual) {
  const name = tableNameOf(session, part["destinationTable"]);
  needDataset(session, name, "bigquery.tables.create");
  const dataset = openDataset(session, name);
  const old = findTable(dataset, name.table, session.at);
  const disposition = textOf(part["writeDisposition"]) ?? usual;
  if (old !== null) needTable(session, name, "bigquery.tables.updateData");
  if (old !== null && disposition === "WRITE_EMPTY") {
    throw new QueryFault("duplicate", `Already Exists: Table ${name.project}:${name.dataset}.${name.table}`);
  }
  return { name, dataset, old, disposition };
}
var HOW = {
  COPY: "COPY",
  CLONE: "CLONE",
  SNAPSHOT: "SNAPSHOT",
  RESTORE: "COPY"
};
function runCopy(session, part) {
  needJob(session);
  const sources = listOf(part["sourceTables"]);
  const names = (sources.length === 0 ? [part["sourceTable"]] : sources).map(
    (one) => tableNameOf(session, one)
  );
  const how = HOW[textOf(part["operationType"]) ?? "COPY"];
  if (how === void 0)
    throw new QueryFault("invalid", `Invalid value for operationType: ${String(part["operationType"])}`);
  const tables = names.map((name) => openCopied(session, name));
  const destination = openDestination(session, part, "WRITE_EMPTY");
  const [first] = tables;
  const [from] = names;
  if (first === void 0 || from === void 0)
    throw new QueryFault("required", "Required parameter is missing: sourceTable");
  const rows = tables.reduce((sum2, table2) => sum2 + table2.rows, 0);
  const bytes = tables.reduce((sum2, table2) => sum2 + table2.bytes, 0);
  const { dataset, old, disposition } = destination;
  const copy = copyOf(first, { how, name: destination.name.table, from, dataset, at: session.at });
  const kept = old !== null && disposition === "WRITE_APPEND" ? old : null;
  if (!session.isDryRun) {
    putTable(dataset, {
      ...kept ?? copy,
      rows: rows + (kept?.rows ?? 0),
      bytes: bytes + (kept?.bytes ?? 0),
      modifiedAt: session.at
    });
  }
  return { ...DONE, statistics: { copiedRows: String(rows), copiedLogicalBytes: String(bytes) } };
}
function openCopied(session, name) {
  const { table: table2 } = openTable(session, name);
  needTable(session, name, "bigquery.tables.get");
  needData(session, name);
  refer(session, name);
  if (table2.type === "TABLE" || table2.type === "SNAPSHOT") return table2;
  throw new QueryFault("invalid", `Cannot copy ${table2.type} ${name.dataset}.${name.table}`);
}
var URI = /^gs:\/\/([^/]+)\/(.+)$/;
function runLoad(call, session, part) {
  needJob(session);
  const uris = listOf(part["sourceUris"]).map(String);
  const objects = uris.flatMap((uri) => objectsOf(call, uri));
  const schema = parseSchema(part["schema"]);
  if ("kind" in schema) throw new QueryFault(schema.reason, schema.message);
  const { name, dataset, old, disposition } = openDestination(session, part, "WRITE_APPEND");
  if (old === null && schema.length === 0 && part["autodetect"] !== true) {
    throw new QueryFault("invalid", "No schema specified on job or table.");
  }
  const fresh = {
    ...blankTable(session.at),
    name: name.table,
    columns: schema,
    expiresAt: expiryOf(dataset, session.at)
  };
  const base = old === null || disposition === "WRITE_TRUNCATE" ? { ...old ?? fresh, rows: 0, records: [], bytes: 0 } : old;
  const bytes = objects.reduce((sum2, { sizeBytes }) => sum2 + sizeBytes, 0);
  if (!session.isDryRun) putTable(dataset, { ...base, bytes: base.bytes + bytes, modifiedAt: session.at });
  const statistics = {
    inputFiles: String(objects.length),
    inputFileBytes: String(bytes),
    outputRows: "0",
    outputBytes: String(bytes)
  };
  return { ...DONE, statistics };
}
function objectsOf(call, uri) {
  const [, bucket = "", pattern = ""] = URI.exec(uri) ?? [];
  if (pattern === "") throw new QueryFault("invalid", `Invalid source URI: ${uri}`);
  needObjects(call, bucket, "storage.objects.get");
  const objects = call.world.buckets.get(bucket)?.objects ?? /* @__PURE__ */ new Map();
  const [start = "", end] = pattern.split("*");
  const found = [...objects.values()].filter(
    ({ name }) => end === void 0 ? name === pattern : name.startsWith(start) && name.endsWith(end)
  );
  if (found.length === 0) throw new QueryFault("notFound", `Not found: URI ${uri}`);
  return found;
}
function needObjects({ world }, bucket, permission) {
  const refusal = guard({
    world,
    service: "storage.googleapis.com",
    project: null,
    permission,
    resource: bucket,
    reason: "accessDenied",
    denial: `Access Denied: File gs://${bucket}: ${world.identity} does not have ${permission} access to the Google Cloud Storage bucket.`
  });
  if (refusal !== null) throw new QueryFault(refusal.reason, refusal.message);
}
function runExtract(call, session, part) {
  needJob(session);
  const name = tableNameOf(session, part["sourceTable"]);
  const { table: table2 } = openTable(session, name);
  needData(session, name);
  refer(session, name);
  const uris = listOf(
    part["destinationUris"] ?? (part["destinationUri"] === void 0 ? [] : [part["destinationUri"]])
  );
  if (uris.length === 0) throw new QueryFault("required", "Required parameter is missing: destinationUris");
  for (const uri of uris.map(String)) writeFile(call, { session, uri, table: table2 });
  return { ...DONE, statistics: { destinationUriFileCounts: uris.map(() => "1") } };
}
function writeFile(call, { session, uri, table: table2 }) {
  const [, id = "", pattern = ""] = URI.exec(uri) ?? [];
  if (pattern === "") throw new QueryFault("invalid", `Invalid destination URI: ${uri}`);
  needObjects(call, id, "storage.objects.create");
  const bucket = call.world.buckets.get(id);
  if (bucket === void 0) throw new QueryFault("notFound", `Not found: Bucket ${id}`);
  if (session.isDryRun) return;
  const object = newObject(bucket, {
    name: pattern.replace("*", "000000000000"),
    content: null,
    at: call.at
  });
  putObject(bucket, { ...object, sizeBytes: table2.bytes }, call.at);
}

// src/sandbox/sql/parse-ddl.ts
function parseCreate(cursor) {
  const isReplacing = accept(cursor, "OR", "REPLACE");
  if (accept(cursor, "SCHEMA")) return parseCreateSchema(cursor);
  if (accept(cursor, "SNAPSHOT", "TABLE"))
    return parseCopy(cursor, "SNAPSHOT", takeMode(cursor, isReplacing));
  if (accept(cursor, "TABLE")) return parseCreateTable(cursor, isReplacing);
  const isMaterialized = accept(cursor, "MATERIALIZED");
  if (accept(cursor, "VIEW")) return parseCreateView(cursor, { isReplacing, isMaterialized });
  throw notExecuted(`CREATE ${peek(cursor).text} statements`);
}
function takeMode(cursor, isReplacing) {
  const isCareful = accept(cursor, "IF", "NOT", "EXISTS");
  if (isCareful && isReplacing) {
    throw invalidQuery("CREATE statement: cannot specify both OR REPLACE and IF NOT EXISTS");
  }
  if (isReplacing) return "replace";
  return isCareful ? "if-not-exists" : "create";
}
function parseCreateSchema(cursor) {
  const ifNotExists = accept(cursor, "IF", "NOT", "EXISTS");
  return { kind: "create-schema", ifNotExists, path: takePath(cursor), options: takeOptions(cursor) };
}
function parseCopy(cursor, how, mode) {
  const path = takePath(cursor);
  return takeCopied(cursor, { how, mode, path });
}
function takeCopied(cursor, { how, mode, path }) {
  expect(cursor, how === "SNAPSHOT" ? "CLONE" : how);
  const from = takePath(cursor);
  if (accept(cursor, "FOR")) {
    expect(cursor, "SYSTEM_TIME", "AS", "OF");
    parseExpression(cursor);
  }
  return { kind: "copy-table", how, path, from, mode, options: takeOptions(cursor) };
}
function parseCreateTable(cursor, isReplacing) {
  const mode = takeMode(cursor, isReplacing);
  const path = takePath(cursor);
  for (const how of ["CLONE", "COPY", "LIKE"]) {
    if (isNext(cursor, how)) return takeCopied(cursor, { how, mode, path });
  }
  const columns = isNext(cursor, "(") ? takeOptionalList(cursor, takeTableColumn).flat() : null;
  const partitioning = accept(cursor, "PARTITION", "BY") ? takePartitioning(cursor) : null;
  const cluster = accept(cursor, "CLUSTER", "BY") ? takeNames(cursor) : [];
  const options = takeOptions(cursor);
  const query = accept(cursor, "AS") ? parseQuery(cursor) : null;
  if (columns === null && query === null) throw unexpected(cursor);
  return { kind: "create-table", path, mode, columns, partitioning, cluster, options, query };
}
function takeTableColumn(cursor) {
  if (isNext(cursor, ",") || isNext(cursor, ")")) return [];
  if (!accept(cursor, "PRIMARY", "KEY")) return [takeColumn(cursor)];
  takeList(cursor, takeName);
  expect(cursor, "NOT", "ENFORCED");
  return [];
}
function takeNames(cursor) {
  const names = [takeName(cursor)];
  while (accept(cursor, ",")) names.push(takeName(cursor));
  return names;
}
var TRUNCATIONS = {
  TIMESTAMP_TRUNC: "HOUR",
  DATETIME_TRUNC: "HOUR",
  DATE_TRUNC: "MONTH"
};
function takePartitioning(cursor) {
  const by = parseExpression(cursor);
  if (by.kind === "column") return byTime(by, "DAY");
  if (by.kind !== "call") throw notExecuted("this PARTITION BY expression");
  const [first, second] = by.args;
  if (first?.kind !== "column") throw notExecuted(`PARTITION BY ${by.name}`);
  if (by.name === "DATE") return byTime(first, "DAY");
  if (by.name in TRUNCATIONS && second?.kind === "column") return byTime(first, second.path.join("."));
  if (by.name === "RANGE_BUCKET" && second?.kind === "call")
    return byRange(first.path.join("."), second.args);
  throw notExecuted(`PARTITION BY ${by.name}`);
}
function byTime({ path }, unit) {
  const known = ["DAY", "HOUR", "MONTH", "YEAR"].find((name) => name === unit.toUpperCase());
  if (known === void 0) throw invalidQuery(`PARTITION BY expression: ${unit} is no unit of partitions`);
  const field = path.join(".");
  const isLoading = /^_PARTITION(DATE|TIME)$/i.test(field);
  return { kind: "time", unit: known, field: isLoading ? null : field, expirationMs: null };
}
function byRange(field, args) {
  const [start, end, interval = 1] = args.map(
    (arg) => arg.kind === "literal" ? Number(arg.value) : Number.NaN
  );
  if (start === void 0 || end === void 0 || [start, end, interval].some(Number.isNaN)) {
    throw notExecuted("RANGE_BUCKET over values that are no literals");
  }
  return { kind: "range", field, start, end, interval };
}
function parseCreateView(cursor, { isReplacing, isMaterialized }) {
  const mode = takeMode(cursor, isReplacing);
  const path = takePath(cursor);
  const columns = isNext(cursor, "(") ? takeList(cursor, takeViewColumn) : [];
  if (accept(cursor, "PARTITION", "BY")) takePartitioning(cursor);
  if (accept(cursor, "CLUSTER", "BY")) takeNames(cursor);
  const options = takeOptions(cursor);
  expect(cursor, "AS");
  const { start } = peek(cursor);
  const query = parseQuery(cursor);
  const queryText = cursor.sql.slice(start, peek(cursor).start).trim();
  return { kind: "create-view", path, isMaterialized, mode, columns, options, query, queryText };
}
function takeViewColumn(cursor) {
  const name = takeName(cursor);
  takeOptions(cursor);
  return name;
}
function parseAlter(cursor) {
  if (isNext(cursor, "SCHEMA")) throw notExecuted("ALTER SCHEMA statements");
  const what = takeKind(cursor, "ALTER");
  if (what !== "TABLE" && what !== "VIEW" && what !== "MATERIALIZED_VIEW")
    throw notExecuted(`ALTER ${what} statements`);
  const ifExists = accept(cursor, "IF", "EXISTS");
  const path = takePath(cursor);
  const alterations = [takeAlteration(cursor)];
  while (accept(cursor, ",")) alterations.push(takeAlteration(cursor));
  return { kind: "alter-table", path, what, ifExists, alterations };
}
function takeAlteration(cursor) {
  if (accept(cursor, "RENAME", "TO")) return { kind: "rename", to: takeNewName(cursor) };
  if (accept(cursor, "SET", "OPTIONS")) {
    cursor.at--;
    return { kind: "options", options: takeOptions(cursor) };
  }
  if (accept(cursor, "ADD", "COLUMN")) {
    const ifNotExists = accept(cursor, "IF", "NOT", "EXISTS");
    return { kind: "add-column", column: takeColumn(cursor), ifNotExists };
  }
  if (accept(cursor, "DROP", "COLUMN")) {
    const ifExists = accept(cursor, "IF", "EXISTS");
    return { kind: "drop-column", name: takeName(cursor), ifExists };
  }
  if (accept(cursor, "RENAME", "COLUMN")) {
    accept(cursor, "IF", "EXISTS");
    const from = takeName(cursor);
    expect(cursor, "TO");
    return { kind: "rename-column", from, to: takeName(cursor) };
  }
  throw notExecuted(`ALTER TABLE ${peek(cursor).text} ${peek(cursor, 1).text}`);
}
function takeNewName(cursor) {
  const path = takePath(cursor);
  const [name] = path;
  if (path.length !== 1 || name === void 0) {
    throw invalidQuery(
      `ALTER TABLE RENAME TO: the new name ${path.join(".")} must be a table name without dataset`
    );
  }
  return name;
}
function parseDrop(cursor) {
  if (accept(cursor, "SCHEMA")) {
    const ifExists2 = accept(cursor, "IF", "EXISTS");
    const path = takePath(cursor);
    const cascade = accept(cursor, "CASCADE");
    if (!cascade) accept(cursor, "RESTRICT");
    return { kind: "drop-schema", path, ifExists: ifExists2, cascade };
  }
  const what = takeKind(cursor, "DROP");
  const ifExists = accept(cursor, "IF", "EXISTS");
  return { kind: "drop", what, path: takePath(cursor), ifExists };
}
function takeKind(cursor, verb) {
  if (accept(cursor, "TABLE")) return "TABLE";
  if (accept(cursor, "VIEW")) return "VIEW";
  if (accept(cursor, "MATERIALIZED", "VIEW")) return "MATERIALIZED_VIEW";
  if (accept(cursor, "SNAPSHOT", "TABLE")) return "SNAPSHOT_TABLE";
  if (accept(cursor, "EXTERNAL", "TABLE")) return "EXTERNAL_TABLE";
  const token2 = take(cursor);
  throw notExecuted(`${verb} ${token2.text} statements`);
}

// src/sandbox/sql/parse-dml.ts
function parseInsert(cursor) {
  accept(cursor, "INTO");
  const path = takePath(cursor);
  const hasColumns = isNext(cursor, "(") && !isNext(cursor, "(", "SELECT") && !isNext(cursor, "(", "WITH");
  const columns = hasColumns ? takeList(cursor, takeName) : [];
  if (!accept(cursor, "VALUES")) {
    return { kind: "insert", path, columns, values: null, query: parseQuery(cursor) };
  }
  const values = [];
  do
    values.push(takeList(cursor, parseCell));
  while (accept(cursor, ","));
  return { kind: "insert", path, columns, values, query: null };
}
function parseCell(cursor) {
  return accept(cursor, "DEFAULT") ? { kind: "literal", value: null, type: "INT64" } : parseExpression(cursor);
}
function takeAlias2(cursor) {
  if (accept(cursor, "AS")) return takeName(cursor);
  const token2 = peek(cursor);
  return token2.kind === "quoted" || token2.kind === "word" && !RESERVED.has(token2.text) ? takeName(cursor) : null;
}
function parseUpdate(cursor) {
  const path = takePath(cursor);
  const alias = takeAlias2(cursor);
  expect(cursor, "SET");
  const set = takeAssignments(cursor);
  const from = accept(cursor, "FROM") ? parseFrom(cursor) : null;
  return { kind: "update", path, alias, set, from, where: takeWhere(cursor, "UPDATE") };
}
function takeAssignments(cursor) {
  const set = [];
  do {
    const column = takePath(cursor).at(-1) ?? "";
    expect(cursor, "=");
    set.push({ column, value: parseCell(cursor) });
  } while (accept(cursor, ","));
  return set;
}
function takeWhere(cursor, verb) {
  if (!accept(cursor, "WHERE")) throw invalidQuery(`${verb} must have a WHERE clause`);
  return parseExpression(cursor);
}
function parseDelete(cursor) {
  accept(cursor, "FROM");
  const path = takePath(cursor);
  const alias = takeAlias2(cursor);
  return { kind: "delete", path, alias, where: takeWhere(cursor, "DELETE") };
}
function parseTruncate(cursor) {
  expect(cursor, "TABLE");
  return { kind: "truncate", path: takePath(cursor) };
}
function parseMerge(cursor) {
  accept(cursor, "INTO");
  const path = takePath(cursor);
  const alias = takeAlias2(cursor);
  expect(cursor, "USING");
  const source = parseFrom(cursor);
  expect(cursor, "ON");
  const on = parseExpression(cursor);
  if (!isNext(cursor, "WHEN")) throw unexpected(cursor, "WHEN");
  const arms = [];
  while (accept(cursor, "WHEN")) arms.push(takeArm(cursor));
  return { kind: "merge", path, alias, source, on, arms };
}
function takeArm(cursor) {
  const when = takeWhen(cursor);
  const and = accept(cursor, "AND") ? parseExpression(cursor) : null;
  expect(cursor, "THEN");
  return { when, and, action: when === "not-matched" ? takeInsertion(cursor) : takeChange(cursor) };
}
function takeWhen(cursor) {
  const isMatched = !accept(cursor, "NOT");
  expect(cursor, "MATCHED");
  if (isMatched) return "matched";
  if (!accept(cursor, "BY")) return "not-matched";
  if (accept(cursor, "TARGET")) return "not-matched";
  expect(cursor, "SOURCE");
  return "not-matched-by-source";
}
function takeChange(cursor) {
  if (accept(cursor, "DELETE")) return { kind: "delete" };
  expect(cursor, "UPDATE", "SET");
  return { kind: "update", set: takeAssignments(cursor) };
}
function takeInsertion(cursor) {
  expect(cursor, "INSERT");
  const columns = isNext(cursor, "(") ? takeList(cursor, takeName) : [];
  if (accept(cursor, "ROW")) return { kind: "insert", columns, values: null };
  expect(cursor, "VALUES");
  return { kind: "insert", columns, values: takeList(cursor, parseCell) };
}

// src/sandbox/sql/parse-script.ts
var TEXT_LIMIT_CHARS2 = 1048576;
function parseScript(sql) {
  if (sql.length > TEXT_LIMIT_CHARS2) {
    throw invalidQuery(
      "The query is too large. The maximum standard SQL query length is 1024.00K characters."
    );
  }
  const cursor = openText(sql);
  const statements = [];
  while (peek(cursor).kind !== "end") {
    const { start } = peek(cursor);
    const statement = parseStatement(cursor);
    if (peek(cursor).kind !== "end" && !isNext(cursor, ";")) throw unexpected(cursor);
    statements.push({ statement, text: sql.slice(start, peek(cursor).start).trim() });
    accept(cursor, ";");
  }
  if (statements.length === 0) throw invalidQuery("Syntax error: Unexpected end of statement at [1:1]");
  return statements;
}
var PARSERS = {
  CREATE: parseCreate,
  ALTER: parseAlter,
  DROP: parseDrop,
  INSERT: parseInsert,
  UPDATE: parseUpdate,
  DELETE: parseDelete,
  TRUNCATE: parseTruncate,
  MERGE: parseMerge
};
var UNEXECUTED = new Set(
  "DECLARE SET BEGIN COMMIT ROLLBACK IF LOOP WHILE FOR REPEAT CALL EXECUTE EXPORT LOAD GRANT REVOKE ASSERT RAISE UNDROP EXPLAIN RETURN".split(
    " "
  )
);
function parseStatement(cursor) {
  const token2 = peek(cursor);
  if (isNext(cursor, "SELECT") || isNext(cursor, "WITH") || isNext(cursor, "(")) {
    return { kind: "query", query: parseQuery(cursor) };
  }
  const parser = token2.kind === "word" ? PARSERS[token2.text] : void 0;
  if (parser !== void 0) {
    take(cursor);
    return parser(cursor);
  }
  if (token2.kind === "word" && UNEXECUTED.has(token2.text)) throw notExecuted(`${token2.text} statements`);
  throw unexpected(cursor);
}

// src/sandbox/sql/run-alter.ts
function runAlter(session, statement) {
  const name = nameOf3(session, statement.path);
  needTable(session, name, "bigquery.tables.get");
  needTable(session, name, "bigquery.tables.update");
  const { dataset, table: table2 } = lookUp(session, name);
  const type = `ALTER_${statement.what}`;
  if (table2 === null) {
    if (statement.ifExists) return ddlOutcome(type, "SKIP", { target: name });
    throw tableNotFound2(session, name);
  }
  const isView = table2.type === "VIEW" || table2.type === "MATERIALIZED_VIEW";
  if (statement.what === "TABLE" === isView) throw wrongType(name, table2);
  const [rename] = statement.alterations.flatMap((one) => one.kind === "rename" ? [one] : []);
  if (rename !== void 0) return runRename(session, { name, dataset, table: table2, to: rename.to, type });
  const changed = statement.alterations.reduce(
    (before, one) => alter(session, { name, table: before, one }),
    table2
  );
  if (!session.isDryRun) putTable(dataset, { ...changed, modifiedAt: session.at });
  return ddlOutcome(type, "ALTER", { target: name, columns: changed.columns });
}
function wrongType(name, { type }) {
  return invalidQuery(
    `${fullName(name)} is not allowed for this operation because it is currently a ${type}.`
  );
}
function runRename(session, { name, dataset, table: table2, to, type }) {
  const destination = { ...name, table: to };
  needDataset(session, name, "bigquery.tables.create");
  const wrong = badTableName(to);
  if (wrong !== null) throw invalidQuery(wrong.message);
  if (table2.type !== "TABLE") throw wrongType(name, table2);
  if (table2.iceberg) {
    throw invalidQuery(`ALTER TABLE RENAME TO is not supported on the Iceberg table ${fullName(name)}.`);
  }
  if (table2.streamingRows > 0) {
    throw invalidQuery(
      `ALTER TABLE RENAME TO is not supported on table ${fullName(name)} because it has data in the streaming buffer.`
    );
  }
  if (findTable(dataset, to, session.at) !== null) {
    throw new QueryFault("duplicate", `Already Exists: Table ${fullName(destination)}`);
  }
  if (!session.isDryRun) {
    removeTable(dataset, table2.name);
    const expiresAt = table2.expiresAt ?? expiryOf(dataset, table2.createdAt);
    putTable(dataset, {
      ...table2,
      name: to,
      searchIndexes: [],
      vectorIndexes: [],
      expiresAt,
      modifiedAt: session.at
    });
  }
  return ddlOutcome(type, "ALTER", { target: name, destination, columns: table2.columns });
}
function alter(session, { name, table: table2, one }) {
  switch (one.kind) {
    case "options":
      return applyOptions(session, table2, one.options);
    case "add-column":
      return addColumn(name, table2, one);
    case "drop-column":
      return dropColumn(name, table2, one);
    case "rename-column":
      return renameColumn(table2, one);
    case "rename":
      throw invalidQuery("ALTER TABLE RENAME TO cannot be combined with other actions");
  }
}
function has(table2, name) {
  return table2.columns.some((column) => column.name.toLowerCase() === name.toLowerCase());
}
function addColumn(name, table2, { column, ifNotExists }) {
  if (has(table2, column.name)) {
    if (ifNotExists) return table2;
    throw invalidQuery(`Column already exists: ${column.name} in table ${fullName(name)}`);
  }
  if (column.isRequired) {
    throw invalidQuery(
      `Provided Schema does not match Table ${fullName(name)}. Cannot add required fields to an existing schema. (field: ${column.name})`
    );
  }
  return { ...table2, columns: [...table2.columns, toColumn2(column)] };
}
function dropColumn(name, table2, { name: dropped, ifExists }) {
  if (!has(table2, dropped)) {
    if (ifExists) return table2;
    throw invalidQuery(`Column not found: ${dropped} in table ${fullName(name)}`);
  }
  if (table2.partitioning?.field === dropped || table2.cluster.includes(dropped)) {
    throw invalidQuery(
      `ALTER TABLE DROP COLUMN cannot drop ${dropped}: it is a partitioning or clustering column`
    );
  }
  return {
    ...table2,
    columns: table2.columns.filter(({ name: kept }) => kept.toLowerCase() !== dropped.toLowerCase())
  };
}
function renameColumn(table2, { from, to }) {
  if (!has(table2, from)) throw invalidQuery(`Column not found: ${from}`);
  if (has(table2, to)) throw invalidQuery(`Column already exists: ${to}`);
  const isIt = (name) => name.toLowerCase() === from.toLowerCase();
  return {
    ...table2,
    columns: table2.columns.map((column) => isIt(column.name) ? { ...column, name: to } : column),
    records: table2.records.map(
      (record) => Object.fromEntries(Object.entries(record).map(([name, cell]) => [isIt(name) ? to : name, cell]))
    )
  };
}
var DROPPED = {
  TABLE: ["TABLE"],
  VIEW: ["VIEW"],
  MATERIALIZED_VIEW: ["MATERIALIZED_VIEW"],
  SNAPSHOT_TABLE: ["SNAPSHOT"],
  EXTERNAL_TABLE: ["EXTERNAL"]
};
function runDrop(session, { path, what, ifExists }) {
  const name = nameOf3(session, path);
  needTable(session, name, "bigquery.tables.get");
  needTable(session, name, "bigquery.tables.delete");
  const { dataset, table: table2 } = lookUp(session, name);
  if (table2 === null) {
    if (ifExists) return ddlOutcome(`DROP_${what}`, "SKIP", { target: name });
    throw tableNotFound2(session, name);
  }
  if (!DROPPED[what].includes(table2.type)) {
    throw invalidQuery(`Cannot drop ${fullName(name)} which has type ${table2.type}. A ${what} was expected.`);
  }
  if (!session.isDryRun) removeTable(dataset, table2.name);
  return ddlOutcome(`DROP_${what}`, "DROP", { target: name });
}
function runDropSchema(session, { path, ifExists, cascade }) {
  const id = path.at(-1) ?? "";
  const { world } = session;
  const name = { project: world.project.id, dataset: id };
  needDataset(session, name, "bigquery.datasets.delete");
  const schema = { target: null, destination: null, schema: id };
  if (!world.datasets.has(id) && ifExists)
    return outcome("DROP_SCHEMA", { ddl: { operation: "SKIP", ...schema } });
  const dataset = openDataset(session, name);
  if (!cascade && !isEmpty(dataset, session.at)) {
    throw new QueryFault("resourceInUse", `Dataset ${world.project.id}:${id} is still in use`);
  }
  if (!session.isDryRun) world.datasets.delete(id);
  return outcome("DROP_SCHEMA", { ddl: { operation: "DROP", ...schema } });
}

// src/sandbox/google/bigquery/tables.ts
var PAGE_DEFAULT2 = 50;
var PAGE_LIMIT2 = 1e3;
var LIST2 = "/bigquery/v2/projects/{project}/datasets/{dataset}/tables";
var TABLE = `${LIST2}/{table}`;
var tableRoutes = [
  route5("GET", LIST2, listTables, ["maxResults", "pageToken"]),
  route5("POST", LIST2, insertTable),
  route5("GET", TABLE, getTable, ["selectedFields", "view"]),
  route5("PATCH", TABLE, patchTable, ["autodetect_schema"]),
  route5("PUT", TABLE, updateTable, ["autodetect_schema"]),
  route5("DELETE", TABLE, deleteTable),
  route5("POST", `${TABLE}:testIamPermissions`, testPermissions)
];
function route5(method, path, answer, query = []) {
  return { method, path, service: BIGQUERY, style: "bigquery", query, answer };
}
function listTables(call) {
  const refusal = guardDataset(call, "bigquery.tables.list");
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const page = cutPage({
    keys: tableNames(dataset, call.at),
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
    ...tables.length === 0 ? {} : { tables: tables.map((table2) => toTableItem(call, dataset, table2)) },
    totalItems: dataset.tables.size
  });
}
function openTable2(call, permission) {
  const name = tableOf(call);
  const refusal = guardTable(call.world, name, permission);
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const table2 = findTable(dataset, name.table, call.at);
  return table2 === null ? tableNotFound(name) : { dataset, table: table2 };
}
var VIEWS3 = [
  "BASIC",
  "STORAGE_STATS",
  "FULL",
  "TABLE_METADATA_VIEW_UNSPECIFIED"
];
function getTable(call) {
  const asked = call.query.get("view");
  const view = VIEWS3.find((known) => known === (asked ?? "STORAGE_STATS"));
  if (view === void 0) return invalid(`Invalid value for view: ${asked}`);
  const found = openTable2(call, "bigquery.tables.get");
  if ("kind" in found) return found;
  const { dataset, table: table2 } = found;
  const columns = selectColumns(table2, call.query.get("selectedFields"));
  if ("kind" in columns) return columns;
  const shown = toTable(call, dataset, {
    table: { ...table2, columns },
    view: view === "TABLE_METADATA_VIEW_UNSPECIFIED" ? "STORAGE_STATS" : view
  });
  return reply({ ...shown, etag: tableEtag(table2) });
}
function selectColumns({ columns }, selected) {
  if (selected === null || selected === "") return columns;
  const names = selected.split(",").map((path) => path.trim().split(".")[0] ?? "");
  const missing = names.find((name) => !columns.some((column) => column.name === name));
  if (missing !== void 0) return invalid(`Invalid value for selectedFields: no such field: ${missing}`);
  return columns.filter(({ name }) => names.includes(name));
}
function insertTable(call) {
  const refusal = guardDataset(call, "bigquery.tables.create");
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const reference = fieldsOf(fieldsOf(call.body)["tableReference"]);
  const name = textOf(reference["tableId"]);
  if (name === null) return refuse(400, "required", "Required parameter is missing: tableReference.tableId");
  const other = textOf(reference["datasetId"]);
  if (other !== null && other !== dataset.id) return invalid("Invalid dataset ID: it is not the path's.");
  const wrong = badTableName(name);
  if (wrong !== null) return wrong;
  const change2 = parseTableBody(call.body, call.at);
  if ("status" in change2) return change2;
  if (findTable(dataset, name, call.at) !== null) return duplicateTable(call, dataset, name);
  const table2 = newTable(call, dataset, { name, change: change2 });
  putTable(dataset, table2);
  return reply(toTable(call, dataset, { table: table2 }));
}
function duplicateTable(call, dataset, name) {
  return refuse(409, "duplicate", `Already Exists: Table ${call.world.project.id}:${dataset.id}.${name}`);
}
function newTable(call, dataset, { name, change: change2 }) {
  const fresh = { ...blankTable(call.at), name, ...change2 };
  const isStored = fresh.type === "TABLE" || fresh.type === "SNAPSHOT";
  return "expiresAt" in change2 || !isStored ? fresh : { ...fresh, expiresAt: expiryOf(dataset, call.at) };
}
function patchTable(call) {
  return changeTable(call, (table2, change2) => ({ ...table2, ...change2 }));
}
function updateTable(call) {
  return changeTable(call, (table2, change2) => ({
    ...table2,
    labels: {},
    description: null,
    friendlyName: null,
    expiresAt: null,
    ...change2
  }));
}
function changeTable(call, apply2) {
  const found = openTable2(call, "bigquery.tables.update");
  if ("kind" in found) return found;
  const { dataset, table: table2 } = found;
  const stale = guardEtag(call, tableEtag(table2));
  if (stale !== null) return stale;
  const change2 = parseTableBody(call.body, call.at);
  if ("status" in change2) return change2;
  const wrong = guardColumns(call, found, change2);
  if (wrong !== null) return wrong;
  const changed = { ...apply2(table2, change2), modifiedAt: call.at };
  putTable(dataset, changed);
  return reply(toTable(call, dataset, { table: changed }));
}
function guardColumns(call, { dataset, table: table2 }, { columns }) {
  if (columns === void 0 || table2.type !== "TABLE") return null;
  const broken = table2.columns.find(
    (old) => !columns.some(({ name, type }) => name === old.name && type === old.type)
  );
  if (broken === void 0) return null;
  const full = `${call.world.project.id}:${dataset.id}.${table2.name}`;
  return invalid(
    `Provided Schema does not match Table ${full}. Field ${broken.name} is missing in new schema`
  );
}
function deleteTable(call) {
  const found = openTable2(call, "bigquery.tables.delete");
  if ("kind" in found) return found;
  const stale = guardEtag(call, tableEtag(found.table));
  if (stale !== null) return stale;
  removeTable(found.dataset, found.table.name);
  return { kind: "reply", status: 204, body: null };
}
function testPermissions(call) {
  const name = tableOf(call);
  if (!isEnabled(call.world, BIGQUERY))
    return guardTable(call.world, name, "bigquery.tables.get") ?? reply({});
  const asked = listOf(fieldsOf(call.body)["permissions"]).map(String);
  const foreign = asked.find((permission) => !/^bigquery\.(tables|rowAccessPolicies)\./.test(permission));
  if (foreign !== void 0 || ["bigquery.tables.create", "bigquery.tables.list"].some((p) => asked.includes(p))) {
    return invalid(`Permission ${foreign ?? "bigquery.tables.create"} is not valid for this resource.`);
  }
  const dataset = call.world.datasets.get(name.dataset);
  const isThere = dataset !== void 0 && findTable(dataset, name.table, call.at) !== null;
  const resource = [name.dataset, `${name.dataset}.${param(call, "table")}`];
  const held = isThere ? asked.filter((permission) => !isDenied(call.world, permission, resource)) : [];
  return reply(held.length === 0 ? {} : { permissions: held });
}

// src/sandbox/google/bigquery/tabledata.ts
var TABLE2 = "/bigquery/v2/projects/{project}/datasets/{dataset}/tables/{table}";
var PAGE_LIMIT3 = 1e4;
var INSERT_LIMIT = 5e4;
var tabledataRoutes = [
  {
    method: "GET",
    path: `${TABLE2}/data`,
    service: BIGQUERY,
    style: "bigquery",
    query: [
      "maxResults",
      "pageToken",
      "selectedFields",
      "startIndex",
      "formatOptions.useInt64Timestamp",
      "formatOptions.timestampOutputFormat"
    ],
    answer: listRows
  },
  {
    method: "POST",
    path: `${TABLE2}/insertAll`,
    service: BIGQUERY,
    style: "bigquery",
    query: [],
    answer: insertRows
  }
];
function listRows(call) {
  const found = openTable2(call, "bigquery.tables.getData");
  if ("kind" in found) return found;
  const { table: table2 } = found;
  if (table2.type === "VIEW") return invalid("Cannot list a table of type VIEW.");
  const start = Number(call.query.get("pageToken") ?? call.query.get("startIndex") ?? 0);
  const count = Math.min(Number(call.query.get("maxResults") ?? PAGE_LIMIT3), PAGE_LIMIT3);
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(count))
    return invalid("Invalid value for pageToken");
  const selected = call.query.get("selectedFields")?.split(",") ?? null;
  const columns = table2.columns.filter(({ name }) => selected?.includes(name) ?? true);
  const isInt64 = wantsInt64(call.query);
  const records = readRecords(table2, start, count);
  const rows = records.map(
    (record) => writeRow(
      columns.map(({ name }) => record[name] ?? null),
      columns,
      isInt64
    )
  );
  const next = start + rows.length;
  return reply({
    kind: "bigquery#tableDataList",
    etag: tableEtag(table2),
    totalRows: String(table2.rows),
    ...next < table2.rows && rows.length > 0 ? { pageToken: String(next) } : {},
    ...rows.length === 0 ? {} : { rows }
  });
}
function insertRows(call) {
  const found = openTable2(call, "bigquery.tables.updateData");
  if ("kind" in found) return found;
  const { dataset, table: table2 } = found;
  const body = fieldsOf(call.body);
  const asked = listOf(body["rows"]);
  if (asked.length === 0) return refuse(400, "invalid", "No rows present in the request.");
  if (asked.length > INSERT_LIMIT)
    return invalid(`Too many rows present in the request, limit: ${INSERT_LIMIT}`);
  const isLenient = body["ignoreUnknownValues"] === true;
  const parsed = asked.map((row) => parseRow(fieldsOf(fieldsOf(row)["json"]), table2, isLenient));
  const errors = parsed.flatMap((row, index) => "error" in row ? [{ index, errors: [row.error] }] : []);
  if (errors.length > 0) {
    const stopped = parsed.flatMap(
      (row, index) => "error" in row ? [] : [{ index, errors: [{ reason: "stopped", location: "", debugInfo: "", message: "" }] }]
    );
    const insertErrors = [...errors, ...stopped].sort((a, b) => a.index - b.index);
    return reply({ kind: "bigquery#tableDataInsertAllResponse", insertErrors });
  }
  const records = parsed.flatMap((row) => "record" in row ? [row.record] : []);
  putTable(dataset, {
    ...addRecords(table2, records),
    streamingRows: table2.streamingRows + records.length,
    modifiedAt: call.at
  });
  return reply({ kind: "bigquery#tableDataInsertAllResponse" });
}
function addRecords(table2, records) {
  return {
    ...table2,
    records: [...table2.records, ...records],
    rows: table2.rows + records.length,
    bytes: table2.bytes + records.length * Math.max(8, table2.columns.length * 8)
  };
}
function parseRow(json, table2, isLenient) {
  const known = new Map(table2.columns.map((column) => [column.name.toLowerCase(), column]));
  const unknown = Object.keys(json).find((name) => !known.has(name.toLowerCase()));
  if (unknown !== void 0 && !isLenient) return { error: rowError(unknown, `no such field: ${unknown}.`) };
  const record = {};
  for (const column of table2.columns) {
    const cell = readCell(json[column.name], column);
    if (cell === void 0) {
      const isMissing = json[column.name] === void 0 || json[column.name] === null;
      const message = isMissing ? `Missing required field: ${column.name}.` : `Cannot convert value to ${column.type.toLowerCase()} (bad value): ${String(json[column.name])}`;
      return { error: rowError(column.name, message) };
    }
    record[column.name] = cell;
  }
  return { record };
}
function rowError(location, message) {
  return { reason: "invalid", location, debugInfo: "", message };
}

// src/sandbox/sql/run-dml.ts
function openTarget(session, path) {
  const name = nameOf3(session, path);
  needTable(session, name, "bigquery.tables.updateData");
  const { dataset, table: table2 } = openTable(session, name);
  if (table2.type !== "TABLE") {
    throw invalidQuery(
      `${fullName(name)} is not allowed for this operation because it is currently a ${table2.type}.`
    );
  }
  session.tally.written = name;
  return { name, dataset, table: table2 };
}
function runInsert(session, statement) {
  const target = openTarget(session, statement.path);
  const columns = insertedColumns(target, statement.columns);
  const before = target.table;
  const after = statement.values === null ? insertQuery(session, { target, columns, statement }) : insertValues(session, { target, columns, values: statement.values });
  if (!session.isDryRun) putTable(target.dataset, { ...after, modifiedAt: session.at });
  return outcome("INSERT", { affectedRows: after.rows - before.rows });
}
function insertedColumns({ name, table: table2 }, names) {
  if (names.length === 0) return table2.columns;
  return names.map((wanted) => {
    const column = table2.columns.find((one) => one.name.toLowerCase() === wanted.toLowerCase());
    if (column === void 0) {
      throw invalidQuery(
        `Column ${wanted} is not present in table ${name.project}.${name.dataset}.${name.table}`
      );
    }
    return column;
  });
}
function insertQuery(session, {
  target,
  columns,
  statement
}) {
  if (statement.query === null) throw new Error("An INSERT of nothing");
  const relation = runQuery(session, statement.query);
  checkCount(columns, relation.columns.length);
  const filled = fill({ ...target.table, columns }, relation);
  const { table: table2 } = target;
  if (filled.records.length === filled.rows) return addRecords(table2, filled.records);
  return { ...table2, rows: table2.rows + filled.rows, bytes: table2.bytes + filled.bytes };
}
function checkCount(columns, given2) {
  if (given2 === columns.length) return;
  throw invalidQuery(`Inserted row has wrong column count; Has ${given2}, expected ${columns.length}`);
}
function insertValues(session, {
  target,
  columns,
  values
}) {
  const records = values.map((row) => {
    checkCount(columns, row.length);
    const given2 = columns.map((column, index) => {
      const cell = constantOf(session, row[index] ?? { kind: "literal", value: null, type: "INT64" });
      return [column.name, storable(cell, column, index)];
    });
    return { ...emptyRecord(target.table), ...Object.fromEntries(given2) };
  });
  return addRecords(target.table, records);
}
function emptyRecord({ columns }) {
  return Object.fromEntries(columns.map(({ name }) => [name, null]));
}
function storable(cell, column, index) {
  const isText = typeof cell === "string" && ["INT64", "FLOAT64", "NUMERIC", "BOOL"].includes(column.type);
  const stored = isText ? void 0 : Array.isArray(cell) && column.mode !== "REPEATED" ? cell : readCell(cell, column);
  if (stored !== void 0) return stored;
  if (cell === null) throw invalidQuery(`Required field ${column.name} cannot be null`);
  const type = typeof cell === "string" ? "STRING" : typeof cell === "boolean" ? "BOOL" : "INT64";
  throw invalidQuery(
    `Value has type ${type} which cannot be inserted into column ${column.name}, which has type ${column.type} (value ${index + 1})`
  );
}
function guardBuffer({ name, table: table2 }) {
  if (table2.streamingRows === 0) return;
  throw invalidQuery(
    `UPDATE or DELETE statement over table ${name.project}.${name.dataset}.${name.table} would affect rows in the streaming buffer, which is not supported`
  );
}
function scopeOf2(session, columns) {
  return {
    session,
    columns,
    outer: null,
    subquery: (query, scope) => runQuery(session, query, /* @__PURE__ */ new Map(), scope.outer)
  };
}
function runUpdate(session, statement) {
  const target = openTarget(session, statement.path);
  guardBuffer(target);
  const { table: table2, dataset } = target;
  const from = statement.from === null ? null : openRows(session, statement.from);
  const own = table2.columns.map((column) => bind(column, statement.alias ?? target.name.table));
  const scope = scopeOf2(session, [...own, ...from?.columns ?? []]);
  const where = compile(statement.where, scope);
  const set = compileSet(target, { set: statement.set, scope });
  if (session.isDryRun) return outcome("UPDATE", { affectedRows: 0 });
  let affectedRows = 0;
  if (from !== null && from.estimate > SOURCE_LIMIT_ROWS) return outcome("UPDATE", { affectedRows: 0 });
  const others = from === null ? [[]] : [...from.rows()];
  const records = table2.records.map((record) => {
    const row = rowOf(table2, record);
    const found = others.map((other) => [...row, ...other]).filter((all) => isTrue(where, all));
    const [matching] = found;
    if (matching === void 0) return record;
    if (found.length > 1) throw tooManyMatches();
    affectedRows++;
    return change(record, { set, row: matching });
  });
  putTable(dataset, { ...table2, records, modifiedAt: session.at });
  return outcome("UPDATE", { affectedRows });
}
var SOURCE_LIMIT_ROWS = 1e4;
function tooManyMatches() {
  return invalidQuery("UPDATE/MERGE must match at most one source row for each target row");
}
function openRows(session, source) {
  const relation = openSource({ session, named: /* @__PURE__ */ new Map(), outer: null, run: runQuery }, source);
  if (source.kind === "join") return relation;
  return ownedBy(relation, source.alias ?? (source.kind === "table" ? source.path.at(-1) ?? null : null));
}
function rowOf({ columns }, record) {
  return columns.map(({ name }) => record[name] ?? null);
}
function isTrue(condition, row) {
  return condition.value({ row, group: [] }) === true;
}
function compileSet(target, { set, scope }) {
  return set.map(({ column, value }) => {
    const [found] = insertedColumns(target, [column]);
    return { name: found?.name ?? column, value: compile(value, scope) };
  });
}
function change(record, { set, row }) {
  const given2 = set.map(({ name, value }) => [name, value.value({ row, group: [] })]);
  return { ...record, ...Object.fromEntries(given2) };
}
function runDelete(session, statement) {
  const target = openTarget(session, statement.path);
  guardBuffer(target);
  const { table: table2, dataset } = target;
  const own = table2.columns.map((column) => bind(column, statement.alias ?? target.name.table));
  const where = compile(statement.where, scopeOf2(session, own));
  if (session.isDryRun) return outcome("DELETE", { affectedRows: 0 });
  const isAll = statement.where.kind === "literal" && statement.where.value === true;
  const kept = table2.records.filter((record) => !isTrue(where, rowOf(table2, record)));
  const affectedRows = isAll ? table2.rows : table2.records.length - kept.length;
  const rows = table2.rows - affectedRows;
  putTable(dataset, {
    ...table2,
    records: kept,
    rows,
    ...rows === 0 ? { bytes: 0 } : {},
    modifiedAt: session.at
  });
  return outcome("DELETE", { affectedRows });
}
function runTruncate(session, { path }) {
  const { dataset, table: table2 } = openTarget(session, path);
  if (!session.isDryRun)
    putTable(dataset, { ...table2, records: [], rows: 0, bytes: 0, modifiedAt: session.at });
  return outcome("TRUNCATE_TABLE", { affectedRows: table2.rows });
}

// src/sandbox/sql/run-merge.ts
function runMerge(session, statement) {
  const target = openTarget(session, statement.path);
  const { name, table: table2, dataset } = target;
  needData(session, name);
  refer(session, name);
  const source = openRows(session, statement.source);
  const own = table2.columns.map((column) => bind(column, statement.alias ?? name.table));
  const both2 = scopeOf2(session, [...own, ...source.columns]);
  const on = compile(statement.on, both2);
  const columns = { both: both2, own: scopeOf2(session, own), source: scopeOf2(session, source.columns) };
  const arms = statement.arms.map((arm) => makeReady(target, { arm, source: source.columns, columns }));
  if (session.isDryRun) return outcome("MERGE", { affectedRows: 0 });
  guardBuffer(target);
  if (table2.records.length !== table2.rows || source.estimate > SOURCE_LIMIT_ROWS)
    return outcome("MERGE", { affectedRows: 0 });
  const { records, affectedRows } = merge(target, { source, on, arms });
  const rows = records.length;
  const bytes = rows * 8 * Math.max(1, table2.columns.length);
  putTable(dataset, { ...table2, records, rows, bytes, modifiedAt: session.at });
  return outcome("MERGE", { affectedRows });
}
function makeReady(target, {
  arm,
  source,
  columns
}) {
  const { when, action } = arm;
  const scope = when === "matched" ? columns.both : when === "not-matched" ? columns.source : columns.own;
  const and = arm.and === null ? null : compile(arm.and, scope);
  if (action.kind === "delete") return { when, and, action };
  if (action.kind === "update")
    return { when, and, action: { kind: "update", set: compileSet(target, { set: action.set, scope }) } };
  const into = insertedColumns(target, action.columns);
  const values = action.values?.map((value) => compile(value, scope)) ?? source.map(asItIs);
  checkCount(into, values.length);
  const make = (row) => ({
    ...emptyRecord(target.table),
    ...Object.fromEntries(
      into.map((column, index) => {
        const cell = values[index]?.value({ row, group: [] }) ?? null;
        return [column.name, storable(cell, column, index)];
      })
    )
  });
  return { when, and, action: { kind: "insert", make } };
}
function asItIs(column, index) {
  column.use();
  return { column, isAggregate: false, value: ({ row }) => row[index] ?? null };
}
function merge({ table: table2 }, {
  source,
  on,
  arms
}) {
  const others = [...source.rows()];
  const met = /* @__PURE__ */ new Set();
  let affectedRows = 0;
  const kept = table2.records.flatMap((record) => {
    const row = rowOf(table2, record);
    const matches2 = others.flatMap((other, index) => isTrue(on, [...row, ...other]) ? [index] : []);
    for (const index of matches2) met.add(index);
    const acting = matches2.length === 0 ? [{ row, arm: armFor(arms, { when: "not-matched-by-source", row }) }] : matches2.map((index) => {
      const all = [...row, ...others[index] ?? []];
      return { row: all, arm: armFor(arms, { when: "matched", row: all }) };
    });
    const changes = acting.filter(({ arm }) => arm !== void 0);
    if (changes.length > 1) throw tooManyMatches();
    const [only] = changes;
    if (only?.arm === void 0) return [record];
    affectedRows++;
    return act(record, { action: only.arm.action, row: only.row });
  });
  const added = others.flatMap((row, index) => {
    const arm = met.has(index) ? void 0 : armFor(arms, { when: "not-matched", row });
    return arm?.action.kind === "insert" ? [arm.action.make(row)] : [];
  });
  return { records: [...kept, ...added], affectedRows: affectedRows + added.length };
}
function armFor(arms, { when, row }) {
  return arms.find((arm) => arm.when === when && (arm.and === null || isTrue(arm.and, row)));
}
function act(record, { action, row }) {
  if (action.kind === "delete") return [];
  if (action.kind === "update") return [change(record, { set: action.set, row })];
  throw invalidQuery("INSERT is not allowed in a WHEN MATCHED clause");
}

// src/sandbox/sql/run-script.ts
function runScript(session) {
  const statements = parseScript(session.sql);
  const isScript = statements.length > 1;
  const checked = session.isDryRun && isScript ? beforeChange(statements) : statements;
  const steps = checked.map(({ statement, text: text3 }) => ({ text: text3, outcome: runStatement(session, statement) }));
  return { isScript, steps };
}
function beforeChange(statements) {
  const first = statements.findIndex(({ statement }) => /^(create|copy|alter|drop)/.test(statement.kind));
  return first === -1 ? statements : statements.slice(0, first + 1);
}
function runStatement(session, statement) {
  switch (statement.kind) {
    case "query":
      return runSelect2(session, statement);
    case "create-table":
      return runCreateTable(session, statement);
    case "copy-table":
      return runCopyTable(session, statement);
    case "create-view":
      return runCreateView(session, statement);
    case "create-schema":
      return runCreateSchema(session, statement);
    case "alter-table":
      return runAlter(session, statement);
    case "drop":
      return runDrop(session, statement);
    case "drop-schema":
      return runDropSchema(session, statement);
    case "insert":
      return runInsert(session, statement);
    case "update":
      return runUpdate(session, statement);
    case "delete":
      return runDelete(session, statement);
    case "truncate":
      return runTruncate(session, statement);
    case "merge":
      return runMerge(session, statement);
  }
}
var RESULT_LIMIT_ROWS = 1e6;
function runSelect2(session, { query }) {
  const relation = runQuery(session, query);
  const columns = toColumns(relation);
  if (session.isDryRun) return outcome("SELECT", { columns });
  const rows = [];
  for (const row of relation.rows()) {
    if (rows.length >= RESULT_LIMIT_ROWS) throw invalidQuery("Response too large to return.");
    rows.push(row);
  }
  return outcome("SELECT", { columns, result: { columns, rows } });
}

// src/sandbox/google/bigquery/run-query-job.ts
var LEAST_BYTES2 = 10485760;
var MIB = 1048576;
function runQueryJob(session, { part, configuration }) {
  const { world } = session;
  const denied3 = guardProject(world, world.project.id, "bigquery.jobs.create");
  if (denied3 !== null) throw new QueryFault(denied3.reason, denied3.message);
  const limit = int64Of(part["maximumBytesBilled"] ?? configuration["maximumBytesBilled"]);
  if (!session.isDryRun && (limit !== null || world.queryQuotaMiB !== null)) checkBytes(session, limit);
  const run = runScript(session);
  const last = run.steps.at(-1)?.outcome;
  if (!session.isDryRun && last?.result != null) writeResult(session, { part, outcome: last });
  return {
    error: null,
    statementType: run.isScript ? "SCRIPT" : last?.statementType ?? null,
    statistics: statisticsOf2(session, run),
    result: last?.result ?? null,
    affectedRows: last?.affectedRows ?? null
  };
}
function checkBytes(session, limit) {
  const trial = {
    ...session,
    isDryRun: true,
    tally: { ...session.tally, referenced: /* @__PURE__ */ new Map(), bytesProcessed: 0 }
  };
  runScript(trial);
  const billed2 = billedOf(trial.tally.bytesProcessed);
  if (limit !== null && billed2 > limit) {
    throw new QueryFault(
      "bytesBilledLimitExceeded",
      `Query exceeded limit for bytes billed: ${limit}. ${billed2} or higher required.`
    );
  }
  checkQuota(session, billed2);
}
function checkQuota({ world, at }, billed2) {
  if (world.queryQuotaMiB === null) return;
  const day = at.slice(0, 10);
  const spent = [...world.queryJobs.values()].filter((job) => job.at.startsWith(day));
  const total = spent.reduce((sum2, job) => sum2 + billedOf(job.bytesProcessed), billed2);
  if (total <= world.queryQuotaMiB * MIB) return;
  throw new QueryFault(
    "quotaExceeded",
    "Custom quota exceeded: Your usage exceeded the custom quota for QueryUsagePerDay, which is set by your administrator."
  );
}
function billedOf(bytes) {
  return bytes === 0 ? 0 : Math.max(LEAST_BYTES2, Math.ceil(bytes / MIB) * MIB);
}
function statisticsOf2({ tally, isDryRun: isDryRun2 }, { isScript, steps }) {
  const last = steps.at(-1)?.outcome;
  const tables = [...tally.referenced.values()].map(referenceOf);
  const shared = {
    totalBytesProcessed: String(tally.bytesProcessed),
    totalBytesBilled: isDryRun2 ? "0" : String(billedOf(tally.bytesProcessed)),
    cacheHit: false,
    statementType: isScript ? "SCRIPT" : last?.statementType,
    ...isDryRun2 ? { totalBytesProcessedAccuracy: isScript ? "UNKNOWN" : "PRECISE" } : {}
  };
  if (isScript) return shared;
  return {
    ...shared,
    ...tables.length === 0 ? {} : { referencedTables: tables },
    ...last?.columns == null ? {} : { schema: toSchema(last.columns) },
    ...last == null ? {} : ddlOf(last),
    ...last?.affectedRows == null || isDryRun2 ? {} : { numDmlAffectedRows: String(last.affectedRows) }
  };
}
function ddlOf({ ddl }) {
  if (ddl === null) return {};
  return {
    ddlOperationPerformed: ddl.operation,
    ...ddl.target === null ? {} : { ddlTargetTable: referenceOf(ddl.target) },
    ...ddl.destination === null ? {} : { ddlDestinationTable: referenceOf(ddl.destination) },
    ...ddl.schema === null ? {} : { ddlTargetDataset: { datasetId: ddl.schema } }
  };
}
function referenceOf({ project: project2, dataset, table: table2 }) {
  return { projectId: project2, datasetId: dataset, tableId: table2 };
}
function writeResult(session, { part, outcome: outcome2 }) {
  const reference = fieldsOf(part["destinationTable"]);
  const table2 = textOf(reference["tableId"]);
  const id = textOf(reference["datasetId"]);
  if (table2 === null || id === null || outcome2.result === null) return;
  const name = { project: session.world.project.id, dataset: id, table: table2 };
  needDataset(session, name, "bigquery.tables.create");
  const dataset = openDataset(session, name);
  const old = findTable(dataset, table2, session.at);
  const disposition = textOf(part["writeDisposition"]) ?? "WRITE_EMPTY";
  if (old !== null && old.rows > 0 && disposition === "WRITE_EMPTY") {
    throw new QueryFault("duplicate", `Already Exists: Table ${name.project}:${id}.${table2}`);
  }
  const { columns, rows } = outcome2.result;
  const records = rows.map(
    (row) => Object.fromEntries(columns.map(({ name: column }, index) => [column, row[index] ?? null]))
  );
  const kept = old !== null && disposition === "WRITE_APPEND" ? old : { ...blankTable(session.at), name: table2, columns };
  putTable(dataset, {
    ...kept,
    records: [...kept.records, ...records],
    rows: kept.rows + records.length,
    bytes: kept.bytes + records.length * 8 * columns.length,
    modifiedAt: session.at
  });
}

// src/sandbox/google/bigquery/run-job.ts
function runJob(call, request) {
  const { world } = call;
  const key = request.requestId === null ? null : `${world.identity} ${request.requestId}`;
  const earlier = key === null ? void 0 : world.queryJobs.get(world.requestIds.get(key) ?? "");
  if (earlier !== void 0) return earlier;
  const id = request.id ?? newId(call);
  if (!/^[\w-]{1,1024}$/.test(id)) return invalid(`Invalid job ID "${id}".`);
  if (world.queryJobs.has(id)) {
    const place = world.queryJobs.get(id)?.location ?? "US";
    return refuse(409, "duplicate", `Already Exists: Job ${world.project.id}:${place}.${id}`);
  }
  const kinds = ["query", "copy", "load", "extract"].filter((kind2) => kind2 in request.configuration);
  const [kind] = kinds;
  if (kind === void 0 || kinds.length > 1)
    return invalid(
      "Job configuration must contain exactly one job-specific configuration object (e.g., query, load, extract, copy)."
    );
  const job = finish(call, { request, id, kind });
  if ("status" in job) return job;
  if (!isDryRun(request.configuration)) {
    world.queryJobs.set(id, job);
    if (key !== null) world.requestIds.set(key, id);
  }
  return job;
}
function isDryRun(configuration) {
  return configuration["dryRun"] === true;
}
function newId({ world, at }) {
  const text3 = `${at} ${world.queryJobs.size} ${world.identity}`;
  return `job_${createHash4("sha256").update(text3).digest("base64url").slice(0, 27)}`;
}
var KINDS2 = {
  query: "QUERY",
  copy: "COPY",
  load: "LOAD",
  extract: "EXTRACT"
};
function finish(call, { request, id, kind }) {
  const { configuration } = request;
  const session = openSession(call, request);
  const part = fieldsOf(configuration[kind]);
  const isQuery = kind === "query";
  const text3 = isQuery ? textOf(part["query"]) : null;
  if (isQuery && (text3 === null || text3.trim() === ""))
    return refuse(400, "required", "Required parameter is missing: query");
  if (isQuery && part["useLegacySql"] !== false) return legacy();
  const run = attempt(() => runKind(call, session, { kind, part, configuration }));
  return {
    id,
    kind: KINDS2[kind] ?? "QUERY",
    location: session.tally.location ?? "US",
    user: call.world.identity,
    at: call.at,
    configuration: { ...configuration, jobType: KINDS2[kind] },
    query: text3,
    bytesProcessed: session.tally.bytesProcessed,
    slotMs: 100,
    labels: textsOf(configuration["labels"]),
    parent: null,
    referenced: [...session.tally.referenced.values()],
    destination: session.tally.written ?? namedTable(run.statistics["ddlTargetTable"] ?? part["destinationTable"]),
    ...run
  };
}
function namedTable(reference) {
  const { projectId, datasetId, tableId } = fieldsOf(reference);
  const [project2, dataset, table2] = [textOf(projectId), textOf(datasetId), textOf(tableId)];
  return dataset === null || table2 === null ? null : { project: project2 ?? "", dataset, table: table2 };
}
function legacy() {
  return refuse(
    400,
    "invalidQuery",
    "The sandbox does not execute legacy SQL: useLegacySql is true unless the request says otherwise. Set useLegacySql to false."
  );
}
function runKind(call, session, {
  kind,
  part,
  configuration
}) {
  if (kind === "query") return runQueryJob(session, { part, configuration });
  if (kind === "copy") return runCopy(session, part);
  return kind === "load" ? runLoad(call, session, part) : runExtract(call, session, part);
}
var FAILED = {
  error: null,
  statementType: null,
  statistics: {},
  result: null,
  affectedRows: null
};
function attempt(run) {
  try {
    return run();
  } catch (cause) {
    if (!(cause instanceof QueryFault)) throw cause;
    const { reason, message, location } = cause;
    return { ...FAILED, error: { reason, message, ...location === null ? {} : { location } } };
  }
}
function openSession({ world, at }, { configuration, location }) {
  const query = fieldsOf(configuration["query"]);
  return {
    world,
    at,
    sql: textOf(query["query"]) ?? "",
    defaultDataset: textOf(fieldsOf(query["defaultDataset"])["datasetId"]),
    parameters: parametersOf(query),
    isDryRun: isDryRun(configuration),
    tally: { location, referenced: /* @__PURE__ */ new Map(), bytesProcessed: 0, written: null }
  };
}
function parametersOf(query) {
  const entries = listOf(query["queryParameters"]).map((value) => {
    const parameter = fieldsOf(value);
    const type = textOf(fieldsOf(parameter["parameterType"])["type"]) ?? "STRING";
    const given2 = fieldsOf(parameter["parameterValue"]);
    const list2 = given2["arrayValues"];
    const cell = Array.isArray(list2) ? list2.map(
      (one) => cellOf(
        fieldsOf(one)["value"],
        textOf(fieldsOf(fieldsOf(parameter["parameterType"])["arrayType"])["type"]) ?? "STRING"
      )
    ) : cellOf(given2["value"], type);
    return [(textOf(parameter["name"]) ?? "?").toLowerCase(), cell];
  });
  return new Map(entries);
}
function cellOf(value, type) {
  if (value === null || value === void 0) return null;
  if (/^(INT64|INTEGER|FLOAT64|FLOAT|NUMERIC)$/.test(type)) return Number(value);
  return /^BOOL/.test(type) ? String(value) === "true" : String(value);
}

// src/sandbox/google/bigquery/jobs.ts
var PROJECT = "/bigquery/v2/projects/{project}";
var queryJobRoutes = [
  route6("POST", `${PROJECT}/queries`, postQuery),
  route6("GET", `${PROJECT}/queries/{job}`, getResults, [
    "location",
    "maxResults",
    "pageToken",
    "startIndex",
    "timeoutMs",
    "formatOptions.useInt64Timestamp",
    "formatOptions.timestampOutputFormat"
  ]),
  route6("POST", `${PROJECT}/jobs`, insertJob),
  route6("GET", `${PROJECT}/jobs`, listJobs, [
    "allUsers",
    "maxCreationTime",
    "maxResults",
    "minCreationTime",
    "pageToken",
    "parentJobId",
    "projection",
    "stateFilter"
  ]),
  route6("GET", `${PROJECT}/jobs/{job}`, getJob, ["location"]),
  route6("POST", `${PROJECT}/jobs/{job}/cancel`, cancelJob, ["location"])
];
function route6(method, path, answer, query = []) {
  return { method, path, service: BIGQUERY, style: "bigquery", query, answer };
}
var QUERY_FIELDS = [
  "query",
  "useLegacySql",
  "defaultDataset",
  "maximumBytesBilled",
  "queryParameters",
  "parameterMode",
  "useQueryCache",
  "createSession",
  "connectionProperties",
  "destinationEncryptionConfiguration",
  "writeIncrementalResults"
];
var REQUEST_FIELDS = /* @__PURE__ */ new Set([
  ...QUERY_FIELDS,
  ..."kind location dryRun labels requestId maxResults timeoutMs formatOptions preserveNulls jobTimeoutMs jobCreationMode reservation maxSlots".split(
    " "
  )
]);
var REQUEST_ID_LIMIT_CHARS = 36;
function postQuery(call) {
  const denied3 = guardProject(call.world, param(call, "project"), "bigquery.jobs.create");
  if (denied3 !== null) return denied3;
  const body = fieldsOf(call.body);
  const wrong = badRequest(body);
  if (wrong !== null) return wrong;
  const job = runJob(call, toRequest(body));
  if ("status" in job) return job;
  if (job.error !== null) return toRefusal(job.error);
  const size = int64Of(body["maxResults"]);
  const format = fieldsOf(body["formatOptions"]);
  const isInt64 = format["useInt64Timestamp"] === true || format["timestampOutputFormat"] === "INT64";
  return reply({
    kind: "bigquery#queryResponse",
    jobReference: jobReference(call, job, body["dryRun"] === true),
    ...body["dryRun"] === true ? {} : { queryId: job.id },
    ...resultOf(job, { start: 0, size, isInt64 }),
    totalBytesProcessed: String(job.bytesProcessed),
    ...dmlOf(job),
    location: job.location
  });
}
function badRequest(body) {
  const unknown = Object.keys(body).find((name) => !REQUEST_FIELDS.has(name));
  if (unknown !== void 0) {
    return invalid(`Invalid JSON payload received. Unknown name "${unknown}": Cannot find field.`);
  }
  const id = textOf(body["requestId"]);
  if (id !== null && (id.length > REQUEST_ID_LIMIT_CHARS || !/^[\x20-\x7e]+$/.test(id))) {
    return invalid(`Invalid value for requestId: it has more than ${REQUEST_ID_LIMIT_CHARS} characters.`);
  }
  return null;
}
function toRequest(body) {
  const query = Object.fromEntries(
    QUERY_FIELDS.flatMap((name) => name in body ? [[name, body[name]]] : [])
  );
  return {
    configuration: {
      query,
      ...body["dryRun"] === true ? { dryRun: true } : {},
      ..."labels" in body ? { labels: body["labels"] } : {}
    },
    location: textOf(body["location"]),
    id: null,
    requestId: textOf(body["requestId"])
  };
}
function insertJob(call) {
  const denied3 = guardProject(call.world, param(call, "project"), "bigquery.jobs.create");
  if (denied3 !== null) return denied3;
  const body = fieldsOf(call.body);
  const reference = fieldsOf(body["jobReference"]);
  const configuration = fieldsOf(body["configuration"]);
  const job = runJob(call, {
    configuration,
    location: textOf(reference["location"]),
    id: textOf(reference["jobId"]),
    requestId: null
  });
  if ("status" in job) return job;
  const isDry = isDryRun(configuration);
  return isDry && job.error !== null ? toRefusal(job.error) : reply(toJob(call, job, isDry));
}
function jobOf(call) {
  const [project2, id] = [param(call, "project"), param(call, "job")];
  const { world } = call;
  const location = call.query.get("location");
  const job = world.queryJobs.get(id);
  const isElsewhere = location !== null && job !== void 0 && job.location.toLowerCase() !== location.toLowerCase();
  const own = job?.user === world.identity;
  const denied3 = guardProject(world, project2, own ? "bigquery.jobs.create" : "bigquery.jobs.get");
  if (denied3 !== null) return denied3;
  if (job !== void 0 && !isElsewhere) return job;
  return refuse(404, "notFound", `Not found: Job ${project2}:${location === null ? "" : `${location}.`}${id}`);
}
function getJob(call) {
  const job = jobOf(call);
  return "status" in job ? job : reply(toJob(call, job));
}
function cancelJob(call) {
  const job = jobOf(call);
  return "status" in job ? job : reply({ kind: "bigquery#jobCancelResponse", job: toJob(call, job) });
}
function getResults(call) {
  const job = jobOf(call);
  if ("status" in job) return job;
  if (job.error !== null) return toRefusal(job.error);
  const start = Number(call.query.get("pageToken") ?? call.query.get("startIndex") ?? 0);
  if (!Number.isSafeInteger(start) || start < 0) return invalid("Invalid value for pageToken");
  const page = {
    start,
    size: int64Of(call.query.get("maxResults")),
    isInt64: wantsInt64(call.query)
  };
  return reply({
    kind: "bigquery#getQueryResultsResponse",
    etag: etagOf([job.id, start]),
    jobReference: jobReference(call, job),
    ...resultOf(job, page),
    totalBytesProcessed: String(job.bytesProcessed),
    ...dmlOf(job)
  });
}
var PAGE_LIMIT_ROWS = 1e4;
function resultOf({ result, statistics }, { start, size, isInt64 }) {
  const done = { jobComplete: true, cacheHit: false };
  if (result === null) {
    const schema = statistics["schema"];
    return { ...done, ...schema === void 0 ? {} : { schema }, totalRows: "0" };
  }
  const { columns, rows } = result;
  const end = Math.min(start + Math.min(size ?? PAGE_LIMIT_ROWS, PAGE_LIMIT_ROWS), rows.length);
  const cut4 = rows.slice(start, end).map((row) => writeRow(row, columns, isInt64));
  return {
    ...done,
    schema: toSchema(columns),
    totalRows: String(rows.length),
    ...cut4.length === 0 ? {} : { rows: cut4 },
    ...end < rows.length ? { pageToken: String(end) } : {}
  };
}
function dmlOf({ affectedRows, statementType }) {
  if (affectedRows === null) return {};
  const count = String(affectedRows);
  const name = { INSERT: "insertedRowCount", UPDATE: "updatedRowCount" }[statementType ?? ""] ?? "deletedRowCount";
  return { numDmlAffectedRows: count, dmlStats: { [name]: count } };
}
var STATES = ["done", "pending", "running"];
function listJobs(call) {
  const { world, query } = call;
  const isAll = query.get("allUsers") === "true";
  const denied3 = guardProject(
    world,
    param(call, "project"),
    isAll ? "bigquery.jobs.listAll" : "bigquery.jobs.list"
  );
  if (denied3 !== null) return denied3;
  const states = query.getAll("stateFilter");
  const unknown = states.find((state) => !STATES.includes(state));
  if (unknown !== void 0) return invalid(`Invalid value for stateFilter: ${unknown}`);
  const [after, before] = [int64Of(query.get("minCreationTime")), int64Of(query.get("maxCreationTime"))];
  const jobs = [...world.queryJobs.values()].filter((job) => {
    const at = Date.parse(job.at);
    const isWanted = (isAll || job.user === world.identity) && (states.length === 0 || states.includes("done"));
    return isWanted && (after === null || at >= after) && (before === null || at <= before) && isChild(job, query.get("parentJobId"));
  });
  const newest = jobs.sort((a, b) => b.at.localeCompare(a.at));
  const byKey2 = new Map(newest.map((job, index) => [String(index).padStart(9, "0"), job]));
  const page = cutPage({
    keys: [...byKey2.keys()],
    list: `jobs ${isAll}`,
    size: query.get("maxResults"),
    token: query.get("pageToken"),
    defaultSize: 50,
    largestSize: 1e3,
    sizeName: "maxResults"
  });
  if (page.kind === "refusal") return page;
  const isFull = query.get("projection")?.toLowerCase() === "full";
  const found = page.keys.flatMap((key) => byKey2.get(key) ?? []);
  return reply({
    kind: "bigquery#jobList",
    etag: etagOf(page.keys),
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken },
    ...found.length === 0 ? {} : { jobs: found.map((job) => itemOf(call, job, isFull)) }
  });
}
function isChild({ parent }, wanted) {
  return wanted === null ? parent === null : parent === wanted;
}
function itemOf(call, job, isFull) {
  const { configuration, etag: _, selfLink: __, ...item } = toJob(call, job);
  const error = job.error === null ? {} : { errorResult: job.error };
  return { ...item, state: "DONE", ...error, ...isFull ? { configuration } : {} };
}

// src/sandbox/google/bigquery/projects.ts
var bigqueryProjectRoutes = [
  route7("/bigquery/v2/projects", listProjects, ["maxResults", "pageToken"]),
  route7("/bigquery/v2/projects/{project}/serviceAccount", getServiceAccount),
  route7("/bigquery/v2/projects/{project}/datasets/{dataset}/routines", listRoutines, [
    "filter",
    "maxResults",
    "pageToken",
    "readMask"
  ])
];
function route7(path, answer, query = []) {
  return { method: "GET", path, service: BIGQUERY, style: "bigquery", query, answer };
}
function listProjects({ world: { project: project2 } }) {
  const item = {
    kind: "bigquery#project",
    id: project2.id,
    numericId: project2.number,
    projectReference: { projectId: project2.id },
    friendlyName: project2.id
  };
  return reply({ kind: "bigquery#projectList", projects: [item], totalItems: 1 });
}
function getServiceAccount(call) {
  const { number: number2 } = call.world.project;
  const email = `bq-${number2}@bigquery-encryption.iam.gserviceaccount.com`;
  const denied3 = guardProject(call.world, param(call, "project"), "resourcemanager.projects.get");
  return denied3 ?? reply({ kind: "bigquery#getServiceAccountResponse", email });
}
function listRoutines(call) {
  const denied3 = guardDataset(call, "bigquery.routines.list");
  if (denied3 !== null) return denied3;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const routines = dataset.routines.map(({ name }) => ({
    routineReference: { projectId: call.world.project.id, datasetId: dataset.id, routineId: name },
    routineType: "SCALAR_FUNCTION",
    language: "SQL"
  }));
  return reply(routines.length === 0 ? {} : { routines });
}

// src/sandbox/google/bigquery/row-policies.ts
var PAGE_DEFAULT3 = 50;
var PAGE_LIMIT4 = 1e3;
var rowPolicyRoutes = [
  {
    method: "GET",
    path: "/bigquery/v2/projects/{project}/datasets/{dataset}/tables/{table}/rowAccessPolicies",
    service: BIGQUERY,
    style: "bigquery",
    query: ["pageSize", "pageToken"],
    answer: listPolicies
  }
];
function listPolicies(call) {
  const found = openTable2(call, "bigquery.rowAccessPolicies.list");
  if ("kind" in found) return found;
  const { project: project2, dataset, table: table2 } = tableOf(call);
  const { createdAt, modifiedAt, rowAccessPolicies } = found.table;
  const page = cutPage({
    keys: rowAccessPolicies.map(({ id }) => id),
    list: `row access policies of ${dataset}.${table2}`,
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: PAGE_DEFAULT3,
    largestSize: PAGE_LIMIT4,
    sizeName: "pageSize"
  });
  if (page.kind === "refusal") return page;
  const policies = rowAccessPolicies.filter(({ id }) => page.keys.includes(id));
  const shown = policies.map((policy) => ({
    etag: etagOf(policy),
    rowAccessPolicyReference: { projectId: project2, datasetId: dataset, tableId: table2, policyId: policy.id },
    filterPredicate: policy.filter,
    creationTime: createdAt,
    lastModifiedTime: modifiedAt
  }));
  return reply({
    ...shown.length === 0 ? {} : { rowAccessPolicies: shown },
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken }
  });
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
    ...found.length === 0 ? {} : { budgets: found.map((budget) => resourceOf5(account, call.world.project.number, budget)) },
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken }
  });
}
function resourceOf5(account, project2, budget) {
  const units = Math.trunc(budget.amountUsd);
  const nanos = Math.round((budget.amountUsd - units) * 1e9);
  const resource = {
    name: `billingAccounts/${account}/budgets/${encodeURIComponent(etagOf(budget.name))}`,
    displayName: budget.name,
    budgetFilter: { projects: [`projects/${project2}`], calendarPeriod: "MONTH" },
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
  const { billing, project: project2 } = call.world;
  return reply({
    name: `projects/${project2.id}/billingInfo`,
    projectId: project2.id,
    ...billing === null || billing === void 0 || !billing.enabled ? {} : { billingAccountName: `billingAccounts/${billing.account}`, billingEnabled: true }
  });
}

// src/sandbox/google/iam/tokens.ts
import { createHash as createHash5 } from "node:crypto";
function issueToken({ tokens }, issued) {
  const text3 = `${tokens.size} ${issued.identity.email} ${issued.expiresAt ?? ""}`;
  const token2 = `sandbox.${createHash5("sha256").update(text3).digest("base64url")}`;
  tokens.set(token2, issued);
  return token2;
}

// src/sandbox/google/iam/sts.ts
var stsRoutes = [
  {
    method: "POST",
    path: "/v1/token",
    service: "sts.googleapis.com",
    style: "rpc",
    query: [],
    takes: "bytes",
    isOpen: true,
    answer: exchange
  }
];
var EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
var ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
var SUBJECT_TYPES = ["urn:ietf:params:oauth:token-type:jwt", "urn:ietf:params:oauth:token-type:id_token"];
var LIFETIME_SECONDS2 = 600;
function exchange(call) {
  const asked = readForm(call);
  if (call.token !== null) return failed("invalid_request", "A token exchange carries no authorization.");
  const wrong = malformed(asked);
  if (wrong !== null) return failed("invalid_request", wrong);
  const { sts } = call.world;
  const audience = asked["audience"] ?? "";
  if (!/^\/\/iam\.googleapis\.com\/projects\/[^/]+\/locations\/global\/workloadIdentityPools\/[^/]+\/providers\/[^/]+$/.test(
    audience
  )) {
    return failed("invalid_request", 'Invalid value for "audience".');
  }
  if (sts === null || sts.disabled === true || audience !== `//iam.googleapis.com/${sts.provider}`) {
    return failed(
      "invalid_target",
      `The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn't exist.`
    );
  }
  return grant(call, sts, asked["subject_token"] ?? "");
}
function malformed(asked) {
  if (asked["grant_type"] !== EXCHANGE) return `Invalid value for "grant_type".`;
  if (asked["requested_token_type"] !== ACCESS_TOKEN) return 'Invalid value for "requested_token_type".';
  if (!SUBJECT_TYPES.includes(asked["subject_token_type"] ?? ""))
    return 'Invalid value for "subject_token_type".';
  return asked["subject_token"] === void 0 ? 'Missing required field "subject_token".' : null;
}
function grant(call, sts, subjectToken) {
  const claims = readClaims(subjectToken);
  if (claims === null) return failed("invalid_grant", "The ID Token could not be parsed.");
  const wanted = sts.audience ?? `https://iam.googleapis.com/${sts.provider}`;
  if (claims["aud"] !== wanted) {
    return failed(
      "invalid_grant",
      `The audience in ID Token [${String(claims["aud"])}] does not match the expected audience ${wanted}.`
    );
  }
  if (Number(claims["exp"]) * 1e3 <= Date.parse(call.at)) {
    return failed("invalid_grant", `ID Token issued at ${String(claims["iat"])} is stale to sign-in.`);
  }
  if (!meets(sts.condition, claims)) {
    return failed("unauthorized_client", "The given credential is rejected by the attribute condition.");
  }
  const pool = sts.provider.replace(/\/providers\/.*$/, "");
  const identity = identityOf(
    call.world,
    `principal://iam.googleapis.com/${pool}/subject/${String(claims["sub"])}`
  );
  const token2 = { identity, expiresAt: later(call.at, LIFETIME_SECONDS2) };
  return reply({
    access_token: issueToken(call.world, token2),
    issued_token_type: ACCESS_TOKEN,
    token_type: "Bearer",
    expires_in: LIFETIME_SECONDS2
  });
}
function later(at, seconds) {
  return new Date(Date.parse(at) + seconds * 1e3).toISOString();
}
function meets(condition, claims) {
  if (condition === void 0) return true;
  return condition.split("&&").every((part) => {
    const [, name = "", value] = /^\s*assertion\.(\w+)\s*==\s*["']([^"']*)["']\s*$/.exec(part) ?? [];
    return value !== void 0 && claims[name] === value;
  });
}
function readForm(call) {
  const text3 = call.bytes.toString("utf8");
  if (!text3.trimStart().startsWith("{")) return Object.fromEntries(new URLSearchParams(text3));
  try {
    const fields = Object.entries(fieldsOf(JSON.parse(text3)));
    return Object.fromEntries(fields.map(([name, value]) => [snake(name), textOf(value) ?? ""]));
  } catch {
    return {};
  }
}
function snake(name) {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
function failed(error, description) {
  return { kind: "reply", status: 400, body: { error, error_description: description } };
}

// src/sandbox/google/iam/credentials.ts
var CREDENTIALS2 = "iamcredentials.googleapis.com";
var PERMISSION = "iam.serviceAccounts.getAccessToken";
var credentialsRoutes = [
  {
    method: "POST",
    path: "/v1/projects/{project}/serviceAccounts/{email}:generateAccessToken",
    service: CREDENTIALS2,
    style: "rpc",
    query: [],
    answer: generate
  }
];
var LIFETIME_LIMIT_SECONDS = 3600;
function generate(call) {
  const email = param(call, "email");
  const project2 = param(call, "project");
  const disabled = guard({
    world: { ...call.world, deny: [], allow: null },
    service: CREDENTIALS2,
    project: null,
    permission: PERMISSION,
    resource: email,
    denial: "",
    reason: "forbidden"
  });
  if (disabled !== null) return disabled;
  if (project2 !== "-") return invalid(`Invalid form of account name ${project2}/${email}: write projects/-.`);
  const account = call.world.serviceAccounts.get(email);
  if (account === void 0 || account.disabled === true || isDenied(call.world, PERMISSION, email))
    return denied2(email);
  const body = fieldsOf(call.body);
  const scopes = listOf(body["scope"]);
  if (scopes.length === 0) return invalid("The scope field is required.");
  const seconds = Number(/^(\d+)s$/.exec(textOf(body["lifetime"]) ?? "3600s")?.[1] ?? Number.NaN);
  if (!(seconds > 0 && seconds <= LIFETIME_LIMIT_SECONDS)) {
    return invalid(`The access token lifetime cannot exceed ${LIFETIME_LIMIT_SECONDS} seconds.`);
  }
  const expireTime = later(call.at, seconds);
  const identity = identityOf(call.world, email);
  const accessToken = issueToken(call.world, { identity, expiresAt: expireTime });
  return reply({ accessToken, expireTime: toSecond(expireTime) });
}
function toSecond(instant) {
  return instant.replace(/\.\d+Z$/, "Z");
}
function denied2(email) {
  const info = errorInfo({
    reason: "IAM_PERMISSION_DENIED",
    domain: "iam.googleapis.com",
    metadata: { permission: PERMISSION, resource: `projects/-/serviceAccounts/${email}` }
  });
  return refuse(403, "forbidden", `Permission '${PERMISSION}' denied on resource (or it may not exist).`, {
    details: [info]
  });
}

// src/sandbox/google/iam/policy.ts
var policyRoutes = [
  {
    method: "GET",
    path: "/v1/roles/{role}",
    service: "iam.googleapis.com",
    style: "rpc",
    query: [],
    answer: getRole
  },
  {
    method: "POST",
    path: "/v3/iam:troubleshoot",
    service: "policytroubleshooter.googleapis.com",
    style: "rpc",
    query: [],
    answer: troubleshoot
  }
];
function getRole(call) {
  const name = `roles/${param(call, "role")}`;
  const includedPermissions = predefinedRole(name);
  if (includedPermissions === null) return refuse(404, "notFound", `The role named ${name} was not found.`);
  return reply({ name, title: name.slice(6), stage: "GA", includedPermissions });
}
function troubleshoot(call) {
  const disabled = guard({
    world: { ...call.world, deny: [], allow: null },
    service: "policytroubleshooter.googleapis.com",
    project: null,
    permission: "",
    resource: null,
    denial: "",
    reason: "forbidden"
  });
  if (disabled !== null) return disabled;
  const tuple = fieldsOf(fieldsOf(call.body)["accessTuple"]);
  const [principal, resource, permission] = ["principal", "fullResourceName", "permission"].map(
    (name) => textOf(tuple[name])
  );
  if (!principal || !resource || !permission)
    return invalid("accessTuple needs principal, fullResourceName and permission.");
  if (principal.startsWith("principal")) return invalid("The principal must be the e-mail of an account.");
  const isBlind = isDenied(call.world, "resourcemanager.projects.getIamPolicy", null);
  const accessTuple = { principal, fullResourceName: resource, permission };
  if (isBlind) return reply({ overallAccessState: "UNKNOWN_INFO", accessTuple });
  const last = resource.split("/").at(-1) ?? null;
  const isAllowed = !isDenied(identityOf(call.world, principal), permission, last);
  return reply({ overallAccessState: isAllowed ? "CAN_ACCESS" : "CANNOT_ACCESS", accessTuple });
}

// src/sandbox/google/iam/service-accounts.ts
import { createHash as createHash6 } from "node:crypto";

// src/sandbox/google/iam/test-permissions.ts
function answerTest(call, test) {
  const disabled = guard({
    world: { ...call.world, deny: [], allow: null },
    service: test.service,
    project: null,
    permission: "",
    resource: null,
    denial: "",
    reason: "forbidden"
  });
  if (disabled !== null) return disabled;
  const asked = listOf(fieldsOf(call.body)["permissions"]).map(String);
  const foreign = asked.find((permission) => !permission.startsWith(test.prefix) || permission.includes("*"));
  if (foreign !== void 0) return invalid(`Permission ${foreign} is not valid for this resource.`);
  const held = asked.filter((permission) => !isDenied(call.world, permission, test.resource));
  return reply(held.length === 0 ? {} : { permissions: held });
}

// src/sandbox/google/iam/service-accounts.ts
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
  },
  {
    method: "POST",
    path: "/v1/projects/{project}/serviceAccounts/{email}:testIamPermissions",
    service: IAM,
    style: "rpc",
    query: [],
    answer: (call) => answerTest(call, { service: IAM, resource: param(call, "email"), prefix: "iam.serviceAccount" })
  },
  {
    method: "GET",
    path: "/v1/projects/{project}/serviceAccounts/{email}/keys",
    service: IAM,
    style: "rpc",
    query: ["keyTypes"],
    answer: listKeys
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
  if (account !== void 0) return reply(resourceOf6(call.world, account));
  if (param(call, "project") === "-") {
    return refuse(
      403,
      "forbidden",
      "Permission 'iam.serviceAccounts.get' denied on resource (or it may not exist)."
    );
  }
  return refuse(404, "notFound", `Unknown service account: ${email}`);
}
var NEVER2 = "9999-12-31T23:59:59Z";
function listKeys(call) {
  const email = param(call, "email");
  const refusal = guardAccounts(call, "iam.serviceAccountKeys.list", email);
  if (refusal !== null) return refusal;
  const account = call.world.serviceAccounts.get(email);
  if (account === void 0) return refuse(404, "notFound", `Unknown service account: ${email}`);
  const wanted = call.query.getAll("keyTypes");
  const keys = (account.keys ?? []).filter(
    ({ type = "USER_MANAGED" }) => wanted.length === 0 || wanted.includes(type)
  );
  if (keys.length === 0) return reply({});
  return reply({
    keys: keys.map(({ id, createdAt, expiresAt = NEVER2, disabled, type = "USER_MANAGED" }) => ({
      name: `projects/${call.world.project.id}/serviceAccounts/${email}/keys/${id}`,
      validAfterTime: createdAt,
      validBeforeTime: expiresAt,
      keyAlgorithm: "KEY_ALG_RSA_2048",
      keyOrigin: "GOOGLE_PROVIDED",
      keyType: type,
      ...disabled === true ? { disabled: true } : {}
    }))
  });
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
    ...accounts.length === 0 ? {} : { accounts: accounts.map((account) => resourceOf6(call.world, account)) },
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken }
  });
}
function resourceOf6(world, { email, disabled }) {
  const digest = createHash6("sha256").update(email).digest();
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

// src/sandbox/google/iam/user.ts
var userRoutes = [
  {
    method: "GET",
    path: "/v1/userinfo",
    service: "openidconnect.googleapis.com",
    style: "rpc",
    query: [],
    answer: getUser2
  }
];
function getUser2({ world }) {
  const email = world.identity;
  if (!email) return refuse(401, "authError", "Request is missing required authentication credential.");
  return reply({ sub: email, email, email_verified: true });
}

// src/sandbox/google/monitoring/usage.ts
var MONITORING = "monitoring.googleapis.com";
var QUOTAS = "cloudquotas.googleapis.com";
var usageRoutes = [
  {
    method: "GET",
    path: "/v3/projects/{project}/timeSeries",
    service: MONITORING,
    style: "rpc",
    query: "filter interval.startTime interval.endTime aggregation.alignmentPeriod aggregation.perSeriesAligner aggregation.crossSeriesReducer aggregation.groupByFields pageSize pageToken view orderBy".split(
      " "
    ),
    answer: listSeries
  },
  {
    method: "GET",
    path: "/v1/projects/{project}/locations/global/services/{service}/quotaInfos",
    service: QUOTAS,
    style: "rpc",
    query: ["pageSize", "pageToken"],
    answer: listInfos
  }
];
function guardFor(call, service, permission) {
  return guard({
    world: call.world,
    service,
    project: param(call, "project"),
    permission,
    resource: null,
    reason: "forbidden",
    denial: `Permission ${permission} denied (or the resource may not exist).`
  });
}
function listSeries(call) {
  const refusal = guardFor(call, MONITORING, "monitoring.timeSeries.list");
  if (refusal !== null) return refusal;
  const filter = call.query.get("filter") ?? "";
  const [start, end] = [call.query.get("interval.startTime"), call.query.get("interval.endTime")];
  const type = /metric\.type\s*=\s*"([^"]+)"/.exec(filter)?.[1];
  if (type === void 0) return invalid("Field filter had an invalid value: a metric.type must be given.");
  if (end === null) return invalid("Field interval.endTime is required.");
  const metric = /quota_metric"?\s*=\s*"([^"]+)"/.exec(filter)?.[1];
  const wanted = call.world.quotas.filter((quota) => metric === void 0 || quota.metric === metric);
  const series = wanted.flatMap((quota) => toSeries(call, quota, { type, start: start ?? end, end }));
  const known = new Map(series.map((one, index) => [String(index).padStart(9, "0"), one]));
  const page = cutPage({
    keys: [...known.keys()],
    list: `series ${filter}`,
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 1e5,
    largestSize: 1e5,
    sizeName: "pageSize"
  });
  if (page.kind === "refusal") return page;
  return reply({
    ...page.keys.length === 0 ? {} : { timeSeries: page.keys.map((key) => known.get(key)) },
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken }
  });
}
function toSeries(call, quota, { type, start, end }) {
  const isLimit = type.endsWith("/quota/limit");
  const isUsage = /\/quota\/(rate\/net_usage|allocation\/usage)$/.test(type);
  const value = isLimit ? quota.limit : isUsage ? quota.used ?? null : null;
  if (value === null) return [];
  return [
    {
      metric: { type, labels: { quota_metric: quota.metric, limit_name: quota.limitName } },
      resource: {
        type: "consumer_quota",
        labels: { project_id: call.world.project.id, service: quota.service, location: "global" }
      },
      metricKind: type.endsWith("net_usage") ? "DELTA" : "GAUGE",
      valueType: "INT64",
      points: [{ interval: { startTime: start, endTime: end }, value: { int64Value: String(value) } }]
    }
  ];
}
function listInfos(call) {
  const refusal = guardFor(call, QUOTAS, "cloudquotas.quotas.get");
  if (refusal !== null) return refusal;
  const service = param(call, "service");
  const quotas = call.world.quotas.filter((quota) => quota.service === service);
  const parent = `projects/${call.world.project.number}/locations/global/services/${service}/quotaInfos`;
  if (quotas.length === 0) return reply({});
  return reply({
    quotaInfos: quotas.map((quota) => ({
      name: `${parent}/${quota.limitName}`,
      quotaId: quota.limitName,
      metric: quota.metric,
      service,
      isPrecise: true,
      containerType: "PROJECT",
      metricUnit: quota.unit ?? "1",
      dimensionsInfos: [{ details: { value: String(quota.limit ?? -1) }, applicableLocations: ["global"] }]
    }))
  });
}

// src/sandbox/google/registry/images.ts
import { createHash as createHash7 } from "node:crypto";
var REGISTRY = "artifactregistry.googleapis.com";
var REPOSITORY = "/v1/projects/{project}/locations/{location}/repositories/{repository}";
var imageRoutes = [
  route8(`${REPOSITORY}/dockerImages`, listImages, ["pageSize", "pageToken", "orderBy"]),
  route8(`${REPOSITORY}/dockerImages/{image+}`, getImage),
  route8(`${REPOSITORY}/packages/{package+}/tags`, listTags, ["filter", "pageSize", "pageToken"]),
  route8(`${REPOSITORY}/packages/{package+}/tags/{tag+}`, getTag),
  route8(`${REPOSITORY}/packages/{package+}/versions/{version+}`, getVersion, ["view"])
];
function route8(path, answer, query = []) {
  return { method: "GET", path, service: REGISTRY, style: "rpc", query, answer };
}
function parentOf(call) {
  return `projects/${param(call, "project")}/locations/${param(call, "location")}/repositories/${param(call, "repository")}`;
}
function guardRepository(call, permission) {
  return guard({
    world: call.world,
    service: REGISTRY,
    project: param(call, "project"),
    permission,
    resource: param(call, "repository"),
    reason: "forbidden",
    denial: `Permission '${permission}' denied on resource '${parentOf(call)}' (or it may not exist).`
  });
}
function imagesOf(call) {
  const [location, repository] = [param(call, "location"), param(call, "repository")];
  return call.world.images.filter((image) => image.location === location && image.repository === repository);
}
function digestOf({ digest, name, uploadedAt, tags = [] }) {
  return digest ?? `sha256:${createHash7("sha256").update([name, uploadedAt, ...tags].join("\n")).digest("hex")}`;
}
function notFound2() {
  return refuse(404, "notFound", "Requested entity was not found.");
}
function toImage(call, image) {
  const digest = digestOf(image);
  const host = `${image.location}-docker.pkg.dev/${call.world.project.id}/${image.repository}`;
  return {
    name: `${parentOf(call)}/dockerImages/${encodeURIComponent(image.name)}@${digest}`,
    uri: `${host}/${image.name}@${digest}`,
    ...image.tags === void 0 ? {} : { tags: image.tags },
    imageSizeBytes: String(image.bytes ?? 5e7),
    uploadTime: image.uploadedAt,
    updateTime: image.uploadedAt,
    mediaType: "application/vnd.docker.distribution.manifest.v2+json",
    ...image.builtAt === void 0 ? {} : { buildTime: image.builtAt }
  };
}
function listImages(call) {
  const refusal = guardRepository(call, "artifactregistry.dockerimages.list");
  if (refusal !== null) return refusal;
  const images = new Map(imagesOf(call).map((image) => [`${image.name}@${digestOf(image)}`, image]));
  const page = cutPage({
    keys: [...images.keys()].sort(),
    list: parentOf(call),
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 100,
    largestSize: 1e3,
    sizeName: "pageSize"
  });
  if (page.kind === "refusal") return page;
  const found = page.keys.flatMap((key) => images.get(key) ?? []);
  return reply({
    ...found.length === 0 ? {} : { dockerImages: found.map((image) => toImage(call, image)) },
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken }
  });
}
function getImage(call) {
  const refusal = guardRepository(call, "artifactregistry.dockerimages.get");
  if (refusal !== null) return refusal;
  const image = imagesOf(call).find((one) => `${one.name}@${digestOf(one)}` === param(call, "image"));
  return image === void 0 ? notFound2() : reply(toImage(call, image));
}
function packageImages(call) {
  return imagesOf(call).filter(({ name }) => name === param(call, "package"));
}
function toTag(call, image, tag) {
  const parent = `${parentOf(call)}/packages/${encodeURIComponent(image.name)}`;
  return { name: `${parent}/tags/${tag}`, version: `${parent}/versions/${digestOf(image)}` };
}
function getTag(call) {
  const refusal = guardRepository(call, "artifactregistry.tags.get");
  if (refusal !== null) return refusal;
  const tag = param(call, "tag");
  const tagged = packageImages(call).filter(({ tags = [] }) => tags.includes(tag));
  const [latest2] = [...tagged].sort((a, b) => b.uploadedAt.localeCompare(a.uploadedAt));
  return latest2 === void 0 ? notFound2() : reply(toTag(call, latest2, tag));
}
function listTags(call) {
  const refusal = guardRepository(call, "artifactregistry.tags.list");
  if (refusal !== null) return refusal;
  const tags = packageImages(call).flatMap(
    (image) => (image.tags ?? []).map((tag) => toTag(call, image, tag))
  );
  return reply(tags.length === 0 ? {} : { tags });
}
function getVersion(call) {
  const refusal = guardRepository(call, "artifactregistry.versions.get");
  if (refusal !== null) return refusal;
  const image = packageImages(call).find((one) => digestOf(one) === param(call, "version"));
  if (image === void 0) return notFound2();
  const parent = `${parentOf(call)}/packages/${encodeURIComponent(image.name)}`;
  return reply({
    name: `${parent}/versions/${digestOf(image)}`,
    createTime: image.uploadedAt,
    updateTime: image.uploadedAt,
    relatedTags: (image.tags ?? []).map((tag) => toTag(call, image, tag))
  });
}

// src/sandbox/google/resource-manager/projects.ts
var MANAGER = "cloudresourcemanager.googleapis.com";
var projectRoutes = [
  route9("GET", "/v3/projects/{project}", getProject),
  route9("POST", "/v3/projects/{project}:testIamPermissions", testPermissions2),
  route9("POST", "/v3/projects/{project}:getIamPolicy", getPolicy)
];
function route9(method, path, answer) {
  return { method, path, service: MANAGER, style: "rpc", query: [], answer };
}
function guardProject2(call, permission) {
  const project2 = param(call, "project");
  return guard({
    world: call.world,
    service: MANAGER,
    project: project2,
    permission,
    resource: null,
    reason: "forbidden",
    denial: `The caller does not have permission. Permission '${permission}' denied on resource 'projects/${project2}' (or it may not exist).`
  });
}
function getProject(call) {
  const refusal = guardProject2(call, "resourcemanager.projects.get");
  if (refusal !== null) return refusal;
  const { project: project2 } = call.world;
  const resource = {
    name: `projects/${project2.number}`,
    projectId: project2.id,
    displayName: project2.id,
    state: "ACTIVE",
    createTime: "2025-01-01T00:00:00Z"
  };
  return reply({ ...resource, etag: etagOf(resource) });
}
function testPermissions2(call) {
  const unknown = guard({
    world: { ...call.world, deny: [], allow: null },
    service: MANAGER,
    project: param(call, "project"),
    permission: "",
    resource: null,
    denial: "",
    reason: "forbidden"
  });
  return unknown ?? answerTest(call, { service: MANAGER, resource: null, prefix: "" });
}
function getPolicy(call) {
  const refusal = guardProject2(call, "resourcemanager.projects.getIamPolicy");
  if (refusal !== null) return refusal;
  const { policy } = call.world;
  const version = policy.some(({ condition }) => condition !== void 0) ? 3 : 1;
  return reply({ version, etag: etagOf(policy), ...policy.length === 0 ? {} : { bindings: policy } });
}

// src/sandbox/google/run/jobs.ts
var RUN = "run.googleapis.com";
var JOB = "/v2/projects/{project}/locations/{location}/jobs/{job}";
var jobRoutes = [
  {
    method: "GET",
    path: "/v2/projects/{project}/locations/{location}/jobs",
    service: RUN,
    style: "rpc",
    query: ["pageSize", "pageToken", "showDeleted"],
    answer: listJobs2
  },
  {
    method: "GET",
    path: "/v2/projects/{project}/locations/{location}/jobs/{job}",
    service: RUN,
    style: "rpc",
    query: [],
    answer: getJob2
  },
  {
    method: "POST",
    path: `${JOB}:testIamPermissions`,
    service: RUN,
    style: "rpc",
    query: [],
    answer: (call) => answerTest(call, { service: RUN, resource: param(call, "job"), prefix: "run." })
  },
  {
    method: "GET",
    path: `${JOB}/executions`,
    service: RUN,
    style: "rpc",
    query: ["pageSize", "pageToken", "showDeleted"],
    answer: listExecutions
  },
  {
    method: "GET",
    path: `${JOB}/executions/{execution}`,
    service: RUN,
    style: "rpc",
    query: [],
    answer: getExecution
  }
];
function getJob2(call) {
  const [project2, location, name] = [param(call, "project"), param(call, "location"), param(call, "job")];
  const refusal = guard({
    world: call.world,
    service: RUN,
    project: project2,
    permission: "run.jobs.get",
    resource: name,
    reason: "forbidden",
    denial: `Permission 'run.jobs.get' denied on resource 'namespaces/${project2}/jobs/${name}' (or resource may not exist).`
  });
  if (refusal !== null) return refusal;
  const job = call.world.jobs.get(`${location}/${name}`);
  if (job === void 0) {
    return refuse(404, "notFound", `job "projects/${project2}/locations/${location}/jobs/${name}" not found`);
  }
  return reply(resourceOf7(call.world, job));
}
function listJobs2(call) {
  const [project2, location] = [param(call, "project"), param(call, "location")];
  const refusal = guard({
    world: call.world,
    service: RUN,
    project: project2,
    permission: "run.jobs.list",
    resource: null,
    reason: "forbidden",
    denial: `Permission 'run.jobs.list' denied on resource 'projects/${project2}/locations/${location}' (or resource may not exist).`
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
    ...jobs.length === 0 ? {} : { jobs: jobs.map((job) => resourceOf7(call.world, job)) },
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken }
  });
}
function resourceOf7(world, job) {
  const name = `projects/${world.project.id}/locations/${job.location}/jobs/${job.name}`;
  const isReady = job.ready ?? true;
  const condition = {
    type: "Ready",
    state: isReady ? "CONDITION_SUCCEEDED" : "CONDITION_FAILED",
    ...job.message === void 0 ? {} : { message: job.message },
    lastTransitionTime: job.updatedAt ?? CREATED_AT2
  };
  const resource = {
    name,
    generation: "1",
    observedGeneration: "1",
    ...job.labels === void 0 ? {} : { labels: job.labels },
    createTime: CREATED_AT2,
    updateTime: job.updatedAt ?? CREATED_AT2,
    launchStage: "GA",
    template: {
      taskCount: job.taskCount ?? 1,
      template: {
        containers: [containerOf(job)],
        timeout: `${job.timeoutSeconds ?? 600}s`,
        maxRetries: job.maxRetries ?? 3,
        serviceAccount: job.serviceAccount ?? `${world.project.number}-compute@developer.gserviceaccount.com`
      }
    },
    terminalCondition: condition,
    conditions: [condition],
    executionCount: executionsOf(job).length,
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
function containerOf({ image, command, args, env, limits }) {
  return {
    image,
    ...command === void 0 ? {} : { command },
    ...args === void 0 ? {} : { args },
    ...env === void 0 ? {} : { env: Object.entries(env).map(([name, value]) => ({ name, value })) },
    ...limits === void 0 ? {} : { resources: { limits } }
  };
}
function executionsOf({ lastExecution, executions = [] }) {
  const all = lastExecution === void 0 ? executions : [lastExecution, ...executions];
  return [...all].sort((a, b) => b.at.localeCompare(a.at));
}
function openJob(call, permission) {
  const [project2, location, name] = [param(call, "project"), param(call, "location"), param(call, "job")];
  const refusal = guard({
    world: call.world,
    service: RUN,
    project: project2,
    permission,
    resource: name,
    reason: "forbidden",
    denial: `Permission '${permission}' denied on resource 'namespaces/${project2}/jobs/${name}' (or resource may not exist).`
  });
  if (refusal !== null) return refusal;
  const job = call.world.jobs.get(`${location}/${name}`);
  return job ?? refuse(404, "notFound", `job "projects/${project2}/locations/${location}/jobs/${name}" not found`);
}
function listExecutions(call) {
  const job = openJob(call, "run.executions.list");
  if ("kind" in job) return job;
  const executions = executionsOf(job).map((execution) => toExecution(call.world, job, execution));
  return reply(executions.length === 0 ? {} : { executions });
}
function getExecution(call) {
  const job = openJob(call, "run.executions.get");
  if ("kind" in job) return job;
  const execution = executionsOf(job).find(({ name }) => name === param(call, "execution"));
  if (execution === void 0)
    return refuse(404, "notFound", `execution "${param(call, "execution")}" not found`);
  return reply(toExecution(call.world, job, execution));
}
function toExecution(world, job, execution) {
  const { name, at, status, completedAt, image } = execution;
  const parent = `projects/${world.project.id}/locations/${job.location}/jobs/${job.name}`;
  const tasks = job.taskCount ?? 1;
  const isOver = status !== "EXECUTION_RUNNING" && status !== "EXECUTION_PENDING";
  return {
    name: `${parent}/executions/${name}`,
    job: job.name,
    createTime: at,
    startTime: at,
    ...isOver ? { completionTime: completedAt ?? at } : {},
    taskCount: tasks,
    ...status === "EXECUTION_SUCCEEDED" ? { succeededCount: tasks } : {},
    ...status === "EXECUTION_FAILED" ? { failedCount: tasks } : {},
    ...status === "EXECUTION_CANCELLED" ? { cancelledCount: tasks } : {},
    ...isOver ? {} : { runningCount: tasks },
    template: { containers: [{ ...containerOf(job), image: image ?? job.image }] },
    conditions: [
      {
        type: "Completed",
        state: status === "EXECUTION_FAILED" ? "CONDITION_FAILED" : "CONDITION_SUCCEEDED"
      }
    ]
  };
}

// src/sandbox/google/run/namespaced-jobs.ts
var RUN2 = "run.googleapis.com";
var JOBS2 = "/apis/run.googleapis.com/v1/namespaces/{project}/jobs";
var namespacedJobRoutes = [
  { method: "GET", path: JOBS2, service: RUN2, style: "rpc", query: ["limit", "continue"], answer: list },
  { method: "GET", path: `${JOBS2}/{job}`, service: RUN2, style: "rpc", query: [], answer: get }
];
function guarded(call, permission, resource) {
  const project2 = param(call, "project");
  const place = `namespaces/${project2}/jobs${resource === null ? "" : `/${resource}`}`;
  const denial = `Permission '${permission}' denied on resource '${place}' (or resource may not exist).`;
  return guard({
    world: call.world,
    service: RUN2,
    project: project2,
    permission,
    resource,
    reason: "forbidden",
    denial
  });
}
function list(call) {
  const refusal = guarded(call, "run.jobs.list", null);
  if (refusal !== null) return refusal;
  const items = [...call.world.jobs.values()].map((job) => toJob2(call.world, job));
  return reply({ apiVersion: "run.googleapis.com/v1", kind: "JobList", metadata: {}, items });
}
function get(call) {
  const name = param(call, "job");
  const refusal = guarded(call, "run.jobs.get", name);
  if (refusal !== null) return refusal;
  const job = [...call.world.jobs.values()].find((one) => one.name === name);
  if (job === void 0) return refuse(404, "notFound", `job "${name}" not found`);
  return reply(toJob2(call.world, job));
}
function toJob2(world, job) {
  const { number: number2 } = world.project;
  const changedAt = job.updatedAt ?? CREATED_AT2;
  const ready = {
    type: "Ready",
    status: job.ready ?? true ? "True" : "False",
    lastTransitionTime: changedAt,
    ...job.message === void 0 ? {} : { message: job.message }
  };
  return {
    apiVersion: "run.googleapis.com/v1",
    kind: "Job",
    metadata: {
      name: job.name,
      namespace: number2,
      selfLink: `/apis/run.googleapis.com/v1/namespaces/${number2}/jobs/${job.name}`,
      generation: 1,
      creationTimestamp: CREATED_AT2,
      labels: { ...job.labels, "cloud.googleapis.com/location": job.location },
      annotations: { "run.googleapis.com/launch-stage": "GA" }
    },
    spec: {
      template: {
        spec: { taskCount: job.taskCount ?? 1, template: { spec: toTask(world, job) } }
      }
    },
    status: {
      observedGeneration: 1,
      conditions: [ready],
      executionCount: (job.executions?.length ?? 0) + (job.lastExecution === void 0 ? 0 : 1),
      ...toLatest(job)
    }
  };
}
function toTask(world, { image, command, args, env, limits, ...job }) {
  return {
    containers: [
      {
        image,
        ...command === void 0 ? {} : { command },
        ...args === void 0 ? {} : { args },
        ...env === void 0 ? {} : { env: Object.entries(env).map(([name, value]) => ({ name, value })) },
        ...limits === void 0 ? {} : { resources: { limits } }
      }
    ],
    maxRetries: job.maxRetries ?? 3,
    timeoutSeconds: String(job.timeoutSeconds ?? 600),
    serviceAccountName: job.serviceAccount ?? `${world.project.number}-compute@developer.gserviceaccount.com`
  };
}
function toLatest({ lastExecution }) {
  if (lastExecution === void 0) return {};
  const { name, at, status } = lastExecution;
  const isOver = status !== "EXECUTION_RUNNING" && status !== "EXECUTION_PENDING";
  return {
    latestCreatedExecution: {
      name,
      creationTimestamp: at,
      completionStatus: status,
      ...isOver ? { completionTimestamp: at } : {}
    }
  };
}

// src/sandbox/google/service-usage/services.ts
var SERVICE_USAGE = "serviceusage.googleapis.com";
var BATCH_LIMIT = 30;
var serviceRoutes = [
  route10("/v1/projects/{project}/services", ["filter", "pageSize", "pageToken"], listServices),
  route10("/v1/projects/{project}/services:batchGet", ["names"], batchGetServices),
  route10("/v1/projects/{project}/services/{service}", [], getService)
];
function route10(path, query, answer) {
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
  return isKnown(name) ? reply(resourceOf8(call, name)) : unknownServices([name]);
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
  const services2 = parts.map((part) => part?.[2] ?? "");
  const unknown = services2.filter((name) => !isKnown(name));
  if (unknown.length > 0) return unknownServices(unknown);
  return reply({ services: services2.map((name) => resourceOf8(call, name)) });
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
    ...page.keys.length === 0 ? {} : { services: page.keys.map((name) => resourceOf8(call, name)) },
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken }
  });
}
function isKnown(service) {
  return /^[a-z][a-z0-9-]*\.googleapis\.com$/.test(service);
}
function unknownServices(names) {
  const services2 = names.join(",");
  const info = errorInfo({
    reason: "SERVICE_CONFIG_NOT_FOUND_OR_PERMISSION_DENIED",
    domain: "serviceusage.googleapis.com",
    metadata: { services: services2 }
  });
  return refuse(403, "forbidden", `Not found or permission denied for service(s): ${services2}.`, {
    details: [info]
  });
}
function stateOf(call, name) {
  return isEnabled(call.world, name) ? "ENABLED" : "DISABLED";
}
function resourceOf8(call, name) {
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
var VIEWS4 = ["QUOTA_VIEW_UNSPECIFIED", "BASIC", "FULL"];
function listMetrics(call) {
  const view = call.query.get("view");
  if (view !== null && !VIEWS4.includes(view)) return invalid(`Invalid value for view: ${view}`);
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
  route11("GET", "/storage/v1/b", ["project", "maxResults", "pageToken", "prefix", "projection"], listBuckets),
  route11(
    "GET",
    "/storage/v1/b/{bucket}",
    ["projection", "ifMetagenerationMatch", "ifMetagenerationNotMatch"],
    getBucket
  ),
  route11("GET", "/storage/v1/b/{bucket}/iam/testPermissions", ["permissions"], testPermissions3),
  route11(
    "POST",
    "/storage/v1/b",
    ["project", "projection", "predefinedAcl", "predefinedDefaultObjectAcl", "enableObjectRetention"],
    insertBucket
  ),
  route11(
    "DELETE",
    "/storage/v1/b/{bucket}",
    ["ifMetagenerationMatch", "ifMetagenerationNotMatch"],
    deleteBucket
  ),
  route11("GET", "/storage/v1/b/{bucket}/storageLayout", ["prefix"], getLayout)
];
function route11(method, path, query, answer) {
  return { method, path, service: STORAGE, style: "storage", query, answer };
}
function bucketOf(call) {
  const found = call.world.buckets.get(param(call, "bucket"));
  return found ?? refuse(404, "notFound", "The specified bucket does not exist.");
}
function guardBucket(call, permission) {
  return guardBucketOf(call, { bucket: param(call, "bucket"), permission });
}
function guardBucketOf({ world }, { bucket, permission }) {
  return guard({
    world,
    service: STORAGE,
    project: null,
    permission,
    resource: bucket,
    reason: "forbidden",
    denial: `${world.identity} does not have ${permission} access to the Google Cloud Storage bucket. Permission '${permission}' denied on resource (or it may not exist).`
  });
}
var BUCKET_NAME = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/;
function insertBucket(call) {
  const project2 = call.query.get("project");
  if (project2 === null) return refuse(400, "required", "Required parameter: project");
  if (!isProject(call.world, project2)) return refuse(404, "notFound", "The requested project was not found.");
  const body = fieldsOf(call.body);
  const name = textOf(body["name"]);
  if (name === null) return refuse(400, "required", "Required parameter: name");
  const denied3 = guardBucketOf(call, { bucket: name, permission: "storage.buckets.create" });
  if (denied3 !== null) return denied3;
  if (!BUCKET_NAME.test(name)) return invalid(`Invalid bucket name: '${name}'`);
  if (call.world.buckets.has(name)) {
    return refuse(
      409,
      "conflict",
      "The requested bucket name is not available. Please select a different name and try again."
    );
  }
  const policy = int64Of(fieldsOf(body["softDeletePolicy"])["retentionDurationSeconds"]);
  const uniform = fieldsOf(fieldsOf(body["iamConfiguration"])["uniformBucketLevelAccess"]);
  const bucket = {
    ...blankBucket(call.at),
    name,
    location: textOf(body["location"]) ?? "US",
    storageClass: textOf(body["storageClass"]) ?? "STANDARD",
    softDeleteSeconds: policy ?? SOFT_DELETE_DEFAULT_SECONDS,
    retentionSeconds: int64Of(fieldsOf(body["retentionPolicy"])["retentionPeriod"]),
    versioning: fieldsOf(body["versioning"])["enabled"] === true,
    uniformAccess: uniform["enabled"] === true
  };
  call.world.buckets.set(name, bucket);
  return reply(resourceOf9(call, bucket));
}
function deleteBucket(call) {
  const denied3 = guardBucket(call, "storage.buckets.delete");
  if (denied3 !== null) return denied3;
  const bucket = bucketOf(call);
  if ("kind" in bucket) return bucket;
  if (bucket.objects.size + bucket.noncurrent.length > 0) {
    return refuse(409, "conflict", "The bucket you tried to delete is not empty.");
  }
  call.world.buckets.delete(bucket.name);
  return { kind: "reply", status: 204, body: null };
}
function getLayout(call) {
  const denied3 = guardBucket(call, "storage.objects.list");
  if (denied3 !== null) return denied3;
  const bucket = bucketOf(call);
  if ("kind" in bucket) return bucket;
  const locationType = locationTypeOf(bucket);
  return reply({
    kind: "storage#storageLayout",
    bucket: bucket.name,
    location: bucket.location.toUpperCase(),
    locationType,
    hierarchicalNamespace: { enabled: false }
  });
}
function locationTypeOf({ location }) {
  return /^(us|eu|asia)$/i.test(location) ? "multi-region" : "region";
}
function listBuckets(call) {
  const project2 = call.query.get("project");
  if (project2 === null) return refuse(400, "required", "Required parameter: project");
  if (!isProject(call.world, project2)) return refuse(404, "notFound", "The requested project was not found.");
  const refusal = guardBucket(call, "storage.buckets.list");
  if (refusal !== null) return refusal;
  const prefix = call.query.get("prefix") ?? "";
  const page = pageOf(call, { keys: [...call.world.buckets.keys()], list: "buckets", prefix });
  if (page.kind === "refusal") return page;
  const buckets = page.keys.flatMap((name) => call.world.buckets.get(name) ?? []);
  return reply({
    kind: "storage#buckets",
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken },
    ...buckets.length === 0 ? {} : { items: buckets.map((bucket) => resourceOf9(call, bucket)) }
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
  return reply(resourceOf9(call, bucket));
}
function testPermissions3(call) {
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
function pageOf(call, { keys, list: list2, prefix }) {
  return cutPage({
    keys: keys.filter((key) => key.startsWith(prefix)).sort(),
    list: `${list2} ${prefix}`,
    size: call.query.get("maxResults"),
    token: call.query.get("pageToken"),
    defaultSize: 1e3,
    largestSize: 1e3,
    sizeName: "maxResults"
  });
}
function resourceOf9(call, bucket) {
  const softDelete2 = bucket.softDeleteSeconds ?? SOFT_DELETE_DEFAULT_SECONDS;
  const resource = {
    kind: "storage#bucket",
    id: bucket.name,
    selfLink: `${call.origin}/storage/v1/b/${encodeURIComponent(bucket.name)}`,
    name: bucket.name,
    projectNumber: call.world.project.number,
    metageneration: "1",
    location: bucket.location.toUpperCase(),
    locationType: locationTypeOf(bucket),
    storageClass: bucket.storageClass ?? "STANDARD",
    timeCreated: bucket.createdAt,
    updated: bucket.createdAt,
    iamConfiguration: {
      uniformBucketLevelAccess: { enabled: bucket.uniformAccess ?? false },
      publicAccessPrevention: "inherited"
    },
    softDeletePolicy: { retentionDurationSeconds: String(softDelete2), effectiveTime: bucket.createdAt },
    ...bucket.versioning ? { versioning: { enabled: true } } : {},
    ...bucket.defaultEventBasedHold ? { defaultEventBasedHold: true } : {},
    ...bucket.requesterPays ? { billing: { requesterPays: true } } : {},
    ...bucket.lifecycle.length === 0 ? {} : { lifecycle: { rule: bucket.lifecycle } },
    ...bucket.retentionSeconds === null ? {} : {
      retentionPolicy: {
        retentionPeriod: String(bucket.retentionSeconds),
        effectiveTime: bucket.createdAt
      }
    }
  };
  return { ...resource, etag: etagOf(resource) };
}

// src/sandbox/google/storage/objects.ts
import { createHash as createHash9 } from "node:crypto";

// src/sandbox/google/storage/crc32c.ts
var POLYNOMIAL = 2197175160;
var table = null;
function buildTable() {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? value >>> 1 ^ POLYNOMIAL : value >>> 1;
    return value;
  });
}
function crc32c(bytes) {
  table ??= buildTable();
  let crc = 4294967295;
  for (const byte of bytes) crc = crc >>> 8 ^ (table[(crc ^ byte) & 255] ?? 0);
  const sum2 = Buffer.alloc(4);
  sum2.writeUInt32BE((crc ^ 4294967295) >>> 0);
  return sum2.toString("base64");
}

// src/sandbox/google/storage/object-resource.ts
import { createHash as createHash8 } from "node:crypto";
function toObjectResource(call, bucket, object) {
  const generation = String(object.generation);
  const path = `${call.origin}/storage/v1/b/${bucket.name}/o/${encodeURIComponent(object.name)}`;
  const media2 = `${call.origin}/download/storage/v1/b/${bucket.name}/o/${encodeURIComponent(object.name)}`;
  return {
    kind: "storage#object",
    id: `${bucket.name}/${object.name}/${generation}`,
    selfLink: path,
    mediaLink: `${media2}?generation=${generation}&alt=media`,
    name: object.name,
    bucket: bucket.name,
    generation,
    metageneration: String(object.metageneration),
    contentType: object.contentType,
    storageClass: bucket.storageClass,
    size: String(object.sizeBytes),
    ...checksumsOf(object),
    etag: `C${Buffer.from(generation).toString("base64url")}`,
    timeCreated: object.createdAt,
    updated: object.createdAt,
    timeStorageClassUpdated: object.createdAt,
    ...Object.keys(object.metadata).length === 0 ? {} : { metadata: object.metadata },
    ...object.hold ? { temporaryHold: true } : {},
    ...bucket.retentionSeconds === null ? {} : { retentionExpirationTime: retainedUntil(bucket, object) },
    ...object.deletedAt === null ? {} : { timeDeleted: object.deletedAt }
  };
}
function retainedUntil({ retentionSeconds }, { createdAt }) {
  return new Date(Date.parse(createdAt) + (retentionSeconds ?? 0) * 1e3).toISOString();
}
var SUM_LIMIT_BYTES = 1048576;
function checksumsOf(object) {
  if (object.content === null && object.sizeBytes > SUM_LIMIT_BYTES) return {};
  const content = contentOf(object);
  return { md5Hash: createHash8("md5").update(content).digest("base64"), crc32c: crc32c(content) };
}
function contentOf({ content, sizeBytes }) {
  return content ?? Buffer.alloc(sizeBytes);
}

// src/sandbox/google/storage/upload.ts
function readUpload(call) {
  const kind = call.query.get("uploadType");
  if (kind === "media") return mediaUpload(call);
  if (kind === "multipart") return multipartUpload(call);
  return invalid(`Invalid value for uploadType: ${kind ?? ""}`);
}
function mediaUpload(call) {
  const name = call.query.get("name");
  if (name === null || name === "") return refuse(400, "required", "Required parameter: name");
  const contentType = call.headers["content-type"] ?? "application/octet-stream";
  return { name, content: call.bytes, contentType, metadata: {}, md5: null, crc: null };
}
function multipartUpload(call) {
  const boundary = /boundary=["']?([^"';]+)["']?/.exec(call.headers["content-type"] ?? "")?.[1];
  if (boundary === void 0) return invalid("Multipart upload without a boundary.");
  const [head, media2] = splitParts(call.bytes, boundary);
  if (head === void 0 || media2 === void 0) return invalid("Multipart upload needs metadata and media.");
  const metadata = parseMetadata(head.content);
  if (metadata === null) return invalid("Metadata part of the upload is not JSON.");
  return toUpload(call, { metadata, content: media2.content, mediaType: typeOf2(media2) });
}
function typeOf2({ headers }) {
  return /^content-type:\s*(.+)$/im.exec(headers)?.[1]?.trim() ?? null;
}
function toUpload(call, given2) {
  const { metadata, content, mediaType } = given2;
  const name = textOf(metadata["name"]) ?? call.query.get("name");
  if (name === null || name === "") return refuse(400, "required", "Required parameter: name");
  return {
    name,
    content,
    contentType: textOf(metadata["contentType"]) ?? mediaType ?? "application/octet-stream",
    metadata: textsOf(metadata["metadata"]),
    md5: textOf(metadata["md5Hash"]),
    crc: textOf(metadata["crc32c"])
  };
}
function parseMetadata(bytes) {
  try {
    return fieldsOf(JSON.parse(bytes.toString("utf8") || "{}"));
  } catch {
    return null;
  }
}
function splitParts(body, boundary) {
  const mark = Buffer.from(`--${boundary}`);
  const parts = [];
  let start = body.indexOf(mark);
  while (start !== -1) {
    const end = body.indexOf(mark, start + mark.length);
    if (end === -1) break;
    const part = toPart(body.subarray(start + mark.length, end));
    if (part !== null) parts.push(part);
    start = end;
  }
  return parts;
}
function toPart(bytes) {
  const text3 = bytes.toString("latin1");
  const gap = /\r?\n\r?\n/.exec(text3);
  if (gap === null) return null;
  const end = /\r?\n$/.exec(text3)?.index ?? text3.length;
  const start = gap.index + gap[0].length;
  return { headers: text3.slice(0, gap.index), content: bytes.subarray(start, Math.max(start, end)) };
}

// src/sandbox/google/storage/objects.ts
var LIST3 = "/storage/v1/b/{bucket}/o";
var OBJECT = `${LIST3}/{object+}`;
var UPLOAD2 = "/upload/storage/v1/b/{bucket}/o";
var CONDITIONS = [
  "ifGenerationMatch",
  "ifGenerationNotMatch",
  "ifMetagenerationMatch",
  "ifMetagenerationNotMatch"
];
var INSERT = [
  ...CONDITIONS,
  "name",
  "contentEncoding",
  "kmsKeyName",
  "predefinedAcl",
  "projection",
  "upload_id"
];
var COPY = [
  ...CONDITIONS,
  ..."ifSourceGenerationMatch ifSourceGenerationNotMatch sourceGeneration destinationPredefinedAcl projection rewriteToken maxBytesRewrittenPerCall destinationKmsKeyName ifSourceMetagenerationMatch ifSourceMetagenerationNotMatch".split(
    " "
  )
];
var objectRoutes = [
  route12(
    "GET",
    LIST3,
    listObjects,
    "prefix delimiter maxResults pageToken projection versions softDeleted startOffset endOffset includeTrailingDelimiter includeFoldersAsPrefixes matchGlob filter".split(
      " "
    )
  ),
  route12("GET", OBJECT, getObject, [...CONDITIONS, "generation", "projection", "softDeleted"]),
  route12("GET", "/download/storage/v1/b/{bucket}/o/{object+}", getObject, [
    ...CONDITIONS,
    "generation",
    "projection"
  ]),
  route12("PATCH", OBJECT, patchObject, [
    ...CONDITIONS,
    "generation",
    "projection",
    "predefinedAcl",
    "overrideUnlockedRetention"
  ]),
  route12("DELETE", OBJECT, deleteObject, [...CONDITIONS, "generation"]),
  { ...route12("POST", UPLOAD2, insertObject, INSERT), takes: "bytes" },
  { ...route12("PUT", UPLOAD2, resumeUpload, INSERT), takes: "bytes" },
  route12("POST", `${OBJECT}/rewriteTo/b/{toBucket}/o/{toObject+}`, rewriteObject, COPY),
  route12("POST", `${OBJECT}/copyTo/b/{toBucket}/o/{toObject+}`, copyObject, COPY)
];
function route12(method, path, answer, query) {
  return { method, path, service: "storage.googleapis.com", style: "storage", query, answer };
}
function listObjects(call) {
  const bucket = openBucket(call, "storage.objects.list");
  if ("kind" in bucket) return bucket;
  const prefix = call.query.get("prefix") ?? "";
  const entries = new Map(listed(call, bucket).filter(([key]) => key.startsWith(prefix)));
  const { keys, prefixes } = fold([...entries.keys()].sort(), prefix, call.query.get("delimiter"));
  const page = cutPage({
    keys,
    list: `objects of ${bucket.name} ${prefix}`,
    size: call.query.get("maxResults"),
    token: call.query.get("pageToken"),
    defaultSize: 1e3,
    largestSize: 1e3,
    sizeName: "maxResults"
  });
  if (page.kind === "refusal") return page;
  const items = page.keys.flatMap((key) => entries.get(key) ?? []);
  return reply({
    kind: "storage#objects",
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken },
    ...prefixes.length === 0 ? {} : { prefixes },
    ...items.length === 0 ? {} : { items: items.map((object) => toObjectResource(call, bucket, object)) }
  });
}
function listed({ query }, bucket) {
  const keyed = (objects) => objects.map(
    (object) => [`${object.name}#${String(object.generation).padStart(17, "0")}`, object]
  );
  if (query.get("softDeleted") === "true") return keyed(bucket.softDeleted);
  if (query.get("versions") === "true") return keyed([...bucket.objects.values(), ...bucket.noncurrent]);
  return [...bucket.objects];
}
function fold(keys, prefix, delimiter) {
  if (delimiter === null || delimiter === "") return { keys, prefixes: [] };
  const cutAt = (key) => key.indexOf(delimiter, prefix.length);
  const folded = keys.filter((key) => cutAt(key) !== -1);
  const prefixes = new Set(folded.map((key) => key.slice(0, cutAt(key) + delimiter.length)));
  return { keys: keys.filter((key) => cutAt(key) === -1), prefixes: [...prefixes] };
}
function openBucket(call, permission) {
  return guardBucketOf(call, { bucket: param(call, "bucket"), permission }) ?? bucketOf(call);
}
function openObject(call, permission) {
  const bucket = openBucket(call, permission);
  if ("kind" in bucket) return bucket;
  const generation = int64Of(call.query.get("generation") ?? call.query.get("sourceGeneration"));
  const name = param(call, "object");
  const object = call.query.get("softDeleted") === "true" ? bucket.softDeleted.find((one) => one.name === name && one.generation === generation) : findObject(bucket, name, generation);
  if (object == null) return refuse(404, "notFound", `No such object: ${bucket.name}/${name}`);
  return { bucket, object };
}
function guardConditions({ query }, object) {
  const generation = object?.generation ?? 0;
  const wanted = query.get("ifGenerationMatch");
  const unwanted = query.get("ifGenerationNotMatch");
  const meta = query.get("ifMetagenerationMatch");
  const isMet = (wanted === null || Number(wanted) === generation) && (unwanted === null || Number(unwanted) !== generation) && (meta === null || Number(meta) === (object?.metageneration ?? 0));
  return isMet ? null : refuse(412, "conditionNotMet", "At least one of the pre-conditions you specified did not hold.");
}
function guardRetention(bucket, object, at) {
  if (object === void 0) return null;
  const path = `${bucket.name}/${object.name}`;
  if (object.hold) {
    return refuse(
      403,
      "objectUnderActiveHold",
      `Object '${path}' is under active Temporary hold and cannot be deleted, overwritten or archived until hold is removed.`
    );
  }
  if (bucket.retentionSeconds === null || retainedUntil(bucket, object) <= at) return null;
  return refuse(
    403,
    "retentionPolicyNotMet",
    `Object '${path}' is subject to bucket's retention policy or object retention and cannot be deleted or overwritten until ${retainedUntil(bucket, object)}`
  );
}
function getObject(call) {
  const found = openObject(call, "storage.objects.get");
  if ("kind" in found) return found;
  const { bucket, object } = found;
  const wrong = guardConditions(call, object);
  if (wrong !== null) return wrong;
  const isMedia = call.query.get("alt") === "media" || call.target.startsWith("/download/");
  return isMedia ? media(call, object) : reply(toObjectResource(call, bucket, object));
}
function media(call, object) {
  const whole = contentOf(object);
  const range = /^bytes=(\d+)-(\d*)$/.exec(call.headers["range"] ?? "");
  const start = Number(range?.[1] ?? 0);
  const end = range?.[2] ? Math.min(Number(range[2]) + 1, whole.length) : whole.length;
  const md5 = createHash9("md5").update(whole).digest("base64");
  const headers = {
    "content-type": object.contentType,
    "x-goog-hash": `crc32c=${crc32c(whole)},md5=${md5}`,
    "x-goog-generation": String(object.generation),
    "x-goog-stored-content-length": String(whole.length),
    ...range === null ? {} : { "content-range": `bytes ${start}-${end - 1}/${whole.length}` }
  };
  const status = range === null ? 200 : 206;
  return { kind: "reply", status, body: null, bytes: whole.subarray(start, end), headers };
}
function insertObject(call) {
  const bucket = openBucket(call, "storage.objects.create");
  if ("kind" in bucket) return bucket;
  if (call.query.get("uploadType") === "resumable") return beginUpload(call, bucket);
  const upload = readUpload(call);
  if ("kind" in upload) return upload;
  return store(call, bucket, upload);
}
function store(call, bucket, upload) {
  const old = bucket.objects.get(upload.name);
  const wrong = guardConditions(call, old ?? null) ?? (old === void 0 ? null : guardBucketOf(call, { bucket: bucket.name, permission: "storage.objects.delete" })) ?? guardRetention(bucket, old, call.at) ?? guardChecksums(upload);
  if (wrong !== null) return wrong;
  const object = newObject(bucket, { ...upload, at: call.at });
  putObject(bucket, object, call.at);
  return reply(toObjectResource(call, bucket, object));
}
function guardChecksums({ content, md5, crc }) {
  const isWhole2 = (crc === null || crc === crc32c(content)) && (md5 === null || md5 === createHash9("md5").update(content).digest("base64"));
  return isWhole2 ? null : invalid("Provided checksum does not match the content.");
}
var sessions = /* @__PURE__ */ new WeakMap();
function beginUpload(call, bucket) {
  const metadata = parseMetadata(call.bytes);
  if (metadata === null) return invalid("Metadata of the upload is not JSON.");
  const open = sessions.get(bucket) ?? /* @__PURE__ */ new Map();
  sessions.set(bucket, open);
  const id = createHash9("sha256").update(`${bucket.name} ${open.size} ${call.target}`).digest("hex").slice(0, 32);
  open.set(id, {
    metadata: { ...metadata, name: metadata["name"] ?? call.query.get("name") },
    target: call.target,
    chunks: []
  });
  const location = new URL(call.target, call.origin);
  location.searchParams.set("upload_id", id);
  return {
    kind: "reply",
    status: 200,
    body: null,
    headers: { location: location.href, "x-guploader-uploadid": id }
  };
}
function resumeUpload(call) {
  const bucket = openBucket(call, "storage.objects.create");
  if ("kind" in bucket) return bucket;
  const id = call.query.get("upload_id") ?? "";
  const session = sessions.get(bucket)?.get(id);
  if (session === void 0) return refuse(404, "notFound", "No such upload session");
  session.chunks.push(call.bytes);
  const content = Buffer.concat(session.chunks);
  const total = /^bytes (?:\*|\d+-\d+)\/(\d+|\*)$/.exec(call.headers["content-range"] ?? "")?.[1];
  if (total === "*" || total !== void 0 && content.length < Number(total)) {
    const range = content.length === 0 ? {} : { range: `bytes=0-${content.length - 1}` };
    return { kind: "reply", status: 308, body: null, headers: range };
  }
  sessions.get(bucket)?.delete(id);
  const upload = toUpload(call, { metadata: session.metadata, content, mediaType: null });
  return "kind" in upload ? upload : store(call, bucket, upload);
}
function patchObject(call) {
  const found = openObject(call, "storage.objects.update");
  if ("kind" in found) return found;
  const { bucket, object } = found;
  const wrong = guardConditions(call, object);
  if (wrong !== null) return wrong;
  const body = fieldsOf(call.body);
  const changed = {
    ...object,
    metageneration: object.metageneration + 1,
    contentType: textOf(body["contentType"]) ?? object.contentType,
    hold: typeof body["temporaryHold"] === "boolean" ? body["temporaryHold"] : object.hold
  };
  bucket.objects.set(object.name, changed);
  return reply(toObjectResource(call, bucket, changed));
}
function deleteObject(call) {
  const found = openObject(call, "storage.objects.delete");
  if ("kind" in found) return found;
  const { bucket, object } = found;
  const wrong = guardConditions(call, object) ?? guardRetention(bucket, object, call.at);
  if (wrong !== null) return wrong;
  if (call.query.get("generation") === null) retire(bucket, object.name, call.at);
  else removeGeneration(bucket, object, call.at);
  return { kind: "reply", status: 204, body: null };
}
function copied(call) {
  const found = openObject(call, "storage.objects.get");
  if ("kind" in found) return found;
  const to = param(call, "toBucket");
  const denied3 = guardBucketOf(call, { bucket: to, permission: "storage.objects.create" });
  if (denied3 !== null) return denied3;
  const bucket = call.world.buckets.get(to);
  if (bucket === void 0) return refuse(404, "notFound", "The specified bucket does not exist.");
  const { contentType, metadata } = found.object;
  const content = contentOf(found.object);
  return store(call, bucket, {
    name: param(call, "toObject"),
    content,
    contentType,
    metadata,
    md5: null,
    crc: null
  });
}
function copyObject(call) {
  return copied(call);
}
function rewriteObject(call) {
  const answer = copied(call);
  if (answer.kind === "refusal") return answer;
  const resource = fieldsOf(answer.body);
  const size = String(resource["size"]);
  return reply({
    kind: "storage#rewriteResponse",
    totalBytesRewritten: size,
    objectSize: size,
    done: true,
    resource
  });
}

// src/sandbox/google/transfer/configs.ts
var TRANSFER = "bigquerydatatransfer.googleapis.com";
var SOURCE = "scheduled_query";
var transferRoutes = [
  {
    method: "GET",
    path: "/v1/projects/{project}/locations/{location}/transferConfigs",
    service: TRANSFER,
    style: "rpc",
    query: ["dataSourceIds", "pageSize", "pageToken"],
    answer: listConfigs
  }
];
function listConfigs(call) {
  const [project2, location] = [param(call, "project"), param(call, "location")];
  const refusal = guard({
    world: call.world,
    service: TRANSFER,
    project: project2,
    permission: "bigquery.transfers.get",
    resource: null,
    reason: "forbidden",
    denial: `Permission 'bigquery.transfers.get' denied on resource 'projects/${project2}/locations/${location}' (or it may not exist).`
  });
  if (refusal !== null) return refusal;
  const sources = call.query.getAll("dataSourceIds");
  if (sources.some((source) => source !== SOURCE)) return invalid("The sandbox knows scheduled_query only.");
  const known = new Map(
    call.world.scheduledQueries.filter((query) => query.location.toLowerCase() === location.toLowerCase()).map((query, index) => [`${index}`.padStart(8, "0"), query])
  );
  const page = cutPage({
    keys: [...known.keys()],
    list: `transfers ${location}`,
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 50,
    largestSize: 1e3,
    sizeName: "pageSize"
  });
  if (page.kind === "refusal") return page;
  const configs = page.keys.flatMap((key) => {
    const query = known.get(key);
    return query === void 0 ? [] : [toConfig(call, key, query)];
  });
  return reply({
    ...configs.length === 0 ? {} : { transferConfigs: configs },
    ...page.nextToken === null ? {} : { nextPageToken: page.nextToken }
  });
}
function toConfig({ world }, key, query) {
  const { location, name, schedule, sql, dataset, destination, disabled } = query;
  return {
    name: `projects/${world.project.number}/locations/${location}/transferConfigs/${key}`,
    displayName: name,
    dataSourceId: SOURCE,
    ...dataset === void 0 ? {} : { destinationDatasetId: dataset },
    params: {
      query: sql,
      ...destination === void 0 ? {} : { destination_table_name_template: destination, write_disposition: "WRITE_TRUNCATE" }
    },
    ...schedule === void 0 ? {} : { schedule },
    ...disabled === true ? { disabled: true } : {},
    state: "SUCCEEDED"
  };
}

// src/sandbox/routes.ts
var services = [
  ...datasetRoutes,
  ...tableRoutes,
  ...rowPolicyRoutes,
  ...tabledataRoutes,
  ...queryJobRoutes,
  ...bigqueryProjectRoutes,
  ...bucketRoutes,
  ...objectRoutes,
  ...jobRoutes,
  ...namespacedJobRoutes,
  ...serviceRoutes,
  ...quotaRoutes,
  ...serviceAccountRoutes,
  ...billingRoutes,
  ...budgetRoutes,
  ...stsRoutes,
  ...credentialsRoutes,
  ...userRoutes,
  ...policyRoutes,
  ...projectRoutes,
  ...imageRoutes,
  ...usageRoutes,
  ...transferRoutes,
  ...oidcRoutes,
  ...repositoryRoutes,
  ...commentRoutes,
  ...checkRoutes,
  ...issueRoutes,
  ...graphqlRoutes
];
var routes = [...services, ...discoveryRoutes(services)];

// src/sandbox/serve.ts
async function serveSandbox({ state, port = 0, clock = FIRST_DAY }) {
  const log = [];
  const flight = { now: 0, late: 0, peak: 0 };
  const serving = {
    world: buildWorld(state, clock.now()),
    router: buildRouter(routes),
    faults: buildFaults(state.faults ?? []),
    clock,
    log,
    flight
  };
  const server = createServer((request, response) => {
    flight.peak = Math.max(flight.peak, ++flight.now);
    response.once("close", () => flight.now--);
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
    flight: () => ({ ...flight }),
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    })
  };
}
async function serve(serving, request, response) {
  const target = request.url ?? "/";
  const method = request.method ?? "GET";
  const body = await readBody(request);
  const fault = serving.faults(`${method} ${target}`, body);
  const { sending, route: route13 } = answerCall(
    { world: serving.world, router: serving.router, at: serving.clock.now(), fault },
    {
      method,
      target,
      body,
      origin: `http://${request.headers.host ?? "127.0.0.1"}`,
      headers: headersOf(request),
      token: /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? null
    }
  );
  serving.log.push(
    toLogged({
      at: serving.clock.now(),
      method,
      target,
      route: route13,
      status: sending.status,
      isFault: fault !== null
    })
  );
  await deliver(serving, response, { sending, fault });
}
function headersOf({ headers }) {
  const known = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name !== "authorization" && typeof value === "string") known[name] = value;
  }
  return known;
}
async function deliver({ flight }, response, { sending, fault }) {
  if (fault?.delayMs !== void 0) {
    flight.late++;
    response.once("close", () => flight.late--);
    await wait(fault.delayMs, void 0, { ref: false });
  }
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
