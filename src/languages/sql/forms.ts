import type { SqlEffect, SqlScan } from "./effect.ts";

/** A text with its words numbered: texts of one form do the same to other names, so that one scan serves them all. */
export interface Form {
  readonly text: string;
  /** What stood where the form has `OPEN n CLOSE`. */
  readonly words: readonly string[];
}

const OPEN = "\uE002";
const CLOSE = "\uE003";
const NUMBERED = /\uE002(\d+)\uE003/g;

/** What the scan looks into, or what may be quoted otherwise than here. */
const NO_FORM = /[\uE002\\{]|%\(|'''|"""|\b(?:EXECUTE|DECLARE)\b/i;

/** Comments, backticked names and strings; a lone quote means that the text is damaged. */
const QUOTED =
  /--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/|`((?:[\w-]+\.)*)([A-Za-z]\w*)`|(['"])([\w ,.%:+-]*)\3|`[^`\n]*`|'[^'\n]*'|"[^"\n]*"|[`'"]/g;

interface Piece {
  /** Text before the word, from the end of the last piece. */
  readonly before: string;
  readonly word: string;
  readonly isName: boolean;
}

/** The form of a text; undefined where its words may say more than names. */
export function formOf(text: string): Form | undefined {
  if (NO_FORM.test(text)) return undefined;
  const pieces: Piece[] = [];
  let last = 0;
  for (const found of text.matchAll(QUOTED)) {
    const [whole, path = "", name, , string] = found;
    if (whole.length === 1) return undefined;
    if (name === undefined && string === undefined) continue;
    if (name !== undefined && /INFORMATION_SCHEMA/i.test(whole)) continue;
    const start = found.index + 1 + path.length;
    const word = name ?? string ?? "";
    pieces.push({ before: text.slice(last, start), word, isName: name !== undefined });
    last = start + word.length;
  }
  return number(pieces, text.slice(last));
}

/** A name that is also written without quotes may be an alias or a common table expression: it keeps its word. */
function number(pieces: readonly Piece[], end: string): Form {
  const rest = `${pieces.map(({ before }) => before).join(" ")} ${end}`.toLowerCase();
  const numbers = new Map<string, number>();
  let text = "";
  for (const { before, word, isName } of pieces) {
    const key = isName ? word : `'${word}`;
    const isFree = numbers.has(key) || !isName || !rest.includes(word.toLowerCase());
    if (isFree && !numbers.has(key)) numbers.set(key, numbers.size);
    text += isFree ? `${before}${OPEN}${numbers.get(key)}${CLOSE}` : before + word;
  }
  const words = [...numbers.keys()].map((key) => (key.startsWith("'") ? key.slice(1) : key));
  return { text: text + end, words };
}

/** The scan of a text of this form with the text's own words. */
export function fill(scan: SqlScan, { words }: Form): SqlScan {
  if (words.length === 0) return scan;
  const write = (text: string): string =>
    text.includes(OPEN) ? text.replace(NUMBERED, (_, index: string) => words[Number(index)] ?? "") : text;
  return { ...scan, effects: scan.effects.map((effect) => fillEffect(effect, write)) };
}

function fillEffect(effect: SqlEffect, write: (text: string) => string): SqlEffect {
  const { name, to, columns, statement } = effect;
  return {
    ...effect,
    name: write(name),
    ...(to === undefined ? {} : { to: write(to) }),
    ...(columns?.some((column) => column.includes(OPEN)) ? { columns: columns.map(write) } : {}),
    ...(statement === undefined ? {} : { statement: write(statement) }),
  };
}
