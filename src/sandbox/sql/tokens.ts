import { invalidQuery } from "./fault.ts";

/** One word of a statement. */
export interface Token {
  readonly kind: "word" | "quoted" | "string" | "bytes" | "number" | "symbol" | "parameter" | "end";
  /** Upper case for words; the content for quoted names and strings. */
  readonly text: string;
  /** As it is written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = /(?:\s|--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const NUMBER = /(?:0x[0-9a-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;
const STRING = /(r|b|rb|br)?("""|'''|"|')/iy;
const PARAMETER = /@@?[\w.]+/y;
const SYMBOL = /(?:<=|>=|<>|!=|\|\||<<|>>|=>|[-+*/%(),.;=<>[\]{}:?&|^~])/y;

/** Cuts a statement into words. Throws a QueryFault at what is none. */
export function tokenize(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = skipSpace(sql, 0);
  while (at < sql.length) {
    const token = nextToken(sql, at);
    tokens.push(token);
    at = skipSpace(sql, token.end);
  }
  tokens.push({ kind: "end", text: "", raw: "end of statement", start: at, end: at });
  return tokens;
}

function skipSpace(sql: string, at: number): number {
  SPACE.lastIndex = at;
  return SPACE.test(sql) ? SPACE.lastIndex : at;
}

function nextToken(sql: string, at: number): Token {
  const string = matchAt(STRING, sql, at);
  if (string !== null) return stringToken(sql, { at, opening: string });
  if (sql[at] === "`") return quotedToken(sql, at);
  const parameter = matchAt(PARAMETER, sql, at);
  if (parameter !== null) return token("parameter", parameter.slice(1), { raw: parameter, at });
  const number = matchAt(NUMBER, sql, at);
  if (number !== null) return token("number", number, { raw: number, at });
  const word = matchAt(WORD, sql, at);
  if (word !== null) return token("word", word.toUpperCase(), { raw: word, at });
  const symbol = matchAt(SYMBOL, sql, at);
  if (symbol !== null) return token("symbol", symbol, { raw: symbol, at });
  throw invalidQuery(`Syntax error: Illegal input character "${sql[at]}" at ${placeOf(sql, at)}`);
}

function matchAt(pattern: RegExp, sql: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(sql)?.[0] ?? null;
}

function token(kind: Token["kind"], text: string, { raw, at }: { raw: string; at: number }): Token {
  return { kind, text, raw, start: at, end: at + raw.length };
}

function quotedToken(sql: string, at: number): Token {
  const close = sql.indexOf("`", at + 1);
  if (close === -1) throw invalidQuery(`Syntax error: Unclosed identifier literal at ${placeOf(sql, at)}`);
  const raw = sql.slice(at, close + 1);
  return token("quoted", raw.slice(1, -1), { raw, at });
}

function stringToken(sql: string, { at, opening }: { at: number; opening: string }): Token {
  const quote = /["']+$/.exec(opening)?.[0] ?? "'";
  const prefix = opening.slice(0, -quote.length).toLowerCase();
  const start = at + opening.length;
  let close = start;
  while (close < sql.length && !sql.startsWith(quote, close)) {
    if (quote.length === 1 && sql[close] === "\n") break;
    close += sql[close] === "\\" ? 2 : 1;
  }
  if (!sql.startsWith(quote, close)) {
    throw invalidQuery(`Syntax error: Unclosed string literal at ${placeOf(sql, at)}`);
  }
  const content = sql.slice(start, close);
  const raw = sql.slice(at, close + quote.length);
  const text = prefix.includes("r") ? content : readEscapes(content);
  return token(prefix.includes("b") ? "bytes" : "string", text, { raw, at });
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", "0": "\0" };

function readEscapes(content: string): string {
  return content.replace(/\\(x[0-9a-f]{2}|u[0-9a-f]{4}|[\s\S])/gi, (_, written: string) =>
    written.length > 1
      ? String.fromCharCode(Number.parseInt(written.slice(1), 16))
      : (ESCAPES[written] ?? written),
  );
}

/** `[line:column]`, both from 1. */
export function placeOf(sql: string, at: number): string {
  const before = sql.slice(0, at).split("\n");
  return `[${before.length}:${(before.at(-1) ?? "").length + 1}]`;
}
