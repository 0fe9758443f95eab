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
import { invalidQuery } from "./fault.ts";
import { parseExpression } from "./parse-expression.ts";
import { parseFrom, parseQuery } from "./parse-query.ts";
import type { Expression, Statement } from "./tree.ts";

/** Reads what follows INSERT. */
export function parseInsert(cursor: Cursor): Statement {
  accept(cursor, "INTO");
  const path = takePath(cursor);
  const hasColumns = isNext(cursor, "(") && !isNext(cursor, "(", "SELECT") && !isNext(cursor, "(", "WITH");
  const columns = hasColumns ? takeList(cursor, takeName) : [];
  if (!accept(cursor, "VALUES")) {
    return { kind: "insert", path, columns, values: null, query: parseQuery(cursor) };
  }
  const values: (readonly Expression[])[] = [];
  do values.push(takeList(cursor, parseCell));
  while (accept(cursor, ","));
  return { kind: "insert", path, columns, values, query: null };
}

function parseCell(cursor: Cursor): Expression {
  return accept(cursor, "DEFAULT")
    ? { kind: "literal", value: null, type: "INT64" }
    : parseExpression(cursor);
}

function takeAlias(cursor: Cursor): string | null {
  if (accept(cursor, "AS")) return takeName(cursor);
  const token = peek(cursor);
  return token.kind === "quoted" || (token.kind === "word" && !RESERVED.has(token.text))
    ? takeName(cursor)
    : null;
}

/** Reads what follows UPDATE. */
export function parseUpdate(cursor: Cursor): Statement {
  const path = takePath(cursor);
  const alias = takeAlias(cursor);
  expect(cursor, "SET");
  const set = takeAssignments(cursor);
  if (accept(cursor, "FROM")) parseFrom(cursor);
  return { kind: "update", path, alias, set, where: takeWhere(cursor, "UPDATE") };
}

function takeAssignments(cursor: Cursor): readonly { readonly column: string; readonly value: Expression }[] {
  const set: { column: string; value: Expression }[] = [];
  do {
    const column = takePath(cursor).at(-1) ?? "";
    expect(cursor, "=");
    set.push({ column, value: parseCell(cursor) });
  } while (accept(cursor, ","));
  return set;
}

function takeWhere(cursor: Cursor, verb: string): Expression {
  if (!accept(cursor, "WHERE")) throw invalidQuery(`${verb} must have a WHERE clause`);
  return parseExpression(cursor);
}

/** Reads what follows DELETE. */
export function parseDelete(cursor: Cursor): Statement {
  accept(cursor, "FROM");
  const path = takePath(cursor);
  const alias = takeAlias(cursor);
  return { kind: "delete", path, alias, where: takeWhere(cursor, "DELETE") };
}

/** Reads what follows TRUNCATE. */
export function parseTruncate(cursor: Cursor): Statement {
  expect(cursor, "TABLE");
  return { kind: "truncate", path: takePath(cursor) };
}

/** Reads what follows MERGE. Its arms are read, not kept: the sandbox does not compute what a merge changes. */
export function parseMerge(cursor: Cursor): Statement {
  accept(cursor, "INTO");
  const path = takePath(cursor);
  const alias = takeAlias(cursor);
  expect(cursor, "USING");
  const source = parseFrom(cursor);
  expect(cursor, "ON");
  const on = parseExpression(cursor);
  if (!isNext(cursor, "WHEN")) throw unexpected(cursor, "WHEN");
  while (accept(cursor, "WHEN")) skipArm(cursor);
  return { kind: "merge", path, alias, source, on };
}

function skipArm(cursor: Cursor): void {
  accept(cursor, "NOT");
  expect(cursor, "MATCHED");
  if (accept(cursor, "BY")) take(cursor);
  if (accept(cursor, "AND")) parseExpression(cursor);
  expect(cursor, "THEN");
  if (accept(cursor, "DELETE")) return;
  if (accept(cursor, "UPDATE")) {
    expect(cursor, "SET");
    takeAssignments(cursor);
    return;
  }
  expect(cursor, "INSERT");
  if (accept(cursor, "ROW")) return;
  if (isNext(cursor, "(")) takeList(cursor, takeName);
  if (accept(cursor, "ROW")) return;
  expect(cursor, "VALUES");
  takeList(cursor, parseCell);
}
