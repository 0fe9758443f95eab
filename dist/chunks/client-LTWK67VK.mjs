import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import "./chunk-WFDVSY7P.mjs";

// src/clients/google/answer.ts
function sourceOf({ service, path, query = {} }) {
  const text = queryText(query);
  return `GET ${service}.googleapis.com${path}${text === "" ? "" : `?${text}`}`;
}
function queryText(query) {
  const pairs = Object.entries(query).flatMap(
    ([name, value]) => (typeof value === "string" ? [value] : value).map((one2) => [name, one2])
  );
  return new URLSearchParams(pairs).toString();
}

// src/clients/google/http-transport.ts
function httpTransport({ authClient, endpoint }) {
  return async ({ service, path, query = {} }, { timeoutMs }) => {
    const search = queryText(query);
    const base = endpoint ?? `https://${service}.googleapis.com`;
    const signal = AbortSignal.timeout(Math.ceil(timeoutMs));
    try {
      const client = await within(authClient(), signal);
      const response = await within(
        client.request({
          url: `${base}${path}${search === "" ? "" : `?${search}`}`,
          method: "GET",
          responseType: "text",
          retry: false,
          signal,
          validateStatus: () => true
        }),
        signal
      );
      return toAnswer(response.status, response.data);
    } catch (cause) {
      return { kind: "silent", ...silenceOf(cause, signal) };
    }
  };
}
function within(promise, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
function toAnswer(status, text) {
  if (typeof text !== "string") return { kind: "answered", status, body: text, isJson: text !== void 0 };
  try {
    return { kind: "answered", status, body: JSON.parse(text), isJson: true };
  } catch {
    return { kind: "answered", status, body: text, isJson: false };
  }
}
function silenceOf(cause, signal) {
  if (signal.aborted) return { why: "timeout", detail: "" };
  const codes = codesOf(cause);
  const detail = cause instanceof Error ? cause.message : "";
  if (codes.some((code) => NO_CONNECTION.includes(code))) return { why: "no-connection", detail };
  if (codes.some((code) => CUT.includes(code)) || /premature close|terminated|aborted/i.test(detail)) {
    return { why: "cut", detail };
  }
  return { why: CREDENTIALS.test(detail) ? "credentials" : "no-connection", detail };
}
var NO_CONNECTION = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT"
];
var CUT = ["ECONNRESET", "EPIPE", "ERR_STREAM_PREMATURE_CLOSE", "UND_ERR_SOCKET"];
var CREDENTIALS = /default credentials|invalid_grant|invalid_target|invalid_request|unauthorized_client|getAccessToken|refresh|ACTIONS_ID_TOKEN/i;
function codesOf(cause) {
  const codes = [];
  let error = cause;
  for (let depth = 0; depth < 5 && typeof error === "object" && error !== null; depth++) {
    if ("code" in error && typeof error.code === "string") codes.push(error.code);
    error = "cause" in error ? error.cause : null;
  }
  return codes;
}

// src/clients/google/bigquery-transport.ts
function bigqueryTransport(bigquery) {
  return async ({ path, query = {} }, { timeoutMs }) => {
    const signal = AbortSignal.timeout(Math.ceil(timeoutMs));
    try {
      const client = await within(bigquery(), signal);
      return await within(ask(client, path, query), signal);
    } catch (cause) {
      return { kind: "silent", ...silenceOf(cause, signal) };
    }
  };
}
function ask(client, path, query) {
  const uri = path.replace(/^\/bigquery\/v2\/projects\/[^/]+/, "");
  return new Promise((resolve, reject) => {
    client.request({ uri, qs: query }, (error, body, response) => {
      if (error === null) resolve(toAnswer(response?.statusCode ?? 200, body));
      else if (response === void 0 || !isRefusal(error)) reject(error);
      else resolve(toAnswer(response.statusCode, response.body ?? body));
    });
  });
}
function isRefusal(error) {
  return "code" in error && typeof error.code === "number";
}

