import { standardType } from "../types.ts";
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
  takeOptionalList,
  unexpected,
} from "./cursor.ts";
import { notExecuted } from "./fault.ts";
import { takeType } from "./parse-type.ts";
import { skipModifiers, skipWindow } from "./parse-window.ts";
import type { Expression } from "./tree.ts";

/** Deepest nesting that is read. */
const DEPTH_LIMIT = 200;
const depths = new WeakMap<Cursor, number>();

/** Reads a value. */
export function parseExpression(cursor: Cursor): Expression {
  const depth = (depths.get(cursor) ?? 0) + 1;
  if (depth > DEPTH_LIMIT) throw notExecuted("expressions nested so deep");
  depths.set(cursor, depth);
  const value = parseOr(cursor);
  depths.set(cursor, depth - 1);
  return value;
}

function parseOr(cursor: Cursor): Expression {
  let left = parseAnd(cursor);
  while (accept(cursor, "OR")) left = binary("OR", left, parseAnd(cursor));
  return left;
}

function parseAnd(cursor: Cursor): Expression {
  let left = parseNot(cursor);
  while (accept(cursor, "AND")) left = binary("AND", left, parseNot(cursor));
  return left;
}

function parseNot(cursor: Cursor): Expression {
  return accept(cursor, "NOT") ? { kind: "not", of: parseNot(cursor) } : parseComparison(cursor);
}

function binary(operator: string, left: Expression, right: Expression): Expression {
  return { kind: "binary", operator, left, right };
}

const COMPARISONS = ["=", "!=", "<>", "<=", ">=", "<", ">"];

function parseComparison(cursor: Cursor): Expression {
  const left = parseBits(cursor);
  const operator = COMPARISONS.find((symbol) => accept(cursor, symbol));
  if (operator !== undefined) return binary(operator === "<>" ? "!=" : operator, left, parseBits(cursor));
  if (accept(cursor, "IS")) return parseIs(cursor, left);
  const isNot = isNext(cursor, "NOT") && ["IN", "LIKE", "BETWEEN"].includes(peek(cursor, 1).text);
  if (isNot) take(cursor);
  const found = parseMembership(cursor, left);
  return isNot ? { kind: "not", of: found } : found;
}

function parseIs(cursor: Cursor, of: Expression): Expression {
  const isNot = accept(cursor, "NOT");
  const test: Expression = accept(cursor, "NULL")
    ? { kind: "is-null", of }
    : { kind: "is-true", of, wanted: takeTruth(cursor) };
  return isNot ? { kind: "not", of: test } : test;
}

function takeTruth(cursor: Cursor): boolean {
  if (accept(cursor, "TRUE")) return true;
  expect(cursor, "FALSE");
  return false;
}

function parseMembership(cursor: Cursor, of: Expression): Expression {
  if (accept(cursor, "LIKE")) return binary("LIKE", of, parseBits(cursor));
  if (accept(cursor, "BETWEEN")) {
    const low = parseBits(cursor);
    expect(cursor, "AND");
    return binary("AND", binary(">=", of, low), binary("<=", of, parseBits(cursor)));
  }
  if (!accept(cursor, "IN")) return of;
  if (isNext(cursor, "UNNEST")) {
    const list = parseBits(cursor);
    return { kind: "call", name: "IN_UNNEST", args: [of, list], isDistinct: false, isWindow: false };
  }
  if (!isNext(cursor, "(", "SELECT") && !isNext(cursor, "(", "WITH")) {
    return { kind: "in", of, list: takeList(cursor, parseExpression) };
  }
  expect(cursor, "(");
  const query = cursor.grammar.query(cursor);
  expect(cursor, ")");
  return { kind: "in-query", of, query };
}

const LEVELS = [["|"], ["^"], ["&"], ["<<", ">>"], ["+", "-"], ["*", "/", "||"]] as const;

function parseBits(cursor: Cursor, level = 0): Expression {
  const operators = LEVELS[level];
  if (operators === undefined) return parseUnary(cursor);
  let left = parseBits(cursor, level + 1);
  for (;;) {
    const operator = operators.find((symbol) => accept(cursor, symbol));
    if (operator === undefined) return left;
    left = binary(operator, left, parseBits(cursor, level + 1));
  }
}

