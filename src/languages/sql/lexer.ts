import type { SqlFault } from "./effect.ts";
import { closerSearch, placeholderAt, writePlaceholders } from "./placeholders.ts";
import { readString } from "./strings.ts";
import { ALTERNATIVE, isBlankCode, isDigitCode, isNameCode, type Token, type TokenKind } from "./token.ts";

/** The tokens of a text, and what is wrong with its lexis. */
export interface Lexis {
  readonly tokens: readonly Token[];
  readonly faults: readonly SqlFault[];
  /** True where the text has template control flow, `{% %}`. */
  readonly hasControlFlow: boolean;
}

interface Lexing {
  readonly text: string;
  readonly tokens: Token[];
  readonly faults: SqlFault[];
  readonly search: Readonly<Record<Closer, (from: number) => number>>;
  hasControlFlow: boolean;
  at: number;
  line: number;
}

/** First character of a hole token. */
const HOLE_CODE = 0xe000;
const CLOSERS = ["*/", "`", "}}", "%}", "#}", "'''", '"""'] as const;
type Closer = (typeof CLOSERS)[number];

/** Splits a SQL text into tokens in one pass; never throws, and no character is looked at more than a few times. */
export function readTokens(text: string): Lexis {
  const search = Object.fromEntries(CLOSERS.map((closer) => [closer, closerSearch(text, closer)]));
  const lexing: Lexing = {
    text,
    tokens: [],
    faults: [],
    search: search as Lexing["search"],
    hasControlFlow: false,
    at: 0,
    line: 1,
  };
  while (lexing.at < text.length) step(lexing);
  return lexing;
}

function step(lexing: Lexing): void {
  const { text, at } = lexing;
  const code = text.charCodeAt(at);
  if (isPlainStart(code)) readPlainWord(lexing);
  else if (code === 10) {
    lexing.line++;
    lexing.at++;
  } else if (isBlankCode(code)) lexing.at++;
  else if (isComment(text, at)) skipComment(lexing);
  else if (isTemplateBlock(text, at)) skipTemplateBlock(lexing);
  else if (code === 96) readQuoted(lexing);
  else if (startsString(text, at)) readStringToken(lexing);
  else if (code === 64) readParam(lexing);
  else readWordOrMark(lexing);
}

/** True for letters that begin a name and nothing else: `b` and `r` may begin a string. */
function isPlainStart(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122 && letter !== 98 && letter !== 114) || code === 95;
}

/** A word of plain characters, as most are; what may be glued to it takes the long way. */
function readPlainWord(lexing: Lexing): void {
  const { text, at, line } = lexing;
  const end = nameRunEnd(text, at + 1);
  const next = text.charCodeAt(end);
  if (next === 36 || next === 37 || next === 123) {
    readWordOrMark(lexing);
    return;
  }
  const word = text.slice(at, end);
  lexing.tokens.push({ kind: "word", text: word, upper: word.toUpperCase(), start: at, end, line });
  lexing.at = end;
}

function isComment(text: string, at: number): boolean {
  const first = text[at];
  const next = text[at + 1];
  return first === "#" || (first === "-" && next === "-") || (first === "/" && next === "*");
}

function skipComment(lexing: Lexing): void {
  const { text, at } = lexing;
  if (text[at] !== "/") {
    const end = text.indexOf("\n", at);
    lexing.at = end < 0 ? text.length : end;
    return;
  }
  const close = lexing.search["*/"](at + 2);
  if (close < 0) lexing.faults.push({ line: lexing.line, message: "comment is not closed" });
  advance(lexing, close < 0 ? text.length : close + 2);
}

function isTemplateBlock(text: string, at: number): boolean {
  return text[at] === "{" && (text[at + 1] === "%" || text[at + 1] === "#");
}

/** Skips `{% … %}` and `{# … #}`; the text between two control blocks is kept, so both branches are scanned. */
function skipTemplateBlock(lexing: Lexing): void {
  const isControl = lexing.text[lexing.at + 1] === "%";
  const close = lexing.search[isControl ? "%}" : "#}"](lexing.at + 2);
  if (close < 0) {
    push(lexing, "mark", "{", lexing.at + 1);
    return;
  }
  const block = lexing.text.slice(lexing.at + 2, close);
  if (!isControl || !/^-?\s*el(?:se|if)\b/.test(block)) advance(lexing, close + 2);
  else pushAlternative(lexing, close + 2);
  lexing.hasControlFlow ||= isControl;
}

