import { type Cursor, type Grammar, openCursor, peek, unexpected } from "./cursor.ts";
import { parseExpression } from "./parse-expression.ts";
import { parseQuery } from "./parse-query.ts";
import type { Query } from "./tree.ts";

const GRAMMAR: Grammar = { query: parseQuery, expression: parseExpression };

/** A cursor over a text of SQL. */
export function openText(sql: string): Cursor {
  return openCursor(sql, GRAMMAR);
}

/** Reads one query, and nothing after it. */
export function parseQueryText(sql: string): Query {
  const cursor = openText(sql);
  const query = parseQuery(cursor);
  if (peek(cursor).kind !== "end" && peek(cursor).text !== ";") throw unexpected(cursor);
  return query;
}
