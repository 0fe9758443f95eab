import { expiryOf, findTable, putTable, removeTable, tableNames } from "../../catalogue.ts";
import { etagOf } from "../../http/etag.ts";
import { fieldsOf, listOf, textOf } from "../../http/json.ts";
import { cutPage } from "../../http/paging.ts";
import { invalid, type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { blankTable, type WorldTable } from "../../tables.ts";
import type { WorldDataset } from "../../world.ts";
import { isDenied, isEnabled } from "../access.ts";
import { BIGQUERY, guardDataset, guardTable, tableNotFound, tableOf } from "./access.ts";
import { datasetOf } from "./datasets.ts";
import { guardEtag } from "./preconditions.ts";
import { badTableName, parseTableBody, type TableChange } from "./table-body.ts";
import { type TableView, tableEtag, toTable, toTableItem } from "./table-resource.ts";

/** Page size without `maxResults`, and the most that a page holds. Seen in BigQuery's clients; checked 2026-11. */
const PAGE_DEFAULT = 50;
const PAGE_LIMIT = 1000;

const LIST = "/bigquery/v2/projects/{project}/datasets/{dataset}/tables";
const TABLE = `${LIST}/{table}`;

/** BigQuery tables: list, get, insert, patch, update, delete, testIamPermissions. */
export const tableRoutes: readonly Route[] = [
  route("GET", LIST, listTables, ["maxResults", "pageToken"]),
  route("POST", LIST, insertTable),
  route("GET", TABLE, getTable, ["selectedFields", "view"]),
  route("PATCH", TABLE, patchTable, ["autodetect_schema"]),
  route("PUT", TABLE, updateTable, ["autodetect_schema"]),
  route("DELETE", TABLE, deleteTable),
  route("POST", `${TABLE}:testIamPermissions`, testPermissions),
];

function route(
  method: Route["method"],
  path: string,
  answer: Route["answer"],
  query: readonly string[] = [],
): Route {
  return { method, path, service: BIGQUERY, style: "bigquery", query, answer };
}

function listTables(call: Call): Reply | Refusal {
  const refusal = guardDataset(call, "bigquery.tables.list");
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const page = cutPage({
    keys: tableNames(dataset, call.at),
    list: `tables of ${dataset.id}`,
    size: call.query.get("maxResults"),
    token: call.query.get("pageToken"),
    defaultSize: PAGE_DEFAULT,
    largestSize: PAGE_LIMIT,
    sizeName: "maxResults",
  });
  if (page.kind === "refusal") return page;
  const tables = page.keys.flatMap((name) => dataset.tables.get(name) ?? []);
  return reply({
    kind: "bigquery#tableList",
    etag: etagOf(page.keys),
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
    ...(tables.length === 0 ? {} : { tables: tables.map((table) => toTableItem(call, dataset, table)) }),
    totalItems: dataset.tables.size,
  });
}

interface Found {
  readonly dataset: WorldDataset;
  readonly table: WorldTable;
}

/** The table of the path, for a caller who holds the permission. */
export function openTable(call: Call, permission: string): Found | Refusal {
  const name = tableOf(call);
  const refusal = guardTable(call.world, name, permission);
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const table = findTable(dataset, name.table, call.at);
  return table === null ? tableNotFound(name) : { dataset, table };
}

const VIEWS: readonly (TableView | "TABLE_METADATA_VIEW_UNSPECIFIED")[] = [
  "BASIC",
  "STORAGE_STATS",
  "FULL",
  "TABLE_METADATA_VIEW_UNSPECIFIED",
];

function getTable(call: Call): Reply | Refusal {
  const asked = call.query.get("view");
  const view = VIEWS.find((known) => known === (asked ?? "STORAGE_STATS"));
  if (view === undefined) return invalid(`Invalid value for view: ${asked}`);
  const found = openTable(call, "bigquery.tables.get");
  if ("kind" in found) return found;
  const { dataset, table } = found;
  const columns = selectColumns(table, call.query.get("selectedFields"));
  if ("kind" in columns) return columns;
  const shown = toTable(call, dataset, {
    table: { ...table, columns },
    view: view === "TABLE_METADATA_VIEW_UNSPECIFIED" ? "STORAGE_STATS" : view,
  });
  return reply({ ...shown, etag: tableEtag(table) });
}

function selectColumns({ columns }: WorldTable, selected: string | null): WorldTable["columns"] | Refusal {
  if (selected === null || selected === "") return columns;
  const names = selected.split(",").map((path) => path.trim().split(".")[0] ?? "");
  const missing = names.find((name) => !columns.some((column) => column.name === name));
  if (missing !== undefined) return invalid(`Invalid value for selectedFields: no such field: ${missing}`);
  return columns.filter(({ name }) => names.includes(name));
}

function insertTable(call: Call): Reply | Refusal {
  const refusal = guardDataset(call, "bigquery.tables.create");
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const reference = fieldsOf(fieldsOf(call.body)["tableReference"]);
  const name = textOf(reference["tableId"]);
  if (name === null) return refuse(400, "required", "Required parameter is missing: tableReference.tableId");
  const other = textOf(reference["datasetId"]);
  if (other !== null && other !== dataset.id) return invalid("Invalid dataset ID: it is not the path's.");
  const wrong = badTableName(name);
  if (wrong !== null) return wrong;
  const change = parseTableBody(call.body, call.at);
  if ("status" in change) return change;
  if (findTable(dataset, name, call.at) !== null) return duplicateTable(call, dataset, name);
  const table = newTable(call, dataset, { name, change });
  putTable(dataset, table);
  return reply(toTable(call, dataset, { table }));
}

/** BigQuery's words for a table that is there already. */
export function duplicateTable(call: Call, dataset: WorldDataset, name: string): Refusal {
  return refuse(409, "duplicate", `Already Exists: Table ${call.world.project.id}:${dataset.id}.${name}`);
}

function newTable(
  call: Call,
  dataset: WorldDataset,
  { name, change }: { readonly name: string; readonly change: TableChange },
): WorldTable {
  const fresh = { ...blankTable(call.at), name, ...change };
  const isStored = fresh.type === "TABLE" || fresh.type === "SNAPSHOT";
  return "expiresAt" in change || !isStored ? fresh : { ...fresh, expiresAt: expiryOf(dataset, call.at) };
}

function patchTable(call: Call): Reply | Refusal {
  return changeTable(call, (table, change) => ({ ...table, ...change }));
}

/** Replaces: what the body leaves out goes back to nothing. The schema stays, as a table without columns is none. */
function updateTable(call: Call): Reply | Refusal {
  return changeTable(call, (table, change) => ({
    ...table,
    labels: {},
    description: null,
    friendlyName: null,
    expiresAt: null,
    ...change,
  }));
}

function changeTable(
  call: Call,
  apply: (table: WorldTable, change: TableChange) => WorldTable,
): Reply | Refusal {
  const found = openTable(call, "bigquery.tables.update");
  if ("kind" in found) return found;
  const { dataset, table } = found;
  const stale = guardEtag(call, tableEtag(table));
  if (stale !== null) return stale;
  const change = parseTableBody(call.body, call.at);
  if ("status" in change) return change;
  const wrong = guardColumns(call, found, change);
  if (wrong !== null) return wrong;
  const changed = { ...apply(table, change), modifiedAt: call.at };
  putTable(dataset, changed);
  return reply(toTable(call, dataset, { table: changed }));
}

/** Columns may be added, not taken away or given another type. */
function guardColumns(call: Call, { dataset, table }: Found, { columns }: TableChange): Refusal | null {
  if (columns === undefined || table.type !== "TABLE") return null;
  const broken = table.columns.find(
    (old) => !columns.some(({ name, type }) => name === old.name && type === old.type),
  );
  if (broken === undefined) return null;
  const full = `${call.world.project.id}:${dataset.id}.${table.name}`;
  return invalid(
    `Provided Schema does not match Table ${full}. Field ${broken.name} is missing in new schema`,
  );
}

function deleteTable(call: Call): Reply | Refusal {
  const found = openTable(call, "bigquery.tables.delete");
  if ("kind" in found) return found;
  const stale = guardEtag(call, tableEtag(found.table));
  if (stale !== null) return stale;
  removeTable(found.dataset, found.table.name);
  return { kind: "reply", status: 204, body: null };
}

/** Asks nothing of the caller; a table that is not there answers with nothing held. */
function testPermissions(call: Call): Reply | Refusal {
  const name = tableOf(call);
  if (!isEnabled(call.world, BIGQUERY))
    return guardTable(call.world, name, "bigquery.tables.get") ?? reply({});
  const asked = listOf(fieldsOf(call.body)["permissions"]).map(String);
  const foreign = asked.find((permission) => !/^bigquery\.(tables|rowAccessPolicies)\./.test(permission));
  if (
    foreign !== undefined ||
    ["bigquery.tables.create", "bigquery.tables.list"].some((p) => asked.includes(p))
  ) {
    return invalid(`Permission ${foreign ?? "bigquery.tables.create"} is not valid for this resource.`);
  }
  const dataset = call.world.datasets.get(name.dataset);
  const isThere = dataset !== undefined && findTable(dataset, name.table, call.at) !== null;
  const resource = [name.dataset, `${name.dataset}.${param(call, "table")}`];
  const held = isThere ? asked.filter((permission) => !isDenied(call.world, permission, resource)) : [];
  return reply(held.length === 0 ? {} : { permissions: held });
}