const NEW_STATEMENT = /\s*(?:CREATE|DROP|ALTER|TRUNCATE|(?:INSERT|MERGE)\s+INTO|DELETE\s+FROM)\s/iy;

/** `{% else %}` separates what stands for the same thing: statements as `;` does, other things as a comma. */
function pushAlternative(lexing: Lexing, end: number): void {
  NEW_STATEMENT.lastIndex = end;
  push(lexing, "mark", NEW_STATEMENT.test(lexing.text) ? ";" : ALTERNATIVE, end);
}

function readQuoted(lexing: Lexing): void {
  const { text, at } = lexing;
  const close = lexing.search["`"](at + 1);
  if (close < 0) {
    lexing.faults.push({ line: lexing.line, message: "backtick is not closed" });
    lexing.at++;
    return;
  }
  push(lexing, "quoted", writePlaceholders(text.slice(at + 1, close)), close + 1);
}

const STRING_START = /(?:[rR][bB]?|[bB][rR]?)?['"]/y;

function startsString(text: string, at: number): boolean {
  const first = text[at] ?? "";
  if (first === "'" || first === '"') return true;
  if (!"rRbB".includes(first)) return false;
  STRING_START.lastIndex = at;
  return STRING_START.test(text);
}

function readStringToken(lexing: Lexing): void {
  const found = readString(lexing.text, lexing.at, (quotes, from) => lexing.search[quotes](from));
  if (!found.closed) lexing.faults.push({ line: lexing.line, message: "string is not closed" });
  push(lexing, "string", found.value, found.end);
}

function readParam(lexing: Lexing): void {
  const { text, at } = lexing;
  let end = at + 1;
  while (end < text.length && (text[end] === "@" || isNameCode(text.charCodeAt(end)))) end++;
  push(lexing, end === at + 1 ? "mark" : "param", text.slice(at, end), end);
}

function readWordOrMark(lexing: Lexing): void {
  const { text, at } = lexing;
  const word = readWord(lexing);
  if (word) {
    push(lexing, isDigitCode(text.charCodeAt(at)) ? "number" : "word", word.value, word.end);
    return;
  }
  push(
    lexing,
    "mark",
    text.startsWith("|>", at) ? "|>" : (text[at] ?? ""),
    text.startsWith("|>", at) ? at + 2 : at + 1,
  );
}

/** A name with what is glued to it: placeholders (`a_{x}`, `${X}_b`) and a partition decorator (`t$20240101`). */
function readWord(lexing: Lexing): { readonly value: string; readonly end: number } | undefined {
  const { text } = lexing;
  let value = "";
  let end = lexing.at;
  while (end < text.length) {
    const runEnd = nameRunEnd(text, end);
    const isDecorator = end > lexing.at && text[end] === "$" && startsDecorator(text.charCodeAt(end + 1));
    if (runEnd > end || isDecorator) {
      const stop = isDecorator ? end + 1 : runEnd;
      value += text.slice(end, stop);
      end = stop;
      continue;
    }
    const placeholder = isTemplateBlock(text, end)
      ? undefined
      : placeholderAt(text, end, lexing.search["}}"]);
    if (!placeholder) break;
    value += `{${placeholder.label}}`;
    end = placeholder.end;
  }
  return end === lexing.at ? undefined : { value, end };
}

function startsDecorator(code: number): boolean {
  return isDigitCode(code) || code === HOLE_CODE;
}

function nameRunEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isNameCode(text.charCodeAt(end))) end++;
  return end;
}

function push(lexing: Lexing, kind: TokenKind, text: string, end: number): void {
  const upper = kind === "word" ? text.toUpperCase() : kind === "mark" ? text : "";
  lexing.tokens.push({ kind, text, upper, start: lexing.at, end, line: lexing.line });
  advance(lexing, end);
}

/** Moves on and counts the lines that lie between. */
function advance(lexing: Lexing, end: number): void {
  for (let at = lexing.at; at < end; at++) if (lexing.text.charCodeAt(at) === 10) lexing.line++;
  lexing.at = end;
}
