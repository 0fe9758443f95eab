import { etagOf } from "../../http/etag.ts";
import { type Refusal, refuse } from "../../http/refusal.ts";
import type { Call } from "../../http/route.ts";
import type { JobError, QueryJob } from "./query-job.ts";
import { millis } from "./table-resource.ts";

type Json = Record<string, unknown>;

/** Reference of a job. A dry run has no id: there is nothing to come back to. */
export function jobReference({ world }: Call, job: QueryJob, isDryRun = false): Json {
  return { projectId: world.project.id, ...(isDryRun ? {} : { jobId: job.id }), location: job.location };
}

/** A job as jobs.get and jobs.insert show it. */
export function toJob(call: Call, job: QueryJob, isDryRun = false): Json {
  const path = `/bigquery/v2/projects/${call.world.project.id}/jobs/${job.id}`;
  const error = job.error === null ? {} : { errorResult: job.error, errors: [job.error] };
  const resource = {
    kind: "bigquery#job",
    id: `${call.world.project.id}:${job.location}.${job.id}`,
    selfLink: `${call.origin}${path}?location=${job.location}`,
    jobReference: jobReference(call, job, isDryRun),
    configuration: { ...job.configuration, ...(isDryRun ? { dryRun: true } : {}) },
    status: { state: "DONE", ...error },
    statistics: statisticsOf(job),
    user_email: job.user,
    principal_subject: `${job.user.includes("gserviceaccount") ? "serviceAccount" : "user"}:${job.user}`,
  };
  return { ...resource, etag: etagOf(resource) };
}

const STATISTICS: Readonly<Record<QueryJob["kind"], string>> = {
  QUERY: "query",
  COPY: "copy",
  LOAD: "load",
  EXTRACT: "extract",
};

function statisticsOf(job: QueryJob): Json {
  const start = millis(job.at);
  return {
    creationTime: start,
    startTime: start,
    endTime: String(Number(start) + 500),
    totalBytesProcessed: String(job.bytesProcessed),
    totalSlotMs: String(job.slotMs),
    ...(job.parent === null ? {} : { parentJobId: job.parent }),
    [STATISTICS[job.kind]]: job.statistics,
  };
}

/** HTTP status of BigQuery's reasons. Source: BigQuery error table, read 2026-11. */
const STATUS: Readonly<Record<string, number>> = {
  accessDenied: 403,
  forbidden: 403,
  accessNotConfigured: 403,
  quotaExceeded: 403,
  notFound: 404,
  duplicate: 409,
};

/** A job's error as the answer to a request that waited for the job. */
export function toRefusal({ reason, message }: JobError): Refusal {
  const named = /Permission (bigquery\.[\w.]+)/.exec(message)?.[1];
  const info = named === undefined ? {} : { details: [deniedInfo(named)] };
  return refuse(STATUS[reason] ?? 400, reason, message, reason === "accessDenied" ? info : {});
}

function deniedInfo(permission: string): unknown {
  return {
    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
    reason: "IAM_PERMISSION_DENIED",
    domain: "iam.googleapis.com",
    metadata: { permission },
  };
}
