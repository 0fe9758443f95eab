import { readCell, writeFloat } from "../records.ts";
import type { Cell, ColumnSeed } from "../tables.ts";
import { invalidQuery, notExecuted } from "./fault.ts";
import { AGGREGATES, CHECKED, FUNCTIONS } from "./functions.ts";
import { applyBinary, binaryType, NUMERIC } from "./operators.ts";
import type { BoundColumn, Relation } from "./relation.ts";
import type { Session } from "./session.ts";
import { placeOf } from "./tokens.ts";
import type { Expression, Query } from "./tree.ts";

/** What an expression is evaluated on: a row, and the rows of its group. */
export interface Place {
  readonly row: readonly Cell[];
  readonly group: readonly (readonly Cell[])[];
}

/** A checked expression. */
export interface Compiled {
  readonly column: ColumnSeed;
  readonly isAggregate: boolean;
  readonly value: (place: Place) => Cell;
}

/** The names that an expression may use. */
export interface Scope {
  readonly session: Session;
  readonly columns: readonly BoundColumn[];
  readonly outer: Scope | null;
  readonly subquery: (query: Query, scope: Scope) => Relation;
}

/** Checks an expression against its names and makes it ready. Throws a QueryFault at a name that is none. */
export function compile(expression: Expression, scope: Scope): Compiled {
  switch (expression.kind) {
    case "literal":
      return constant(expression.type, expression.value);
    case "column":
      return compileColumn(expression, scope);
    case "call":
      return compileCall(expression, scope);
    case "star":
      throw invalidQuery("Star expansion is not allowed here");
    case "parameter":
      return compileParameter(expression.name, scope);
    case "query":
      return compileSubquery(expression, scope);
    case "in-query":
      return compileInQuery(expression, scope);
    case "cast":
      return compileCast(expression, scope);
    default:
      return compileOperator(expression, scope);
  }
}

function constant(type: string, value: Cell): Compiled {
  return { column: { name: "", type }, isAggregate: false, value: () => value };
}

function typed(type: string, parts: readonly Compiled[], value: (place: Place) => Cell): Compiled {
  return { column: { name: "", type }, isAggregate: parts.some((part) => part.isAggregate), value };
}

function compileColumn({ path, at }: Extract<Expression, { kind: "column" }>, scope: Scope): Compiled {
  const found = findColumn(path, scope.columns);
  if (found === "ambiguous")
    throw invalidQuery(`Column name ${path[0]} is ambiguous at ${placeOf(scope.session.sql, at)}`);
  if (found === null) return compileOuter({ kind: "column", path, at }, scope);
  const { index, depth } = found;
  const column = scope.columns[index];
  if (column === undefined) throw new Error("A column out of its relation");
  column.use();
  if (depth === path.length) return { column, isAggregate: false, value: ({ row }) => row[index] ?? null };
  const { field, places } = fieldOf(column, path.slice(depth));
  const value = ({ row }: Place): Cell =>
    places.reduce<Cell>(
      (cell, at) => (Array.isArray(cell) ? ((cell[at] as Cell | undefined) ?? null) : null),
      row[index] ?? null,
    );
  return { column: field, isAggregate: false, value };
}

/** A STRUCT is stored as the list of its fields. */
function fieldOf(
  column: ColumnSeed,
  path: readonly string[],
): { readonly field: ColumnSeed; readonly places: readonly number[] } {
  let field = column;
  const places: number[] = [];
  for (const name of path) {
    const at = field.fields?.findIndex((one) => one.name.toLowerCase() === name.toLowerCase()) ?? -1;
    const inner = field.fields?.[at];
    if (inner === undefined && field.type === "JSON") return { field: { name, type: "JSON" }, places: [-1] };
    if (inner === undefined) throw invalidQuery(`Field name ${name} does not exist in ${field.type}`);
    places.push(at);
    field = inner;
  }
  return { field, places };
}

