import type { Partitioning } from "../tables.ts";
import {
  accept,
  type Cursor,
  expect,
  isNext,
  peek,
  take,
  takeList,
  takeName,
  takeOptionalList,
  takePath,
  unexpected,
} from "./cursor.ts";
import { invalidQuery, notExecuted } from "./fault.ts";
import { parseExpression } from "./parse-expression.ts";
import { parseQuery } from "./parse-query.ts";
import { takeColumn, takeOptions } from "./parse-type.ts";
import type { Alteration, ColumnDefinition, Expression, Statement } from "./tree.ts";

type Mode = "create" | "replace" | "if-not-exists";

/** Reads what follows CREATE. */
export function parseCreate(cursor: Cursor): Statement {
  const isReplacing = accept(cursor, "OR", "REPLACE");
  if (accept(cursor, "SCHEMA")) return parseCreateSchema(cursor);
  if (accept(cursor, "SNAPSHOT", "TABLE"))
    return parseCopy(cursor, "SNAPSHOT", takeMode(cursor, isReplacing));
  if (accept(cursor, "TABLE")) return parseCreateTable(cursor, isReplacing);
  const isMaterialized = accept(cursor, "MATERIALIZED");
  if (accept(cursor, "VIEW")) return parseCreateView(cursor, { isReplacing, isMaterialized });
  throw notExecuted(`CREATE ${peek(cursor).text} statements`);
}

function takeMode(cursor: Cursor, isReplacing: boolean): Mode {
  const isCareful = accept(cursor, "IF", "NOT", "EXISTS");
  if (isCareful && isReplacing) {
    throw invalidQuery("CREATE statement: cannot specify both OR REPLACE and IF NOT EXISTS");
  }
  if (isReplacing) return "replace";
  return isCareful ? "if-not-exists" : "create";
}

function parseCreateSchema(cursor: Cursor): Statement {
  const ifNotExists = accept(cursor, "IF", "NOT", "EXISTS");
  return { kind: "create-schema", ifNotExists, path: takePath(cursor), options: takeOptions(cursor) };
}

function parseCopy(cursor: Cursor, how: "CLONE" | "COPY" | "SNAPSHOT" | "LIKE", mode: Mode): Statement {
  const path = takePath(cursor);
  return takeCopied(cursor, { how, mode, path });
}

function takeCopied(
  cursor: Cursor,
  { how, mode, path }: { how: "CLONE" | "COPY" | "SNAPSHOT" | "LIKE"; mode: Mode; path: readonly string[] },
): Statement {
  expect(cursor, how === "SNAPSHOT" ? "CLONE" : how);
  const from = takePath(cursor);
  if (accept(cursor, "FOR")) {
    expect(cursor, "SYSTEM_TIME", "AS", "OF");
    parseExpression(cursor);
  }
  return { kind: "copy-table", how, path, from, mode, options: takeOptions(cursor) };
}

function parseCreateTable(cursor: Cursor, isReplacing: boolean): Statement {
  const mode = takeMode(cursor, isReplacing);
  const path = takePath(cursor);
  for (const how of ["CLONE", "COPY", "LIKE"] as const) {
    if (isNext(cursor, how)) return takeCopied(cursor, { how, mode, path });
  }
  const columns = isNext(cursor, "(") ? takeOptionalList(cursor, takeTableColumn).flat() : null;
  const partitioning = accept(cursor, "PARTITION", "BY") ? takePartitioning(cursor) : null;
  const cluster = accept(cursor, "CLUSTER", "BY") ? takeNames(cursor) : [];
  const options = takeOptions(cursor);
  const query = accept(cursor, "AS") ? parseQuery(cursor) : null;
  if (columns === null && query === null) throw unexpected(cursor);
  return { kind: "create-table", path, mode, columns, partitioning, cluster, options, query };
}

/** Nothing between two commas is no column, and no fault. */
function takeTableColumn(cursor: Cursor): readonly ColumnDefinition[] {
  if (isNext(cursor, ",") || isNext(cursor, ")")) return [];
  if (!accept(cursor, "PRIMARY", "KEY")) return [takeColumn(cursor)];
  takeList(cursor, takeName);
  expect(cursor, "NOT", "ENFORCED");
  return [];
}

function takeNames(cursor: Cursor): readonly string[] {
  const names = [takeName(cursor)];
  while (accept(cursor, ",")) names.push(takeName(cursor));
  return names;
}

const TRUNCATIONS: Readonly<Record<string, string>> = {
  TIMESTAMP_TRUNC: "HOUR",
  DATETIME_TRUNC: "HOUR",
  DATE_TRUNC: "MONTH",
};

/** `day`, `DATE(ts)`, `TIMESTAMP_TRUNC(ts, HOUR)`, `RANGE_BUCKET(n, GENERATE_ARRAY(0, 100, 10))`, `_PARTITIONDATE`. */
function takePartitioning(cursor: Cursor): Partitioning {
  const by = parseExpression(cursor);
  if (by.kind === "column") return byTime(by, "DAY");
  if (by.kind !== "call") throw notExecuted("this PARTITION BY expression");
  const [first, second] = by.args;
  if (first?.kind !== "column") throw notExecuted(`PARTITION BY ${by.name}`);
  if (by.name === "DATE") return byTime(first, "DAY");
  if (by.name in TRUNCATIONS && second?.kind === "column") return byTime(first, second.path.join("."));
  if (by.name === "RANGE_BUCKET" && second?.kind === "call")
    return byRange(first.path.join("."), second.args);
  throw notExecuted(`PARTITION BY ${by.name}`);
}

