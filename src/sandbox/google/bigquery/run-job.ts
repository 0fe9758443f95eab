import { createHash } from "node:crypto";
import { type Fields, fieldsOf, listOf, textOf, textsOf } from "../../http/json.ts";
import { invalid, type Refusal, refuse } from "../../http/refusal.ts";
import type { Call } from "../../http/route.ts";
import { QueryFault } from "../../sql/fault.ts";
import type { Session } from "../../sql/session.ts";
import type { Cell } from "../../tables.ts";
import { runCopy, runExtract, runLoad } from "./move-job.ts";
import type { QueryJob } from "./query-job.ts";
import { type QueryRun, runQueryJob } from "./run-query-job.ts";

/** What is asked for: a configuration, and how to call the job. */
export interface JobRequest {
  readonly configuration: Fields;
  readonly location: string | null;
  /** Null where the sandbox names it. */
  readonly id: string | null;
  readonly requestId: string | null;
}

/** A job that ran, or that a dry run checked; a dry run leaves nothing behind. */
export function runJob(call: Call, request: JobRequest): QueryJob | Refusal {
  const { world } = call;
  const key = request.requestId === null ? null : `${world.identity} ${request.requestId}`;
  const earlier = key === null ? undefined : world.queryJobs.get(world.requestIds.get(key) ?? "");
  if (earlier !== undefined) return earlier;
  const id = request.id ?? newId(call);
  if (!/^[\w-]{1,1024}$/.test(id)) return invalid(`Invalid job ID "${id}".`);
  if (world.queryJobs.has(id)) {
    const place = world.queryJobs.get(id)?.location ?? "US";
    return refuse(409, "duplicate", `Already Exists: Job ${world.project.id}:${place}.${id}`);
  }
  const kinds = ["query", "copy", "load", "extract"].filter((kind) => kind in request.configuration);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1)
    return invalid(
      "Job configuration must contain exactly one job-specific configuration object (e.g., query, load, extract, copy).",
    );
  const job = finish(call, { request, id, kind });
  if ("status" in job) return job;
  if (!isDryRun(request.configuration)) {
    world.queryJobs.set(id, job);
    if (key !== null) world.requestIds.set(key, id);
  }
  return job;
}

/** True where nothing is to be done. */
export function isDryRun(configuration: Fields): boolean {
  return configuration["dryRun"] === true;
}

function newId({ world, at }: Call): string {
  const text = `${at} ${world.queryJobs.size} ${world.identity}`;
  return `job_${createHash("sha256").update(text).digest("base64url").slice(0, 27)}`;
}

interface Task {
  readonly request: JobRequest;
  readonly id: string;
  readonly kind: string;
}

const KINDS: Readonly<Record<string, QueryJob["kind"]>> = {
  query: "QUERY",
  copy: "COPY",
  load: "LOAD",
  extract: "EXTRACT",
};

function finish(call: Call, { request, id, kind }: Task): QueryJob | Refusal {
  const { configuration } = request;
  const session = openSession(call, request);
  const part = fieldsOf(configuration[kind]);
  const isQuery = kind === "query";
  const text = isQuery ? textOf(part["query"]) : null;
  if (isQuery && (text === null || text.trim() === ""))
    return refuse(400, "required", "Required parameter is missing: query");
  if (isQuery && part["useLegacySql"] !== false) return legacy();
  const run = attempt(() => runKind(call, session, { kind, part, configuration }));
  return {
    id,
    kind: KINDS[kind] ?? "QUERY",
    location: session.tally.location ?? "US",
    user: call.world.identity,
    at: call.at,
    configuration: { ...configuration, jobType: KINDS[kind] },
    query: text,
    bytesProcessed: session.tally.bytesProcessed,
    slotMs: 100,
    labels: textsOf(configuration["labels"]),
    parent: null,
    referenced: [...session.tally.referenced.values()],
    destination:
      session.tally.written ?? namedTable(run.statistics["ddlTargetTable"] ?? part["destinationTable"]),
    ...run,
  };
}

/** A table as the API refers to it; null where there is none. */
function namedTable(reference: unknown): QueryJob["destination"] {
  const { projectId, datasetId, tableId } = fieldsOf(reference);
  const [project, dataset, table] = [textOf(projectId), textOf(datasetId), textOf(tableId)];
  return dataset === null || table === null ? null : { project: project ?? "", dataset, table };
}

function legacy(): Refusal {
  return refuse(
    400,
    "invalidQuery",
    "The sandbox does not execute legacy SQL: useLegacySql is true unless the request says otherwise. Set useLegacySql to false.",
  );
}

function runKind(
  call: Call,
  session: Session,
  {
    kind,
    part,
    configuration,
  }: { readonly kind: string; readonly part: Fields; readonly configuration: Fields },
): QueryRun {
  if (kind === "query") return runQueryJob(session, { part, configuration });
  if (kind === "copy") return runCopy(session, part);
  return kind === "load" ? runLoad(call, session, part) : runExtract(call, session, part);
}

const FAILED: QueryRun = {
  error: null,
  statementType: null,
  statistics: {},
  result: null,
  affectedRows: null,
};

function attempt(run: () => QueryRun): QueryRun {
  try {
    return run();
  } catch (cause) {
    if (!(cause instanceof QueryFault)) throw cause;
    const { reason, message, location } = cause;
    return { ...FAILED, error: { reason, message, ...(location === null ? {} : { location }) } };
  }
}

function openSession({ world, at }: Call, { configuration, location }: JobRequest): Session {
  const query = fieldsOf(configuration["query"]);
  return {
    world,
    at,
    sql: textOf(query["query"]) ?? "",
    defaultDataset: textOf(fieldsOf(query["defaultDataset"])["datasetId"]),
    parameters: parametersOf(query),
    isDryRun: isDryRun(configuration),
    tally: { location, referenced: new Map(), bytesProcessed: 0, written: null },
  };
}

function parametersOf(query: Fields): ReadonlyMap<string, Cell> {
  const entries = listOf(query["queryParameters"]).map((value) => {
    const parameter = fieldsOf(value);
    const type = textOf(fieldsOf(parameter["parameterType"])["type"]) ?? "STRING";
    const given = fieldsOf(parameter["parameterValue"]);
    const list = given["arrayValues"];
    const cell = Array.isArray(list)
      ? list.map((one) =>
          cellOf(
            fieldsOf(one)["value"],
            textOf(fieldsOf(fieldsOf(parameter["parameterType"])["arrayType"])["type"]) ?? "STRING",
          ),
        )
      : cellOf(given["value"], type);
    return [(textOf(parameter["name"]) ?? "?").toLowerCase(), cell] as const;
  });
  return new Map(entries);
}

function cellOf(value: unknown, type: string): Cell {
  if (value === null || value === undefined) return null;
  if (/^(INT64|INTEGER|FLOAT64|FLOAT|NUMERIC)$/.test(type)) return Number(value);
  return /^BOOL/.test(type) ? String(value) === "true" : String(value);
}