function compileOuter(expression: Extract<Expression, { kind: "column" }>, scope: Scope): Compiled {
  const { path, at } = expression;
  if (scope.outer === null) {
    throw invalidQuery(`Unrecognized name: ${path.join(".")} at ${placeOf(scope.session.sql, at)}`);
  }
  const { column } = compileColumn(expression, scope.outer);
  return { column, isAggregate: false, value: unexecuted("correlated subqueries") };
}

function unexecuted(construct: string): () => never {
  return () => {
    throw notExecuted(construct);
  };
}

/** Finds `column`, `owner.column` and their fields; `depth` is how many parts of the path the column takes. */
export function findColumn(
  path: readonly string[],
  columns: readonly BoundColumn[],
): { readonly index: number; readonly depth: number } | "ambiguous" | null {
  const [first = "", second] = path.map((part) => part.toLowerCase());
  const owned = columns.findIndex(
    ({ owner, name }) =>
      second !== undefined && owner?.toLowerCase() === first && name.toLowerCase() === second,
  );
  if (owned !== -1) return { index: owned, depth: 2 };
  const bare = columns.flatMap(({ name }, index) => (name.toLowerCase() === first ? [index] : []));
  if (bare.length > 1) return "ambiguous";
  return bare[0] === undefined ? null : { index: bare[0], depth: 1 };
}

function compileParameter(name: string, { session }: Scope): Compiled {
  const value = session.parameters.get(name.toLowerCase());
  if (value === undefined) throw invalidQuery(`Query parameter '${name}' not found`);
  const type =
    typeof value === "number"
      ? Number.isInteger(value)
        ? "INT64"
        : "FLOAT64"
      : typeof value === "boolean"
        ? "BOOL"
        : "STRING";
  return constant(type, value);
}

function compileSubquery(
  { query, isExists }: Extract<Expression, { kind: "query" }>,
  scope: Scope,
): Compiled {
  const relation = scope.subquery(query, { ...scope, columns: [], outer: scope });
  if (isExists) return typed("BOOL", [], () => firstRow(relation) !== undefined);
  const [column] = relation.columns;
  if (column === undefined || relation.columns.length !== 1) {
    throw invalidQuery(
      "Scalar subquery cannot have more than one column unless using SELECT AS STRUCT to build STRUCT values",
    );
  }
  return { column, isAggregate: false, value: () => firstRow(relation)?.[0] ?? null };
}

function firstRow(relation: Relation): readonly Cell[] | undefined {
  for (const row of relation.rows()) return row;
  return undefined;
}

function compileInQuery({ of, query }: Extract<Expression, { kind: "in-query" }>, scope: Scope): Compiled {
  const value = compile(of, scope);
  const relation = scope.subquery(query, { ...scope, columns: [], outer: scope });
  let known: Set<Cell> | null = null;
  return typed("BOOL", [value], (place) => {
    known ??= new Set([...relation.rows()].map(([cell = null]) => cell));
    return known.has(value.value(place));
  });
}

function compileCast({ of, type, isSafe }: Extract<Expression, { kind: "cast" }>, scope: Scope): Compiled {
  const inner = compile(of, scope);
  return typed(type, [inner], (place) => {
    const cell = inner.value(place);
    if (cell === null) return null;
    if (type === "STRING" && inner.column.type === "FLOAT64" && typeof cell === "number")
      return writeFloat(cell);
    const cast = readCell(type === "INT64" && typeof cell === "number" ? Math.round(cell) : cell, {
      name: "",
      type,
    });
    if (cast !== undefined) return cast;
    if (isSafe) return null;
    throw invalidQuery(`Bad ${type.toLowerCase()} value: ${String(cell)}`);
  });
}

type Call = Extract<Expression, { kind: "call" }>;