function byTime({ path }: Extract<Expression, { kind: "column" }>, unit: string): Partitioning {
  const known = (["DAY", "HOUR", "MONTH", "YEAR"] as const).find((name) => name === unit.toUpperCase());
  if (known === undefined) throw invalidQuery(`PARTITION BY expression: ${unit} is no unit of partitions`);
  const field = path.join(".");
  const isLoading = /^_PARTITION(DATE|TIME)$/i.test(field);
  return { kind: "time", unit: known, field: isLoading ? null : field, expirationMs: null };
}

function byRange(field: string, args: readonly Expression[]): Partitioning {
  const [start, end, interval = 1] = args.map((arg) =>
    arg.kind === "literal" ? Number(arg.value) : Number.NaN,
  );
  if (start === undefined || end === undefined || [start, end, interval].some(Number.isNaN)) {
    throw notExecuted("RANGE_BUCKET over values that are no literals");
  }
  return { kind: "range", field, start, end, interval };
}

function parseCreateView(
  cursor: Cursor,
  { isReplacing, isMaterialized }: { readonly isReplacing: boolean; readonly isMaterialized: boolean },
): Statement {
  const mode = takeMode(cursor, isReplacing);
  const path = takePath(cursor);
  const columns = isNext(cursor, "(") ? takeList(cursor, takeViewColumn) : [];
  if (accept(cursor, "PARTITION", "BY")) takePartitioning(cursor);
  if (accept(cursor, "CLUSTER", "BY")) takeNames(cursor);
  const options = takeOptions(cursor);
  expect(cursor, "AS");
  const { start } = peek(cursor);
  const query = parseQuery(cursor);
  const queryText = cursor.sql.slice(start, peek(cursor).start).trim();
  return { kind: "create-view", path, isMaterialized, mode, columns, options, query, queryText };
}

function takeViewColumn(cursor: Cursor): string {
  const name = takeName(cursor);
  takeOptions(cursor);
  return name;
}

/** Reads what follows ALTER. */
export function parseAlter(cursor: Cursor): Statement {
  if (isNext(cursor, "SCHEMA")) throw notExecuted("ALTER SCHEMA statements");
  const what = takeKind(cursor, "ALTER");
  if (what !== "TABLE" && what !== "VIEW" && what !== "MATERIALIZED_VIEW")
    throw notExecuted(`ALTER ${what} statements`);
  const ifExists = accept(cursor, "IF", "EXISTS");
  const path = takePath(cursor);
  const alterations = [takeAlteration(cursor)];
  while (accept(cursor, ",")) alterations.push(takeAlteration(cursor));
  return { kind: "alter-table", path, what, ifExists, alterations };
}

function takeAlteration(cursor: Cursor): Alteration {
  if (accept(cursor, "RENAME", "TO")) return { kind: "rename", to: takeNewName(cursor) };
  if (accept(cursor, "SET", "OPTIONS")) {
    cursor.at--;
    return { kind: "options", options: takeOptions(cursor) };
  }
  if (accept(cursor, "ADD", "COLUMN")) {
    const ifNotExists = accept(cursor, "IF", "NOT", "EXISTS");
    return { kind: "add-column", column: takeColumn(cursor), ifNotExists };
  }
  if (accept(cursor, "DROP", "COLUMN")) {
    const ifExists = accept(cursor, "IF", "EXISTS");
    return { kind: "drop-column", name: takeName(cursor), ifExists };
  }
  if (accept(cursor, "RENAME", "COLUMN")) {
    accept(cursor, "IF", "EXISTS");
    const from = takeName(cursor);
    expect(cursor, "TO");
    return { kind: "rename-column", from, to: takeName(cursor) };
  }
  throw notExecuted(`ALTER TABLE ${peek(cursor).text} ${peek(cursor, 1).text}`);
}

/** The new name stands without project and dataset: a rename moves nothing. */
function takeNewName(cursor: Cursor): string {
  const path = takePath(cursor);
  const [name] = path;
  if (path.length !== 1 || name === undefined) {
    throw invalidQuery(
      `ALTER TABLE RENAME TO: the new name ${path.join(".")} must be a table name without dataset`,
    );
  }
  return name;
}

/** Reads what follows DROP. */
export function parseDrop(cursor: Cursor): Statement {
  if (accept(cursor, "SCHEMA")) {
    const ifExists = accept(cursor, "IF", "EXISTS");
    const path = takePath(cursor);
    const cascade = accept(cursor, "CASCADE");
    if (!cascade) accept(cursor, "RESTRICT");
    return { kind: "drop-schema", path, ifExists, cascade };
  }
  const what = takeKind(cursor, "DROP");
  const ifExists = accept(cursor, "IF", "EXISTS");
  return { kind: "drop", what, path: takePath(cursor), ifExists };
}

type Kind = Extract<Statement, { kind: "drop" }>["what"];

function takeKind(cursor: Cursor, verb: string): Kind {
  if (accept(cursor, "TABLE")) return "TABLE";
  if (accept(cursor, "VIEW")) return "VIEW";
  if (accept(cursor, "MATERIALIZED", "VIEW")) return "MATERIALIZED_VIEW";
  if (accept(cursor, "SNAPSHOT", "TABLE")) return "SNAPSHOT_TABLE";
  if (accept(cursor, "EXTERNAL", "TABLE")) return "EXTERNAL_TABLE";
  const token = take(cursor);
  throw notExecuted(`${verb} ${token.text} statements`);
}
