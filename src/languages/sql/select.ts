import type { Offer, Source } from "./from.ts";
import { OPERATOR_WORDS, VALUE_WORDS } from "./keywords.ts";
import type { Columns } from "./scope.ts";
import type { Token } from "./token.ts";

/** One item of a select list, as a range of tokens; `to` is past its last one. */
export interface SelectItem {
  readonly from: number;
  readonly to: number;
}

/** Names of the output columns; undefined as soon as one item's names are not in the text. */
export function outputColumns(tokens: readonly Token[], items: readonly SelectItem[], offer: Offer): Columns {
  const columns: string[] = [];
  for (const item of items) {
    const names = itemNames(tokens, item, offer);
    if (names === undefined) return undefined;
    columns.push(...names);
  }
  return columns.length === 0 ? undefined : columns;
}

function itemNames(tokens: readonly Token[], item: SelectItem, offer: Offer): Columns {
  const star = starEnd(tokens, item);
  if (star === null) {
    const name = itemName(tokens, item);
    return name === undefined ? undefined : [name];
  }
  const alias = star === item.from ? null : (tokens[item.from]?.text ?? null);
  const all = star - item.from > 2 ? undefined : offeredColumns(offer, alias);
  return all && withoutExcepted(all, tokens, { from: star + 1, to: item.to });
}

/** Index of the `*` of `*` or `t.*`; null for other items. */
function starEnd(tokens: readonly Token[], { from, to }: SelectItem): number | null {
  let at = from;
  while (at + 1 < to && tokens[at + 1]?.upper === "." && tokens[at]?.kind !== "mark") at += 2;
  return at < to && tokens[at]?.upper === "*" ? at : null;
}

function offeredColumns({ sources, merged }: Offer, alias: string | null): Columns {
  if (alias !== null) return sources.find((source) => isNamed(source, alias))?.columns;
  if (sources.length === 0) return undefined;
  const columns = [...merged];
  for (const source of sources) {
    if (source.columns === undefined) return undefined;
    columns.push(...source.columns.filter((column) => !merged.includes(column)));
  }
  return columns;
}

function isNamed(source: Source, alias: string): boolean {
  return source.alias?.toLowerCase() === alias.toLowerCase();
}

/** Applies `EXCEPT (a, b)`; REPLACE keeps the names as they are. */
function withoutExcepted(
  all: readonly string[],
  tokens: readonly Token[],
  { from, to }: SelectItem,
): Columns {
  if (tokens[from]?.upper !== "EXCEPT") return all;
  const excepted = new Set<string>();
  for (let at = from + 2; at < to && tokens[at]?.upper !== ")"; at++) {
    excepted.add(tokens[at]?.text.toLowerCase() ?? "");
  }
  return all.filter((column) => !excepted.has(column.toLowerCase()));
}

function itemName(tokens: readonly Token[], { from, to }: SelectItem): string | undefined {
  const last = tokens[to - 1];
  if (!last || (last.kind !== "word" && last.kind !== "quoted")) return undefined;
  const before = tokens[to - 2];
  if (to - 1 === from) return isWholeHole(last.text) ? undefined : last.text;
  if (before?.upper === "AS" || (before?.upper === "." && isPath(tokens, from, to))) return last.text;
  return isImplicitAlias(before, last) ? last.text : undefined;
}

function isPath(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const isDot = tokens[at]?.upper === ".";
    if ((at - from) % 2 === 0 ? isDot || tokens[at]?.kind === "mark" : !isDot) return false;
  }
  return true;
}

/** `count(*) n`, `a b`: a name after a finished value. */
function isImplicitAlias(before: Token | undefined, last: Token): boolean {
  if (!before || VALUE_WORDS.has(last.upper)) return false;
  if (before.kind === "mark") return before.upper === ")" || before.upper === "]";
  return !OPERATOR_WORDS.has(before.upper);
}

function isWholeHole(text: string): boolean {
  return /^(?:\uE000\d+\uE001|\{[^{}]*\})$/.test(text);
}
