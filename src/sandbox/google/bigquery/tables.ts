import { etagOf } from "../../http/etag.ts";
import { cutPage } from "../../http/paging.ts";
import { type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import type { WorldTable } from "../../tables.ts";
import type { WorldDataset } from "../../world.ts";
import { guard } from "../access.ts";
import { BIGQUERY, guardDataset } from "./access.ts";
import { datasetOf } from "./datasets.ts";

/** Page size without `maxResults`, and the most that a page holds. Seen in BigQuery's clients; checked 2026-11. */
const PAGE_DEFAULT = 50;
const PAGE_LIMIT = 1000;

/** BigQuery tables.list and tables.get. */
export const tableRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/bigquery/v2/projects/{project}/datasets/{dataset}/tables",
    service: BIGQUERY,
    style: "bigquery",
    query: ["maxResults", "pageToken"],
    answer: listTables,
  },
  {
    method: "GET",
    path: "/bigquery/v2/projects/{project}/datasets/{dataset}/tables/{table}",
    service: BIGQUERY,
    style: "bigquery",
    query: ["selectedFields", "view"],
    answer: getTable,
  },
];

function listTables(call: Call): Reply | Refusal {
  const refusal = guardDataset(call, "bigquery.tables.list");
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const page = cutPage({
    keys: sortedNames(dataset),
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
    ...(tables.length === 0 ? {} : { tables: tables.map((table) => itemOf(call, dataset, table)) }),
    totalItems: dataset.tables.size,
  });
}

const sorted = new WeakMap<WorldDataset, { readonly size: number; readonly names: readonly string[] }>();

/** Names in order; sorted again only after tables came or went. */
function sortedNames(dataset: WorldDataset): readonly string[] {
  const known = sorted.get(dataset);
  if (
    known !== undefined &&
    known.size === dataset.tables.size &&
    known.names.every((name) => dataset.tables.has(name))
  )
    return known.names;
  const names = [...dataset.tables.keys()].sort();
  sorted.set(dataset, { size: names.length, names });
  return names;
}

function getTable(call: Call): Reply | Refusal {
  const [project, id, name] = [param(call, "project"), param(call, "dataset"), param(call, "table")];
  const refusal = guard({
    world: call.world,
    service: BIGQUERY,
    project,
    permission: "bigquery.tables.get",
    resource: id,
    reason: "accessDenied",
    denial:
      `Access Denied: Table ${project}:${id}.${name}: Permission bigquery.tables.get denied on table ` +
      `${project}:${id}.${name} (or it may not exist).`,
  });
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const table = dataset.tables.get(name);
  if (table === undefined) return refuse(404, "notFound", `Not found: Table ${project}:${id}.${name}`);
  return reply(resourceOf(call, dataset, table));
}

/** Fields that a list item and the whole resource share. A list item has no row count, no schema, no change time. */
function sharedFields(call: Call, dataset: WorldDataset, table: WorldTable): Record<string, unknown> {
  const project = call.world.project.id;
  const created = Date.parse(table.createdAt);
  const lifetime = dataset.defaultTableExpirationMs;
  return {
    kind: "bigquery#table",
    id: `${project}:${dataset.id}.${table.name}`,
    tableReference: { projectId: project, datasetId: dataset.id, tableId: table.name },
    type: table.type,
    creationTime: String(created),
    ...(lifetime === null || table.type !== "TABLE" ? {} : { expirationTime: String(created + lifetime) }),
    ...(table.partition === null ? {} : { timePartitioning: { type: "DAY", field: table.partition } }),
    ...(table.cluster.length === 0 ? {} : { clustering: { fields: table.cluster } }),
  };
}

function itemOf(call: Call, dataset: WorldDataset, table: WorldTable): Record<string, unknown> {
  const shared = sharedFields(call, dataset, table);
  return table.type === "VIEW" ? { ...shared, view: { useLegacySql: false } } : shared;
}

function resourceOf(call: Call, dataset: WorldDataset, table: WorldTable): Record<string, unknown> {
  const resource = {
    ...sharedFields(call, dataset, table),
    selfLink: `${call.origin}${call.target.split("?")[0]}`,
    location: dataset.location,
    lastModifiedTime: String(Date.parse(table.createdAt)),
    numBytes: String(table.bytes),
    numRows: String(table.rows),
    schema: { fields: table.columns.map((column) => ({ ...column, mode: "NULLABLE" })) },
    ...(table.query === null ? {} : { view: { query: table.query, useLegacySql: false } }),
  };
  return { etag: etagOf(resource), ...resource };
}
