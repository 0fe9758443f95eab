import type { Reading } from "#domain/reading.ts";
import type { TableColumn, TableColumnsFact, TableDetailsFact, TableSize } from "#domain/table-details.ts";
import { malformed } from "./classify.ts";
import { datasetAsk } from "./dataset.ts";
import { isName, type Row, runQuery, schemaView } from "./query.ts";
import { type Asking, type Lack, unread } from "./question.ts";
import { integerAt, textAt, textListAt } from "./typed-json.ts";

/** A dataset and where it lies: a query elsewhere does not find it. */
export interface LocatedDataset {
  readonly id: string;
  readonly location: string;
}

/** Asks for rows and bytes of all tables of a dataset, in one query; where the project denies that, the dataset is asked. */
export async function getTableDetails(
  asking: Asking,
  dataset: LocatedDataset,
): Promise<Reading<TableDetailsFact>> {
  const region = `region-${dataset.location.toLowerCase()}`;
  const view = schemaView(asking, region, "TABLE_STORAGE");
  const { id } = dataset;
  if (view === null || !isName(id)) return notAName(asking, id);
  const wide = await readSizes(asking, {
    dataset,
    sql: `SELECT table_name, total_rows, total_logical_bytes FROM ${view} WHERE table_schema = '${id}' AND NOT deleted`,
  });
  if (wide.state === "read" || wide.reason !== "denied") return wide;
  const narrow = await readSizes(asking, {
    dataset,
    sql: `SELECT table_id AS table_name, row_count AS total_rows, size_bytes AS total_logical_bytes FROM \`${asking.project}\`.\`${id}\`.__TABLES__`,
  });
  return narrow.state === "read" ? narrow : wide;
}

async function readSizes(
  asking: Asking,
  { dataset: { id, location }, sql }: { readonly dataset: LocatedDataset; readonly sql: string },
): Promise<Reading<TableDetailsFact>> {
  const read = await runQuery(asking, {
    sql,
    location,
    permission: "bigquery.tables.list",
    readRow: toSize,
  });
  if (read.state === "unread") return read;
  const tables = read.value.map(({ name, size }): [string, TableSize] => [name, size]);
  const total = (key: keyof TableSize): number => tables.reduce((sum, [, size]) => sum + size[key], 0);
  const value = {
    dataset: id,
    tables: Object.fromEntries(tables),
    rows: total("rows"),
    bytes: total("bytes"),
  };
  return { ...read, value };
}

/** Asks for the columns of all tables of a dataset, in one query. */
export async function getTableColumns(
  asking: Asking,
  { id, location }: LocatedDataset,
): Promise<Reading<TableColumnsFact>> {
  const view = schemaView(asking, id, "COLUMNS");
  if (view === null) return notAName(asking, id);
  const read = await runQuery(asking, {
    sql: `SELECT table_name, ARRAY_AGG(CONCAT(column_name, ' ', data_type) ORDER BY ordinal_position) AS columns FROM ${view} GROUP BY table_name`,
    location,
    permission: "bigquery.tables.get",
    readRow: toColumns,
  });
  if (read.state === "unread") return read;
  const tables = read.value.map(({ name, columns }): [string, readonly TableColumn[]] => [name, columns]);
  return { ...read, value: { dataset: id, tables: Object.fromEntries(tables) } };
}

function toSize(row: Row): { readonly name: string; readonly size: TableSize } | Lack {
  const name = textAt(row, "table_name");
  const [rows, bytes] = [integerAt(row, "total_rows"), integerAt(row, "total_logical_bytes")];
  if (name === null || bytes === null) return { lacks: "the size of a table" };
  return { name, size: { rows: rows ?? 0, bytes } };
}

function toColumns(row: Row): { readonly name: string; readonly columns: readonly TableColumn[] } | Lack {
  const name = textAt(row, "table_name");
  if (name === null) return { lacks: "the name of a table" };
  return { name, columns: textListAt(row, "columns").map(toColumn) };
}

/** `name TYPE`; a type may hold spaces, a name may not. */
function toColumn(text: string): TableColumn {
  const end = text.indexOf(" ");
  return { name: text.slice(0, end), type: text.slice(end + 1) };
}

function notAName(asking: Asking, id: string): Reading<never> {
  return unread(asking, datasetAsk(asking, id), malformed(`${id} is no name of a dataset`));
}
