import { putTable } from "../catalogue.ts";
import type { TableName } from "../google/bigquery/access.ts";
import { addRecords } from "../google/bigquery/tabledata.ts";
import { readCell } from "../records.ts";
import type { Cell, ColumnSeed, TableRecord, WorldTable } from "../tables.ts";
import type { WorldDataset } from "../world.ts";
import { type Compiled, compile, type Scope } from "./compile.ts";
import { invalidQuery } from "./fault.ts";
import { constantOf } from "./options.ts";
import { type Outcome, outcome } from "./outcome.ts";
import { type BoundColumn, bind, ownedBy, type Relation } from "./relation.ts";
import { fill } from "./run-create.ts";
import { runQuery } from "./run-query.ts";
import { fullName, nameOf, needTable, openTable, type Session } from "./session.ts";
import { openSource } from "./sources.ts";
import type { Assignment, Expression, Source, Statement } from "./tree.ts";

type Of<Kind extends Statement["kind"]> = Extract<Statement, { kind: Kind }>;

/** The table that a statement changes. */
export interface Target {
  readonly name: TableName;
  readonly dataset: WorldDataset;
  readonly table: WorldTable;
}

/** Opens the table that a statement changes, for a caller who may. */
export function openTarget(session: Session, path: readonly string[]): Target {
  const name = nameOf(session, path);
  needTable(session, name, "bigquery.tables.updateData");
  const { dataset, table } = openTable(session, name);
  if (table.type !== "TABLE") {
    throw invalidQuery(
      `${fullName(name)} is not allowed for this operation because it is currently a ${table.type}.`,
    );
  }
  session.tally.written = name;
  return { name, dataset, table };
}

/** INSERT, with values or a query. */
export function runInsert(session: Session, statement: Of<"insert">): Outcome {
  const target = openTarget(session, statement.path);
  const columns = insertedColumns(target, statement.columns);
  const before = target.table;
  const after =
    statement.values === null
      ? insertQuery(session, { target, columns, statement })
      : insertValues(session, { target, columns, values: statement.values });
  if (!session.isDryRun) putTable(target.dataset, { ...after, modifiedAt: session.at });
  return outcome("INSERT", { affectedRows: after.rows - before.rows });
}

/** The columns that an INSERT names, all of them where it names none. */
export function insertedColumns({ name, table }: Target, names: readonly string[]): readonly ColumnSeed[] {
  if (names.length === 0) return table.columns;
  return names.map((wanted) => {
    const column = table.columns.find((one) => one.name.toLowerCase() === wanted.toLowerCase());
    if (column === undefined) {
      throw invalidQuery(
        `Column ${wanted} is not present in table ${name.project}.${name.dataset}.${name.table}`,
      );
    }
    return column;
  });
}

function insertQuery(
  session: Session,
  {
    target,
    columns,
    statement,
  }: { readonly target: Target; readonly columns: readonly ColumnSeed[]; readonly statement: Of<"insert"> },
): WorldTable {
  if (statement.query === null) throw new Error("An INSERT of nothing");
  const relation = runQuery(session, statement.query);
  checkCount(columns, relation.columns.length);
  const filled = fill({ ...target.table, columns }, relation);
  const { table } = target;
  if (filled.records.length === filled.rows) return addRecords(table, filled.records);
  return { ...table, rows: table.rows + filled.rows, bytes: table.bytes + filled.bytes };
}

/** Refuses a row of too many or too few values. */
export function checkCount(columns: readonly ColumnSeed[], given: number): void {
  if (given === columns.length) return;
  throw invalidQuery(`Inserted row has wrong column count; Has ${given}, expected ${columns.length}`);
}

function insertValues(
  session: Session,
  {
    target,
    columns,
    values,
  }: {
    readonly target: Target;
    readonly columns: readonly ColumnSeed[];
    readonly values: readonly (readonly Expression[])[];
  },
): WorldTable {
  const records = values.map((row) => {
    checkCount(columns, row.length);
    const given = columns.map((column, index) => {
      const cell = constantOf(session, row[index] ?? { kind: "literal", value: null, type: "INT64" });
      return [column.name, storable(cell, column, index)] as const;
    });
    return { ...emptyRecord(target.table), ...Object.fromEntries(given) };
  });
  return addRecords(target.table, records);
}

/** A row of nothing. */
export function emptyRecord({ columns }: WorldTable): TableRecord {
  return Object.fromEntries(columns.map(({ name }) => [name, null]));
}

/** What a column stores for a cell; a value of another type is refused. */
export function storable(cell: Cell, column: ColumnSeed, index: number): Cell {
  const isText = typeof cell === "string" && ["INT64", "FLOAT64", "NUMERIC", "BOOL"].includes(column.type);
  const stored = isText
    ? undefined
    : Array.isArray(cell) && column.mode !== "REPEATED"
      ? cell
      : readCell(cell, column);
  if (stored !== undefined) return stored;
  if (cell === null) throw invalidQuery(`Required field ${column.name} cannot be null`);
  const type = typeof cell === "string" ? "STRING" : typeof cell === "boolean" ? "BOOL" : "INT64";
  throw invalidQuery(
    `Value has type ${type} which cannot be inserted into column ${column.name}, which has type ${column.type} (value ${index + 1})`,
  );
}

