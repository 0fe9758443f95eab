import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  LIVE_PATIENCE,
  beginBudget,
  boundConcurrency,
  classify,
  instantAt,
  integerAt,
  isObject,
  isTrueAt,
  listAt,
  malformed,
  misplaced,
  objectAt,
  openSigners,
  openTally,
  persist,
  queryText,
  readErrorBody,
  segment,
  silenceOf,
  textAt,
  textsAt,
  timeAt,
  toAnswer,
  understand,
  within
} from "./clients.mjs";
import {
  hideSecrets
} from "./clients-3.mjs";
import "./domain-7.mjs";
import "./empty.mjs";

// src/clients/google/probe-ask.ts
var QUOTED_SQL_CHARS = 240;
function probeSource({ service, method, path, query = {}, sql }) {
  const text = queryText(query);
  const call = `${method} ${service}.googleapis.com${path}${text === "" ? "" : `?${text}`}`;
  return sql === void 0 ? call : `${call}: ${shorten(sql)}`;
}
function shorten(sql) {
  const line = sql.replace(/\s+/g, " ").trim();
  return line.length <= QUOTED_SQL_CHARS ? line : `${line.slice(0, QUOTED_SQL_CHARS - 1)}…`;
}

// src/clients/google/probe-remedy.ts
function probeRemedy(permission, { project, dataset, bucket }) {
  const granted = (role, command) => ({
    permission,
    role,
    command,
    advice: `Grant ${permission}, for example with ${role}, to the identity that runs phasegate (MEMBER in the command).`
  });
  if (permission === "bigquery.jobs.create") {
    return granted(
      "roles/bigquery.jobUser",
      `gcloud projects add-iam-policy-binding ${word(project)} --member=MEMBER --role=roles/bigquery.jobUser`
    );
  }
  if (permission.startsWith("storage.objects.") && bucket !== void 0) {
    return granted(
      "roles/storage.objectUser",
      `gcloud storage buckets add-iam-policy-binding ${word(`gs://${bucket}`)} --member=MEMBER --role=roles/storage.objectUser`
    );
  }
  if (permission.startsWith("bigquery.tables.") && dataset !== void 0) {
    const grant = `GRANT \`roles/bigquery.dataEditor\` ON SCHEMA \`${project}.${dataset}\` TO "MEMBER"`;
    return granted("roles/bigquery.dataEditor", `bq query --use_legacy_sql=false ${quoted(grant)}`);
  }
  return null;
}
function word(text) {
  return /^[\w.:@/-]+$/.test(text) ? text : quoted(text);
}
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

// src/clients/google/probe-question.ts
async function timed(asking, asked) {
  const startedMs = performance.now();
  const sent = await asking.send(asked);
  const durationMs = Math.round(performance.now() - startedMs);
  const status = sent.answer.kind === "answered" ? sent.answer.status : null;
  return { reading: settleProbe(asking, asked, sent), durationMs, status };
}
function settleProbe(asking, asked, { answer, requests }) {
  const { clock, project } = asking;
  const status = answer.kind === "answered" ? answer.status : 0;
  const isRepeated = requests > 1 && asked.doneBefore?.includes(status) === true;
  const wrong = isRepeated ? null : classify(answer, { project, permission: asked.permission, billingAccount: null });
  if (wrong !== null) return unreadProbe(asking, asked, withRole(asking, asked, { answer, wrong }));
  const value = understand(() => asked.read(answer.kind === "answered" && !isRepeated ? answer.body : null));
  if ("lacks" in value) return unreadProbe(asking, asked, malformed(`the answer lacks ${value.lacks}`));
  return { state: "read", value, observedAt: clock.now(), source: probeSource(asked) };
}
function unreadProbe({ clock }, asked, { reason, detail, remedy }) {
  return { state: "unread", reason, detail, observedAt: clock.now(), source: probeSource(asked), remedy };
}
function withRole({ project }, { permission, target = {} }, { answer, wrong }) {
  if (wrong.reason !== "denied" || answer.kind === "silent" || answer.status !== 403) return wrong;
  const named = readErrorBody(answer.body).permission ?? permission;
  return { ...wrong, remedy: probeRemedy(named, { project, ...target }) ?? wrong.remedy };
}

