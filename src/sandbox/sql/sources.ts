import type { TableName } from "../google/bigquery/access.ts";
import { readRecords } from "../records.ts";
import type { Cell, ColumnSeed, WorldTable } from "../tables.ts";
import { compile, type Scope } from "./compile.ts";
import { invalidQuery, notExecuted } from "./fault.ts";
import { parseQueryText } from "./grammar.ts";
import { openInformationSchema } from "./information-schema.ts";
import { type BoundColumn, bind, type Named, ownedBy, type Relation } from "./relation.ts";
import { nameOf, needData, openTable, refer, type Session } from "./session.ts";
import type { Query, Source } from "./tree.ts";

/** What the sources of a query stand in. */
export interface Setting {
  readonly session: Session;
  readonly named: Named;
  readonly outer: Scope | null;
  /** Runs a query inside another. */
  readonly run: (session: Session, query: Query, named: Named, outer: Scope | null) => Relation;
}

/** The rows that FROM names. */
export function openSource(setting: Setting, source: Source): Relation {
  switch (source.kind) {
    case "table":
      return openNamed(setting, source);
    case "query":
      return ownedBy(setting.run(setting.session, source.query, setting.named, setting.outer), source.alias);
    case "unnest":
      return openUnnest(setting, source, []);
    case "join":
      return openJoin(setting, source);
  }
}

function openNamed(setting: Setting, { path, alias }: Extract<Source, { kind: "table" }>): Relation {
  const { session, named } = setting;
  const owner = alias ?? path.at(-1) ?? null;
  const query = path.length === 1 ? named.get((path[0] ?? "").toLowerCase()) : undefined;
  if (query !== undefined) return ownedBy(query, owner);
  const schema = openInformationSchema(session, path);
  if (schema !== null) return ownedBy(schema, owner);
  if (path.at(-1)?.includes("*") === true) throw notExecuted("wildcard tables");
  const name = nameOf(session, path);
  const { table } = openTable(session, { ...name, table: name.table.split("$")[0] ?? "" });
  needData(session, name);
  refer(session, name);
  return ownedBy(table.query === null ? openStored(session, table) : openView(setting, name, table), owner);
}

/** Bytes are those of the columns that the statement reads. */
function openStored(session: Session, table: WorldTable): Relation {
  const widths = table.columns.map(widthOf);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = table.columns.map((column, index) => {
    const bytes = total === 0 ? 0 : Math.round((table.bytes * (widths[index] ?? 0)) / total);
    return countedColumn(session, column, bytes);
  });
  if (table.columns.length === 0) session.tally.bytesProcessed += table.bytes;
  return {
    columns: [...columns, ...hiddenColumns(table)],
    size: table.rows,
    estimate: table.rows,
    rows: () => rowsOf(table),
  };
}

function countedColumn(session: Session, column: ColumnSeed, bytes: number): BoundColumn {
  let isCounted = false;
  const use = (): void => {
    if (!isCounted) session.tally.bytesProcessed += bytes;
    isCounted = true;
  };
  return { ...bind(column), use };
}

/** Tables that are cut by the time of loading have columns that `*` does not show. */
function hiddenColumns({ partitioning }: WorldTable): readonly BoundColumn[] {
  if (partitioning?.kind !== "time" || partitioning.field !== null) return [];
  return [
    { ...bind({ name: "_PARTITIONTIME", type: "TIMESTAMP" }), isHidden: true },
    { ...bind({ name: "_PARTITIONDATE", type: "DATE" }), isHidden: true },
  ];
}

function widthOf({ type }: ColumnSeed): number {
  if (type === "BOOL") return 1;
  return type === "STRING" || type === "BYTES" || type === "STRUCT" || type === "JSON" ? 16 : 8;
}

const CHUNK = 1000;

/** Most rows of one table that a query reads: past the stored ones they are made up. */
const SCAN_LIMIT_ROWS = 200_000;

function* rowsOf(table: WorldTable): Generator<readonly Cell[]> {
  const hidden = hiddenColumns(table).length;
  const day = table.createdAt.slice(0, 10);
  for (let start = 0; start < table.rows; start += CHUNK) {
    if (start >= SCAN_LIMIT_ROWS) {
      throw notExecuted(
        `a scan of more than ${SCAN_LIMIT_ROWS} rows: add LIMIT, or count without a condition`,
      );
    }
    for (const record of readRecords(table, start, CHUNK)) {
      const cells = table.columns.map(({ name }) => record[name] ?? null);
      yield hidden === 0 ? cells : [...cells, `${day}T00:00:00.000Z`, day];
    }
  }
}

/** Deepest nesting of views. Source: BigQuery quotas, read 2026-11. */
const VIEW_DEPTH_LIMIT = 16;
const depths = new WeakMap<Session["tally"], number>();

function openView(setting: Setting, { project, dataset }: TableName, { name, query }: WorldTable): Relation {
  const { session } = setting;
  const depth = (depths.get(session.tally) ?? 0) + 1;
  if (depth > VIEW_DEPTH_LIMIT)
    throw invalidQuery(
      "Too many nested views/persistent user-defined functions or possible circular reference.",
    );
  depths.set(session.tally, depth);
  const text = query ?? "";
  const inner: Session = { ...session, sql: text };
  try {
    return setting.run(inner, parseQueryText(text), new Map(), null);
  } catch (cause) {
    throw withView(cause, `${project}:${dataset}.${name}`);
  } finally {
    depths.set(session.tally, depth - 1);
  }
}

