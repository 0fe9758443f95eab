/** A string literal: its value, where it ends, and whether it is closed. */
export interface StringLiteral {
  readonly value: string;
  readonly end: number;
  readonly closed: boolean;
}

type Triple = "'''" | '"""';

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", a: "", b: "", f: "", v: "" };

/** Reads the literal that begins at `at`, prefix included. A one-line literal that is not closed ends with its line. */
export function readString(
  text: string,
  at: number,
  search: (quotes: Triple, from: number) => number,
): StringLiteral {
  let open = at;
  while (text[open] !== "'" && text[open] !== '"') open++;
  const isRaw = /r/i.test(text.slice(at, open));
  const quote = text[open] ?? "'";
  const triple = quote.repeat(3) as Triple;
  const body = text.startsWith(triple, open)
    ? tripleBody(text, open, triple, search)
    : lineBody(text, open, quote);
  const raw = text.slice(body.from, body.to);
  return { value: isRaw ? raw : decodeEscapes(raw), end: body.end, closed: body.closed };
}

interface Body {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly closed: boolean;
}

function lineBody(text: string, open: number, quote: string): Body {
  for (let at = open + 1; at < text.length; at++) {
    const char = text[at];
    if (char === "\\") at++;
    else if (char === quote) return { from: open + 1, to: at, end: at + 1, closed: true };
    else if (char === "\n") return openBody(text, open, at);
  }
  return openBody(text, open, text.length);
}

/** A literal that is not closed: it ends with its line, or before the semicolon that ends the line. */
function openBody(text: string, open: number, lineEnd: number): Body {
  const line = text.slice(open, lineEnd).trimEnd();
  const end = line.endsWith(";") ? open + line.length - 1 : lineEnd;
  return { from: open + 1, to: end, end, closed: false };
}

function tripleBody(
  text: string,
  open: number,
  triple: Triple,
  search: (quotes: Triple, from: number) => number,
): Body {
  const from = open + 3;
  let close = search(triple, from);
  while (close > 0 && isEscaped(text, close, from)) close = search(triple, close + 1);
  if (close < 0) return { from, to: text.length, end: text.length, closed: false };
  return { from, to: close, end: close + 3, closed: true };
}

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  while (at - 1 - slashes >= from && text[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}

function decodeEscapes(raw: string): string {
  if (!raw.includes("\\")) return raw;
  return raw.replace(/\\(.)/gs, (_, char: string) => ESCAPES[char] ?? char);
}
