import { readTokens } from "./lexer.ts";
import type { Token } from "./token.ts";

/** Texts longer than this are judged by their beginning. */
const GATE_CHARS = 20_000;
const FILE_SUFFIX = /^(?:py|sh|sql|csv|json|ya?ml|md|txt|parquet|log|html?|js|ts|exe|com|org)$/i;
const STARTS =
  /^(?:WITH|SELECT|CREATE|DROP|ALTER|INSERT|UPDATE|DELETE|MERGE|TRUNCATE|EXPORT|LOAD|DECLARE|BEGIN|CALL|EXECUTE|FROM|SET|IF|FOR|WHILE)$/;

/**
 * True where a text is SQL beyond reasonable doubt: it begins with a statement's word, has the words that the statement
 * needs, and names something dotted, backticked or with a hole in it. English sentences are not SQL.
 */
export function looksLikeSql(text: string): boolean {
  const { tokens } = readTokens(text.slice(0, GATE_CHARS));
  const start = tokens.findIndex((token) => token.upper !== "(" && token.upper !== ";");
  const first = tokens[start];
  if (first?.kind !== "word" || !STARTS.test(first.upper) || !isOneCase(first.text)) return false;
  const words = new Set(tokens.map((token) => token.upper));
  return hasShape(first.upper, tokens[start + 1]?.upper ?? "", words) && namesSomething(tokens, start);
}

/** Keywords are written in capitals or in small letters, the first word of a sentence in both. */
function isOneCase(word: string): boolean {
  return word === word.toUpperCase() || word === word.toLowerCase();
}

function hasShape(first: string, next: string, words: ReadonlySet<string>): boolean {
  const has = (word: string) => words.has(word);
  const shapes: Readonly<Record<string, () => boolean>> = {
    SELECT: () => has("FROM"),
    WITH: () => has("AS") && has("SELECT"),
    FROM: () => has("|>"),
    CREATE: () => isObject(next) || next === "OR" || /^TEMP/.test(next),
    DROP: () => isObject(next) || next === "ALL" || next === "ROW",
    ALTER: () => isObject(next),
    INSERT: () => has("VALUES") || has("SELECT"),
    UPDATE: () => has("SET") && has("="),
    DELETE: () => next === "FROM" || has("WHERE"),
    MERGE: () => has("USING") && has("WHEN"),
    TRUNCATE: () => next === "TABLE",
    EXPORT: () => next === "DATA" && has("OPTIONS"),
    LOAD: () => next === "DATA" && (has("INTO") || has("OVERWRITE")),
    CALL: () => has("("),
    EXECUTE: () => next === "IMMEDIATE",
  };
  const shape = shapes[first];
  return shape ? shape() : has(";") && (has("SELECT") || has("EXECUTE") || has("TABLE") || has("INSERT"));
}

function isObject(word: string): boolean {
  return /^(?:TABLE|VIEW|MATERIALIZED|EXTERNAL|SNAPSHOT|SCHEMA|MODEL|FUNCTION|PROCEDURE|AGGREGATE|SEARCH|VECTOR|ROW)$/.test(
    word,
  );
}

function namesSomething(tokens: readonly Token[], start: number): boolean {
  return tokens.some((token, at) => {
    if (at <= start) return false;
    if (token.kind === "quoted") return true;
    if (token.kind === "word" && /[\uE000{]/.test(token.text)) return true;
    return token.upper === "." && isDottedName(tokens, at);
  });
}

function isDottedName(tokens: readonly Token[], dot: number): boolean {
  const before = tokens[dot - 1];
  const after = tokens[dot + 1];
  if (!before || !after || before.kind === "mark" || after.kind === "mark") return false;
  const isGlued = before.end === tokens[dot]?.start && after.start === tokens[dot]?.end;
  return isGlued && before.kind !== "number" && !FILE_SUFFIX.test(after.text);
}