// src/clients/google/probe-objects.ts
var LIST_LIMIT = 1e3;
function getBucketRules(asking, bucket) {
  return timed(asking, {
    service: "storage",
    method: "GET",
    path: `/storage/v1/b/${segment(bucket)}`,
    query: { projection: "noAcl" },
    answers: "json",
    permission: "storage.buckets.get",
    target: { bucket },
    read: toRules
  });
}
function writeObject(asking, { bucket, object, text, after }) {
  return timed(asking, {
    service: "storage",
    method: "POST",
    path: `/upload/storage/v1/b/${segment(bucket)}/o`,
    query: { uploadType: "media", name: object, ifGenerationMatch: after },
    body: text,
    answers: "json",
    permission: after === "0" ? "storage.objects.create" : "storage.objects.delete",
    target: { bucket },
    read: (body) => {
      const generation = textAt(body, "generation");
      return generation === null ? { lacks: "the generation of the object" } : { generation };
    }
  });
}
function readObject(asking, { bucket, object }) {
  return timed(asking, {
    service: "storage",
    method: "GET",
    path: objectPath(bucket, object),
    query: { alt: "media" },
    answers: "text",
    permission: "storage.objects.get",
    target: { bucket },
    read: (body) => ({ text: typeof body === "string" ? body : JSON.stringify(body) })
  });
}
function deleteObject(asking, { bucket, object, generation }) {
  return timed(asking, {
    service: "storage",
    method: "DELETE",
    path: objectPath(bucket, object),
    query: { generation, ifGenerationMatch: generation },
    answers: "nothing",
    permission: "storage.objects.delete",
    target: { bucket },
    doneBefore: [404, 412],
    read: () => ({ done: true })
  });
}
function listObjects(asking, { bucket, prefix }) {
  return timed(asking, {
    service: "storage",
    method: "GET",
    path: `/storage/v1/b/${segment(bucket)}/o`,
    query: { prefix, maxResults: String(LIST_LIMIT) },
    answers: "json",
    permission: "storage.objects.list",
    target: { bucket },
    read: (body) => {
      if (textAt(body, "kind") !== "storage#objects") return { lacks: "the list of objects" };
      const objects = listAt(body, "items").map(toObject);
      return { objects: objects.filter((object) => object !== null) };
    }
  });
}
function objectPath(bucket, object) {
  return `/storage/v1/b/${segment(bucket)}/o/${segment(object)}`;
}
function toRules(body) {
  const location = textAt(body, "location");
  if (location === null) return { lacks: "the location of the bucket" };
  return {
    location,
    retentionSeconds: integerAt(objectAt(body, "retentionPolicy"), "retentionPeriod"),
    defaultHold: isTrueAt(body, "defaultEventBasedHold"),
    objectRetention: textAt(objectAt(body, "objectRetention"), "mode") === "Enabled",
    softDeleteSeconds: integerAt(objectAt(body, "softDeletePolicy"), "retentionDurationSeconds"),
    versioning: isTrueAt(objectAt(body, "versioning"), "enabled"),
    requesterPays: isTrueAt(objectAt(body, "billing"), "requesterPays")
  };
}
function toObject(item) {
  const [name, generation] = [textAt(item, "name"), textAt(item, "generation")];
  if (name === null || generation === null) return null;
  const created = timeAt(item, "timeCreated");
  return { name, generation, createdAt: created === null ? null : new Date(created).toISOString() };
}