function parseUnary(cursor: Cursor): Expression {
  if (accept(cursor, "-")) return { kind: "minus", of: parseUnary(cursor) };
  if (accept(cursor, "+")) return parseUnary(cursor);
  let value = parsePrimary(cursor);
  for (;;) {
    if (accept(cursor, "[")) {
      const index = parseExpression(cursor);
      expect(cursor, "]");
      value = { kind: "call", name: "ELEMENT", args: [value, index], isDistinct: false, isWindow: false };
    } else if (value.kind !== "column" && accept(cursor, ".")) {
      takeName(cursor);
      value = { kind: "call", name: "FIELD", args: [value], isDistinct: false, isWindow: false };
    } else return value;
  }
}

function parsePrimary(cursor: Cursor): Expression {
  const token = peek(cursor);
  switch (token.kind) {
    case "string":
    case "bytes":
      take(cursor);
      return { kind: "literal", value: token.text, type: token.kind === "bytes" ? "BYTES" : "STRING" };
    case "number":
      take(cursor);
      return {
        kind: "literal",
        value: Number(token.text),
        type: /^(0x[\da-f]+|\d+)$/i.test(token.text) ? "INT64" : "FLOAT64",
      };
    case "parameter":
      take(cursor);
      return { kind: "parameter", name: token.text };
    case "quoted":
      return parseColumn(cursor);
    case "word":
      return parseWord(cursor);
    default:
      return parseSymbol(cursor);
  }
}

function parseSymbol(cursor: Cursor): Expression {
  if (isNext(cursor, "[")) return { kind: "array", items: takeItems(cursor) };
  if (accept(cursor, "?")) return { kind: "parameter", name: "?" };
  if (!isNext(cursor, "(")) throw unexpected(cursor);
  if (isNext(cursor, "(", "SELECT") || isNext(cursor, "(", "WITH")) return parseSubquery(cursor, false);
  const items = takeList(cursor, parseExpression);
  const [only] = items;
  if (only === undefined) throw unexpected(cursor);
  return items.length === 1 ? only : { kind: "struct", items };
}

function takeItems(cursor: Cursor): readonly Expression[] {
  expect(cursor, "[");
  if (accept(cursor, "]")) return [];
  const items = [parseExpression(cursor)];
  while (accept(cursor, ",")) items.push(parseExpression(cursor));
  if (!accept(cursor, "]")) throw unexpected(cursor, "]");
  return items;
}

function parseSubquery(cursor: Cursor, isExists: boolean): Expression {
  expect(cursor, "(");
  const query = cursor.grammar.query(cursor);
  expect(cursor, ")");
  return { kind: "query", query, isExists };
}

const CONSTANTS: Readonly<Record<string, Expression>> = {
  TRUE: { kind: "literal", value: true, type: "BOOL" },
  FALSE: { kind: "literal", value: false, type: "BOOL" },
  NULL: { kind: "literal", value: null, type: "INT64" },
};

/** Types whose name before a text makes a value of it. */
const PREFIXES = ["TIMESTAMP", "DATE", "DATETIME", "TIME", "NUMERIC", "BIGNUMERIC", "JSON"];

function parseWord(cursor: Cursor): Expression {
  const token = peek(cursor);
  const constant = CONSTANTS[token.text];
  if (constant !== undefined) {
    take(cursor);
    return constant;
  }
  if (PREFIXES.includes(token.text) && peek(cursor, 1).kind === "string") {
    take(cursor);
    const text: Expression = { kind: "literal", value: take(cursor).text, type: "STRING" };
    return { kind: "cast", of: text, type: token.text, isSafe: false };
  }
  return parseKeyword(cursor) ?? parseNamed(cursor);
}

function parseKeyword(cursor: Cursor): Expression | null {
  if (accept(cursor, "CASE")) return parseCase(cursor);
  if (isNext(cursor, "CAST", "(") || isNext(cursor, "SAFE_CAST", "(")) return parseCast(cursor);
  if (isNext(cursor, "EXISTS", "(")) {
    take(cursor);
    return parseSubquery(cursor, true);
  }
  if (accept(cursor, "INTERVAL")) {
    const amount = parseBits(cursor);
    return { kind: "interval", amount, unit: take(cursor).text };
  }
  if (isNext(cursor, "EXTRACT", "(")) return parseExtract(cursor);
  if (isNext(cursor, "STRUCT")) return parseStruct(cursor);
  if (isNext(cursor, "ARRAY")) return parseArray(cursor);
  return null;
}

function parseCase(cursor: Cursor): Expression {
  const of = isNext(cursor, "WHEN") ? null : parseExpression(cursor);
  const arms: { when: Expression; result: Expression }[] = [];
  while (accept(cursor, "WHEN")) {
    const when = parseExpression(cursor);
    expect(cursor, "THEN");
    arms.push({ when, result: parseExpression(cursor) });
  }
  const otherwise = accept(cursor, "ELSE") ? parseExpression(cursor) : null;
  expect(cursor, "END");
  return { kind: "case", of, arms, otherwise };
}

