import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  CredentialsRefusal,
  LIVE_PATIENCE,
  beginBudget,
  boundConcurrency,
  countRequests,
  grantRemedy,
  httpTransport,
  instantAt,
  instantOf,
  integerAt,
  isName,
  isObject,
  isTrueAt,
  listAt,
  malformed,
  objectAt,
  openSigners,
  persist,
  question,
  readErrorBody,
  runQuery,
  schemaView,
  segment,
  settle,
  silenceOf,
  sourceOf,
  textAt,
  textListAt,
  textsAt,
  timeAt,
  toAnswer,
  unread,
  within
} from "./clients.mjs";
import {
  TO_RUN
} from "./domain-2.mjs";
import "./clients-3.mjs";
import "./domain-7.mjs";
import "./empty.mjs";

// src/clients/google/account-access.ts
async function getAccountAccess(asking, access) {
  const held = [];
  let last = null;
  for (const permission of access.permissions) {
    const asked = stateQuestion(asking, { ...access, permission });
    const state = await question(asking, asked);
    if (state.state === "unread") return state;
    if (state.value.state.startsWith("UNKNOWN")) return hidden(asking, asked);
    if (state.value.state === "CAN_ACCESS") held.push(permission);
    last = state;
  }
  return { ...last ?? nothing(asking), value: { asked: access.permissions, held } };
}
var STATES = ["CAN_ACCESS", "CANNOT_ACCESS", "UNKNOWN_INFO", "UNKNOWN_CONDITIONAL"];
function stateQuestion({ project }, { principal, dataset, permission }) {
  const fullResourceName = permission === TO_RUN ? `//cloudresourcemanager.googleapis.com/projects/${project}` : `//bigquery.googleapis.com/projects/${project}/datasets/${dataset}`;
  return {
    service: "policytroubleshooter",
    method: "POST",
    path: "/v3/iam:troubleshoot",
    body: { accessTuple: { principal, fullResourceName, permission } },
    permission: "iam.roles.get",
    read: (body) => {
      const state = STATES.find((known) => known === textAt(body, "overallAccessState"));
      return state === void 0 ? { lacks: "the state of the access" } : { state };
    }
  };
}
function hidden(asking, asked) {
  const role = "roles/iam.securityReviewer";
  return unread(asking, asked, {
    reason: "denied",
    detail: "the caller may not see every policy that counts",
    remedy: {
      role,
      command: `gcloud projects add-iam-policy-binding ${asking.project} --member=MEMBER --role=${role}`,
      advice: `Grant ${role} to the identity that runs phasegate (MEMBER in the command), or let it run as the phase does.`
    }
  });
}
function nothing(asking) {
  return { state: "read", observedAt: asking.clock.now(), source: "no permission was asked for" };
}

