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
import { type BoundColumn, bind, ownedBy } from "./relation.ts";
import { fill } from "./run-create.ts";
import { runQuery } from "./run-query.ts";
import { fullName, nameOf, needData, needTable, openTable, refer, type Session } from "./session.ts";
import { openSource } from "./sources.ts";
import type { Expression, Statement } from "./tree.ts";

type Of<Kind extends Statement["kind"]> = Extract<Statement, { kind: Kind }>;

interface Target {
  readonly name: TableName;
  readonly dataset: WorldDataset;
  readonly table: WorldTable;
}

function openTarget(session: Session, path: readonly string[]): Target {
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

function insertedColumns({ name, table }: Target, names: readonly string[]): readonly ColumnSeed[] {
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

function checkCount(columns: readonly ColumnSeed[], given: number): void {
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

function emptyRecord({ columns }: WorldTable): TableRecord {
  return Object.fromEntries(columns.map(({ name }) => [name, null]));
}

function storable(cell: Cell, column: ColumnSeed, index: number): Cell {
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

interface Condition {
  readonly scope: Scope;
  readonly where: Compiled;
}

function openCondition(
  session: Session,
  {
    target,
    alias,
    where,
  }: { readonly target: Target; readonly alias: string | null; readonly where: Expression },
): Condition {
  const { name, table } = target;
  if (table.streamingRows > 0) {
    throw invalidQuery(
      `UPDATE or DELETE statement over table ${name.project}.${name.dataset}.${name.table} would affect rows in the streaming buffer, which is not supported`,
    );
  }
  const scope = scopeOf(
    session,
    table.columns.map((column) => bind(column, alias ?? name.table)),
  );
  return { scope, where: compile(where, scope) };
}

function scopeOf(session: Session, columns: readonly BoundColumn[]): Scope {
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
  const { scope, where } = openCondition(session, { target, ...statement });
  const { table, dataset } = target;
  const set = statement.set.map(({ column, value }) => {
    const [found] = insertedColumns(target, [column]);
    return { name: found?.name ?? column, value: compile(value, scope) };
  });
  if (session.isDryRun) return outcome("UPDATE", { affectedRows: 0 });
  let affectedRows = 0;
  const records = table.records.map((record) => {
    const place = { row: table.columns.map(({ name }) => record[name] ?? null), group: [] };
    if (where.value(place) !== true) return record;
    affectedRows++;
    return { ...record, ...Object.fromEntries(set.map(({ name, value }) => [name, value.value(place)])) };
  });
  putTable(dataset, { ...table, records, modifiedAt: session.at });
  return outcome("UPDATE", { affectedRows });
}

/** Rows that are made up stay, unless every row goes. */
export function runDelete(session: Session, statement: Of<"delete">): Outcome {
  const target = openTarget(session, statement.path);
  const { where } = openCondition(session, { target, ...statement });
  const { table, dataset } = target;
  if (session.isDryRun) return outcome("DELETE", { affectedRows: 0 });
  const isAll = statement.where.kind === "literal" && statement.where.value === true;
  const kept = table.records.filter((record) => {
    const row = table.columns.map(({ name }) => record[name] ?? null);
    return where.value({ row, group: [] }) !== true;
  });
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

/** Checks the names of a MERGE; what it changes is not computed, so rows stay. */
export function runMerge(session: Session, { path, alias, source, on }: Of<"merge">): Outcome {
  const { name, table } = openTarget(session, path);
  needData(session, name);
  refer(session, name);
  const from = openSource({ session, named: new Map(), outer: null, run: runQuery }, source);
  const columns = table.columns.map((column) => bind(column, alias ?? name.table));
  compile(on, scopeOf(session, [...columns, ...ownedBy(from, aliasOf(source)).columns]));
  return outcome("MERGE", { affectedRows: 0 });
}

function aliasOf(source: Of<"merge">["source"]): string | null {
  if (source.kind === "join") return null;
  return source.alias ?? (source.kind === "table" ? (source.path.at(-1) ?? null) : null);
}
