import { looksLikeSql, type SqlScan, scanSql } from "../../sql/index.ts";
import { causeOf, firstHole, hasHole, showText, unknown } from "./holes.ts";
import { originOf } from "./origins.ts";
import { type EffectDraft, keyOf, recordEffect, recordKeyed } from "./recorder.ts";
import { type Run, scriptLine } from "./run.ts";
import type { Unknown } from "./values.ts";

/** Defaults that complete the names of a statement. */
export interface SqlContext {
  readonly project: string | null;
  readonly dataset: string | null;
}

const SELECTOR_LIMIT = 500;

/** Notes the effects of a statement that is being sent; gives the rows that it returns. */
export function runSql(run: Run, text: string, context: SqlContext): Unknown {
  const line = scriptLine(run);
  run.recorder.reached.add(line);
  if (isOpaque(text)) {
    recordEffect(run.recorder, { verb: "execute", kind: "other", name: text.trim().slice(0, 200), line });
    return rowsOf(run, text);
  }
  const sent = remembered<Sent>(run, `sent ${line} ${placeOf(context)}`);
  const known = sent.get(text) ?? readSent(run, text, { line, context });
  if (sent.size < MEMORY_LIMIT) sent.set(text, known);
  for (const [key, effect] of known.effects) recordKeyed(run.recorder, key, effect);
  for (const limit of known.limits) run.recorder.limits.add(limit);
  return rowsOf(run, text);
}

/** What a statement does that a line sends: the same in every run. */
interface Sent {
  readonly effects: readonly (readonly [key: string, effect: EffectDraft])[];
  readonly limits: readonly string[];
}

function readSent(
  run: Run,
  text: string,
  { line, context }: { readonly line: number; readonly context: SqlContext },
): Sent {
  const scan = scanned(run, text, context);
  const origin = originOf(run, text);
  const drafts = scan.effects.map(({ verb, kind, name, to, columns, statement }) => ({
    verb,
    kind,
    name,
    line,
    ...(to === undefined ? {} : { to }),
    ...(columns === undefined ? {} : { columns }),
    ...(statement === undefined || context.dataset !== null ? {} : { statement }),
    ...(origin === undefined || origin === line ? {} : { sqlLine: origin }),
    ...selectorOf(run, name),
  }));
  return {
    effects: drafts.filter(({ name }) => name !== "").map((draft) => [keyOf(draft), draft]),
    limits: scan.limits.map((limit) => `SQL sent at line ${line}: ${showText(run.holes, limit)}`),
  };
}

/** The text of a query as it could be sent again; none where it has a hole or leans on a default dataset. */
export function statementOf(run: Run, text: string, context: SqlContext): { readonly statement?: string } {
  if (context.dataset !== null || isOpaque(text)) return {};
  const isKnown = scanned(run, text, context).effects.some(({ statement }) => statement !== undefined);
  return isKnown ? { statement: text.trim() } : {};
}

/** Rows of a query; the query is kept, because it says which names they give. */
export function rowsOf(run: Run, text: string): Unknown {
  const line = scriptLine(run);
  const known = remembered<number>(run, `rows ${line}`).get(text);
  if (known !== undefined) return { kind: "unknown", hole: known };
  const start = showText(run.holes, text.slice(0, 4 * SELECTOR_LIMIT).replace(/\uE000\d*$/, ""));
  const selector = start.replace(/\s+/g, " ").trim().slice(0, SELECTOR_LIMIT);
  const rows = unknown(run.holes, { cause: "row of a query", line, label: "row", selector });
  remembered<number>(run, `rows ${line}`).set(text, rows.hole);
  return rows;
}

/** The query behind the holes of a name, if rows of one give them. */
export function selectorOf(run: Run, name: string): { readonly selector?: string } {
  const hole = hasHole(name) ? firstHole(name) : null;
  const selector = hole === null ? null : causeOf(run.holes, hole.hole).selector;
  return selector === null ? {} : { selector };
}

/** True where a text is meant for BigQuery: it reads like SQL, or nobody knows what it says. */
export function mayBeSql(text: string): boolean {
  return looksLikeSql(text) || isOpaque(text);
}

/** True for a text of which no word is known. It is still something that runs. */
function isOpaque(text: string): boolean {
  return hasHole(text) && text.replace(/\uE000\d+\uE001/g, "").trim() === "";
}

function scanned(run: Run, text: string, context: SqlContext): SqlScan {
  const scans = remembered<SqlScan>(run, `scans ${placeOf(context)}`);
  const known = scans.get(text);
  if (known !== undefined) return known;
  const scan = scanSql(text, context);
  if (scans.size < MEMORY_LIMIT) scans.set(text, scan);
  return scan;
}

function placeOf({ project, dataset }: SqlContext): string {
  return `${project ?? ""}\n${dataset ?? ""}`;
}

const MEMORY_LIMIT = 20_000;

/** What the runs of a script remember by text. */
function remembered<T>(run: Run, name: string): Map<string, T> {
  const known = run.memory.get(name);
  if (known instanceof Map) return known;
  const fresh = new Map<string, T>();
  run.memory.set(name, fresh);
  return fresh;
}