// src/clients/google/service-account.ts
function getServiceAccount(asking, email) {
  const project = projectOfAccount(email) ?? asking.project;
  return question(asking, {
    service: "iam",
    path: `/v1/projects/${segment(project)}/serviceAccounts/${segment(email)}`,
    permission: "iam.serviceAccounts.get",
    read: toAccount
  });
}
function projectOfAccount(email) {
  return /@([a-z0-9-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ?? null;
}
function toAccount(body) {
  const email = textAt(body, "email");
  if (email === null) return { lacks: "the e-mail of the service account" };
  return { email, disabled: isTrueAt(body, "disabled") };
}

// src/clients/google/account-keys.ts
var NEVER = "9999-";
function getAccountKeys(asking, email) {
  const project = projectOfAccount(email) ?? asking.project;
  return question(asking, {
    service: "iam",
    path: `/v1/projects/${segment(project)}/serviceAccounts/${segment(email)}/keys`,
    query: { keyTypes: "USER_MANAGED" },
    permission: "iam.serviceAccountKeys.list",
    read: (body) => toKeys(email, body)
  });
}
function toKeys(email, body) {
  if (!isObject(body)) return { lacks: "the list of keys" };
  const keys = [];
  for (const item of listAt(body, "keys")) {
    const key = toKey(item);
    if ("lacks" in key) return key;
    keys.push(key);
  }
  return { email, keys };
}
function toKey(item) {
  const id = textAt(item, "name")?.split("/").at(-1);
  const createdAt = timeAt(item, "validAfterTime");
  if (id === void 0 || createdAt === null) return { lacks: "the age of a key" };
  const until = timeAt(item, "validBeforeTime");
  return {
    id,
    createdAt,
    expiresAt: until === null || until.startsWith(NEVER) ? null : until,
    disabled: isTrueAt(item, "disabled")
  };
}

// src/clients/google/billing-export.ts
async function getBillingExport(asking, region) {
  const regions = around(region.toLowerCase());
  const read2 = await Promise.all(regions.map((one2) => readRegion(asking, one2)));
  const tables = [];
  for (const reading of read2) {
    if (reading.state === "unread") return reading;
    tables.push(...reading.value);
  }
  const first = read2[0];
  if (first?.state !== "read") return noRegion(asking, region);
  return { ...first, value: { regions, tables } };
}
function readRegion(asking, region) {
  const view = schemaView(asking, `region-${region}`, "TABLE_STORAGE");
  if (view === null) return Promise.resolve(noRegion(asking, region));
  return runQuery(asking, {
    sql: `SELECT table_schema, table_name, storage_last_modified_time FROM ${view} WHERE STARTS_WITH(table_name, 'gcp_billing_export_') AND NOT deleted`,
    location: region,
    permission: "bigquery.tables.list",
    readRow: toTable
  });
}
function around(region) {
  if (region.startsWith("us-")) return [region, "us"];
  return region.startsWith("europe-") ? [region, "eu"] : [region];
}
function toTable(row) {
  const [dataset, name] = [textAt(row, "table_schema"), textAt(row, "table_name")];
  if (dataset === null || name === null) return { lacks: "the name of a table" };
  return { dataset, name, modifiedAt: instantOf(textAt(row, "storage_last_modified_time")) };
}
function noRegion(asking, region) {
  return unread(asking, { service: "bigquery", path: "/bigquery/v2" }, malformed(`${region} is no region`));
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
    uniformAccess: isTrueAt(access, "enabled"),
    heldByDefault: isTrueAt(body, "defaultEventBasedHold"),
    versioned: isTrueAt(objectAt(body, "versioning"), "enabled"),
    deletedAfterDays: listAt(objectAt(body, "lifecycle"), "rule").flatMap(deletionAge)
  };
}
function toGranted(body) {
  if (textAt(body, "kind") !== "storage#testIamPermissionsResponse")
    return { lacks: "a list of permissions" };
  const held = textListAt(body, "permissions");
  return { granted: ASKED.filter((permission) => held.includes(permission)) };
}
function deletionAge(rule) {
  if (textAt(objectAt(rule, "action"), "type") !== "Delete") return [];
  const age = integerAt(objectAt(rule, "condition"), "age");
  return age === null ? [] : [age];
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
  const first = pageQuestion(asking, dataset, null);
  return {
    state: "read",
    value: { dataset, tables, requests },
    observedAt: asking.clock.now(),
    source: `GET bigquery.googleapis.com${first.path}?maxResults=${PAGE_SIZE}`
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
    const table = toTable2(item);
    if ("lacks" in table) return table;
    tables.push(table);
  }
  return { tables, total, nextToken: textAt(body, "nextPageToken") };
}
var TYPES = ["TABLE", "VIEW", "EXTERNAL", "MATERIALIZED_VIEW", "SNAPSHOT"];
function toTable2(item) {
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
    clusterFields: textListAt(objectAt(item, "clustering"), "fields")
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
  return { enabled: isTrueAt(body, "billingEnabled"), account };
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

// src/clients/google/dataset.ts
async function sendForDataset(asking, id) {
  const asked = datasetAsk(asking, id);
  const sent = await asking.send(asked);
  if (!hidesAccessOnly(sent)) return sent;
  return asking.send({ ...asked, query: { datasetView: "METADATA" } });
}
function datasetAsk({ project }, id) {
  return {
    service: "bigquery",
    path: `/bigquery/v2/projects/${segment(project)}/datasets/${segment(id)}`
  };
}
function toDatasetReading(asking, id, sent) {
  const asked = datasetAsk(asking, id);
  const permission = "bigquery.datasets.get";
  return settle(asking, { ...asked, permission, read: (body) => toDataset(id, body) }, sent);
}
function hidesAccessOnly({ answer }) {
  if (answer.kind !== "answered" || answer.status !== 403) return false;
  return readErrorBody(answer.body).permission === "bigquery.datasets.getIamPolicy";
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

// src/clients/google/dataset-access.ts
var ASKED2 = [
  "bigquery.jobs.create",
  "bigquery.tables.create",
  "bigquery.tables.update",
  "bigquery.tables.delete",
  "bigquery.tables.get",
  "bigquery.tables.list",
  "bigquery.tables.getData",
  "bigquery.tables.updateData",
  "bigquery.datasets.create"
];
function getProjectPermissions(asking) {
  return question(asking, {
    service: "cloudresourcemanager",
    method: "POST",
    path: `/v3/projects/${segment(asking.project)}:testIamPermissions`,
    body: { permissions: ASKED2 },
    permission: "resourcemanager.projects.get",
    read: toHeld
  });
}
function toDatasetAccess(asking, {
  id,
  sent,
  project
}) {
  return settle(
    asking,
    {
      ...datasetAsk(asking, id),
      permission: "bigquery.datasets.get",
      read: (body) => isObject(body) ? { dataset: id, project, entries: toEntries(asking, id, body) } : { lacks: "the dataset" }
    },
    sent
  );
}
function toHeld(body) {
  if (!isObject(body)) return { lacks: "a list of permissions" };
  const held = textListAt(body, "permissions");
  return { asked: ASKED2, held: ASKED2.filter((permission) => held.includes(permission)) };
}
function toEntries(asking, id, body) {
  const asked = datasetAsk(asking, id);
  if (!("access" in body)) {
    const permission = "bigquery.datasets.getIamPolicy";
    return unread(asking, asked, {
      reason: "denied",
      detail: "the answer holds no access list",
      remedy: grantRemedy({ project: asking.project, permission, billingAccount: null })
    });
  }
  return {
    state: "read",
    value: listAt(body, "access").flatMap(toEntry),
    observedAt: asking.clock.now(),
    source: sourceOf(asked)
  };
}
function toEntry(item) {
  const role = textAt(item, "role");
  if (role === null) return [];
  const conditional = objectAt(item, "condition") !== null;
  for (const [key, kind] of MEMBERS) {
    const member = textAt(item, key);
    if (member !== null) return [{ role, conditional, ...toMember(kind, member) }];
  }
  return [{ role, conditional, kind: "other", member: "unknown" }];
}
var MEMBERS = [
  ["userByEmail", "account"],
  ["groupByEmail", "group"],
  ["domain", "domain"],
  ["specialGroup", "special"],
  ["iamMember", "other"]
];
function toMember(kind, member) {
  const account = /^(?:user|serviceAccount):(.+)$/.exec(member)?.[1];
  if (account !== void 0) return { kind: "account", member: account };
  return member.startsWith("principal://") ? { kind: "account", member } : { kind, member };
}

// src/clients/google/dependents.ts
async function getDefinitions(asking, dataset) {
  const wide = await readDefinitions(asking, dataset, "region");
  if (wide.state === "read" || wide.reason !== "denied") return wide;
  const narrow = await readDefinitions(asking, dataset, "dataset");
  return narrow.state === "read" ? narrow : wide;
}
async function readDefinitions(asking, { id, location }, scope) {
  const place = scope === "region" ? `region-${location.toLowerCase()}` : id;
  const views = schemaView(asking, place, "VIEWS");
  const routines = schemaView(asking, place, "ROUTINES");
  if (views === null || routines === null || !isName(id)) {
    return unread(asking, datasetAsk(asking, id), malformed(`${id} is no name of a dataset`));
  }
  const names = (schema, text) => `${schema} = '${id}' OR STRPOS(${text}, '${id}') > 0`;
  const read2 = await runQuery(asking, {
    sql: `SELECT 'view' AS kind, table_schema AS dataset, table_name AS name, view_definition AS sql FROM ${views} WHERE ${names("table_schema", "view_definition")} UNION ALL SELECT 'routine', routine_schema, routine_name, routine_definition FROM ${routines} WHERE ${names("routine_schema", "routine_definition")}`,
    location,
    permission: "bigquery.routines.list",
    readRow: toDefinition
  });
  return read2.state === "unread" ? read2 : { ...read2, value: { scope, definitions: read2.value } };
}
function toDefinition(row) {
  const [kind, dataset, name] = [textAt(row, "kind"), textAt(row, "dataset"), textAt(row, "name")];
  if (kind !== "view" && kind !== "routine" || dataset === null || name === null) {
    return { lacks: "the name of a view" };
  }
  return { kind, dataset, name, sql: textAt(row, "sql") ?? "" };
}

// src/clients/google/deployed-image.ts
async function getDeployedImage(asking, image) {
  const name = parseImage(image);
  if (name === null) return elsewhere(asking, image);
  const base = `/v1/projects/${segment(name.project)}/locations/${name.location}/repositories/${segment(name.repository)}`;
  const digest = await digestOf(asking, name, base);
  if (digest.state === "unread") return digest;
  const pinned = digest.value.digest;
  return question(asking, {
    service: "artifactregistry",
    path: `${base}/dockerImages/${segment(`${name.path}@${pinned}`)}`,
    permission: "artifactregistry.dockerimages.get",
    read: (body) => toImage(image, pinned, body)
  });
}
function digestOf(asking, name, base) {
  if (name.digest !== null) {
    const value = { digest: name.digest };
    return Promise.resolve({ state: "read", value, observedAt: asking.clock.now(), source: "image name" });
  }
  return question(asking, {
    service: "artifactregistry",
    path: `${base}/packages/${segment(name.path)}/tags/${segment(name.tag)}`,
    permission: "artifactregistry.tags.get",
    read: (body) => {
      const digest = /\/versions\/(sha256:[0-9a-f]+)$/.exec(textAt(body, "version") ?? "")?.[1];
      return digest === void 0 ? { lacks: "the digest of the tag" } : { digest };
    }
  });
}
function toImage(image, digest, body) {
  const uploadedAt = timeAt(body, "uploadTime");
  if (uploadedAt === null) return { lacks: "the time of the image's upload" };
  return { image, digest, uploadedAt, builtAt: timeAt(body, "buildTime") };
}
var IMAGE = /^([a-z0-9.-]+)\/([^:@]+)(?::([\w.-]+))?(?:@(sha256:[0-9a-f]+))?$/;
var FORMER = {
  "gcr.io": "us",
  "us.gcr.io": "us",
  "eu.gcr.io": "europe",
  "asia.gcr.io": "asia"
};
function parseImage(image) {
  const [, host = "", rest = "", tag = "latest", digest = null] = IMAGE.exec(image) ?? [];
  const location = /^([a-z0-9-]+)-docker\.pkg\.dev$/.exec(host)?.[1];
  const [project = "", ...path] = rest.split("/");
  const former = Object.hasOwn(FORMER, host) ? FORMER[host] : void 0;
  if (former !== void 0 && path.length > 0) {
    return { project, location: former, repository: host, path: path.join("/"), tag, digest };
  }
  const [repository, ...below] = path;
  if (location === void 0 || repository === void 0 || below.length === 0) return null;
  return { project, location, repository, path: below.join("/"), tag, digest };
}
function elsewhere(asking, image) {
  return unread(
    asking,
    { service: "artifactregistry", path: "/v1" },
    {
      reason: "off",
      detail: `${image} does not lie in Artifact Registry`,
      remedy: { advice: "Deploy the job from Artifact Registry, so that the age of its image can be read." }
    }
  );
}

// src/clients/google/identity.ts
async function getIdentity({ asking, signers, kind }) {
  const how = kind === "none" ? "endpoint" : kind === "token" ? "token" : "application-default";
  try {
    const client = await signers.for("bigquery", "read");
    const { federation } = signers;
    if (federation !== null)
      return read(asking, { ...federated(federation), source: "POST sts.googleapis.com/v1/token" });
    const principal = await ownName(client);
    if (principal !== null)
      return read(asking, { principal, how, source: "application default credentials" });
  } catch (cause) {
    if (!(cause instanceof CredentialsRefusal)) throw cause;
    const { classified } = cause;
    return unread(asking, USER, classified);
  }
  const user = await question(asking, { ...USER, permission: SCOPE, read: (body) => toUser(body, how) });
  return user.state === "read" ? user : askBigQuery(asking, { how, user });
}
async function askBigQuery(asking, { how, user }) {
  const read2 = await runQuery(asking, { sql: "SELECT SESSION_USER() AS principal", readRow: toCaller });
  const caller = read2.state === "read" ? read2.value[0] : void 0;
  return caller === void 0 ? user : { ...read2, state: "read", value: { ...caller, how } };
}
function toCaller(row) {
  const principal = textAt(row, "principal");
  return principal === null ? { lacks: "the caller" } : { principal };
}
var SCOPE = "https://www.googleapis.com/auth/userinfo.email";
var USER = { service: "openidconnect", path: "/v1/userinfo" };
function federated({ serviceAccount, provider, tokens }) {
  if (serviceAccount !== null) return { principal: serviceAccount, how: "impersonation" };
  const subject = tokens.claims()?.subject ?? "unknown";
  return {
    principal: `principal://iam.googleapis.com/${provider.poolName}/subject/${subject}`,
    how: "federation"
  };
}
async function ownName(client) {
  const { BaseExternalAccountClient, Impersonated, JWT } = await import("./clients-google-auth-library.mjs");
  if (client instanceof JWT) return client.email ?? null;
  if (client instanceof Impersonated) return client.getTargetPrincipal();
  return client instanceof BaseExternalAccountClient ? client.getServiceAccountEmail() : null;
}
function toUser(body, how) {
  const email = textAt(body, "email");
  return email === null ? { lacks: "the e-mail of the caller" } : { principal: email, how };
}
function read({ clock }, { source, ...value }) {
  return { state: "read", value, observedAt: clock.now(), source };
}

// src/clients/google/job.ts
var DEFAULT_RETRIES = 3;
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
    taskCount: integerAt(objectAt(body, "template"), "taskCount") ?? 1,
    maxRetries: integerAt(task, "maxRetries") ?? DEFAULT_RETRIES,
    limits: textsAt(objectAt(listAt(task, "containers")[0], "resources"), "limits"),
    ...environmentOf(listAt(listAt(task, "containers")[0], "env")),
    updatedAt: timeAt(body, "updateTime"),
    lastExecution: toExecution(body)
  };
}
function environmentOf(variables) {
  const environment = variables.flatMap((variable) => textAt(variable, "name") ?? []);
  return environment.length > 0 ? { environment } : {};
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
    at: timeAt(execution, "completionTime") ?? timeAt(execution, "createTime"),
    status: textAt(execution, "completionStatus") ?? "EXECUTION_RUNNING"
  };
}

