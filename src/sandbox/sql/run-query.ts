import type { Cell, ColumnSeed } from "../tables.ts";
import { type Compiled, compile, findColumn, type Place, type Scope } from "./compile.ts";
import { invalidQuery, notExecuted } from "./fault.ts";
import { bind, compareCells, literalRelation, type Named, ownedBy, type Relation } from "./relation.ts";
import type { Session } from "./session.ts";
import { openSource, type Setting } from "./sources.ts";
import type { Expression, Query, Select } from "./tree.ts";

/** Checks a query and makes its rows ready to be read. */
export function runQuery(
  session: Session,
  query: Query,
  named: Named = new Map(),
  outer: Scope | null = null,
): Relation {
  const known = new Map(named);
  for (const part of query.named)
    known.set(part.name.toLowerCase(), runQuery(session, part.query, known, outer));
  const setting: Setting = { session, named: known, outer, run: runQuery };
  if (query.body.kind === "select") return runSelect(setting, query.body, query);
  const [left, right] = [query.body.left, query.body.right].map((side) =>
    runQuery(session, side, known, outer),
  );
  if (left === undefined || right === undefined) throw new Error("A combination of less than two");
  return cut(order(setting, combine(query.body.operator, left, right), query), query);
}

function scopeOf({ session, named, outer }: Setting, columns: Relation["columns"]): Scope {
  return {
    session,
    columns,
    outer,
    subquery: (query, scope) => runQuery(session, query, named, scope.outer),
  };
}

function combine(operator: string, left: Relation, right: Relation): Relation {
  if (left.columns.length !== right.columns.length) {
    const counts = [left, right].map(({ columns }) => columns.length).join(" and ");
    throw invalidQuery(`Queries in ${operator} have mismatched column count; they have ${counts} columns`);
  }
  const estimate = left.estimate + right.estimate;
  const columns = left.columns.map((column) => ({ ...column, owner: null }));
  if (operator === "UNION ALL") {
    const size = left.size === null || right.size === null ? null : left.size + right.size;
    return { columns, size, estimate, rows: () => chain(left, right) };
  }
  const isIn = operator.startsWith("UNION")
    ? null
    : (row: readonly Cell[], keys: ReadonlySet<string>) =>
        keys.has(keyOf(row)) === operator.startsWith("INTERSECT");
  const rows = (): readonly (readonly Cell[])[] => {
    if (isIn === null) return distinct(chain(left, right));
    const keys = new Set([...right.rows()].map(keyOf));
    return distinct(left.rows()).filter((row) => isIn(row, keys));
  };
  return { columns, size: null, estimate, rows };
}

function* chain(left: Relation, right: Relation): Generator<readonly Cell[]> {
  yield* left.rows();
  yield* right.rows();
}

function keyOf(row: readonly Cell[]): string {
  return JSON.stringify(row);
}

function distinct(rows: Iterable<readonly Cell[]>): readonly (readonly Cell[])[] {
  return [...new Map([...rows].map((row) => [keyOf(row), row])).values()];
}

function runSelect(setting: Setting, select: Select, query: Query): Relation {
  const input = select.from === null ? literalRelation([], [[]]) : openSource(setting, select.from);
  const scope = scopeOf(setting, input.columns);
  const where = select.where === null ? null : compile(select.where, scope);
  if (where?.isAggregate === true) throw invalidQuery("Aggregate function not allowed in WHERE clause");
  const items = select.items.flatMap((item, index) => compileItem(item, index, scope));
  if (select.qualify !== null) compile(select.qualify, withAliases(scope, items));
  const groups = select.groupBy.map((by) => compileGroup(by, items, scope));
  const having = select.having === null ? null : compile(select.having, withAliases(scope, items));
  const isGrouped = groups.length > 0 || items.some(({ compiled }) => compiled.isAggregate);
  if (isGrouped) checkGrouped(select, items);
  const shape: Shape = { input, where, items, groups, having, isGrouped };
  const sorting = query.orderBy.map(({ value, isDescending }) => ({
    isDescending,
    key: sortKey(value, items, scope),
  }));
  const relation: Relation = {
    columns: items.map(({ column }) => bind(column)),
    size: sizeOf(shape, select, query),
    estimate: isGrouped && groups.length === 0 ? 1 : Math.min(input.estimate, query.limit ?? input.estimate),
    rows: () => {
      if (select.qualify !== null) throw notExecuted("QUALIFY");
      return select.isDistinct || sorting.length > 0
        ? sorted(shape, { sorting, isDistinct: select.isDistinct })
        : project(shape);
    },
  };
  return cut(relation, query);
}