const NOW: Readonly<Record<string, readonly [string, number]>> = {
  CURRENT_TIMESTAMP: ["TIMESTAMP", 24],
  CURRENT_DATE: ["DATE", 10],
  CURRENT_DATETIME: ["DATETIME", 19],
};

/** Functions that give a list. */
const LISTS = new Set(
  "SPLIT GENERATE_ARRAY GENERATE_DATE_ARRAY GENERATE_TIMESTAMP_ARRAY ARRAY ARRAY_CONCAT ARRAY_REVERSE REGEXP_EXTRACT_ALL TO_CODE_POINTS".split(
    " ",
  ),
);

function repeated(compiled: Compiled): Compiled {
  return { ...compiled, column: { ...compiled.column, mode: "REPEATED" } };
}

function compileCall(call: Call, scope: Scope): Compiled {
  const now = NOW[call.name];
  if (now !== undefined) return constant(now[0], scope.session.at.slice(0, now[1]));
  if (call.name === "SESSION_USER") return constant("STRING", scope.session.world.identity);
  if (call.name in AGGREGATES && !call.isWindow) return compileAggregate(call, scope);
  const known = FUNCTIONS[call.name.replace(/^SAFE\./, "")];
  const args = call.args.flatMap((arg) =>
    arg.kind === "star" || isPart(arg, call) ? [] : [compile(arg, scope)],
  );
  const type = known?.type ?? CHECKED[call.name] ?? AGGREGATES[call.name]?.type;
  if (type === undefined) throw invalidQuery(`Function not found: ${call.name}`);
  const run = call.isWindow ? undefined : known?.run;
  const result = resultType(type, args);
  if (run === undefined) {
    const checked = typed(
      result,
      args,
      unexecuted(call.isWindow ? "window functions" : `the function ${call.name}`),
    );
    return LISTS.has(call.name) ? repeated(checked) : checked;
  }
  const called = typed(result, args, (place) => {
    const cells = args.map((arg) => arg.value(place));
    return known?.takesNull !== true && cells.includes(null) ? null : run(cells);
  });
  return LISTS.has(call.name) ? repeated(called) : called;
}

const PARTS =
  /^(MICROSECOND|MILLISECOND|SECOND|MINUTE|HOUR|DAY|DAYOFWEEK|DAYOFYEAR|WEEK|ISOWEEK|MONTH|QUARTER|YEAR|ISOYEAR)$/i;

/** The DAY of `DATE_TRUNC(d, DAY)` is no column. */
function isPart(arg: Expression, { name }: Call): boolean {
  const takesPart = /_(TRUNC|DIFF|BUCKET)$|^LAST_DAY$/.test(name);
  return takesPart && arg.kind === "column" && arg.path.length === 1 && PARTS.test(arg.path[0] ?? "");
}

function resultType(type: string, args: readonly Compiled[]): string {
  if (type === "second") return args[1]?.column.type ?? "STRING";
  return type === "same" ? (args[0]?.column.type ?? "STRING") : type;
}

function compileAggregate(call: Call, scope: Scope): Compiled {
  const aggregate = AGGREGATES[call.name];
  const isStar = call.args[0]?.kind === "star";
  const args = isStar ? [] : call.args.map((arg) => compile(arg, scope));
  if (args.some(({ isAggregate }) => isAggregate)) {
    throw invalidQuery(`Aggregations of aggregations are not allowed`);
  }
  const [arg] = args;
  const run = aggregate?.run;
  const column = { name: "", type: resultType(aggregate?.type ?? "INT64", args) };
  const isArray = call.name === "ARRAY_AGG" || call.name === "APPROX_QUANTILES";
  return {
    column: isArray ? { ...column, mode: "REPEATED" } : column,
    isAggregate: true,
    value: ({ group }) => {
      if (run === undefined) throw notExecuted(`the function ${call.name}`);
      if (arg === undefined) return group.length;
      const values = group.map((row) => arg.value({ row, group })).filter((cell) => cell !== null);
      return run(call.isDistinct ? [...new Set(values)] : values);
    },
  };
}