// src/clients/google/probe-queries.ts
import { randomUUID } from "node:crypto";
var ROW_LIMIT = 1e4;
var WAIT_MS = 1e4;
var POLL_LIMIT = 12;
var PAGE_LIMIT = 200;
async function runQuery(asking, query) {
  const rows = [];
  let latest = await timed(asking, queryQuestion(asking, query));
  let { durationMs } = latest;
  for (let asked = 0, polls = 0; polls < POLL_LIMIT && asked < PAGE_LIMIT; asked++) {
    const { reading } = latest;
    if (reading.state === "unread") {
      return { ...latest, reading: query.lists === true ? misplaced(reading) : reading, durationMs };
    }
    const { complete, jobId, nextToken, ...value } = reading.value;
    if (complete) rows.push(...value.rows);
    if (complete && nextToken === null) {
      return { ...latest, reading: { ...reading, value: { ...value, jobId, rows } }, durationMs };
    }
    if (!complete) polls++;
    latest = await timed(asking, resultQuestion(asking, { query, jobId: jobId ?? "", nextToken }));
    durationMs += latest.durationMs;
  }
  return { ...latest, reading: unfinished(asking, query), durationMs };
}
function runDry(asking, query) {
  return timed(asking, {
    ...queryAsk(asking, query, { dryRun: true }),
    permission: query.permission,
    ...query.dataset === void 0 ? {} : { target: { dataset: query.dataset } },
    read: toEstimate
  });
}
function getCaller(asking, job) {
  return timed(asking, {
    service: "bigquery",
    method: "GET",
    path: `/bigquery/v2/projects/${segment(asking.project)}/jobs/${segment(job.jobId)}`,
    query: { location: job.location },
    answers: "json",
    permission: "bigquery.jobs.get",
    read: (body) => {
      const email = textAt(body, "user_email");
      return email === null ? { lacks: "the caller of the job" } : { email };
    }
  });
}
function queryQuestion(asking, query) {
  return {
    ...queryAsk(asking, query, { requestId: randomUUID() }),
    permission: query.permission,
    ...query.dataset === void 0 ? {} : { target: { dataset: query.dataset } },
    read: toPolled
  };
}
function queryAsk(asking, query, extra) {
  const { sql, location, labels, maximumBytesBilled } = query;
  return {
    service: "bigquery",
    method: "POST",
    path: `/bigquery/v2/projects/${segment(asking.project)}/queries`,
    body: {
      query: sql,
      useLegacySql: false,
      location,
      timeoutMs: WAIT_MS,
      maxResults: ROW_LIMIT,
      ...labels === void 0 ? {} : { labels },
      ...maximumBytesBilled === void 0 ? {} : { maximumBytesBilled: String(maximumBytesBilled) },
      ...extra
    },
    answers: "json",
    sql
  };
}
function resultQuestion(asking, {
  query,
  jobId,
  nextToken
}) {
  return {
    service: "bigquery",
    method: "GET",
    path: `/bigquery/v2/projects/${segment(asking.project)}/queries/${segment(jobId)}`,
    query: {
      location: query.location,
      timeoutMs: String(WAIT_MS),
      maxResults: String(ROW_LIMIT),
      ...nextToken === null ? {} : { pageToken: nextToken }
    },
    answers: "json",
    sql: query.sql,
    permission: query.permission,
    ...query.dataset === void 0 ? {} : { target: { dataset: query.dataset } },
    read: toPolled
  };
}
function toPolled(body) {
  if (!isObject(body) || typeof body["jobComplete"] !== "boolean") return { lacks: "the state of the job" };
  return {
    complete: body["jobComplete"],
    nextToken: textAt(body, "pageToken") || null,
    rows: listAt(body, "rows").map((row) => listAt(row, "f").map((cell) => textAt(cell, "v"))),
    totalRows: integerAt(body, "totalRows"),
    affectedRows: integerAt(body, "numDmlAffectedRows"),
    jobId: textAt(objectAt(body, "jobReference"), "jobId")
  };
}
function toEstimate(body) {
  if (!isObject(body)) return { lacks: "the estimate of the dry run" };
  const statistics = objectAt(objectAt(body, "statistics"), "query");
  const isUnknown = textAt(statistics, "totalBytesProcessedAccuracy") === "UNKNOWN";
  return { bytes: isUnknown ? null : integerAt(body, "totalBytesProcessed") };
}
function unfinished(asking, query) {
  const ask = queryAsk(asking, query, {});
  return {
    state: "unread",
    reason: "unreachable",
    detail: "the job did not end in time",
    observedAt: asking.clock.now(),
    source: `${ask.method} bigquery.googleapis.com${ask.path}`,
    remedy: { advice: "BigQuery is busy or the job waits for slots; run again later." }
  };
}