interface Item {
  readonly column: ColumnSeed;
  readonly compiled: Compiled;
  readonly source: Expression;
}

interface Shape {
  readonly input: Relation;
  readonly where: Compiled | null;
  readonly items: readonly Item[];
  readonly groups: readonly Compiled[];
  readonly having: Compiled | null;
  readonly isGrouped: boolean;
}

function compileItem(
  { value, alias }: Select["items"][number],
  index: number,
  scope: Scope,
): readonly Item[] {
  if (value.kind === "star") return expandStar(value, scope);
  const compiled = compile(value, scope);
  const name = alias ?? (value.kind === "column" ? (value.path.at(-1) ?? "") : `f${index}_`);
  return [{ column: { ...plain(compiled.column), name }, compiled, source: value }];
}

function plain({ name, type, mode, fields, description }: ColumnSeed): ColumnSeed {
  return {
    name,
    type,
    ...(mode === undefined || mode === "REQUIRED" ? {} : { mode }),
    ...(fields === undefined ? {} : { fields }),
    ...(description === undefined ? {} : { description }),
  };
}

function expandStar({ of, except }: Extract<Expression, { kind: "star" }>, scope: Scope): readonly Item[] {
  const left = new Set(except.map((name) => name.toLowerCase()));
  const items = scope.columns.flatMap((column, index) => {
    if (of !== null && column.owner?.toLowerCase() !== of.toLowerCase()) return [];
    if (column.isHidden === true || left.has(column.name.toLowerCase())) return [];
    column.use();
    const source: Expression = { kind: "column", path: [column.name], at: 0 };
    const compiled: Compiled = { column, isAggregate: false, value: ({ row }) => row[index] ?? null };
    return [{ column: plain(column), compiled, source }];
  });
  if (of !== null && items.length === 0) throw invalidQuery(`Unrecognized name: ${of}`);
  if (scope.columns.length === 0) throw invalidQuery("SELECT * must have a FROM clause");
  return items;
}

/** A key of GROUP BY: a place in the list, an alias, or an expression. */
function compileGroup(by: Expression, items: readonly Item[], scope: Scope): Compiled {
  return referred(by, items) ?? compile(by, scope);
}

function referred(by: Expression, items: readonly Item[]): Compiled | null {
  if (by.kind === "literal" && typeof by.value === "number") {
    const item = items[by.value - 1];
    if (item === undefined)
      throw invalidQuery(`ORDER BY or GROUP BY is out of SELECT column number range: ${by.value}`);
    return item.compiled;
  }
  if (by.kind !== "column" || by.path.length !== 1) return null;
  const name = by.path[0]?.toLowerCase();
  return items.find(({ column }) => column.name.toLowerCase() === name)?.compiled ?? null;
}

function sortKey(by: Expression, items: readonly Item[], scope: Scope): Compiled {
  return referred(by, items) ?? compile(by, scope);
}

/** HAVING and QUALIFY know the aliases of the list too. */
function withAliases(scope: Scope, items: readonly Item[]): Scope {
  const fresh = items.filter(({ column }) => findColumn([column.name], scope.columns) === null);
  return { ...scope, columns: [...scope.columns, ...fresh.map(({ column }) => bind(column))] };
}

/** A column of the list that is neither grouped nor aggregated is BigQuery's error. */
function checkGrouped({ groupBy }: Select, items: readonly Item[]): void {
  const grouped = new Set(
    groupBy.flatMap((by) => {
      if (by.kind === "column") return [by.path.at(-1)?.toLowerCase() ?? ""];
      return by.kind === "literal" ? [`#${Number(by.value) - 1}`] : [JSON.stringify(by)];
    }),
  );
  for (const [index, { column, compiled, source }] of items.entries()) {
    if (compiled.isAggregate || source.kind !== "column") continue;
    const names = [column.name.toLowerCase(), source.path.at(-1)?.toLowerCase() ?? "", `#${index}`];
    if (!names.some((name) => grouped.has(name))) {
      throw invalidQuery(
        `SELECT list expression references column ${source.path.join(".")} which is neither grouped nor aggregated`,
      );
    }
  }
}

