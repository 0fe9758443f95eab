import type { SqlEffect } from "./effect.ts";
import type { Scan, Span } from "./scan.ts";
import type { Token } from "./token.ts";

/** Longest statement that effects carry, in characters. */
const STATEMENT_LIMIT_CHARS = 32_000;

/** Hole tokens, and what template languages put where a text is not yet known. */
const UNKNOWN_PART = /[\uE000\uE001]|\$\{|\{\{|\{%|%\(\w+\)s/;

/**
 * The effects of a scan, each with the text of its statement where that could be sent as it is: no hole, no query
 * parameter, no table without a dataset. Where statements need one another, as with variables and temporary tables, it
 * is the whole script. Effects of one statement share one text.
 */
export function withStatements(scan: Scan, text: string): readonly SqlEffect[] {
  if (scan.spans.length === 0) return scan.effects;
  const whole = scan.isScript ? known(text.trim(), scan.tokens) : undefined;
  return scan.spans.flatMap((span) => ofSpan(scan, span, scan.isScript ? whole : slice(scan, text, span)));
}

function ofSpan(scan: Scan, { slots }: Span, statement: string | undefined): readonly SqlEffect[] {
  const effects = scan.effects.slice(...slots);
  if (statement === undefined || effects.some(isOpen)) return effects;
  return effects.map((effect) => (effect.statement === undefined ? { ...effect, statement } : effect));
}

/** True where a name has a hole or lacks its dataset. */
function isOpen({ kind, name, to = "" }: SqlEffect): boolean {
  return name.includes("{") || to.includes("{") || (kind === "bigquery-table" && !name.includes("."));
}

function slice({ tokens }: Scan, text: string, span: Span): string | undefined {
  const own = tokens.slice(...span.tokens);
  return known(text.slice(own[0]?.start, own.at(-1)?.end), own);
}

function known(text: string, tokens: readonly Token[]): string | undefined {
  if (text.length > STATEMENT_LIMIT_CHARS || UNKNOWN_PART.test(text)) return undefined;
  return tokens.some(isParameter) ? undefined : text;
}

/** `@x`, whose value is given beside the text; `@@x` is a system variable. */
function isParameter({ kind, text }: Token): boolean {
  return kind === "param" && !text.startsWith("@@");
}