// src/clients/google/once.ts
function once(open) {
  let opened;
  return () => {
    opened ??= open();
    return opened;
  };
}
function onceEach(ask2) {
  const asked = /* @__PURE__ */ new Map();
  return (key) => {
    const answer = asked.get(key) ?? ask2(key);
    asked.set(key, answer);
    return answer;
  };
}

// src/clients/google/bigquery-transport.ts
function bigqueryTransport(bigquery) {
  return async (asked, { signal }) => {
    try {
      const client = await within(bigquery(), signal);
      return await within(ask(client, asked), signal);
    } catch (cause) {
      return { kind: "silent", ...silenceOf(cause, signal) };
    }
  };
}
function ask(client, { method = "GET", path, query = {}, body: json }) {
  const uri = path.replace(/^\/bigquery\/v2\/projects\/[^/]+/, "");
  return new Promise((resolve, reject) => {
    client.request(
      { method, uri, qs: query, ...json === void 0 ? {} : { json } },
      (error, body, response) => {
        if (error === null) resolve(toAnswer(response?.statusCode ?? 200, body));
        else if (response === void 0 || !isRefusal(error)) reject(error);
        else resolve(toAnswer(response.statusCode, response.body ?? body));
      }
    );
  });
}
function isRefusal(error) {
  return "code" in error && typeof error.code === "number";
}

