import type { CatalogueFact, TableFact, TableType } from "#domain/cloud.ts";
import type { Reading, Unread } from "#domain/reading.ts";
import { malformed } from "./classify.ts";
import { type Asking, type Lack, type Question, segment, settle, unread } from "./question.ts";
import { instantAt, integerAt, listAt, objectAt, textAt, textListAt } from "./typed-json.ts";

/** Tables on one page; BigQuery gives no more. Checked 2026-11. */
const PAGE_SIZE = 1000;

/** Pages after which a list is taken to have no end. */
const PAGE_LIMIT = 5000;

interface TablePage {
  readonly tables: readonly TableFact[];
  readonly total: number;
  readonly nextToken: string | null;
}

/** Asks for all tables of a dataset: tables.list, page by page. A list with a page missing is unread. */
export async function listTables(asking: Asking, dataset: string): Promise<Reading<CatalogueFact>> {
  const tables: TableFact[] = [];
  const seen = new Set<string>();
  let requests = 0;
  let token: string | null = null;
  for (let pages = 0; pages < PAGE_LIMIT; pages++) {
    const asked: Question<TablePage> = pageQuestion(asking, dataset, token);
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
    `the list of tables has over ${PAGE_LIMIT} pages`,
  );
}

function pageQuestion(asking: Asking, dataset: string, token: string | null): Question<TablePage> {
  return {
    service: "bigquery",
    path: `/bigquery/v2/projects/${segment(asking.project)}/datasets/${segment(dataset)}/tables`,
    query: { maxResults: String(PAGE_SIZE), ...(token === null ? {} : { pageToken: token }) },
    permission: "bigquery.tables.list",
    read: toPage,
  };
}

interface Listed {
  readonly page: TablePage;
  readonly dataset: string;
  readonly tables: readonly TableFact[];
  readonly requests: number;
}

function whole(asking: Asking, asked: Question<TablePage>, listed: Listed): Reading<CatalogueFact> {
  const { page, dataset, tables, requests } = listed;
  if (tables.length < page.total) {
    return broken(asking, asked, `${tables.length} of ${page.total} tables came`);
  }
  const first = pageQuestion(asking, dataset, null);
  return {
    state: "read",
    value: { dataset, tables, requests },
    observedAt: asking.clock.now(),
    source: `GET bigquery.googleapis.com${first.path}?maxResults=${PAGE_SIZE}`,
  };
}

function broken(asking: Asking, asked: Question<TablePage>, detail: string): Unread {
  return unread(asking, asked, malformed(detail));
}

/** An answer without `kind` is no list: an empty list would be a false fact. */
function toPage(body: unknown): TablePage | Lack {
  if (textAt(body, "kind") !== "bigquery#tableList") return { lacks: "a list of tables" };
  const total = integerAt(body, "totalItems");
  if (total === null) return { lacks: "the number of tables" };
  const tables: TableFact[] = [];
  for (const item of listAt(body, "tables")) {
    const table = toTable(item);
    if ("lacks" in table) return table;
    tables.push(table);
  }
  return { tables, total, nextToken: textAt(body, "nextPageToken") };
}

const TYPES: readonly TableType[] = ["TABLE", "VIEW", "EXTERNAL", "MATERIALIZED_VIEW", "SNAPSHOT"];

function toTable(item: unknown): TableFact | Lack {
  const name = textAt(objectAt(item, "tableReference"), "tableId");
  if (name === null) return { lacks: "the name of a table" };
  const type = TYPES.find((known) => known === textAt(item, "type"));
  if (type === undefined) return { lacks: `a known type of the table ${name}` };
  return {
    name,
    type,
    createdAt: instantAt(item, "creationTime"),
    expiresAt: instantAt(item, "expirationTime"),
    partitionField: partitionField(item),
    clusterFields: textListAt(objectAt(item, "clustering"), "fields"),
  };
}

/** A table that is partitioned by load time has no field of its own. */
function partitionField(item: unknown): string | null {
  const byTime = objectAt(item, "timePartitioning");
  if (byTime !== null) return textAt(byTime, "field") ?? "_PARTITIONTIME";
  return textAt(objectAt(item, "rangePartitioning"), "field");
}
