import { etagOf } from "../../http/etag.ts";
import type { Call } from "../../http/route.ts";
import type { Partitioning, WorldTable } from "../../tables.ts";
import type { WorldDataset } from "../../world.ts";
import { toSchema } from "./columns.ts";

type Json = Record<string, unknown>;

/** A table as tables.list shows it: no row count, no schema, no change time. */
export function toTableItem(call: Call, dataset: WorldDataset, table: WorldTable): Json {
  const shared = sharedFields(call, dataset, table);
  return table.type === "VIEW" ? { ...shared, view: { useLegacySql: false } } : shared;
}

/** How much of a table tables.get shows. */
export type TableView = "BASIC" | "STORAGE_STATS" | "FULL";

/** A table as tables.get shows it. Its etag is the same in every view. */
export function toTable(
  call: Call,
  dataset: WorldDataset,
  { table, view = "FULL" }: { readonly table: WorldTable; readonly view?: TableView },
): Json {
  const project = call.world.project.id;
  const basic = {
    ...sharedFields(call, dataset, table),
    selfLink: `${call.origin}/bigquery/v2/projects/${project}/datasets/${dataset.id}/tables/${table.name}`,
    location: dataset.location,
    lastModifiedTime: millis(table.modifiedAt),
    ...(table.description === null ? {} : { description: table.description }),
    schema: toSchema(table.columns),
    ...(table.query === null ? {} : { view: { query: table.query, useLegacySql: false } }),
    ...baseOf(call, table),
    ...(table.iceberg ? { biglakeConfiguration: ICEBERG } : {}),
  };
  return { etag: tableEtag(table), ...basic, ...(view === "BASIC" ? {} : storageOf(table)) };
}

const ICEBERG = {
  connectionId: "us.lake",
  storageUri: "gs://lake/tables/",
  fileFormat: "PARQUET",
  tableFormat: "ICEBERG",
};

/** Changes when the table does. */
export function tableEtag(table: WorldTable): string {
  return etagOf({ ...table, records: table.records.length });
}

function sharedFields(call: Call, dataset: WorldDataset, table: WorldTable): Json {
  const project = call.world.project.id;
  return {
    kind: "bigquery#table",
    id: `${project}:${dataset.id}.${table.name}`,
    tableReference: { projectId: project, datasetId: dataset.id, tableId: table.name },
    type: table.type,
    creationTime: millis(table.createdAt),
    ...(table.expiresAt === null ? {} : { expirationTime: millis(table.expiresAt) }),
    ...(table.friendlyName === null ? {} : { friendlyName: table.friendlyName }),
    ...(Object.keys(table.labels).length === 0 ? {} : { labels: table.labels }),
    ...(table.partitioning === null ? {} : partitioningOf(table.partitioning)),
    ...(table.cluster.length === 0 ? {} : { clustering: { fields: table.cluster } }),
    ...(table.requirePartitionFilter ? { requirePartitionFilter: true } : {}),
  };
}

function partitioningOf(partitioning: Partitioning): Json {
  if (partitioning.kind === "range") {
    const { field, start, end, interval } = partitioning;
    const range = { start: String(start), end: String(end), interval: String(interval) };
    return { rangePartitioning: { field, range } };
  }
  const { unit, field, expirationMs } = partitioning;
  return {
    timePartitioning: {
      type: unit,
      ...(field === null ? {} : { field }),
      ...(expirationMs === null ? {} : { expirationMs: String(expirationMs) }),
    },
  };
}

function baseOf(call: Call, { base, createdAt }: WorldTable): Json {
  if (base === null) return {};
  const reference = { projectId: call.world.project.id, datasetId: base.dataset, tableId: base.table };
  return base.kind === "snapshot"
    ? { snapshotDefinition: { baseTableReference: reference, snapshotTime: createdAt } }
    : { cloneDefinition: { baseTableReference: reference, cloneTime: createdAt } };
}

/** A view stores nothing; rows of the streaming buffer are not counted yet. */
function storageOf(table: WorldTable): Json {
  if (table.type === "VIEW") return { numBytes: "0", numLongTermBytes: "0", numRows: "0" };
  return {
    numBytes: String(table.bytes),
    numLongTermBytes: "0",
    numRows: String(table.rows),
    numActiveLogicalBytes: String(table.bytes),
    numTotalLogicalBytes: String(table.bytes),
    ...(table.streamingRows === 0 ? {} : { streamingBuffer: bufferOf(table) }),
  };
}

function bufferOf({ streamingRows, modifiedAt }: WorldTable): Json {
  return {
    estimatedRows: String(streamingRows),
    estimatedBytes: String(streamingRows * 64),
    oldestEntryTime: millis(modifiedAt),
  };
}

/** Milliseconds since 1970, as text. */
export function millis(instant: string): string {
  return String(Date.parse(instant));
}