// src/clients/google/open-transport.ts
function openTransport({ project, endpoint, signers, access }) {
  if (endpoint !== null && isLoopback(endpoint)) keepDirect(new URL(endpoint).hostname);
  const http = httpTransport({ authClient: (service) => signers.for(service, access), endpoint });
  const signer = () => signers.for("bigquery", access);
  const library = once(() => openBigQuery(project, endpoint, signer));
  const bigquery = bigqueryTransport(async () => {
    await signer();
    return library();
  });
  return (ask2, limits) => ask2.service === "bigquery" ? bigquery(ask2, limits) : http(ask2, limits);
}
function isLoopback(endpoint) {
  return ["127.0.0.1", "localhost"].includes(new URL(endpoint).hostname);
}
function keepDirect(host) {
  const direct = (process.env["NO_PROXY"] ?? process.env["no_proxy"] ?? "").split(",").filter(Boolean);
  if (!direct.includes(host)) process.env["NO_PROXY"] = [...direct, host].join(",");
}
async function openBigQuery(project, endpoint, authClient) {
  const [library, auth] = await Promise.all([import("./clients-google-bigquery-library.mjs"), authClient()]);
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
  const [effective, usual] = [integerAt(bucket, "effectiveLimit"), integerAt(bucket, "defaultLimit")];
  const isOverridden = isObject(bucket) && ("consumerOverride" in bucket || effective !== usual);
  return { metric, effective, isOverridden };
}
function limitMiB(effective) {
  return effective >= LARGEST_INT64 || effective === -1 ? null : effective;
}
var LARGEST_INT64 = Number("9223372036854775807");

