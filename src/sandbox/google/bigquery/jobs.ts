import { etagOf } from "../../http/etag.ts";
import { type Fields, fieldsOf, int64Of, textOf } from "../../http/json.ts";
import { cutPage } from "../../http/paging.ts";
import { invalid, type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { wantsInt64, writeRow } from "../../records.ts";
import { BIGQUERY, guardProject } from "./access.ts";
import { toSchema } from "./columns.ts";
import { jobReference, toJob, toRefusal } from "./job-resource.ts";
import type { QueryJob } from "./query-job.ts";
import { isDryRun, type JobRequest, runJob } from "./run-job.ts";

const PROJECT = "/bigquery/v2/projects/{project}";

/** BigQuery jobs: query, insert, get, list, cancel, getQueryResults. */
export const queryJobRoutes: readonly Route[] = [
  route("POST", `${PROJECT}/queries`, postQuery),
  route("GET", `${PROJECT}/queries/{job}`, getResults, [
    "location",
    "maxResults",
    "pageToken",
    "startIndex",
    "timeoutMs",
    "formatOptions.useInt64Timestamp",
    "formatOptions.timestampOutputFormat",
  ]),
  route("POST", `${PROJECT}/jobs`, insertJob),
  route("GET", `${PROJECT}/jobs`, listJobs, [
    "allUsers",
    "maxCreationTime",
    "maxResults",
    "minCreationTime",
    "pageToken",
    "parentJobId",
    "projection",
    "stateFilter",
  ]),
  route("GET", `${PROJECT}/jobs/{job}`, getJob, ["location"]),
  route("POST", `${PROJECT}/jobs/{job}/cancel`, cancelJob, ["location"]),
];

function route(
  method: Route["method"],
  path: string,
  answer: Route["answer"],
  query: readonly string[] = [],
): Route {
  return { method, path, service: BIGQUERY, style: "bigquery", query, answer };
}

/** Fields of a QueryRequest that belong to its query configuration. */
const QUERY_FIELDS = [
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
  "writeIncrementalResults",
];

const REQUEST_FIELDS = new Set([
  ...QUERY_FIELDS,
  ..."kind location dryRun labels requestId maxResults timeoutMs formatOptions preserveNulls jobTimeoutMs jobCreationMode reservation maxSlots".split(
    " ",
  ),
]);

/** Longest `requestId`. Source: BigQuery discovery document, read 2026-11. */
const REQUEST_ID_LIMIT_CHARS = 36;

function postQuery(call: Call): Reply | Refusal {
  const denied = guardProject(call.world, param(call, "project"), "bigquery.jobs.create");
  if (denied !== null) return denied;
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
    ...(body["dryRun"] === true ? {} : { queryId: job.id }),
    ...resultOf(job, { start: 0, size, isInt64 }),
    totalBytesProcessed: String(job.bytesProcessed),
    ...dmlOf(job),
    location: job.location,
  });
}

function badRequest(body: Fields): Refusal | null {
  const unknown = Object.keys(body).find((name) => !REQUEST_FIELDS.has(name));
  if (unknown !== undefined) {
    return invalid(`Invalid JSON payload received. Unknown name "${unknown}": Cannot find field.`);
  }
  const id = textOf(body["requestId"]);
  if (id !== null && (id.length > REQUEST_ID_LIMIT_CHARS || !/^[\x20-\x7e]+$/.test(id))) {
    return invalid(`Invalid value for requestId: it has more than ${REQUEST_ID_LIMIT_CHARS} characters.`);
  }
  return null;
}

function toRequest(body: Fields): JobRequest {
  const query = Object.fromEntries(
    QUERY_FIELDS.flatMap((name) => (name in body ? [[name, body[name]]] : [])),
  );
  return {
    configuration: {
      query,
      ...(body["dryRun"] === true ? { dryRun: true } : {}),
      ...("labels" in body ? { labels: body["labels"] } : {}),
    },
    location: textOf(body["location"]),
    id: null,
    requestId: textOf(body["requestId"]),
  };
}

function insertJob(call: Call): Reply | Refusal {
  const denied = guardProject(call.world, param(call, "project"), "bigquery.jobs.create");
  if (denied !== null) return denied;
  const body = fieldsOf(call.body);
  const reference = fieldsOf(body["jobReference"]);
  const configuration = fieldsOf(body["configuration"]);
  const job = runJob(call, {
    configuration,
    location: textOf(reference["location"]),
    id: textOf(reference["jobId"]),
    requestId: null,
  });
  if ("status" in job) return job;
  const isDry = isDryRun(configuration);
  return isDry && job.error !== null ? toRefusal(job.error) : reply(toJob(call, job, isDry));
}

/** The job of the path; a caller's own job needs no permission but that of making jobs. */
function jobOf(call: Call): QueryJob | Refusal {
  const [project, id] = [param(call, "project"), param(call, "job")];
  const { world } = call;
  const location = call.query.get("location");
  const job = world.queryJobs.get(id);
  const isElsewhere =
    location !== null && job !== undefined && job.location.toLowerCase() !== location.toLowerCase();
  const own = job?.user === world.identity;
  const denied = guardProject(world, project, own ? "bigquery.jobs.create" : "bigquery.jobs.get");
  if (denied !== null) return denied;
  if (job !== undefined && !isElsewhere) return job;
  return refuse(404, "notFound", `Not found: Job ${project}:${location === null ? "" : `${location}.`}${id}`);
}