type Operator = Exclude<
  Expression,
  { kind: "literal" | "column" | "call" | "star" | "parameter" | "query" | "in-query" | "cast" }
>;

function compileOperator(expression: Operator, scope: Scope): Compiled {
  switch (expression.kind) {
    case "binary":
      return compileBinary(expression, scope);
    case "case":
      return compileCase(expression, scope);
    case "in": {
      const [of, ...list] = [expression.of, ...expression.list].map((part) => compile(part, scope));
      if (of === undefined) throw new Error("IN without a value");
      return typed("BOOL", [of, ...list], (place) => {
        const cell = of.value(place);
        return cell === null ? null : list.some((one) => one.value(place) === cell);
      });
    }
    case "interval": {
      const amount = compile(expression.amount, scope);
      return typed("INTERVAL", [amount], (place) => `${String(amount.value(place))} ${expression.unit}`);
    }
    case "array":
    case "struct": {
      const items = expression.items.map((item) => compile(item, scope));
      const type = expression.kind === "array" ? (items[0]?.column.type ?? "INT64") : "STRUCT";
      const list = typed(type, items, (place) => items.map((item) => item.value(place)));
      return expression.kind === "array" ? repeated(list) : list;
    }
    default:
      return compileUnary(expression, scope);
  }
}

function compileUnary(
  expression: Extract<Operator, { kind: "not" | "minus" | "is-null" | "is-true" }>,
  scope: Scope,
): Compiled {
  const of = compile(expression.of, scope);
  if (expression.kind === "minus") {
    return typed(of.column.type, [of], (place) => negate(of.value(place)));
  }
  return typed("BOOL", [of], (place) => {
    const cell = of.value(place);
    if (expression.kind === "is-null") return cell === null;
    if (expression.kind === "is-true") return cell === expression.wanted;
    return cell === null ? null : cell !== true;
  });
}

function negate(cell: Cell): Cell {
  return cell === null ? null : -Number(cell);
}

function compileCase({ of, arms, otherwise }: Extract<Operator, { kind: "case" }>, scope: Scope): Compiled {
  const subject = of === null ? null : compile(of, scope);
  const ready = arms.map(({ when, result }) => ({
    when: compile(when, scope),
    result: compile(result, scope),
  }));
  const last = otherwise === null ? null : compile(otherwise, scope);
  const parts = [...ready.flatMap(({ when, result }) => [when, result]), ...(last === null ? [] : [last])];
  return typed(ready[0]?.result.column.type ?? "STRING", parts, (place) => {
    for (const { when, result } of ready) {
      const test = when.value(place);
      if (subject === null ? test === true : test !== null && test === subject.value(place))
        return result.value(place);
    }
    return last?.value(place) ?? null;
  });
}

function compileBinary(
  { operator, left, right }: Extract<Operator, { kind: "binary" }>,
  scope: Scope,
): Compiled {
  const [a, b] = [compile(left, scope), compile(right, scope)];
  const type = binaryType(operator, a.column.type, b.column.type);
  checkOperands({ operator, left, right, a, b });
  return typed(type, [a, b], (place) =>
    applyBinary(operator, { a: a.value(place), b: () => b.value(place) }),
  );
}

function checkOperands({
  operator,
  left,
  right,
  a,
  b,
}: {
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
  readonly a: Compiled;
  readonly b: Compiled;
}): void {
  const isComparison = ["=", "!=", "<", ">", "<=", ">="].includes(operator);
  if (!isComparison || left.kind === "literal" || right.kind === "literal") return;
  const [x, y] = [a.column.type, b.column.type];
  const isOdd = (x === "STRING" && NUMERIC.has(y)) || (NUMERIC.has(x) && y === "STRING");
  if (isOdd)
    throw invalidQuery(`No matching signature for operator ${operator} for argument types: ${x}, ${y}.`);
}