function withView(cause: unknown, view: string): unknown {
  if (cause instanceof Error) cause.message = `${cause.message}; while reading the view ${view}`;
  return cause;
}

function openUnnest(
  setting: Setting,
  { of, alias }: Extract<Source, { kind: "unnest" }>,
  columns: readonly BoundColumn[],
): Relation {
  const { session, named, outer } = setting;
  const scope: Scope = {
    session,
    columns,
    outer,
    subquery: (query, inner) => setting.run(session, query, named, inner.outer),
  };
  const compiled = compile(of, scope);
  const { fields, type } = compiled.column;
  const element: readonly ColumnSeed[] = fields ?? [{ name: alias ?? "f0_", type }];
  const lateral = (row: readonly Cell[]): readonly (readonly Cell[])[] => {
    const list = compiled.value({ row, group: [] });
    if (!Array.isArray(list)) return [];
    return list.map((cell: Cell) => (fields !== undefined && Array.isArray(cell) ? cell : [cell]));
  };
  const bound = element.map((column) => bind(column, alias));
  return { columns: bound, size: null, estimate: 10, rows: () => lateral([]), lateral };
}

/** Most pairs of rows that a join compares. */
const PAIR_LIMIT = 1_000_000;

function openJoin(setting: Setting, source: Extract<Source, { kind: "join" }>): Relation {
  const left = openSource(setting, source.left);
  const right =
    source.right.kind === "unnest"
      ? openUnnest(setting, source.right, left.columns)
      : openSource(setting, source.right);
  const { session, named, outer } = setting;
  const all = [...left.columns, ...right.columns];
  const scope: Scope = {
    session,
    columns: all,
    outer,
    subquery: (query, inner) => setting.run(session, query, named, inner.outer),
  };
  if (source.join !== "CROSS" && source.on === null && source.using.length === 0) {
    throw invalidQuery(`${source.join} JOIN must have an immediately following ON or USING clause`);
  }
  const on = source.on === null ? null : compile(source.on, scope);
  const pairs = source.using.map((name) => usingPair(name, left, right));
  const dropped = new Set(pairs.map(({ rightIndex }) => left.columns.length + rightIndex));
  const matches = (row: readonly Cell[]): boolean =>
    (on === null || on.value({ row, group: [] }) === true) &&
    pairs.every(({ leftIndex, rightIndex }) => row[leftIndex] === row[left.columns.length + rightIndex]);
  const keep = (row: readonly Cell[]): readonly Cell[] => row.filter((_, index) => !dropped.has(index));
  return {
    columns: all.filter((_, index) => !dropped.has(index)),
    size: null,
    estimate:
      source.join === "CROSS" ? left.estimate * right.estimate : Math.max(left.estimate, right.estimate),
    rows: () => joinRows({ left, right, join: source.join, matches, keep }),
  };
}

function usingPair(name: string, left: Relation, right: Relation): { leftIndex: number; rightIndex: number } {
  const [leftIndex, rightIndex] = [left, right].map(({ columns }) =>
    columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()),
  );
  if (leftIndex === undefined || rightIndex === undefined || leftIndex < 0 || rightIndex < 0) {
    throw invalidQuery(`Column ${name} in USING clause not found on both sides of the join`);
  }
  left.columns[leftIndex]?.use();
  right.columns[rightIndex]?.use();
  return { leftIndex, rightIndex };
}

function nothing(count: number): readonly Cell[] {
  return Array.from({ length: count }, () => null);
}

function* joinLateral(
  { left, right, join, matches, keep }: Joining,
  lateral: NonNullable<Relation["lateral"]>,
): Generator<readonly Cell[]> {
  for (const row of left.rows()) {
    let isMet = false;
    for (const other of lateral(row)) {
      const whole = [...row, ...other];
      if (!matches(whole)) continue;
      isMet = true;
      yield keep(whole);
    }
    if (!isMet && join === "LEFT") yield keep([...row, ...nothing(right.columns.length)]);
  }
}

interface Joining {
  readonly left: Relation;
  readonly right: Relation;
  readonly join: "INNER" | "LEFT" | "RIGHT" | "FULL" | "CROSS";
  readonly matches: (row: readonly Cell[]) => boolean;
  readonly keep: (row: readonly Cell[]) => readonly Cell[];
}

function* joinRows({ left, right, join, matches, keep }: Joining): Generator<readonly Cell[]> {
  if (left.estimate * right.estimate > PAIR_LIMIT) throw notExecuted("a join of so many rows");
  if (right.lateral !== undefined) {
    yield* joinLateral({ left, right, join, matches, keep }, right.lateral);
    return;
  }
  const others = [...right.rows()];
  const met = new Set<number>();
  for (const row of left.rows()) {
    let isMet = false;
    for (const [index, other] of others.entries()) {
      const whole = [...row, ...other];
      if (!matches(whole)) continue;
      isMet = true;
      met.add(index);
      yield keep(whole);
    }
    if (!isMet && (join === "LEFT" || join === "FULL"))
      yield keep([...row, ...nothing(right.columns.length)]);
  }
  if (join !== "RIGHT" && join !== "FULL") return;
  for (const [index, other] of others.entries()) {
    if (!met.has(index)) yield keep([...nothing(left.columns.length), ...other]);
  }
}
