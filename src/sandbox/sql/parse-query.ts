import {
  accept,
  type Cursor,
  expect,
  isNext,
  peek,
  RESERVED,
  take,
  takeList,
  takeName,
  takePath,
  unexpected,
} from "./cursor.ts";
import { invalidQuery, notExecuted } from "./fault.ts";
import { parseExpression } from "./parse-expression.ts";
import { placeOf } from "./tokens.ts";
import type { Combination, Expression, Query, Select, SelectItem, Source } from "./tree.ts";

/** Reads a query with its named parts, order and limit. */
export function parseQuery(cursor: Cursor): Query {
  const named: { name: string; query: Query }[] = [];
  if (accept(cursor, "WITH")) {
    if (accept(cursor, "RECURSIVE")) throw notExecuted("WITH RECURSIVE");
    do {
      const name = takeName(cursor);
      expect(cursor, "AS", "(");
      named.push({ name, query: parseQuery(cursor) });
      expect(cursor, ")");
    } while (accept(cursor, ","));
  }
  let query: Query = parseTerm(cursor);
  for (;;) {
    const operator = takeOperator(cursor);
    if (operator === null) break;
    const body: Combination = { kind: "combination", operator, left: query, right: parseTerm(cursor) };
    query = { named: [], body, orderBy: [], limit: null, offset: 0 };
  }
  return { ...query, ...takeTail(cursor, query), named: [...named, ...query.named] };
}

function parseTerm(cursor: Cursor): Query {
  if (accept(cursor, "(")) {
    const query = parseQuery(cursor);
    expect(cursor, ")");
    return query;
  }
  return { named: [], body: parseSelect(cursor), orderBy: [], limit: null, offset: 0 };
}

function takeOperator(cursor: Cursor): Combination["operator"] | null {
  if (accept(cursor, "UNION", "ALL")) return "UNION ALL";
  if (accept(cursor, "UNION", "DISTINCT")) return "UNION DISTINCT";
  if (accept(cursor, "INTERSECT", "DISTINCT")) return "INTERSECT DISTINCT";
  return accept(cursor, "EXCEPT", "DISTINCT") ? "EXCEPT DISTINCT" : null;
}

function takeTail(cursor: Cursor, query: Query): Pick<Query, "orderBy" | "limit" | "offset"> {
  const orderBy = accept(cursor, "ORDER", "BY") ? takeOrder(cursor) : query.orderBy;
  if (!accept(cursor, "LIMIT")) return { orderBy, limit: query.limit, offset: query.offset };
  const limit = takeCount(cursor);
  return { orderBy, limit, offset: accept(cursor, "OFFSET") ? takeCount(cursor) : 0 };
}

function takeOrder(cursor: Cursor): Query["orderBy"] {
  const order: { value: Expression; isDescending: boolean }[] = [];
  do {
    const value = parseExpression(cursor);
    const isDescending = accept(cursor, "DESC");
    if (!isDescending) accept(cursor, "ASC");
    if (accept(cursor, "NULLS")) take(cursor);
    order.push({ value, isDescending });
  } while (accept(cursor, ","));
  return order;
}

function takeCount(cursor: Cursor): number {
  const token = take(cursor);
  if (token.kind === "parameter") throw notExecuted("LIMIT with a parameter");
  if (token.kind !== "number") throw unexpected(cursor);
  return Number(token.text);
}

function parseSelect(cursor: Cursor): Select {
  expect(cursor, "SELECT");
  if (accept(cursor, "AS")) throw notExecuted("SELECT AS STRUCT or VALUE");
  const isDistinct = accept(cursor, "DISTINCT");
  accept(cursor, "ALL");
  return {
    kind: "select",
    isDistinct,
    items: takeItems(cursor),
    from: accept(cursor, "FROM") ? parseFrom(cursor) : null,
    where: accept(cursor, "WHERE") ? parseExpression(cursor) : null,
    groupBy: accept(cursor, "GROUP", "BY") ? takeGroups(cursor) : [],
    having: accept(cursor, "HAVING") ? parseExpression(cursor) : null,
    qualify: accept(cursor, "QUALIFY") ? parseExpression(cursor) : null,
    ...takeWindows(cursor),
  };
}

/** A comma may stand behind the last one. */
function takeItems(cursor: Cursor): readonly SelectItem[] {
  const { start } = peek(cursor);
  if (isNext(cursor, "FROM"))
    throw invalidQuery(`Syntax error: SELECT list must not be empty at ${placeOf(cursor.sql, start)}`);
  const items = [takeItem(cursor)];
  while (accept(cursor, ",") && !endsItems(cursor)) items.push(takeItem(cursor));
  return items;
}

