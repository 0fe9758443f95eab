import { putTable } from "../../catalogue.ts";
import { fieldsOf, listOf } from "../../http/json.ts";
import { invalid, type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, type Reply, type Route, reply } from "../../http/route.ts";
import { readCell, readRecords, wantsInt64, writeRow } from "../../records.ts";
import type { Cell, TableRecord, WorldTable } from "../../tables.ts";
import { BIGQUERY } from "./access.ts";
import { tableEtag } from "./table-resource.ts";
import { openTable } from "./tables.ts";

const TABLE = "/bigquery/v2/projects/{project}/datasets/{dataset}/tables/{table}";

/** Most rows of one page, and of one insertAll. */
const PAGE_LIMIT = 10_000;
const INSERT_LIMIT = 50_000;

/** BigQuery tabledata: list and insertAll. */
export const tabledataRoutes: readonly Route[] = [
  {
    method: "GET",
    path: `${TABLE}/data`,
    service: BIGQUERY,
    style: "bigquery",
    query: [
      "maxResults",
      "pageToken",
      "selectedFields",
      "startIndex",
      "formatOptions.useInt64Timestamp",
      "formatOptions.timestampOutputFormat",
    ],
    answer: listRows,
  },
  {
    method: "POST",
    path: `${TABLE}/insertAll`,
    service: BIGQUERY,
    style: "bigquery",
    query: [],
    answer: insertRows,
  },
];

function listRows(call: Call): Reply | Refusal {
  const found = openTable(call, "bigquery.tables.getData");
  if ("kind" in found) return found;
  const { table } = found;
  if (table.type === "VIEW") return invalid("Cannot list a table of type VIEW.");
  const start = Number(call.query.get("pageToken") ?? call.query.get("startIndex") ?? 0);
  const count = Math.min(Number(call.query.get("maxResults") ?? PAGE_LIMIT), PAGE_LIMIT);
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(count))
    return invalid("Invalid value for pageToken");
  const selected = call.query.get("selectedFields")?.split(",") ?? null;
  const columns = table.columns.filter(({ name }) => selected?.includes(name) ?? true);
  const isInt64 = wantsInt64(call.query);
  const records = readRecords(table, start, count);
  const rows = records.map((record) =>
    writeRow(
      columns.map(({ name }) => record[name] ?? null),
      columns,
      isInt64,
    ),
  );
  const next = start + rows.length;
  return reply({
    kind: "bigquery#tableDataList",
    etag: tableEtag(table),
    totalRows: String(table.rows),
    ...(next < table.rows && rows.length > 0 ? { pageToken: String(next) } : {}),
    ...(rows.length === 0 ? {} : { rows }),
  });
}

/** Streams rows: they can be read at once, and the table has a streaming buffer from now on. */
function insertRows(call: Call): Reply | Refusal {
  const found = openTable(call, "bigquery.tables.updateData");
  if ("kind" in found) return found;
  const { dataset, table } = found;
  const body = fieldsOf(call.body);
  const asked = listOf(body["rows"]);
  if (asked.length === 0) return refuse(400, "invalid", "No rows present in the request.");
  if (asked.length > INSERT_LIMIT)
    return invalid(`Too many rows present in the request, limit: ${INSERT_LIMIT}`);
  const isLenient = body["ignoreUnknownValues"] === true;
  const parsed = asked.map((row) => parseRow(fieldsOf(fieldsOf(row)["json"]), table, isLenient));
  const errors = parsed.flatMap((row, index) => ("error" in row ? [{ index, errors: [row.error] }] : []));
  if (errors.length > 0) {
    const stopped = parsed.flatMap((row, index) =>
      "error" in row
        ? []
        : [{ index, errors: [{ reason: "stopped", location: "", debugInfo: "", message: "" }] }],
    );
    const insertErrors = [...errors, ...stopped].sort((a, b) => a.index - b.index);
    return reply({ kind: "bigquery#tableDataInsertAllResponse", insertErrors });
  }
  const records = parsed.flatMap((row) => ("record" in row ? [row.record] : []));
  putTable(dataset, {
    ...addRecords(table, records),
    streamingRows: table.streamingRows + records.length,
    modifiedAt: call.at,
  });
  return reply({ kind: "bigquery#tableDataInsertAllResponse" });
}

/** The table with rows more. */
export function addRecords(table: WorldTable, records: readonly TableRecord[]): WorldTable {
  return {
    ...table,
    records: [...table.records, ...records],
    rows: table.rows + records.length,
    bytes: table.bytes + records.length * Math.max(8, table.columns.length * 8),
  };
}

type ParsedRow = { readonly record: TableRecord } | { readonly error: Readonly<Record<string, string>> };

function parseRow(json: Readonly<Record<string, unknown>>, table: WorldTable, isLenient: boolean): ParsedRow {
  const known = new Map(table.columns.map((column) => [column.name.toLowerCase(), column]));
  const unknown = Object.keys(json).find((name) => !known.has(name.toLowerCase()));
  if (unknown !== undefined && !isLenient) return { error: rowError(unknown, `no such field: ${unknown}.`) };
  const record: Record<string, Cell> = {};
  for (const column of table.columns) {
    const cell = readCell(json[column.name], column);
    if (cell === undefined) {
      const isMissing = json[column.name] === undefined || json[column.name] === null;
      const message = isMissing
        ? `Missing required field: ${column.name}.`
        : `Cannot convert value to ${column.type.toLowerCase()} (bad value): ${String(json[column.name])}`;
      return { error: rowError(column.name, message) };
    }
    record[column.name] = cell;
  }
  return { record };
}

function rowError(location: string, message: string): Readonly<Record<string, string>> {
  return { reason: "invalid", location, debugInfo: "", message };
}