function parseCast(cursor: Cursor): Expression {
  const isSafe = take(cursor).text === "SAFE_CAST";
  expect(cursor, "(");
  const of = parseExpression(cursor);
  expect(cursor, "AS");
  const { type } = takeType(cursor);
  if (accept(cursor, "FORMAT")) parseExpression(cursor);
  expect(cursor, ")");
  return { kind: "cast", of, type: standardType(type), isSafe };
}

function parseExtract(cursor: Cursor): Expression {
  take(cursor);
  expect(cursor, "(");
  const part: Expression = { kind: "literal", value: takeName(cursor).toUpperCase(), type: "STRING" };
  if (isNext(cursor, "(")) takeList(cursor, takeName);
  expect(cursor, "FROM");
  const of = parseExpression(cursor);
  if (accept(cursor, "AT")) {
    expect(cursor, "TIME", "ZONE");
    parseExpression(cursor);
  }
  expect(cursor, ")");
  return { kind: "call", name: "EXTRACT", args: [part, of], isDistinct: false, isWindow: false };
}

function parseStruct(cursor: Cursor): Expression {
  if (peek(cursor, 1).text === "<") takeType(cursor);
  else take(cursor);
  const items = takeOptionalList(cursor, (inner) => {
    const value = parseExpression(inner);
    if (accept(inner, "AS")) takeName(inner);
    return value;
  });
  return { kind: "struct", items };
}

function parseArray(cursor: Cursor): Expression {
  if (peek(cursor, 1).text === "(") {
    take(cursor);
    const query = parseSubquery(cursor, false);
    return { kind: "call", name: "ARRAY", args: [query], isDistinct: false, isWindow: false };
  }
  if (peek(cursor, 1).text === "<") takeType(cursor);
  else take(cursor);
  return { kind: "array", items: takeItems(cursor) };
}

/** Words that are functions though they are reserved. */
const RESERVED_CALLS = new Set(["IF", "LEFT", "RIGHT", "ANY_VALUE", "UNNEST", "GROUPING", "RANGE"]);

function parseNamed(cursor: Cursor): Expression {
  const token = peek(cursor);
  const isReserved = RESERVED.has(token.text);
  if (isReserved && !(RESERVED_CALLS.has(token.text) && peek(cursor, 1).text === "("))
    throw unexpected(cursor);
  if (isNext(cursor, token.text, "(")) {
    take(cursor);
    return parseCall(cursor, token.text);
  }
  return WITHOUT_PARENTHESES.has(token.text) && peek(cursor, 1).text !== "."
    ? { kind: "call", name: take(cursor).text, args: [], isDistinct: false, isWindow: false }
    : parseColumn(cursor);
}

const WITHOUT_PARENTHESES = new Set([
  "CURRENT_TIMESTAMP",
  "CURRENT_DATE",
  "CURRENT_DATETIME",
  "CURRENT_TIME",
]);

function parseColumn(cursor: Cursor): Expression {
  const at = peek(cursor).start;
  const path = [takeName(cursor)];
  while (isNext(cursor, ".") && !(peek(cursor, 1).text === "*")) {
    take(cursor);
    const part = peek(cursor);
    if (part.kind !== "word" && part.kind !== "quoted") throw unexpected(cursor);
    take(cursor);
    path.push(part.kind === "quoted" ? part.text : part.raw);
  }
  if (isNext(cursor, "(")) return parseCall(cursor, path.join(".").toUpperCase());
  return { kind: "column", path, at };
}

function parseCall(cursor: Cursor, name: string): Expression {
  expect(cursor, "(");
  const isDistinct = accept(cursor, "DISTINCT");
  const args: Expression[] = [];
  if (!accept(cursor, ")")) {
    do {
      args.push(parseArgument(cursor));
      skipModifiers(cursor);
    } while (accept(cursor, ","));
    if (!accept(cursor, ")")) throw unexpected(cursor, ")");
  }
  const isWindow = accept(cursor, "OVER");
  if (isWindow) skipWindow(cursor);
  return { kind: "call", name, args, isDistinct, isWindow };
}

function parseArgument(cursor: Cursor): Expression {
  if (accept(cursor, "*")) return { kind: "star", of: null, except: [] };
  if (peek(cursor, 1).text === "=>") {
    take(cursor);
    take(cursor);
  }
  const value = parseExpression(cursor);
  if (accept(cursor, "AS")) takeName(cursor);
  return value;
}
