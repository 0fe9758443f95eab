import {
  accept,
  type Cursor,
  expect,
  isNext,
  peek,
  RESERVED,
  takeList,
  takeName,
  takePath,
  unexpected,
} from "./cursor.ts";
import { invalidQuery } from "./fault.ts";
import { parseExpression } from "./parse-expression.ts";
import { parseFrom, parseQuery } from "./parse-query.ts";
import type { Assignment, Expression, MergeArm, Statement } from "./tree.ts";

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
  const from = accept(cursor, "FROM") ? parseFrom(cursor) : null;
  return { kind: "update", path, alias, set, from, where: takeWhere(cursor, "UPDATE") };
}

function takeAssignments(cursor: Cursor): readonly Assignment[] {
  const set: Assignment[] = [];
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

/** Reads what follows MERGE. */
export function parseMerge(cursor: Cursor): Statement {
  accept(cursor, "INTO");
  const path = takePath(cursor);
  const alias = takeAlias(cursor);
  expect(cursor, "USING");
  const source = parseFrom(cursor);
  expect(cursor, "ON");
  const on = parseExpression(cursor);
  if (!isNext(cursor, "WHEN")) throw unexpected(cursor, "WHEN");
  const arms: MergeArm[] = [];
  while (accept(cursor, "WHEN")) arms.push(takeArm(cursor));
  return { kind: "merge", path, alias, source, on, arms };
}

function takeArm(cursor: Cursor): MergeArm {
  const when = takeWhen(cursor);
  const and = accept(cursor, "AND") ? parseExpression(cursor) : null;
  expect(cursor, "THEN");
  return { when, and, action: when === "not-matched" ? takeInsertion(cursor) : takeChange(cursor) };
}

function takeWhen(cursor: Cursor): MergeArm["when"] {
  const isMatched = !accept(cursor, "NOT");
  expect(cursor, "MATCHED");
  if (isMatched) return "matched";
  if (!accept(cursor, "BY")) return "not-matched";
  if (accept(cursor, "TARGET")) return "not-matched";
  expect(cursor, "SOURCE");
  return "not-matched-by-source";
}

function takeChange(cursor: Cursor): MergeArm["action"] {
  if (accept(cursor, "DELETE")) return { kind: "delete" };
  expect(cursor, "UPDATE", "SET");
  return { kind: "update", set: takeAssignments(cursor) };
}

function takeInsertion(cursor: Cursor): MergeArm["action"] {
  expect(cursor, "INSERT");
  const columns = isNext(cursor, "(") ? takeList(cursor, takeName) : [];
  if (accept(cursor, "ROW")) return { kind: "insert", columns, values: null };
  expect(cursor, "VALUES");
  return { kind: "insert", columns, values: takeList(cursor, parseCell) };
}