/** Rows are counted without reading where nothing takes rows away. */
function sizeOf(
  { input, where, isGrouped, groups }: Shape,
  { isDistinct }: Select,
  { limit }: Query,
): number | null {
  if (isGrouped) return groups.length === 0 ? 1 : null;
  return where === null && !isDistinct && limit === null ? input.size : null;
}

function* filtered({ input, where }: Shape): Generator<readonly Cell[]> {
  for (const row of input.rows()) {
    if (where === null || where.value({ row, group: [] }) === true) yield row;
  }
}

function* project(shape: Shape): Generator<readonly Cell[]> {
  for (const place of places(shape)) yield shape.items.map(({ compiled }) => compiled.value(place));
}

function* places(shape: Shape): Generator<Place> {
  if (!shape.isGrouped) {
    for (const row of filtered(shape)) yield { row, group: [] };
    return;
  }
  for (const place of groupsOf(shape)) {
    const names = shape.items.map(({ compiled }) => compiled.value(place));
    const row = [...place.row, ...names];
    if (shape.having === null || shape.having.value({ ...place, row }) === true) yield place;
  }
}

function* groupsOf(shape: Shape): Generator<Place> {
  if (shape.groups.length === 0) {
    yield { row: [], group: wholeGroup(shape) };
    return;
  }
  const groups = new Map<string, (readonly Cell[])[]>();
  for (const row of filtered(shape)) {
    const key = keyOf(shape.groups.map((group) => group.value({ row, group: [] })));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  for (const group of groups.values()) yield { row: group[0] ?? [], group };
}

/** COUNT(*) of a whole table needs its size only. */
function wholeGroup(shape: Shape): readonly (readonly Cell[])[] {
  const { input, where, items } = shape;
  const isCountOnly = items.every(({ source }) => source.kind === "call" && source.args[0]?.kind === "star");
  if (where === null && isCountOnly && input.size !== null)
    return { length: input.size } as readonly (readonly Cell[])[];
  return [...filtered(shape)];
}

interface Sorting {
  readonly sorting: readonly { readonly key: Compiled; readonly isDescending: boolean }[];
  readonly isDistinct: boolean;
}

function sorted(shape: Shape, { sorting, isDistinct }: Sorting): readonly (readonly Cell[])[] {
  const keyed = [...places(shape)].map((place) => ({
    row: shape.items.map(({ compiled }) => compiled.value(place)),
    keys: sorting.map(({ key }) => key.value(place)),
  }));
  keyed.sort((a, b) => {
    for (const [index, { isDescending }] of sorting.entries()) {
      const compared = compareCells(a.keys[index] ?? null, b.keys[index] ?? null);
      if (compared !== 0) return isDescending ? -compared : compared;
    }
    return 0;
  });
  const rows = keyed.map(({ row }) => row);
  return isDistinct ? distinct(rows) : rows;
}

/** Order of a combination: by its own columns. */
function order(setting: Setting, relation: Relation, { orderBy }: Query): Relation {
  if (orderBy.length === 0) return relation;
  const shape: Shape = {
    input: ownedBy(relation, null),
    where: null,
    items: relation.columns.map((column, index) => ({
      column: plain(column),
      compiled: { column, isAggregate: false, value: ({ row }) => row[index] ?? null },
      source: { kind: "column", path: [column.name], at: 0 },
    })),
    groups: [],
    having: null,
    isGrouped: false,
  };
  const scope = scopeOf(setting, relation.columns);
  const sorting = orderBy.map(({ value, isDescending }) => ({
    isDescending,
    key: sortKey(value, shape.items, scope),
  }));
  return { ...relation, rows: () => sorted(shape, { sorting, isDistinct: false }) };
}

function cut(relation: Relation, { limit, offset }: Query): Relation {
  if (limit === null) return relation;
  return {
    ...relation,
    size: relation.size === null ? null : Math.min(limit, Math.max(0, relation.size - offset)),
    estimate: Math.min(limit, relation.estimate),
    rows: () => slice(relation.rows(), limit, offset),
  };
}

function* slice(rows: Iterable<readonly Cell[]>, limit: number, offset: number): Generator<readonly Cell[]> {
  let index = 0;
  if (limit === 0) return;
  for (const row of rows) {
    if (index++ < offset) continue;
    yield row;
    if (index >= offset + limit) return;
  }
}
