import { createHash } from "node:crypto";
import type { Cell, ColumnSeed, TableRecord, WorldTable } from "./tables.ts";

/** The rows of a table from a place on: stored ones first, then rows made up from the columns, always the same. */
export function readRecords(table: WorldTable, start: number, count: number): readonly TableRecord[] {
  const stored = table.records.slice(start, start + count);
  const end = Math.min(start + count, table.rows);
  const invented: TableRecord[] = [];
  for (let index = Math.max(start, table.records.length); index < end; index++) {
    invented.push(inventRecord(table, index));
  }
  return [...stored, ...invented];
}

function inventRecord(table: WorldTable, index: number): TableRecord {
  return Object.fromEntries(
    table.columns.map((column) => [column.name, inventCell(table.name, column, index)]),
  );
}

const DAY_MS = 86_400_000;

function inventCell(table: string, { name, type, mode }: ColumnSeed, index: number): Cell {
  if (mode === "REPEATED") return [];
  const seed = createHash("sha256").update(`${table}.${name}.${index}`).digest().readUInt32BE(0);
  const instant = new Date(Date.UTC(2020, 0, 1) + index * 60_000 + (seed % 1000) * DAY_MS).toISOString();
  switch (type) {
    case "INT64":
      return index;
    case "FLOAT64":
    case "NUMERIC":
    case "BIGNUMERIC":
      return (seed % 1_000_000) / 1000;
    case "BOOL":
      return seed % 2 === 0;
    case "TIMESTAMP":
      return instant;
    case "DATE":
      return instant.slice(0, 10);
    case "DATETIME":
      return instant.slice(0, 19);
    case "TIME":
      return instant.slice(11, 19);
    default:
      return type === "STRING" ? `${name}_${index}` : null;
  }
}

/** True where a request wants timestamps as microseconds. */
export function wantsInt64(query: URLSearchParams): boolean {
  return (
    query.get("formatOptions.useInt64Timestamp")?.toLowerCase() === "true" ||
    query.get("formatOptions.timestampOutputFormat") === "INT64"
  );
}

/** A cell as the API writes it: text, or null; a list is a list of `{v}`. */
export function writeCell(cell: Cell, column: ColumnSeed, isInt64Timestamp: boolean): unknown {
  const { type, mode, fields } = column;
  if (mode === "REPEATED") {
    const one = { ...column, mode: "NULLABLE" } as const;
    const list = Array.isArray(cell) ? (cell as readonly Cell[]) : [];
    return list.map((inner) => ({ v: writeCell(inner, one, isInt64Timestamp) }));
  }
  if (cell === null) return null;
  if (Array.isArray(cell)) return writeRow(cell, fields ?? [], isInt64Timestamp);
  if (type === "FLOAT64" && typeof cell === "number") return writeFloat(cell);
  if (type !== "TIMESTAMP" || typeof cell !== "string") return String(cell);
  const ms = Date.parse(cell);
  return isInt64Timestamp ? `${ms * 1000}` : (ms / 1000).toExponential().toUpperCase().replace("E+", "E");
}

/** A float shows that it is one: `3.0`. */
export function writeFloat(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(1) : String(value);
}

const ANY: ColumnSeed = { name: "", type: "STRING" };

/** A row as the API writes it. */
export function writeRow(
  cells: readonly Cell[],
  columns: readonly ColumnSeed[],
  isInt64Timestamp: boolean,
): { readonly f: readonly { readonly v: unknown }[] } {
  return {
    f: cells.map((cell, index) => ({
      v: writeCell(cell, columns[index] ?? ANY, isInt64Timestamp),
    })),
  };
}

/** The value that a column stores for what JSON gives; undefined where it takes no such value. */
export function readCell(value: unknown, column: ColumnSeed): Cell | undefined {
  if (value === null || value === undefined) return column.mode === "REQUIRED" ? undefined : null;
  if (column.mode === "REPEATED") {
    if (!Array.isArray(value)) return undefined;
    const cells = value.map((one) => readCell(one, { ...column, mode: "NULLABLE" }));
    return cells.some((cell) => cell === undefined) ? undefined : (cells as Cell[]);
  }
  if (column.fields !== undefined && typeof value === "object") {
    const parts = column.fields.map((field) =>
      readCell((value as Record<string, unknown>)[field.name], field),
    );
    return parts.some((part) => part === undefined) ? undefined : (parts as Cell[]);
  }
  return readScalar(value, column.type);
}

function readScalar(value: unknown, type: string): Cell | undefined {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  switch (type) {
    case "INT64":
      return /^-?\d+$/.test(text) ? Number(text) : undefined;
    case "FLOAT64":
    case "NUMERIC":
    case "BIGNUMERIC":
      return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case "BOOL":
      return /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : undefined;
    case "TIMESTAMP":
      return readInstant(value, text);
    case "DATE":
      return /^\d{4}-\d\d?-\d\d?$/.test(text) ? text : undefined;
    default:
      return text;
  }
}

/** Numbers are seconds since 1970; text without a zone is UTC. */
function readInstant(value: unknown, text: string): Cell | undefined {
  const isNumber = typeof value === "number" || /^\d+(\.\d+)?$/.test(text);
  const written = text
    .trim()
    .replace(" UTC", "Z")
    .replace(/^(\d{4}-\d\d-\d\d) /, "$1T");
  const zoned = /(Z|[+-]\d\d:?\d\d|^\d{4}-\d\d-\d\d)$/.test(written) ? written : `${written}Z`;
  const ms = isNumber ? Number(text) * 1000 : Date.parse(zoned);
  return Number.isFinite(ms) ? new Date(ms).toISOString() : undefined;
}