function getJob(call: Call): Reply | Refusal {
  const job = jobOf(call);
  return "status" in job ? job : reply(toJob(call, job));
}

function cancelJob(call: Call): Reply | Refusal {
  const job = jobOf(call);
  return "status" in job ? job : reply({ kind: "bigquery#jobCancelResponse", job: toJob(call, job) });
}

function getResults(call: Call): Reply | Refusal {
  const job = jobOf(call);
  if ("status" in job) return job;
  if (job.error !== null) return toRefusal(job.error);
  const start = Number(call.query.get("pageToken") ?? call.query.get("startIndex") ?? 0);
  if (!Number.isSafeInteger(start) || start < 0) return invalid("Invalid value for pageToken");
  const page = {
    start,
    size: int64Of(call.query.get("maxResults")),
    isInt64: wantsInt64(call.query),
  };
  return reply({
    kind: "bigquery#getQueryResultsResponse",
    etag: etagOf([job.id, start]),
    jobReference: jobReference(call, job),
    ...resultOf(job, page),
    totalBytesProcessed: String(job.bytesProcessed),
    ...dmlOf(job),
  });
}

/** Most rows of one page. */
const PAGE_LIMIT_ROWS = 10_000;

interface PageOfRows {
  readonly start: number;
  readonly size: number | null;
  readonly isInt64: boolean;
}

function resultOf(
  { result, statistics }: QueryJob,
  { start, size, isInt64 }: PageOfRows,
): Record<string, unknown> {
  const done = { jobComplete: true, cacheHit: false };
  if (result === null) {
    const schema = statistics["schema"];
    return { ...done, ...(schema === undefined ? {} : { schema }), totalRows: "0" };
  }
  const { columns, rows } = result;
  const end = Math.min(start + Math.min(size ?? PAGE_LIMIT_ROWS, PAGE_LIMIT_ROWS), rows.length);
  const cut = rows.slice(start, end).map((row) => writeRow(row, columns, isInt64));
  return {
    ...done,
    schema: toSchema(columns),
    totalRows: String(rows.length),
    ...(cut.length === 0 ? {} : { rows: cut }),
    ...(end < rows.length ? { pageToken: String(end) } : {}),
  };
}

function dmlOf({ affectedRows, statementType }: QueryJob): Record<string, unknown> {
  if (affectedRows === null) return {};
  const count = String(affectedRows);
  const name =
    { INSERT: "insertedRowCount", UPDATE: "updatedRowCount" }[statementType ?? ""] ?? "deletedRowCount";
  return { numDmlAffectedRows: count, dmlStats: { [name]: count } };
}

const STATES = ["done", "pending", "running"];

function listJobs(call: Call): Reply | Refusal {
  const { world, query } = call;
  const isAll = query.get("allUsers") === "true";
  const denied = guardProject(
    world,
    param(call, "project"),
    isAll ? "bigquery.jobs.listAll" : "bigquery.jobs.list",
  );
  if (denied !== null) return denied;
  const states = query.getAll("stateFilter");
  const unknown = states.find((state) => !STATES.includes(state));
  if (unknown !== undefined) return invalid(`Invalid value for stateFilter: ${unknown}`);
  const [after, before] = [int64Of(query.get("minCreationTime")), int64Of(query.get("maxCreationTime"))];
  const jobs = [...world.queryJobs.values()].filter((job) => {
    const at = Date.parse(job.at);
    const isWanted =
      (isAll || job.user === world.identity) && (states.length === 0 || states.includes("done"));
    return (
      isWanted &&
      (after === null || at >= after) &&
      (before === null || at <= before) &&
      isChild(job, query.get("parentJobId"))
    );
  });
  const newest = jobs.sort((a, b) => b.at.localeCompare(a.at));
  const byKey = new Map(newest.map((job, index) => [String(index).padStart(9, "0"), job]));
  const page = cutPage({
    keys: [...byKey.keys()],
    list: `jobs ${isAll}`,
    size: query.get("maxResults"),
    token: query.get("pageToken"),
    defaultSize: 50,
    largestSize: 1000,
    sizeName: "maxResults",
  });
  if (page.kind === "refusal") return page;
  const isFull = query.get("projection")?.toLowerCase() === "full";
  const found = page.keys.flatMap((key) => byKey.get(key) ?? []);
  return reply({
    kind: "bigquery#jobList",
    etag: etagOf(page.keys),
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
    ...(found.length === 0 ? {} : { jobs: found.map((job) => itemOf(call, job, isFull)) }),
  });
}

function isChild({ parent }: QueryJob, wanted: string | null): boolean {
  return wanted === null ? parent === null : parent === wanted;
}

function itemOf(call: Call, job: QueryJob, isFull: boolean): Record<string, unknown> {
  const { configuration, etag: _, selfLink: __, ...item } = toJob(call, job);
  const error = job.error === null ? {} : { errorResult: job.error };
  return { ...item, state: "DONE", ...error, ...(isFull ? { configuration } : {}) };
}
