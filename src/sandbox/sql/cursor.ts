import { invalidQuery, type QueryFault } from "./fault.ts";
import { placeOf, type Token, tokenize } from "./tokens.ts";
import type { Expression, Query } from "./tree.ts";

/** A place in a statement that moves forward. */
export interface Cursor {
  readonly grammar: Grammar;
  readonly sql: string;
  readonly tokens: readonly Token[];
  at: number;
}

/** The rules that call each other. */
export interface Grammar {
  readonly query: (cursor: Cursor) => Query;
  readonly expression: (cursor: Cursor) => Expression;
}

/** A cursor at the first word. */
export function openCursor(sql: string, grammar: Grammar): Cursor {
  return { grammar, sql, tokens: tokenize(sql), at: 0 };
}

/** The token `ahead` of the cursor; the end where there is none. */
export function peek(cursor: Cursor, ahead = 0): Token {
  const token = cursor.tokens[Math.min(cursor.at + ahead, cursor.tokens.length - 1)];
  if (token === undefined) throw new Error("A cursor without tokens");
  return token;
}

/** The token at the cursor, which moves on. */
export function take(cursor: Cursor): Token {
  const token = peek(cursor);
  if (token.kind !== "end") cursor.at++;
  return token;
}

/** True where the next words are these; the cursor stays. */
export function isNext(cursor: Cursor, ...words: readonly string[]): boolean {
  return words.every((word, index) => {
    const token = peek(cursor, index);
    return (token.kind === "word" || token.kind === "symbol") && token.text === word;
  });
}

/** Takes these words where they are next. */
export function accept(cursor: Cursor, ...words: readonly string[]): boolean {
  if (!isNext(cursor, ...words)) return false;
  cursor.at += words.length;
  return true;
}

/** Takes these words, or fails as BigQuery does. */
export function expect(cursor: Cursor, ...words: readonly string[]): void {
  for (const word of words) {
    if (!accept(cursor, word)) throw unexpected(cursor, word);
  }
}

/** The syntax error at the cursor. */
export function unexpected(cursor: Cursor, wanted: string | null = null): QueryFault {
  const token = peek(cursor);
  const place = placeOf(cursor.sql, token.start);
  const found = nameOf(token);
  return invalidQuery(
    wanted === null
      ? `Syntax error: Unexpected ${found} at ${place}`
      : `Syntax error: Expected ${/^\w/.test(wanted) ? `keyword ${wanted}` : `"${wanted}"`} but got ${found} at ${place}`,
  );
}

function nameOf({ kind, raw, text }: Token): string {
  if (kind === "end") return "end of statement";
  if (kind === "word") return RESERVED.has(text) ? `keyword ${text}` : `identifier "${raw}"`;
  if (kind === "number") return `integer literal "${raw}"`;
  if (kind === "string") return `string literal ${raw}`;
  return kind === "quoted" ? `identifier ${raw}` : `"${raw}"`;
}

/** Words that are no names. Source: GoogleSQL lexical structure, read 2026-11. */
export const RESERVED = new Set(
  (
    "ALL AND ANY ARRAY AS ASC AT BETWEEN BY CASE CAST COLLATE CREATE CROSS CUBE CURRENT DEFAULT DESC DISTINCT ELSE END " +
    "EXCEPT EXISTS EXTRACT FALSE FETCH FOLLOWING FOR FROM FULL GROUP GROUPING HAVING IF IGNORE IN INNER INTERSECT " +
    "INTERVAL INTO IS JOIN LATERAL LEFT LIKE LIMIT MERGE NATURAL NEW NO NOT NULL NULLS OF ON OR ORDER OUTER OVER " +
    "PARTITION PRECEDING QUALIFY RANGE RECURSIVE RESPECT RIGHT ROLLUP ROWS SELECT SET SOME STRUCT TABLESAMPLE THEN TO " +
    "TREAT TRUE UNBOUNDED UNION UNNEST USING WHEN WHERE WINDOW WITH WITHIN"
  ).split(" "),
);

/** Takes a name, as it is written. */
export function takeName(cursor: Cursor): string {
  const token = peek(cursor);
  if (token.kind !== "quoted" && (token.kind !== "word" || RESERVED.has(token.text)))
    throw unexpected(cursor);
  take(cursor);
  return token.kind === "quoted" ? token.text : token.raw;
}

/** Takes the path of a table: `p`.d.t, `p.d.t`, my-project.d.t. */
export function takePath(cursor: Cursor): readonly string[] {
  const path = [...takePathPart(cursor)];
  while (endsInDot(cursor) || accept(cursor, ".")) path.push(...takePathPart(cursor));
  return path.map((part) => part.replace(/\.$/, ""));
}

/** The `1.` of `project-1.dataset` is one number. */
function endsInDot(cursor: Cursor): boolean {
  const before = cursor.tokens[cursor.at - 1];
  return before?.kind === "number" && before.raw.endsWith(".");
}

function takePathPart(cursor: Cursor): readonly string[] {
  const token = peek(cursor);
  if (token.kind === "quoted") return takeName(cursor).split(".");
  let name =
    token.kind === "word" && cursor.tokens[cursor.at - 1]?.text === "." ? take(cursor).raw : takeName(cursor);
  while (isDashed(cursor)) {
    take(cursor);
    name += `-${take(cursor).raw}`;
  }
  return [name];
}

/** A project's id may have dashes without quotes, if nothing stands between. */
function isDashed(cursor: Cursor): boolean {
  const [before, dash, after] = [cursor.tokens[cursor.at - 1], peek(cursor), peek(cursor, 1)];
  const isGlued = before?.end === dash.start && dash.end === after.start;
  return dash.text === "-" && isGlued && (after.kind === "word" || after.kind === "number");
}

/** Takes a list in parentheses, of one or more. */
export function takeList<T>(cursor: Cursor, one: (cursor: Cursor) => T): readonly T[] {
  expect(cursor, "(");
  const items = [one(cursor)];
  while (accept(cursor, ",")) items.push(one(cursor));
  if (!accept(cursor, ")")) throw unexpected(cursor, ")");
  return items;
}

/** Takes a list in parentheses that may be empty. */
export function takeOptionalList<T>(cursor: Cursor, one: (cursor: Cursor) => T): readonly T[] {
  return accept(cursor, "(", ")") ? [] : takeList(cursor, one);
}