// src/clients/google/json.ts
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function objectAt(value, key) {
  const found = at(value, key);
  return isObject(found) ? found : null;
}
function textAt(value, key) {
  const found = at(value, key);
  return typeof found === "string" ? found : null;
}
function listAt(value, key) {
  const found = at(value, key);
  return Array.isArray(found) ? found : [];
}
function integerAt(value, key) {
  const found = at(value, key);
  const number = typeof found === "string" && /^-?[0-9]+$/.test(found) ? Number(found) : found;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}
function instantAt(value, key) {
  const ms = integerAt(value, key);
  return ms === null || Math.abs(ms) > 864e13 ? null : new Date(ms).toISOString();
}
function textsAt(value, key) {
  const entries = Object.entries(objectAt(value, key) ?? {});
  return Object.fromEntries(
    entries.flatMap(([name, text]) => typeof text === "string" ? [[name, text]] : [])
  );
}
function at(value, key) {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}

// src/clients/google/error-body.ts
var ERROR_INFO = "type.googleapis.com/google.rpc.ErrorInfo";
function readErrorBody(body) {
  const error = objectAt(body, "error");
  const message = textAt(error, "message") ?? (typeof body === "string" ? body : "");
  const listed = listAt(error, "errors").flatMap((entry) => textAt(entry, "reason") ?? []);
  const details = listAt(error, "details").filter((detail) => textAt(detail, "@type") === ERROR_INFO);
  const metadata = details.map((detail) => objectAt(detail, "metadata")).filter(isObject);
  return {
    message,
    reasons: [...listed, ...details.flatMap((detail) => textAt(detail, "reason") ?? [])],
    service: first(metadata, "service") ?? disabledService(message),
    permission: first(metadata, "permission") ?? namedPermission(message)
  };
}
function first(objects, key) {
  for (const object of objects) {
    const text = textAt(object, key);
    if (text !== null) return text;
  }
  return null;
}
function namedPermission(message) {
  const named = /\b[Pp]ermission\s+'?([a-z]\w*(?:\.\w+){2,3})'?\s+denied/.exec(message);
  const held = /does not have ([a-z]\w*(?:\.\w+){2,3}) (?:access|permission)/.exec(message);
  return named?.[1] ?? held?.[1] ?? null;
}
function disabledService(message) {
  return /apis\/api\/([a-z][a-z0-9.-]*\.googleapis\.com)\//.exec(message)?.[1] ?? null;
}

