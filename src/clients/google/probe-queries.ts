import { randomUUID } from "node:crypto";
import type { ProbeAsk } from "./probe-ask.ts";
import { type ProbeAsking, type ProbeQuestion, type Timed, timed } from "./probe-question.ts";
import { misplaced } from "./query.ts";
import { type Lack, segment } from "./question.ts";
import { integerAt, isObject, listAt, objectAt, textAt } from "./typed-json.ts";

/** A statement, and where it runs. */
export interface ProbeQuery {
  readonly sql: string;
  /** Location of the dataset. */
  readonly location: string;
  /** Permission that a denial most likely means, where the error names none. */
  readonly permission: string;
  readonly dataset?: string;
  /** True of a question for what there is: where BigQuery finds no place to look, nothing is known to be absent. */
  readonly lists?: true;
  readonly labels?: Readonly<Record<string, string>>;
  /** Most bytes that it may bill. */
  readonly maximumBytesBilled?: number;
}

/** What a statement gave. */
export interface ProbeResult {
  /** Of all pages; null is SQL's NULL. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Rows in all; null where the statement gives none. */
  readonly totalRows: number | null;
  readonly affectedRows: number | null;
  readonly jobId: string | null;
}

/** What a dry run told. */
export interface DryRunResult {
  /** Null where BigQuery gives no estimate. */
  readonly bytes: number | null;
}

/** Rows of one page. */
const ROW_LIMIT = 10_000;

/** Time that one request waits for a job to end, in milliseconds. */
const WAIT_MS = 10_000;

/** Requests for the result of one job before it counts as unfinished. */
const POLL_LIMIT = 12;

/** Answers after which a result is taken to have no end. */
const PAGE_LIMIT = 200;

/** jobs.query, and jobs.getQueryResults until the job is done. The request id makes a retry safe. */
export async function runQuery(asking: ProbeAsking, query: ProbeQuery): Promise<Timed<ProbeResult>> {
  const rows: ProbeResult["rows"][number][] = [];
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

/** jobs.query with dryRun: free, and refused for the same reasons as the statement itself as far as BigQuery checks. */
export function runDry(asking: ProbeAsking, query: ProbeQuery): Promise<Timed<DryRunResult>> {
  return timed(asking, {
    ...queryAsk(asking, query, { dryRun: true }),
    permission: query.permission,
    ...(query.dataset === undefined ? {} : { target: { dataset: query.dataset } }),
    read: toEstimate,
  });
}

/** jobs.get: who ran a job. */
export function getCaller(
  asking: ProbeAsking,
  job: { readonly jobId: string; readonly location: string },
): Promise<Timed<{ readonly email: string }>> {
  return timed<{ readonly email: string }>(asking, {
    service: "bigquery",
    method: "GET",
    path: `/bigquery/v2/projects/${segment(asking.project)}/jobs/${segment(job.jobId)}`,
    query: { location: job.location },
    answers: "json",
    permission: "bigquery.jobs.get",
    read: (body) => {
      const email = textAt(body, "user_email");
      return email === null ? { lacks: "the caller of the job" } : { email };
    },
  });
}

interface Polled extends ProbeResult {
  readonly complete: boolean;
  readonly nextToken: string | null;
}

function queryQuestion(asking: ProbeAsking, query: ProbeQuery): ProbeQuestion<Polled> {
  return {
    ...queryAsk(asking, query, { requestId: randomUUID() }),
    permission: query.permission,
    ...(query.dataset === undefined ? {} : { target: { dataset: query.dataset } }),
    read: toPolled,
  };
}

function queryAsk(asking: ProbeAsking, query: ProbeQuery, extra: object): ProbeAsk {
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
      ...(labels === undefined ? {} : { labels }),
      ...(maximumBytesBilled === undefined ? {} : { maximumBytesBilled: String(maximumBytesBilled) }),
      ...extra,
    },
    answers: "json",
    sql,
  };
}

function resultQuestion(
  asking: ProbeAsking,
  {
    query,
    jobId,
    nextToken,
  }: { readonly query: ProbeQuery; readonly jobId: string; readonly nextToken: string | null },
): ProbeQuestion<Polled> {
  return {
    service: "bigquery",
    method: "GET",
    path: `/bigquery/v2/projects/${segment(asking.project)}/queries/${segment(jobId)}`,
    query: {
      location: query.location,
      timeoutMs: String(WAIT_MS),
      maxResults: String(ROW_LIMIT),
      ...(nextToken === null ? {} : { pageToken: nextToken }),
    },
    answers: "json",
    sql: query.sql,
    permission: query.permission,
    ...(query.dataset === undefined ? {} : { target: { dataset: query.dataset } }),
    read: toPolled,
  };
}

/** Where the answer does not say that the job is done, nothing is known of it. */
function toPolled(body: unknown): Polled | Lack {
  if (!isObject(body) || typeof body["jobComplete"] !== "boolean") return { lacks: "the state of the job" };
  return {
    complete: body["jobComplete"],
    nextToken: textAt(body, "pageToken") || null,
    rows: listAt(body, "rows").map((row) => listAt(row, "f").map((cell) => textAt(cell, "v"))),
    totalRows: integerAt(body, "totalRows"),
    affectedRows: integerAt(body, "numDmlAffectedRows"),
    jobId: textAt(objectAt(body, "jobReference"), "jobId"),
  };
}

/** Scripts of several statements have no estimate: BigQuery leaves it out or says that it does not know. */
function toEstimate(body: unknown): DryRunResult | Lack {
  if (!isObject(body)) return { lacks: "the estimate of the dry run" };
  const statistics = objectAt(objectAt(body, "statistics"), "query");
  const isUnknown = textAt(statistics, "totalBytesProcessedAccuracy") === "UNKNOWN";
  return { bytes: isUnknown ? null : integerAt(body, "totalBytesProcessed") };
}

function unfinished(asking: ProbeAsking, query: ProbeQuery) {
  const ask = queryAsk(asking, query, {});
  return {
    state: "unread" as const,
    reason: "unreachable" as const,
    detail: "the job did not end in time",
    observedAt: asking.clock.now(),
    source: `${ask.method} bigquery.googleapis.com${ask.path}`,
    remedy: { advice: "BigQuery is busy or the job waits for slots; run again later." },
  };
}