// src/clients/google/quota-usage.ts
var METRIC = "bigquery.googleapis.com/quota/query/usage";
var FILTER = [
  'metric.type = "serviceruntime.googleapis.com/quota/rate/net_usage"',
  `metric.labels.quota_metric = "${METRIC}"`,
  'resource.type = "consumer_quota"'
].join(" AND ");
async function getQuotaUsage(asking, limit) {
  if (limit.state === "unread") return limit;
  const now = asking.clock.now();
  const since = lastReset(now);
  const series = await readPages(asking, {
    service: "monitoring",
    path: `/v3/projects/${segment(asking.project)}/timeSeries`,
    query: {
      filter: FILTER,
      "interval.startTime": since,
      "interval.endTime": now,
      pageSize: "1000"
    },
    permission: "monitoring.timeSeries.list",
    list: "timeSeries",
    readItem: toUsed
  });
  if (series.state === "unread") return series;
  const { items } = series.value;
  const usedMiB = items.length === 0 ? null : items.reduce((sum, { used }) => sum + used, 0);
  return { ...series, value: { limitMiB: limit.value.limitMiB, usedMiB, since } };
}
function toUsed(item) {
  let used = 0;
  for (const point of listAt(item, "points")) {
    const value = integerAt(objectAt(point, "value"), "int64Value");
    if (value === null) return { lacks: "the value of a point" };
    used += value;
  }
  return { used };
}
function lastReset(at) {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: "America/Los_Angeles",
    hourCycle: "h23",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit"
  }).formatToParts(new Date(at));
  const part = (type) => Number(parts.find((one2) => one2.type === type)?.value ?? 0);
  const passedMs = ((part("hour") * 60 + part("minute")) * 60 + part("second")) * 1e3;
  const instantMs = Date.parse(at);
  return new Date(instantMs - passedMs - instantMs % 1e3).toISOString();
}