// src/clients/google/probe-tables.ts
var DONE = { done: true };
function getTable(asking, name) {
  return timed(asking, {
    service: "bigquery",
    method: "GET",
    path: tablePath(asking, name),
    answers: "json",
    permission: "bigquery.tables.get",
    target: { dataset: name.dataset },
    read: toTable
  });
}
function createTable(asking, scratch) {
  return timed(asking, {
    service: "bigquery",
    method: "POST",
    path: tablesPath(asking, scratch.dataset),
    body: toResource(asking.project, scratch),
    answers: "json",
    permission: "bigquery.tables.create",
    target: { dataset: scratch.dataset },
    doneBefore: [409],
    read: () => DONE
  });
}
function deleteTable(asking, name) {
  return timed(asking, {
    service: "bigquery",
    method: "DELETE",
    path: tablePath(asking, name),
    answers: "nothing",
    permission: "bigquery.tables.delete",
    target: { dataset: name.dataset },
    doneBefore: [404],
    read: () => DONE
  });
}
function listRowPolicies(asking, name) {
  return timed(asking, {
    service: "bigquery",
    method: "GET",
    path: `${tablePath(asking, name)}/rowAccessPolicies`,
    query: { pageSize: "100" },
    answers: "json",
    permission: "bigquery.rowAccessPolicies.list",
    target: { dataset: name.dataset },
    read: (body) => {
      if (!isObject(body)) return { lacks: "the list of row access policies" };
      const references = listAt(body, "rowAccessPolicies").map(
        (one) => objectAt(one, "rowAccessPolicyReference")
      );
      return { ids: references.flatMap((reference) => textAt(reference, "policyId") ?? []) };
    }
  });
}
function tablesPath({ project }, dataset) {
  return `/bigquery/v2/projects/${segment(project)}/datasets/${segment(dataset)}/tables`;
}
function tablePath(asking, { dataset, table }) {
  return `${tablesPath(asking, dataset)}/${segment(table)}`;
}
function toResource(project, scratch) {
  const { dataset, table, columns, partition, cluster, query, expiresAt, labels } = scratch;
  return {
    tableReference: { projectId: project, datasetId: dataset, tableId: table },
    expirationTime: String(Date.parse(expiresAt)),
    labels,
    ...query === null ? { schema: { fields: columns.map((column) => ({ ...column, mode: "NULLABLE" })) } } : { view: { query, useLegacySql: false } },
    ...partition === null ? {} : { timePartitioning: { type: "DAY", ...partition === "" ? {} : { field: partition } } },
    ...cluster.length === 0 ? {} : { clustering: { fields: cluster } }
  };
}
function toTable(body) {
  const name = textAt(objectAt(body, "tableReference"), "tableId");
  const type = textAt(body, "type");
  if (name === null || type === null) return { lacks: "the name or the type of the table" };
  const buffer = objectAt(body, "streamingBuffer");
  return {
    name,
    type,
    createdAt: instantAt(body, "creationTime"),
    expiresAt: instantAt(body, "expirationTime"),
    labels: textsAt(body, "labels"),
    rows: integerAt(body, "numRows"),
    streamingRows: buffer === null ? null : integerAt(buffer, "estimatedRows") ?? 0,
    taggedColumns: taggedIn(listAt(objectAt(body, "schema"), "fields"), "")
  };
}
function taggedIn(fields, path) {
  return fields.flatMap((field) => {
    const name = `${path}${textAt(field, "name") ?? ""}`;
    const own = listAt(objectAt(field, "policyTags"), "names").length > 0 ? [name] : [];
    return [...own, ...taggedIn(listAt(field, "fields"), `${name}.`)];
  });
}

