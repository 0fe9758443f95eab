import type { NameContext, SqlEffect, SqlScan } from "./effect.ts";
import { fill, formOf } from "./forms.ts";
import { readTokens } from "./lexer.ts";
import { scanQuery } from "./query.ts";
import type { Scan } from "./scan.ts";
import { scanScript } from "./script.ts";
import { withStatements } from "./statements.ts";

/** Longest text that is scanned; what lies behind is said to be unread. */
const SIZE_LIMIT_CHARS = 8_000_000;
/** EXECUTE IMMEDIATE within EXECUTE IMMEDIATE. */
const NESTING_LIMIT = 4;

/** Forms whose scans are kept, since evaluators ask for equal and similar texts again and again; the oldest makes room. */
const KEPT_SCANS = 1000;
const KEPT_TEXT_CHARS = 10_000;
const KEPT = new Map<string, SqlScan>();

/**
 * What a GoogleSQL text does: tables created, changed, read, the columns they get, storage addresses. Tolerant: damage
 * loses at most the statement that has it. Time is linear in the text; never throws.
 */
export function scanSql(text: string, context: NameContext): SqlScan {
  if (text.length > KEPT_TEXT_CHARS) return scanAt(text, context, 0);
  const form = formOf(text) ?? { text, words: [] };
  const key = `${context.project ?? "\n"}\0${context.dataset ?? "\n"}\0${form.text}`;
  const known = KEPT.get(key);
  if (known !== undefined) return fill(known, form);
  const scan = scanAt(form.text, context, 0);
  const oldest = KEPT.size >= KEPT_SCANS ? KEPT.keys().next().value : undefined;
  if (oldest !== undefined) KEPT.delete(oldest);
  KEPT.set(key, scan);
  return fill(scan, form);
}

function scanAt(text: string, context: NameContext, nesting: number): SqlScan {
  const isTooLong = text.length > SIZE_LIMIT_CHARS;
  const lexis = readTokens(isTooLong ? text.slice(0, SIZE_LIMIT_CHARS) : text);
  const scan: Scan = {
    tokens: lexis.tokens,
    at: 0,
    depth: 0,
    context,
    effects: [],
    faults: [...lexis.faults],
    limits: new Set(),
    candidates: [],
    temporary: new Set(),
    variables: new Map(),
    blocks: [],
    settings: new Map(),
    spans: [],
    isScript: false,
    checksGroups: !lexis.hasControlFlow,
    hasOpenGroup: false,
    query: scanQuery,
    nested: (inner, line) => scanNested(scan, inner, line, nesting),
  };
  if (isTooLong) scan.limits.add(`text longer than ${SIZE_LIMIT_CHARS} characters: the rest was not scanned`);
  if (lexis.hasControlFlow)
    scan.limits.add("template conditions and loops were not evaluated: all branches were scanned");
  scanScript(scan);
  return {
    effects: withoutRepeatedReads(withStatements(scan, text)),
    faults: scan.faults.sort((a, b) => a.line - b.line),
    complete: scan.limits.size === 0 && scan.faults.length === 0,
    limits: [...scan.limits],
  };
}

/** Effects of a dynamic statement's text stand at the line of the statement. */
function scanNested(outer: Scan, text: string, line: number, nesting: number): void {
  if (nesting >= NESTING_LIMIT) {
    outer.limits.add("dynamic SQL within dynamic SQL was not followed");
    return;
  }
  const inner = scanAt(text, outer.context, nesting + 1);
  for (const effect of inner.effects) outer.effects.push({ ...effect, line });
  for (const sentence of inner.limits) outer.limits.add(sentence);
}

/** The same table read twice is one fact; changes keep their order and number. */
function withoutRepeatedReads(effects: readonly SqlEffect[]): readonly SqlEffect[] {
  const seen = new Set<string>();
  return effects.filter(({ verb, kind, name }) => {
    if (verb !== "read" && verb !== "list") return true;
    const key = `${verb} ${kind} ${name}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
