import type { NameContext, SqlEffect, SqlFault } from "./effect.ts";
import type { Candidate, Columns, Surroundings } from "./scope.ts";
import type { Token } from "./token.ts";

/** A block of a script that is open, and what its branches do to the string variables. */
export interface Block {
  /** True where its statements may run never or more than once. */
  readonly isConditional: boolean;
  /** What the variables that it changes held before; undefined for nothing known. */
  readonly previous: Map<string, string | undefined>;
}

/** One statement: its effects and its tokens, ends excluded. */
export interface Span {
  readonly slots: readonly [from: number, to: number];
  readonly tokens: readonly [from: number, to: number];
}

/** The state of one scan: a cursor over tokens, and what was found. */
export interface Scan {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  /** Names before the default project and dataset are added; null for both in fragments. */
  readonly context: NameContext;
  readonly effects: SqlEffect[];
  readonly faults: SqlFault[];
  readonly limits: Set<string>;
  /** Reads of the running statement that may yet turn out to be array paths of an alias. */
  readonly candidates: Candidate[];
  /** Temporary tables of the script. */
  readonly temporary: Set<string>;
  /** Texts of the script's string variables, lower case; holes as `{x}`. */
  readonly variables: Map<string, string>;
  /** Open blocks of the script, innermost last. */
  readonly blocks: Block[];
  /** Index of the last setting of each variable; empty until it is needed. */
  readonly settings: Map<string, number>;
  /** What each statement gave: its effects from slot to slot, and its tokens. */
  readonly spans: Span[];
  /** True where the statements need one another: variables, blocks, temporary objects. */
  isScript: boolean;
  /** False in templates, whose branches may open what others close. */
  readonly checksGroups: boolean;
  /** True once an open parenthesis of the running statement was reported. */
  hasOpenGroup: boolean;
  /** Scans a query from the cursor on; a field, so that expressions can reach queries without a cycle of imports. */
  readonly query: (scan: Scan, around: Surroundings) => Columns;
  /** Scans the text of an EXECUTE IMMEDIATE. */
  readonly nested: (text: string, line: number) => void;
}

/** Parentheses and sub-queries that are followed; deeper ones are passed over and said. */
export const DEPTH_LIMIT = 250;

const NO_TOKEN: Token = { kind: "mark", text: "", upper: "", start: -1, end: -1, line: 0 };

/** The token at the cursor, or the one `offset` further; an empty mark past the end. */
export function peek(scan: Scan, offset = 0): Token {
  return scan.tokens[scan.at + offset] ?? NO_TOKEN;
}

/** Upper-case word or mark at the cursor; a quoted name is never a keyword. */
export function upperAt(scan: Scan, offset = 0): string {
  return peek(scan, offset).upper;
}

export function isEnd(scan: Scan): boolean {
  return scan.at >= scan.tokens.length;
}

/** True at the end of the statement: `;` ends it whatever is still open. */
export function isStatementEnd(scan: Scan): boolean {
  return isEnd(scan) || upperAt(scan) === ";";
}

/** Passes the words if they stand at the cursor, in this order. */
export function accept(scan: Scan, ...words: readonly string[]): boolean {
  for (let offset = 0; offset < words.length; offset++) {
    if (upperAt(scan, offset) !== words[offset]) return false;
  }
  scan.at += words.length;
  return true;
}

/** Passes the token at the cursor and gives it. */
export function take(scan: Scan): Token {
  const token = peek(scan);
  scan.at++;
  return token;
}

/** True for a token that can be (a part of) a name. */
export function isName(token: Token): boolean {
  return token.kind === "word" || token.kind === "quoted";
}

/** True for an unquoted word that is nothing but one hole. */
export function isBareHole(token: Token): boolean {
  return token.kind === "word" && /^(?:\uE000\d+\uE001|\{[^{}]*\})$/.test(token.text);
}

/** Passes the closer of a group that was opened at `opener`, or says that it is missing. */
export function closeGroup(scan: Scan, opener: Token): void {
  if (accept(scan, ")") || accept(scan, "]")) return;
  if (!scan.checksGroups || scan.hasOpenGroup || !isStatementEnd(scan)) return;
  scan.hasOpenGroup = true;
  const what = opener.upper === "[" ? "bracket" : "parenthesis";
  scan.faults.push({ line: opener.line, message: `${what} is not closed` });
}

/** Says that nesting went too deep. */
export function noteDepth(scan: Scan): void {
  limit(scan, `nesting deeper than ${DEPTH_LIMIT} was not followed`);
}

/** Says once that part of the text is not known. */
export function limit(scan: Scan, sentence: string): void {
  scan.limits.add(sentence);
}

/** Moves to the end of a group whose opener has been passed, without recursion. */
export function skipGroup(scan: Scan): void {
  let open = 1;
  while (!isStatementEnd(scan) && open > 0) {
    const mark = take(scan).upper;
    if (mark === "(" || mark === "[") open++;
    if (mark === ")" || mark === "]") open--;
  }
}
