import { queryText } from "./answer.ts";

/** One request of a probe; unlike the questions of other readers it may change something. */
export interface ProbeAsk {
  readonly service: "bigquery" | "storage";
  readonly method: "GET" | "POST" | "DELETE";
  /** From the host's root. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** JSON, where an object is sent; text is sent as it is. */
  readonly body?: object | string;
  /** What a successful answer carries. */
  readonly answers: "json" | "text" | "nothing";
  /** Statement of a query, for the record. */
  readonly sql?: string;
}

/** Longest statement that a source quotes, in characters. */
const QUOTED_SQL_CHARS = 240;

/** `POST bigquery.googleapis.com/bigquery/v2/…/queries: ALTER TABLE …`, as evidence names a call. */
export function probeSource({ service, method, path, query = {}, sql }: ProbeAsk): string {
  const text = queryText(query);
  const call = `${method} ${service}.googleapis.com${path}${text === "" ? "" : `?${text}`}`;
  return sql === undefined ? call : `${call}: ${shorten(sql)}`;
}

function shorten(sql: string): string {
  const line = sql.replace(/\s+/g, " ").trim();
  return line.length <= QUOTED_SQL_CHARS ? line : `${line.slice(0, QUOTED_SQL_CHARS - 1)}…`;
}