// src/clients/google/redact.ts
var DETAIL_LIMIT_CHARS = 300;
var SECRETS = [
  [/\bBearer\s+[^\s"',;]+/gi, "Bearer …"],
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, "…"],
  [/\bya29\.[\w.-]+/g, "…"],
  [/\bgh[pousr]_\w{8,}|\bgithub_pat_\w+/g, "…"],
  [/-----BEGIN [^-]*PRIVATE KEY-----[\s\S]*/g, "…"],
  [
    /((?:access_|id_|refresh_|subject_)?token|client_secret|assertion|key)(["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi,
    "$1$2…"
  ]
];
function redact(text) {
  let line = text.slice(0, 10 * DETAIL_LIMIT_CHARS);
  for (const [secret, mark] of SECRETS) line = line.replace(secret, mark);
  line = line.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ").trim();
  return line.length <= DETAIL_LIMIT_CHARS ? line : `${line.slice(0, DETAIL_LIMIT_CHARS - 1)}…`;
}

// src/clients/google/remedy.ts
var ROLES = {
  "bigquery.datasets.get": "roles/bigquery.metadataViewer",
  "bigquery.tables.list": "roles/bigquery.metadataViewer",
  "storage.buckets.get": "roles/storage.bucketViewer",
  "run.jobs.get": "roles/run.viewer",
  "serviceusage.services.get": "roles/serviceusage.serviceUsageViewer",
  "serviceusage.quotas.get": "roles/serviceusage.serviceUsageViewer",
  "iam.serviceAccounts.get": "roles/iam.serviceAccountViewer",
  "resourcemanager.projects.get": "roles/browser",
  "billing.budgets.list": "roles/billing.viewer"
};
function grantRemedy({ project, permission, billingAccount }) {
  const role = ROLES[permission];
  if (role === void 0) {
    return { permission, advice: `Grant ${permission} to the identity that runs phasegate.` };
  }
  const target = billingAccount === null ? `gcloud projects add-iam-policy-binding ${quote(project)}` : `gcloud billing accounts add-iam-policy-binding ${quote(billingAccount)}`;
  return {
    permission,
    role,
    command: `${target} --member=MEMBER --role=${role}`,
    advice: `Grant ${permission}, for example with ${role}, to the identity that runs phasegate (MEMBER in the command).`
  };
}
function enableRemedy(service, project) {
  return {
    command: `gcloud services enable ${quote(service)} --project=${quote(project)}`,
    advice: `Enable ${service} in the project ${project}; it takes a few minutes to come into force.`
  };
}
function quote(word) {
  return /^[\w.:@/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// src/clients/google/classify.ts
var RATE = ["rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"];
var BROKEN = ["backendError", "internalError"];
var SPENT = ["quotaExceeded", "QUOTA_EXCEEDED"];
var DISABLED = ["SERVICE_DISABLED", "accessNotConfigured"];
function isRetryable(answer) {
  if (answer.kind === "silent") return answer.why === "no-connection" || answer.why === "cut";
  const { status } = answer;
  if (status === 429 || status === 500 || status === 502 || status === 503 || status === 504) return true;
  return status === 403 && hasAny(readErrorBody(answer.body), [...RATE, ...BROKEN]);
}
function classify(answer, need) {
  if (answer.kind === "silent") return silent(answer.why, answer.detail);
  const { status } = answer;
  if (status >= 200 && status < 300) return answer.isJson ? null : malformed("the answer is not JSON");
  const error = readErrorBody(answer.body);
  const detail = redact(`${status} ${error.message === "" ? "without a message" : error.message}`);
  return { ...meaning(status, error, need), detail };
}
function malformed(detail) {
  return {
    reason: "malformed",
    detail: redact(detail),
    remedy: {
      advice: "Ask again; if it stays so, a proxy or a changed API stands between phasegate and Google Cloud."
    }
  };
}
function meaning(status, error, need) {
  if (hasAny(error, DISABLED)) {
    const service = error.service ?? "the API";
    return { reason: "disabled", remedy: enableRemedy(service, need.project) };
  }
  if (status === 429 || hasAny(error, RATE)) return { reason: "limited", remedy: LATER };
  if (hasAny(error, SPENT)) return { reason: "limited", remedy: QUOTA };
  if (status >= 500 || hasAny(error, BROKEN)) return { reason: "unreachable", remedy: BROKEN_SERVICE };
  if (status === 401) return { reason: "denied", remedy: CREDENTIALS2 };
  if (hasAny(error, ["SECURITY_POLICY_VIOLATED"])) return { reason: "denied", remedy: PERIMETER };
  if (status === 403) {
    return {
      reason: "denied",
      remedy: grantRemedy({ ...need, permission: error.permission ?? need.permission })
    };
  }
  if (status === 404) return { reason: "absent", remedy: ABSENT };
  return { reason: "malformed", remedy: REFUSED };
}
function hasAny({ reasons }, wanted) {
  return reasons.some((reason) => wanted.includes(reason));
}
function silent(why, detail) {
  const said = {
    "no-connection": "no connection",
    timeout: "no answer in time",
    cut: "the answer was cut off",
    credentials: "no usable credentials"
  };
  const text = redact(detail === "" ? said[why] : `${said[why]}: ${detail}`);
  if (why === "cut") return { ...malformed(text), detail: text };
  return { reason: "unreachable", detail: text, remedy: why === "credentials" ? CREDENTIALS2 : NETWORK };
}
var LATER = { advice: "Google Cloud asks to slow down; run again in a few minutes." };
var QUOTA = {
  advice: "A quota of the project is spent; raise it, or run again after it is reset."
};
var BROKEN_SERVICE = { advice: "The service failed on its side; run again in a few minutes." };
var NETWORK = {
  advice: "Check the network between this machine and Google Cloud, then run again."
};
var ABSENT = { advice: "Create it, or correct its name and its location in the plan." };
var REFUSED = { advice: "Google Cloud refused the request itself; check the names in the plan." };
var PERIMETER = {
  advice: "A VPC Service Controls perimeter refuses this caller; let an administrator add an ingress rule."
};
var CREDENTIALS2 = {
  command: "gcloud auth application-default login",
  advice: "Give phasegate Google credentials: in a workflow `id-token: write` and the workload identity inputs, elsewhere application default credentials."
};

// src/clients/google/question.ts
async function question(asking, asked) {
  return settle(asking, asked, await asking.send(asked));
}
function settle(asking, asked, { answer }) {
  const wrong = classify(answer, {
    project: asking.project,
    permission: asked.permission,
    billingAccount: asked.billingAccount ?? null
  });
  if (wrong !== null) return unread(asking, asked, wrong);
  const value = asked.read(answer.kind === "answered" ? answer.body : null);
  if ("lacks" in value) return unread(asking, asked, malformed(`the answer lacks ${value.lacks}`));
  return { state: "read", value, observedAt: asking.clock.now(), source: sourceOf(asked) };
}
function unread(asking, ask2, { reason, detail, remedy }) {
  return { state: "unread", reason, detail, observedAt: asking.clock.now(), source: sourceOf(ask2), remedy };
}
function segment(text) {
  return encodeURIComponent(text);
}

// src/clients/google/bucket.ts
var ASKED = [
  "storage.objects.create",
  "storage.objects.get",
  "storage.objects.delete",
  "storage.objects.list"
];
async function getBucket(asking, name) {
  const path = `/storage/v1/b/${segment(name)}`;
  const bucket = await question(asking, {
    service: "storage",
    path,
    query: { projection: "noAcl" },
    permission: "storage.buckets.get",
    read: (body) => toBucket(name, body)
  });
  if (bucket.state === "unread") return bucket;
  const granted = await question(asking, {
    service: "storage",
    path: `${path}/iam/testPermissions`,
    query: { permissions: ASKED },
    permission: "storage.buckets.get",
    read: toGranted
  });
  if (granted.state === "unread") return granted;
  return { ...bucket, value: { ...bucket.value, granted: granted.value.granted } };
}
function toBucket(name, body) {
  const [location, storageClass] = [textAt(body, "location"), textAt(body, "storageClass")];
  if (location === null || storageClass === null) return { lacks: "the location or the class of the bucket" };
  const access = objectAt(objectAt(body, "iamConfiguration"), "uniformBucketLevelAccess");
  return {
    name,
    location,
    storageClass,
    retentionSeconds: integerAt(objectAt(body, "retentionPolicy"), "retentionPeriod"),
    softDeleteSeconds: integerAt(objectAt(body, "softDeletePolicy"), "retentionDurationSeconds"),
    uniformAccess: isObject(access) && access["enabled"] === true
  };
}
function toGranted(body) {
  if (textAt(body, "kind") !== "storage#testIamPermissionsResponse")
    return { lacks: "a list of permissions" };
  const held = listAt(body, "permissions");
  return { granted: ASKED.filter((permission) => held.includes(permission)) };
}

// src/clients/google/catalogue.ts
var PAGE_SIZE = 1e3;
var PAGE_LIMIT = 5e3;
async function listTables(asking, dataset) {
  const tables = [];
  const seen = /* @__PURE__ */ new Set();
  let requests = 0;
  let token = null;
  for (let pages = 0; pages < PAGE_LIMIT; pages++) {
    const asked = pageQuestion(asking, dataset, token);
    const sent = await asking.send(asked);
    requests += sent.requests;
    const page = settle(asking, asked, sent);
    if (page.state === "unread") return page;
    for (const table of page.value.tables) tables.push(table);
    token = page.value.nextToken;
    if (token === null) return whole(asking, asked, { page: page.value, dataset, tables, requests });
    if (seen.has(token)) return broken(asking, asked, "the list of tables leads back to a page already read");
    seen.add(token);
  }
  return broken(
    asking,
    pageQuestion(asking, dataset, null),
    `the list of tables has over ${PAGE_LIMIT} pages`
  );
}
function pageQuestion(asking, dataset, token) {
  return {
    service: "bigquery",
    path: `/bigquery/v2/projects/${segment(asking.project)}/datasets/${segment(dataset)}/tables`,
    query: { maxResults: String(PAGE_SIZE), ...token === null ? {} : { pageToken: token } },
    permission: "bigquery.tables.list",
    read: toPage
  };
}
function whole(asking, asked, listed) {
  const { page, dataset, tables, requests } = listed;
  if (tables.length < page.total) {
    return broken(asking, asked, `${tables.length} of ${page.total} tables came`);
  }
  const first2 = pageQuestion(asking, dataset, null);
  return {
    state: "read",
    value: { dataset, tables, requests },
    observedAt: asking.clock.now(),
    source: `GET bigquery.googleapis.com${first2.path}?maxResults=${PAGE_SIZE}`
  };
}
function broken(asking, asked, detail) {
  return unread(asking, asked, malformed(detail));
}
function toPage(body) {
  if (textAt(body, "kind") !== "bigquery#tableList") return { lacks: "a list of tables" };
  const total = integerAt(body, "totalItems");
  if (total === null) return { lacks: "the number of tables" };
  const tables = [];
  for (const item of listAt(body, "tables")) {
    const table = toTable(item);
    if ("lacks" in table) return table;
    tables.push(table);
  }
  return { tables, total, nextToken: textAt(body, "nextPageToken") };
}
var TYPES = ["TABLE", "VIEW", "EXTERNAL", "MATERIALIZED_VIEW", "SNAPSHOT"];
function toTable(item) {
  const name = textAt(objectAt(item, "tableReference"), "tableId");
  if (name === null) return { lacks: "the name of a table" };
  const type = TYPES.find((known) => known === textAt(item, "type"));
  if (type === void 0) return { lacks: `a known type of the table ${name}` };
  return {
    name,
    type,
    createdAt: instantAt(item, "creationTime"),
    expiresAt: instantAt(item, "expirationTime"),
    partitionField: partitionField(item),
    clusterFields: listAt(objectAt(item, "clustering"), "fields").filter(
      (field) => typeof field === "string"
    )
  };
}
function partitionField(item) {
  const byTime = objectAt(item, "timePartitioning");
  if (byTime !== null) return textAt(byTime, "field") ?? "_PARTITIONTIME";
  return textAt(objectAt(item, "rangePartitioning"), "field");
}

// src/clients/google/pages.ts
var PAGE_LIMIT2 = 100;
async function readPages(asking, asked) {
  const items = [];
  let token = null;
  for (let pages = 0; pages < PAGE_LIMIT2; pages++) {
    const page = await question(asking, pageOf(asked, token));
    if (page.state === "unread") return page;
    items.push(...page.value.items);
    token = page.value.nextToken;
    if (token === null) return { ...page, value: { items } };
  }
  return unread(asking, asked, malformed(`the list has over ${PAGE_LIMIT2} pages`));
}
function pageOf(asked, token) {
  return {
    ...asked,
    query: { ...asked.query, ...token === null ? {} : { pageToken: token } },
    read: (body) => toPage2(asked, body)
  };
}
function toPage2(asked, body) {
  if (!isObject(body)) return { lacks: `the list of ${asked.list}` };
  const items = [];
  for (const entry of listAt(body, asked.list)) {
    const item = asked.readItem(entry);
    if ("lacks" in item) return item;
    items.push(item);
  }
  const token = textAt(body, "nextPageToken");
  return { items, nextToken: token === "" ? null : token };
}

// src/clients/google/cost.ts
async function getCost(asking) {
  const billing = await question(asking, {
    service: "cloudbilling",
    path: `/v1/projects/${segment(asking.project)}/billingInfo`,
    permission: "resourcemanager.projects.get",
    read: toBilling
  });
  if (billing.state === "unread") return billing;
  const { enabled, account } = billing.value;
  if (!enabled || account === null) return { ...billing, value: { billingEnabled: enabled, budgets: [] } };
  const budgets = await readPages(asking, budgetQuestion(asking, account));
  if (budgets.state === "unread") return budgets;
  return { ...budgets, value: { billingEnabled: true, budgets: budgets.value.items } };
}
function toBilling(body) {
  if (textAt(body, "name") === null) return { lacks: "the billing of the project" };
  const account = /^billingAccounts\/(.+)$/.exec(textAt(body, "billingAccountName") ?? "")?.[1] ?? null;
  return { enabled: isObject(body) && body["billingEnabled"] === true, account };
}
function budgetQuestion(asking, account) {
  return {
    service: "billingbudgets",
    path: `/v1/billingAccounts/${segment(account)}/budgets`,
    query: { pageSize: "100", scope: `projects/${asking.project}` },
    permission: "billing.budgets.list",
    billingAccount: account,
    list: "budgets",
    readItem: toBudget
  };
}
function toBudget(item) {
  const name = textAt(item, "displayName") ?? textAt(item, "name");
  return name === null ? { lacks: "the name of a budget" } : { name, amountUsd: amountUsd(item) };
}
function amountUsd(item) {
  const amount = objectAt(objectAt(item, "amount"), "specifiedAmount");
  if (amount === null || textAt(amount, "currencyCode") !== "USD") return null;
  return (integerAt(amount, "units") ?? 0) + (integerAt(amount, "nanos") ?? 0) / 1e9;
}

// src/clients/google/credentials.ts
var SCOPES = ["https://www.googleapis.com/auth/cloud-platform"];
async function openCredentials(credentials, project) {
  if (credentials.kind === "client") return credentials.open();
  const { GoogleAuth, OAuth2Client, PassThroughClient } = await import("./auth-library-UKMAFHOF.mjs");
  if (credentials.kind === "none") return new PassThroughClient();
  if (credentials.kind === "token") {
    const client = new OAuth2Client();
    client.setCredentials({ access_token: credentials.token });
    return client;
  }
  return new GoogleAuth({ scopes: SCOPES, projectId: project }).getClient();
}

// src/clients/google/dataset.ts
function getDataset(asking, id) {
  return question(asking, {
    service: "bigquery",
    path: `/bigquery/v2/projects/${segment(asking.project)}/datasets/${segment(id)}`,
    permission: "bigquery.datasets.get",
    read: (body) => toDataset(id, body)
  });
}
function toDataset(id, body) {
  const location = textAt(body, "location");
  if (location === null) return { lacks: "the location of the dataset" };
  return {
    id,
    location,
    defaultTableExpirationMs: integerAt(body, "defaultTableExpirationMs"),
    createdAt: instantAt(body, "creationTime"),
    labels: textsAt(body, "labels")
  };
}

// src/clients/google/job.ts
function getJob(asking, job) {
  const [project, location] = [segment(asking.project), segment(job.location)];
  return question(asking, {
    service: "run",
    path: `/v2/projects/${project}/locations/${location}/jobs/${segment(job.name)}`,
    permission: "run.jobs.get",
    read: (body) => toJob(job, body)
  });
}
function toJob({ name, location }, body) {
  const task = objectAt(objectAt(body, "template"), "template");
  const image = textAt(listAt(task, "containers")[0], "image");
  if (image === null) return { lacks: "the image of the job" };
  const condition = objectAt(body, "terminalCondition");
  const ready = textAt(condition, "state") === "CONDITION_SUCCEEDED";
  return {
    name,
    location,
    ready,
    message: ready ? "" : textAt(condition, "message") ?? textAt(condition, "reason") ?? "no condition is known",
    image,
    serviceAccount: textAt(task, "serviceAccount"),
    timeoutSeconds: secondsAt(task, "timeout"),
    updatedAt: textAt(body, "updateTime"),
    lastExecution: toExecution(body)
  };
}
function secondsAt(value, key) {
  const written = /^([0-9]+(?:\.[0-9]+)?)s$/.exec(textAt(value, key) ?? "");
  return written === null ? null : Number(written[1]);
}
function toExecution(body) {
  const execution = objectAt(body, "latestCreatedExecution");
  const name = textAt(execution, "name");
  if (name === null || name === "") return null;
  return {
    name: name.split("/").at(-1) ?? name,
    at: textAt(execution, "completionTime") ?? textAt(execution, "createTime"),
    status: textAt(execution, "completionStatus") ?? "EXECUTION_RUNNING"
  };
}

// src/clients/google/pace.ts
function boundConcurrency(limit) {
  const waiting = [];
  let running = 0;
  return async (task) => {
    if (running >= limit) await new Promise((resume) => waiting.push(resume));
    else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === void 0) running--;
      else next();
    }
  };
}

// src/clients/google/persist.ts
import { setTimeout as wait } from "node:timers/promises";
var LIVE_PATIENCE = { budgetMs: 2e4, firstPauseMs: 500, longestPauseMs: 6e3 };
async function persist(transport, ask2, patience) {
  const startedMs = performance.now();
  const leftMs = () => patience.budgetMs - (performance.now() - startedMs);
  let pauseMs = patience.firstPauseMs;
  let before = null;
  for (let requests = 1; ; requests++) {
    const latest = await transport(ask2, { timeoutMs: Math.max(1, leftMs()) });
    if (isTimeout(latest)) return { answer: before ?? latest, requests };
    const waitMs = pauseMs * (1 + Math.random() / 2);
    if (!isWorthAnother(latest, requests) || waitMs >= leftMs()) return { answer: latest, requests };
    before = latest;
    await wait(waitMs);
    pauseMs = Math.min(pauseMs * 2, patience.longestPauseMs);
  }
}
function isTimeout(answer) {
  return answer.kind === "silent" && answer.why === "timeout";
}
var CONNECTION_TRIES = 3;
function isWorthAnother(answer, requests) {
  const isUnconnected = answer.kind === "silent" && answer.why === "no-connection";
  return isRetryable(answer) && !(isUnconnected && requests >= CONNECTION_TRIES);
}

// src/clients/google/query-quota.ts
async function getQueryQuota(asking, service) {
  const asked = {
    service: "serviceusage",
    path: `/v1beta1/projects/${segment(asking.project)}/services/${segment(service)}/consumerQuotaMetrics`,
    query: { view: "BASIC", pageSize: "500" },
    permission: "serviceusage.quotas.get",
    list: "metrics",
    readItem: toLimit
  };
  const metrics = await readPages(asking, asked);
  if (metrics.state === "unread") return metrics;
  const usage = metrics.value.items.find(({ metric }) => metric === `${service}/quota/query/usage`);
  if (usage === void 0 || usage.effective === null) {
    return unread(asking, asked, malformed(`the answer lacks the daily query quota of ${service}`));
  }
  return { ...metrics, value: { limitMiB: limitMiB(usage.effective), custom: usage.isOverridden } };
}
function toLimit(item) {
  const metric = textAt(item, "metric");
  if (metric === null) return { lacks: "the name of a quota metric" };
  const limit = listAt(item, "consumerQuotaLimits").find((one2) => textAt(one2, "unit") === "1/d/{project}");
  const bucket = listAt(limit, "quotaBuckets").find((one2) => isObject(one2) && !("dimensions" in one2));
  const [effective, usual] = [textAt(bucket, "effectiveLimit"), textAt(bucket, "defaultLimit")];
  const isOverridden = isObject(bucket) && ("consumerOverride" in bucket || effective !== usual);
  return { metric, effective, isOverridden };
}
function limitMiB(text) {
  return text === "9223372036854775807" || text === "-1" ? null : Number(text);
}

// src/clients/google/service-account.ts
function getServiceAccount(asking, email) {
  const project = /@([a-z0-9-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ?? asking.project;
  return question(asking, {
    service: "iam",
    path: `/v1/projects/${segment(project)}/serviceAccounts/${segment(email)}`,
    permission: "iam.serviceAccounts.get",
    read: toAccount
  });
}
function toAccount(body) {
  const email = textAt(body, "email");
  if (email === null) return { lacks: "the e-mail of the service account" };
  return { email, disabled: isObject(body) && body["disabled"] === true };
}

// src/clients/google/services.ts
var BATCH_LIMIT = 30;
async function getServices(asking, names) {
  const wanted = [...new Set(names)];
  const batches = [];
  for (let at2 = 0; at2 < wanted.length; at2 += BATCH_LIMIT) batches.push(wanted.slice(at2, at2 + BATCH_LIMIT));
  const read = await Promise.all(batches.map((batch) => readBatch(asking, batch)));
  return Object.fromEntries(read.flat());
}
async function readBatch(asking, names) {
  const asked = batchQuestion(asking, names);
  const sent = await asking.send(asked);
  if (names.length > 1 && isOneUnknown(sent.answer)) {
    return (await Promise.all(names.map((name) => readBatch(asking, [name])))).flat();
  }
  const batch = settle(asking, asked, sent);
  return names.map((name) => [name, one(asking, name, batch)]);
}
function one(asking, name, batch) {
  const single = batchQuestion(asking, [name]);
  const source = sourceOf(single);
  if (batch.state === "unread") return { ...batch, source };
  const state = batch.value.states.get(name);
  if (state !== "ENABLED" && state !== "DISABLED") {
    return unread(asking, single, malformed(`the answer lacks the state of ${name}`));
  }
  return { ...batch, source, value: { name, enabled: state === "ENABLED" } };
}
function batchQuestion(asking, names) {
  return {
    service: "serviceusage",
    path: `/v1/projects/${segment(asking.project)}/services:batchGet`,
    query: { names: names.map((name) => `projects/${asking.project}/services/${name}`) },
    permission: "serviceusage.services.get",
    read: toStates
  };
}
function toStates(body) {
  const services = listAt(body, "services");
  if (services.length === 0) return { lacks: "the list of services" };
  const states = services.map((service) => {
    const name = (textAt(service, "name") ?? "").split("/").at(-1) ?? "";
    return [name, textAt(service, "state") ?? ""];
  });
  return { states: new Map(states) };
}
function isOneUnknown(answer) {
  if (answer.kind !== "answered" || answer.status < 400) return false;
  return readErrorBody(answer.body).reasons.includes("SERVICE_CONFIG_NOT_FOUND_OR_PERMISSION_DENIED");
}

// src/clients/google/client.ts
var CONCURRENCY = 8;
async function openGoogleCloud(options) {
  const { project, clock, patience = LIVE_PATIENCE } = options;
  const transport = counted(buildTransport(options));
  const pace = boundConcurrency(CONCURRENCY);
  const asking = {
    project,
    clock,
    send: (ask2) => pace(() => persist(transport.send, ask2, patience))
  };
  return {
    getDataset: (id) => getDataset(asking, id),
    listTables: (dataset) => listTables(asking, dataset),
    getBucket: (name) => getBucket(asking, name),
    getJob: (job) => getJob(asking, job),
    getServices: (names) => getServices(asking, names),
    getServiceAccount: (email) => getServiceAccount(asking, email),
    getCost: () => getCost(asking),
    getQueryQuota: (service) => getQueryQuota(asking, service),
    requests: transport.requests
  };
}
function counted(transport) {
  let requests = 0;
  return {
    send: (ask2, limits) => {
      requests++;
      return transport(ask2, limits);
    },
    requests: () => requests
  };
}
function buildTransport(options) {
  const endpoint = options.endpoint?.replace(/\/+$/, "") ?? null;
  const usual = endpoint === null ? { kind: "application-default" } : { kind: "none" };
  const authClient = once(() => openCredentials(options.credentials ?? usual, options.project));
  const http = httpTransport({ authClient, endpoint });
  const bigquery = bigqueryTransport(once(() => openBigQuery(options.project, endpoint, authClient)));
  return (ask2, limits) => ask2.service === "bigquery" ? bigquery(ask2, limits) : http(ask2, limits);
}
async function openBigQuery(project, endpoint, authClient) {
  const [library, auth] = await Promise.all([import("./bigquery-library-MJRQMPEV.mjs"), authClient()]);
  const apiEndpoint = endpoint ?? "https://bigquery.googleapis.com";
  const client = new library.BigQuery({
    projectId: project,
    apiEndpoint,
    authClient: auth,
    retryOptions: { autoRetry: false }
  });
  client.baseUrl = `${apiEndpoint}/bigquery/v2`;
  return client;
}
function once(open) {
  let opened;
  return () => {
    opened ??= open();
    return opened;
  };
}
export {
  openGoogleCloud
};
