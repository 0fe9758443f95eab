import type { Reading } from "#domain/reading.ts";
import { readPages } from "./pages.ts";
import { type Asking, type Lack, segment } from "./question.ts";
import { isTrueAt, objectAt, textAt } from "./typed-json.ts";

/** A scheduled query as it was written. */
export interface ScheduledQuery {
  readonly name: string;
  readonly schedule: string;
  readonly disabled: boolean;
  /** Dataset that its results go to, and that names without a dataset belong to; null where it has none. */
  readonly dataset: string | null;
  /** Table that its results go to, perhaps with `{run_date}` in its name; null where the text itself writes. */
  readonly destination: string | null;
  readonly sql: string;
}

/** Scheduled queries of one region. */
export interface ScheduledQueries {
  readonly queries: readonly ScheduledQuery[];
}

/** Asks for the scheduled queries of a region: BigQuery Data Transfer transferConfigs.list. */
export async function getScheduledQueries(
  asking: Asking,
  location: string,
): Promise<Reading<ScheduledQueries>> {
  const read = await readPages(asking, {
    service: "bigquerydatatransfer",
    path: `/v1/projects/${segment(asking.project)}/locations/${segment(location)}/transferConfigs`,
    query: { dataSourceIds: "scheduled_query", pageSize: "1000" },
    permission: "bigquery.transfers.get",
    list: "transferConfigs",
    readItem: toQuery,
  });
  return read.state === "unread" ? read : { ...read, value: { queries: read.value.items } };
}

function toQuery(item: unknown): ScheduledQuery | Lack {
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
    sql,
  };
}