// src/clients/google/probe-transport.ts
var GRACE_MS = 2e3;
async function sendProbe(road, ask, { signal, patience }) {
  const sent = persist(
    (same, limits) => signal?.aborted ? INTERRUPTED : sendOnce(road, same, limits.signal),
    ask,
    patience
  );
  if (signal === null) return sent;
  const grace = graceAfter(signal);
  try {
    return await Promise.race([sent, grace.over]);
  } finally {
    grace.end();
  }
}
var SILENT = { kind: "silent", why: "timeout", detail: "the run was interrupted" };
var INTERRUPTED = Promise.resolve(SILENT);
function graceAfter(signal) {
  let timer;
  let begin = () => void 0;
  const over = new Promise((resolve) => {
    begin = () => {
      timer = setTimeout(() => resolve({ answer: SILENT, requests: 1 }), GRACE_MS);
    };
  });
  if (signal.aborted) begin();
  else signal.addEventListener("abort", begin, { once: true });
  return {
    over,
    end: () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", begin);
    }
  };
}
async function sendOnce(road, ask, signal) {
  try {
    const client = await within(road.authClient(ask.service), signal);
    road.counted(ask);
    const response = await within(
      client.request({
        url: urlOf(road, ask),
        method: ask.method,
        ...contentOf(ask),
        responseType: "text",
        retry: false,
        signal,
        validateStatus: () => true
      }),
      signal
    );
    return answerOf(ask, response.status, response.data);
  } catch (cause) {
    return { kind: "silent", ...silenceOf(cause, signal) };
  }
}
function urlOf({ endpoint }, { service, path, query = {} }) {
  const search = queryText(query);
  return `${endpoint ?? `https://${service}.googleapis.com`}${path}${search === "" ? "" : `?${search}`}`;
}
function contentOf({ body }) {
  if (body === void 0) return {};
  const isText = typeof body === "string";
  return {
    data: isText ? body : JSON.stringify(body),
    headers: { "Content-Type": isText ? "text/plain; charset=utf-8" : "application/json" }
  };
}
function answerOf(ask, status, text) {
  const isPlain = ask.answers !== "json" && status >= 200 && status < 300;
  return isPlain ? { kind: "answered", status, body: hideSecrets(text), isJson: true } : toAnswer(status, text);
}

// src/clients/google/probe-client.ts
var CONCURRENCY = 8;
function openProbeClient(options) {
  const { project, patience = LIVE_PATIENCE } = options;
  const endpoint = options.endpoint?.replace(/\/+$/, "") ?? null;
  const usual = endpoint === null ? { kind: "application-default" } : { kind: "none" };
  const tally = openTally();
  const signers = openSigners({ credentials: options.credentials ?? usual, project, endpoint });
  const road = {
    authClient: (service) => signers.for(service, options.access),
    endpoint,
    counted: tally.count
  };
  const pace = boundConcurrency(CONCURRENCY);
  return bindClient({ options, road, patience, pace, tally }, { signal: null, budget: null });
}
function bindClient(opening, bounds) {
  const { options, road, patience, pace, tally } = opening;
  const { signal } = bounds;
  const asking = {
    project: options.project,
    clock: options.clock,
    send: (ask) => {
      const budget = bounds.budget ?? beginBudget(patience);
      return budget.send(pace, (left) => sendProbe(road, ask, { signal, patience: left }));
    }
  };
  return {
    project: options.project,
    getTable: (name) => getTable(asking, name),
    createTable: (scratch) => createTable(asking, scratch),
    deleteTable: (name) => deleteTable(asking, name),
    listRowPolicies: (name) => listRowPolicies(asking, name),
    query: (query) => runQuery(asking, query),
    dryRun: (query) => runDry(asking, query),
    getCaller: (job) => getCaller(asking, job),
    getBucketRules: (bucket) => getBucketRules(asking, bucket),
    writeObject: (object) => writeObject(asking, object),
    readObject: (object) => readObject(asking, object),
    deleteObject: (object) => deleteObject(asking, object),
    listObjects: (list) => listObjects(asking, list),
    until: (next) => bindClient(opening, { signal: next, budget: beginBudget(patience) }),
    requests: tally.requests,
    requestsByKind: tally.requestsByKind
  };
}
export {
  openProbeClient
};
