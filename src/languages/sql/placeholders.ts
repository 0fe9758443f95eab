import { isNameCode } from "./token.ts";

/** A placeholder of a template language at some position of a text. */
export interface Placeholder {
  /** `x` of `{x}`, `{{ x }}`, `${X}`, `$X`, `%(x)s`; `%s` for a positional one. */
  readonly label: string;
  readonly end: number;
}

const BRACE_LIMIT_CHARS = 200;
const FORMAT_LETTERS = "sdifr";

/** The placeholder that begins at `at`, if one does. `searchDouble` finds `}}` from a position, or -1. */
export function placeholderAt(
  text: string,
  at: number,
  searchDouble: (from: number) => number,
): Placeholder | undefined {
  const first = text[at];
  if (first === "{")
    return text[at + 1] === "{" ? doubleBrace(text, at, searchDouble) : singleBrace(text, at);
  if (first === "$") return dollar(text, at);
  if (first === "%") return percent(text, at);
  return undefined;
}

/** The text of a quoted name with every placeholder written as `{label}`. */
export function writePlaceholders(text: string): string {
  if (!/[{$%]/.test(text)) return text;
  const searchDouble = closerSearch(text, "}}");
  let written = "";
  for (let at = 0; at < text.length; ) {
    const placeholder = placeholderAt(text, at, searchDouble);
    written += placeholder ? `{${placeholder.label}}` : text[at];
    at = placeholder ? placeholder.end : at + 1;
  }
  return written;
}

/** Finds a closer from a position on; a failed search is remembered, so that many openers cost one search. */
export function closerSearch(text: string, closer: string): (from: number) => number {
  let absentFrom = Number.POSITIVE_INFINITY;
  return (from) => {
    if (from >= absentFrom) return -1;
    const found = text.indexOf(closer, from);
    if (found < 0) absentFrom = from;
    return found;
  };
}

function doubleBrace(
  text: string,
  at: number,
  searchDouble: (from: number) => number,
): Placeholder | undefined {
  const close = searchDouble(at + 2);
  if (close < 0) return undefined;
  const label = text
    .slice(at + 2, close)
    .trim()
    .replace(/[{}]/g, "")
    .slice(0, BRACE_LIMIT_CHARS);
  return { label, end: close + 2 };
}

function singleBrace(text: string, at: number): Placeholder | undefined {
  for (let end = at + 1; end < text.length && end - at < BRACE_LIMIT_CHARS; end++) {
    const char = text[end];
    if (char === "}") return { label: text.slice(at + 1, end).trim(), end: end + 1 };
    if (char === "{" || char === "\n" || char === ";" || char === "%") return undefined;
  }
  return undefined;
}

function dollar(text: string, at: number): Placeholder | undefined {
  if (text[at + 1] === "{") return singleBrace(text, at + 1);
  const code = text.charCodeAt(at + 1);
  if (!/[A-Za-z_]/.test(text[at + 1] ?? "") || !isNameCode(code)) return undefined;
  let end = at + 2;
  while (end < text.length && /\w/.test(text[end] ?? "")) end++;
  return { label: text.slice(at + 1, end), end };
}

function percent(text: string, at: number): Placeholder | undefined {
  const next = text[at + 1] ?? "";
  if (next === "(") {
    const named = /^%\((\w{1,80})\)[sdifr]/.exec(text.slice(at, at + BRACE_LIMIT_CHARS));
    return named ? { label: named[1] ?? "", end: at + named[0].length } : undefined;
  }
  const stands = FORMAT_LETTERS.includes(next) && next !== "" && !/[A-Za-z0-9]/.test(text[at + 2] ?? "");
  return stands ? { label: `%${next}`, end: at + 2 } : undefined;
}