/** Rows that were streamed a moment ago cannot be changed. */
export function guardBuffer({ name, table }: Target): void {
  if (table.streamingRows === 0) return;
  throw invalidQuery(
    `UPDATE or DELETE statement over table ${name.project}.${name.dataset}.${name.table} would affect rows in the streaming buffer, which is not supported`,
  );
}

/** The names of columns, for expressions beside which there is no query. */
export function scopeOf(session: Session, columns: readonly BoundColumn[]): Scope {
  return {
    session,
    columns,
    outer: null,
    subquery: (query, scope) => runQuery(session, query, new Map(), scope.outer),
  };
}

/** Rows that are made up stay as they are: only stored rows are changed and counted. */
export function runUpdate(session: Session, statement: Of<"update">): Outcome {
  const target = openTarget(session, statement.path);
  guardBuffer(target);
  const { table, dataset } = target;
  const from = statement.from === null ? null : openRows(session, statement.from);
  const own = table.columns.map((column) => bind(column, statement.alias ?? target.name.table));
  const scope = scopeOf(session, [...own, ...(from?.columns ?? [])]);
  const where = compile(statement.where, scope);
  const set = compileSet(target, { set: statement.set, scope });
  if (session.isDryRun) return outcome("UPDATE", { affectedRows: 0 });
  let affectedRows = 0;
  if (from !== null && from.estimate > SOURCE_LIMIT_ROWS) return outcome("UPDATE", { affectedRows: 0 });
  const others = from === null ? [[]] : [...from.rows()];
  const records = table.records.map((record) => {
    const row = rowOf(table, record);
    const found = others.map((other) => [...row, ...other]).filter((all) => isTrue(where, all));
    const [matching] = found;
    if (matching === undefined) return record;
    if (found.length > 1) throw tooManyMatches();
    affectedRows++;
    return change(record, { set, row: matching });
  });
  putTable(dataset, { ...table, records, modifiedAt: session.at });
  return outcome("UPDATE", { affectedRows });
}

/** Rows of a source that are compared one by one with those of the target, at most: beside more of them nothing changes. */
export const SOURCE_LIMIT_ROWS = 10_000;

/** The change of a row that more than one row asks for. */
export function tooManyMatches(): Error {
  return invalidQuery("UPDATE/MERGE must match at most one source row for each target row");
}

/** The rows of a source of UPDATE and MERGE, under its name. */
export function openRows(session: Session, source: Source): Relation {
  const relation = openSource({ session, named: new Map(), outer: null, run: runQuery }, source);
  if (source.kind === "join") return relation;
  return ownedBy(relation, source.alias ?? (source.kind === "table" ? (source.path.at(-1) ?? null) : null));
}

/** The cells of a stored row, in the order of the columns. */
export function rowOf({ columns }: WorldTable, record: TableRecord): readonly Cell[] {
  return columns.map(({ name }) => record[name] ?? null);
}

/** True where a condition holds on a row; NULL is not true. */
export function isTrue(condition: Compiled, row: readonly Cell[]): boolean {
  return condition.value({ row, group: [] }) === true;
}

/** Columns and what they are set to. */
export type CompiledSet = readonly { readonly name: string; readonly value: Compiled }[];

/** Checks the assignments of UPDATE SET. */
export function compileSet(
  target: Target,
  { set, scope }: { readonly set: readonly Assignment[]; readonly scope: Scope },
): CompiledSet {
  return set.map(({ column, value }) => {
    const [found] = insertedColumns(target, [column]);
    return { name: found?.name ?? column, value: compile(value, scope) };
  });
}

/** The row with what it is set to. */
export function change(
  record: TableRecord,
  { set, row }: { readonly set: CompiledSet; readonly row: readonly Cell[] },
): TableRecord {
  const given = set.map(({ name, value }) => [name, value.value({ row, group: [] })] as const);
  return { ...record, ...Object.fromEntries(given) };
}

/** Rows that are made up stay, unless every row goes. */
export function runDelete(session: Session, statement: Of<"delete">): Outcome {
  const target = openTarget(session, statement.path);
  guardBuffer(target);
  const { table, dataset } = target;
  const own = table.columns.map((column) => bind(column, statement.alias ?? target.name.table));
  const where = compile(statement.where, scopeOf(session, own));
  if (session.isDryRun) return outcome("DELETE", { affectedRows: 0 });
  const isAll = statement.where.kind === "literal" && statement.where.value === true;
  const kept = table.records.filter((record) => !isTrue(where, rowOf(table, record)));
  const affectedRows = isAll ? table.rows : table.records.length - kept.length;
  const rows = table.rows - affectedRows;
  putTable(dataset, {
    ...table,
    records: kept,
    rows,
    ...(rows === 0 ? { bytes: 0 } : {}),
    modifiedAt: session.at,
  });
  return outcome("DELETE", { affectedRows });
}

/** TRUNCATE TABLE. */
export function runTruncate(session: Session, { path }: Of<"truncate">): Outcome {
  const { dataset, table } = openTarget(session, path);
  if (!session.isDryRun)
    putTable(dataset, { ...table, records: [], rows: 0, bytes: 0, modifiedAt: session.at });
  return outcome("TRUNCATE_TABLE", { affectedRows: table.rows });
}
