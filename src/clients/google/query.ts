import { createHash } from "node:crypto";
import type { Reading, Unread } from "#domain/reading.ts";
import { malformed } from "./classify.ts";
import { type Asking, type Lack, type Question, question, segment, unread } from "./question.ts";
import { integerAt, isObject, type JsonObject, listAt, objectAt, textAt } from "./typed-json.ts";

/** One metadata query, and how its rows are read. */
export interface Query<T extends object> {
  /** Standard SQL; names in it are checked by `isName`. */
  readonly sql: string;
  /** `us-central1`, `US`; where it is absent BigQuery chooses. */
  readonly location?: string;
  /** What the query needs beyond running jobs. */
  readonly permission?: string;
  /** The fact of a row, or what the row lacks. */
  readRow(row: Row): T | Lack;
}

/** A row by column name; values as BigQuery writes them: texts, null, or lists of such. */
export type Row = JsonObject;

/** A query may bill no more, in bytes: one GiB, less than a cent. INFORMATION_SCHEMA bills at least 10 MB. */
const BILLED_LIMIT_BYTES = 1_073_741_824;

/** Time that BigQuery may take for one answer, in milliseconds. */
const WAIT_MS = 10_000;

/** Answers after which a query is taken to have no end. */
const ANSWER_LIMIT = 200;

interface Answered<T> {
  readonly isComplete: boolean;
  readonly job: string | null;
  readonly rows: readonly T[];
  /** Rows of all pages; null where the answer does not say. */
  readonly total: number | null;
  readonly nextToken: string | null;
}

/** Runs a query and reads all its rows; with a page missing, or a row that cannot be understood, it is unread. */
export async function runQuery<T extends object>(
  asking: Asking,
  query: Query<T>,
): Promise<Reading<readonly T[]>> {
  const rows: T[] = [];
  const asked = firstQuestion(asking, query);
  const source = oneLine(query.sql);
  const broken = (detail: string): Unread => ({ ...unread(asking, asked, malformed(detail)), source });
  let answer = await question(asking, asked);
  for (let answers = 1; answers < ANSWER_LIMIT; answers++) {
    if (answer.state === "unread") return { ...misplaced(answer), source };
    const { isComplete, job, nextToken, total } = answer.value;
    if (isComplete) for (const row of answer.value.rows) rows.push(row);
    if (isComplete && nextToken === null) {
      const isWhole = total === null || rows.length >= total;
      return isWhole ? { ...answer, source, value: rows } : broken(`${rows.length} of ${total} rows came`);
    }
    if (job === null) break;
    answer = await question(asking, nextQuestion(asking, { query, job, nextToken }));
  }
  return broken("the query came to no end");
}

/** A query that finds no dataset or view where it looked says nothing of what it was to list: that is no absence. */
export function misplaced(unread: Unread): Unread {
  if (unread.reason !== "absent") return unread;
  return { ...unread, reason: "malformed", remedy: MISPLACED };
}

const MISPLACED = {
  advice:
    "BigQuery finds no dataset or view where the query looks; check the names and the location in the plan, then run again.",
};

/** The path of an INFORMATION_SCHEMA view; null where a part is no name, so that nothing else gets into a statement. */
export function schemaView(asking: Asking, place: string, view: string): string | null {
  const isNamed = isName(asking.project) && isName(place);
  return isNamed ? `\`${asking.project}\`.\`${place}\`.INFORMATION_SCHEMA.${view}` : null;
}

/** True where a text may stand in a statement as a name or between quotes. */
export function isName(text: string): boolean {
  return /^[A-Za-z0-9_.:-]+$/.test(text);
}

function firstQuestion<T extends object>(
  asking: Asking,
  { sql, location, permission, readRow }: Query<T>,
): Question<Answered<T>> {
  return {
    service: "bigquery",
    method: "POST",
    path: `/bigquery/v2/projects/${segment(asking.project)}/queries`,
    body: {
      query: sql,
      useLegacySql: false,
      ...(location === undefined ? {} : { location }),
      timeoutMs: WAIT_MS,
      maximumBytesBilled: String(BILLED_LIMIT_BYTES),
      requestId: requestId(`${asking.project} ${asking.clock.now()} ${sql}`),
      labels: { phasegate: "audit" },
    },
    permission: permission ?? "bigquery.jobs.create",
    read: (body) => toAnswered(body, readRow),
  };
}

/** The same request of the same run is answered once, also where a repetition overtakes it. 36 characters at most. */
function requestId(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 36);
}

function nextQuestion<T extends object>(
  asking: Asking,
  {
    query,
    job,
    nextToken,
  }: { readonly query: Query<T>; readonly job: string; readonly nextToken: string | null },
): Question<Answered<T>> {
  return {
    service: "bigquery",
    path: `/bigquery/v2/projects/${segment(asking.project)}/queries/${segment(job)}`,
    query: {
      ...(query.location === undefined ? {} : { location: query.location }),
      timeoutMs: String(WAIT_MS),
      ...(nextToken === null ? {} : { pageToken: nextToken }),
    },
    permission: "bigquery.jobs.create",
    read: (body) => toAnswered(body, query.readRow),
  };
}

function toAnswered<T extends object>(body: unknown, readRow: Query<T>["readRow"]): Answered<T> | Lack {
  if (!isObject(body) || typeof body["jobComplete"] !== "boolean") return { lacks: "the state of the query" };
  const fields = listAt(objectAt(body, "schema"), "fields").map((field) => textAt(field, "name") ?? "");
  const isComplete = body["jobComplete"];
  if (isComplete && fields.length === 0) return { lacks: "the columns of the query" };
  const rows: T[] = [];
  for (const entry of isComplete ? listAt(body, "rows") : []) {
    const row = toRow(fields, entry);
    const fact = row === null ? { lacks: "a cell for each column" } : readRow(row);
    if ("lacks" in fact) return fact;
    rows.push(fact);
  }
  const token = textAt(body, "pageToken");
  return {
    isComplete,
    job: textAt(objectAt(body, "jobReference"), "jobId"),
    rows,
    total: integerAt(body, "totalRows"),
    nextToken: token === "" ? null : token,
  };
}

/** Null where a cell is missing. */
function toRow(fields: readonly string[], row: unknown): Row | null {
  const cells = listAt(row, "f");
  if (cells.length !== fields.length) return null;
  return Object.fromEntries(fields.map((name, index) => [name, cellValue(cells[index])]));
}

/** A repeated column comes as a list of cells. */
function cellValue(cell: unknown): unknown {
  const value = isObject(cell) ? cell["v"] : undefined;
  if (Array.isArray(value)) return value.map(cellValue);
  return value === null ? null : textAt(cell, "v");
}

function oneLine(sql: string): string {
  return sql.replace(/\s+/g, " ").trim();
}