// src/clients/google/scheduled-queries.ts
async function getScheduledQueries(asking, location) {
  const read2 = await readPages(asking, {
    service: "bigquerydatatransfer",
    path: `/v1/projects/${segment(asking.project)}/locations/${segment(location)}/transferConfigs`,
    query: { dataSourceIds: "scheduled_query", pageSize: "1000" },
    permission: "bigquery.transfers.get",
    list: "transferConfigs",
    readItem: toQuery
  });
  return read2.state === "unread" ? read2 : { ...read2, value: { queries: read2.value.items } };
}
function toQuery(item) {
  const params = objectAt(item, "params");
  const sql = textAt(params, "query");
  const name = textAt(item, "displayName") ?? textAt(item, "name");
  if (sql === null || name === null) return { lacks: "the text of a scheduled query" };
  const target = textAt(params, "destination_table_name_template");
  return {
    name,
    schedule: textAt(item, "schedule") ?? "",
    disabled: isTrueAt(item, "disabled"),
    dataset: textAt(item, "destinationDatasetId"),
    destination: target === "" ? null : target,
    sql
  };
}

// src/clients/google/services.ts
var BATCH_LIMIT = 30;
async function getServices(asking, names) {
  const wanted = [...new Set(names)];
  const batches = [];
  for (let at = 0; at < wanted.length; at += BATCH_LIMIT) batches.push(wanted.slice(at, at + BATCH_LIMIT));
  const read2 = await Promise.all(batches.map((batch) => readBatch(asking, batch)));
  return Object.fromEntries(read2.flat());
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

// src/clients/google/table-details.ts
async function getTableDetails(asking, dataset) {
  const region = `region-${dataset.location.toLowerCase()}`;
  const view = schemaView(asking, region, "TABLE_STORAGE");
  const { id } = dataset;
  if (view === null || !isName(id)) return notAName(asking, id);
  const wide = await readSizes(asking, {
    dataset,
    sql: `SELECT table_name, total_rows, total_logical_bytes FROM ${view} WHERE table_schema = '${id}' AND NOT deleted`
  });
  if (wide.state === "read" || wide.reason !== "denied") return wide;
  const narrow = await readSizes(asking, {
    dataset,
    sql: `SELECT table_id AS table_name, row_count AS total_rows, size_bytes AS total_logical_bytes FROM \`${asking.project}\`.\`${id}\`.__TABLES__`
  });
  return narrow.state === "read" ? narrow : wide;
}
async function readSizes(asking, { dataset: { id, location }, sql }) {
  const read2 = await runQuery(asking, {
    sql,
    location,
    permission: "bigquery.tables.list",
    readRow: toSize
  });
  if (read2.state === "unread") return read2;
  const tables = read2.value.map(({ name, size }) => [name, size]);
  const total = (key) => tables.reduce((sum, [, size]) => sum + size[key], 0);
  const value = {
    dataset: id,
    tables: Object.fromEntries(tables),
    rows: total("rows"),
    bytes: total("bytes")
  };
  return { ...read2, value };
}
async function getTableColumns(asking, { id, location }) {
  const view = schemaView(asking, id, "COLUMNS");
  if (view === null) return notAName(asking, id);
  const read2 = await runQuery(asking, {
    sql: `SELECT table_name, ARRAY_AGG(CONCAT(column_name, ' ', data_type) ORDER BY ordinal_position) AS columns FROM ${view} GROUP BY table_name`,
    location,
    permission: "bigquery.tables.get",
    readRow: toColumns
  });
  if (read2.state === "unread") return read2;
  const tables = read2.value.map(({ name, columns }) => [name, columns]);
  return { ...read2, value: { dataset: id, tables: Object.fromEntries(tables) } };
}
function toSize(row) {
  const name = textAt(row, "table_name");
  const [rows, bytes] = [integerAt(row, "total_rows"), integerAt(row, "total_logical_bytes")];
  if (name === null || bytes === null) return { lacks: "the size of a table" };
  return { name, size: { rows: rows ?? 0, bytes } };
}
function toColumns(row) {
  const name = textAt(row, "table_name");
  if (name === null) return { lacks: "the name of a table" };
  return { name, columns: textListAt(row, "columns").map(toColumn) };
}
function toColumn(text) {
  const end = text.indexOf(" ");
  return { name: text.slice(0, end), type: text.slice(end + 1) };
}
function notAName(asking, id) {
  return unread(asking, datasetAsk(asking, id), malformed(`${id} is no name of a dataset`));
}

// src/clients/google/client.ts
var CONCURRENCY = 8;
async function openGoogleCloud(options) {
  const { project, access = "read" } = options;
  const endpoint = options.endpoint?.replace(/\/+$/, "") ?? null;
  const usual = endpoint === null ? { kind: "application-default" } : { kind: "none" };
  const credentials = options.credentials ?? usual;
  const signers = openSigners({ credentials, project, endpoint });
  const transport = countRequests(openTransport({ project, endpoint, signers, access }));
  const ask2 = openAsking(options, transport);
  const dataset = onceEach((id) => sendForDataset(ask2(), id));
  const permissions = once(() => getProjectPermissions(ask2()));
  const queryQuota = onceEach((service) => getQueryQuota(ask2(), service));
  return {
    getIdentity: once(() => getIdentity({ asking: ask2(), signers, kind: credentials.kind })),
    getDataset: async (id) => toDatasetReading(ask2(), id, await dataset(id)),
    getDatasetAccess: async (id) => toDatasetAccess(ask2(), { id, sent: await dataset(id), project: await permissions() }),
    getAccountAccess: (access2) => getAccountAccess(ask2(), access2),
    listTables: (id) => listTables(ask2(), id),
    getTableDetails: (located) => getTableDetails(ask2(), located),
    getTableColumns: (located) => getTableColumns(ask2(), located),
    getDefinitions: (located) => getDefinitions(ask2(), located),
    getBucket: (name) => getBucket(ask2(), name),
    getJob: (job) => getJob(ask2(), job),
    getDeployedImage: (image) => getDeployedImage(ask2(), image),
    getServices: (names) => getServices(ask2(), names),
    getServiceAccount: (email) => getServiceAccount(ask2(), email),
    getAccountKeys: (email) => getAccountKeys(ask2(), email),
    getCost: () => getCost(ask2()),
    getBillingExport: (region) => getBillingExport(ask2(), region),
    getScheduledQueries: (location) => getScheduledQueries(ask2(), location),
    getQueryQuota: queryQuota,
    getQuotaUsage: async () => getQuotaUsage(ask2(), await queryQuota("bigquery.googleapis.com")),
    requests: transport.requests,
    requestsByKind: transport.requestsByKind
  };
}
function openAsking({ project, clock, patience = LIVE_PATIENCE }, transport) {
  const pace = boundConcurrency(CONCURRENCY);
  return () => {
    const budget = beginBudget(patience);
    const send = (ask2) => budget.send(pace, (left) => persist(transport.send, ask2, left));
    return { project, clock, send };
  };
}
export {
  openGoogleCloud
};