const AFTER_ITEMS = new Set(["FROM", "UNION", "INTERSECT", "EXCEPT", "ORDER", "LIMIT", ")", ";"]);

function endsItems(cursor: Cursor): boolean {
  const { kind, text } = peek(cursor);
  return kind === "end" || ((kind === "word" || kind === "symbol") && AFTER_ITEMS.has(text));
}

function takeWindows(cursor: Cursor): object {
  if (isNext(cursor, "WINDOW")) throw notExecuted("WINDOW clauses");
  return {};
}

function takeGroups(cursor: Cursor): readonly Expression[] {
  if (["ROLLUP", "CUBE", "GROUPING", "ALL"].includes(peek(cursor).text)) {
    throw notExecuted(`GROUP BY ${peek(cursor).text}`);
  }
  const groups: Expression[] = [];
  do groups.push(parseExpression(cursor));
  while (accept(cursor, ","));
  return groups;
}

function takeItem(cursor: Cursor): SelectItem {
  const star = takeStar(cursor);
  if (star !== null) return { value: star, alias: null };
  const value = parseExpression(cursor);
  if (value.kind === "column" && accept(cursor, ".", "*")) {
    return {
      value: { kind: "star", of: value.path.at(-1) ?? null, except: takeExcept(cursor) },
      alias: null,
    };
  }
  return { value, alias: takeAlias(cursor) };
}

function takeStar(cursor: Cursor): Expression | null {
  if (!accept(cursor, "*")) return null;
  return { kind: "star", of: null, except: takeExcept(cursor) };
}

function takeExcept(cursor: Cursor): readonly string[] {
  const hasExcept = isNext(cursor, "EXCEPT", "(") && accept(cursor, "EXCEPT");
  const except = hasExcept ? takeList(cursor, takeName) : [];
  if (isNext(cursor, "REPLACE", "(")) throw notExecuted("SELECT * REPLACE");
  return except;
}

function takeAlias(cursor: Cursor): string | null {
  if (accept(cursor, "AS")) return takeName(cursor);
  const token = peek(cursor);
  if (["PIVOT", "UNPIVOT"].includes(token.text) && peek(cursor, 1).text === "(")
    throw notExecuted(token.text);
  const isName = token.kind === "quoted" || (token.kind === "word" && !RESERVED.has(token.text));
  return isName ? takeName(cursor) : null;
}

/** Reads what follows FROM. */
export function parseFrom(cursor: Cursor): Source {
  let left = takeSource(cursor);
  for (;;) {
    const join = takeJoin(cursor);
    if (join === null) return left;
    const right = takeSource(cursor);
    const on = accept(cursor, "ON") ? parseExpression(cursor) : null;
    const using = accept(cursor, "USING") ? takeList(cursor, takeName) : [];
    left = { kind: "join", join, left, right, on, using };
  }
}

type Join = Extract<Source, { kind: "join" }>["join"];

function takeJoin(cursor: Cursor): Join | null {
  if (accept(cursor, ",") || accept(cursor, "CROSS", "JOIN")) return "CROSS";
  if (accept(cursor, "JOIN") || accept(cursor, "INNER", "JOIN")) return "INNER";
  for (const side of ["LEFT", "RIGHT", "FULL"] as const) {
    if (accept(cursor, side, "JOIN") || accept(cursor, side, "OUTER", "JOIN")) return side;
  }
  return null;
}

function takeSource(cursor: Cursor): Source {
  const source = takeBareSource(cursor);
  if (isNext(cursor, "TABLESAMPLE")) throw notExecuted("TABLESAMPLE");
  if (accept(cursor, "FOR")) {
    expect(cursor, "SYSTEM_TIME", "AS", "OF");
    parseExpression(cursor);
  }
  return source;
}

function takeBareSource(cursor: Cursor): Source {
  if (accept(cursor, "UNNEST", "(")) {
    const of = parseExpression(cursor);
    expect(cursor, ")");
    const alias = takeAlias(cursor);
    if (accept(cursor, "WITH", "OFFSET")) takeAlias(cursor);
    return { kind: "unnest", of, alias };
  }
  if (isNext(cursor, "(", "SELECT") || isNext(cursor, "(", "WITH") || isNext(cursor, "(", "(")) {
    expect(cursor, "(");
    const query = parseQuery(cursor);
    expect(cursor, ")");
    return { kind: "query", query, alias: takeAlias(cursor) };
  }
  if (accept(cursor, "(")) {
    const source = parseFrom(cursor);
    expect(cursor, ")");
    return source;
  }
  const path = takePath(cursor);
  if (isNext(cursor, "(")) throw notExecuted(`the table function ${path.join(".")}`);
  return { kind: "table", path, alias: takeAlias(cursor) };
}
