/** A word of a command line, unquoted, with the line that it stands on. */
export interface Word {
  readonly text: string;
  readonly line: number;
}

/** The value of a variable, or undefined where it is not known. */
export type Lookup = (name: string) => string | undefined;

interface Scan {
  readonly text: string;
  readonly lookup: Lookup;
  at: number;
  line: number;
  /** Characters that variables may still add: nested values could grow without end. */
  budget: number;
}

const FILLED_LIMIT_CHARS = 100_000;

const SEPARATOR = /^(?:&&|\|\||;;?|\||&|\n)/;
const VARIABLE = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^{}]*))?\})/;

/**
 * Splits shell text into commands and their words: quotes, continuation lines, comments, `&&`, `;`, pipes, and known
 * variables. An unknown variable stays as it is written. Made for the RUN lines of images, not for whole scripts.
 */
export function splitCommands(text: string, line: number, lookup: Lookup): readonly (readonly Word[])[] {
  const scan: Scan = { text, lookup, at: 0, line, budget: FILLED_LIMIT_CHARS };
  const commands: Word[][] = [[]];
  while (scan.at < text.length) {
    if (skipBlank(scan)) continue;
    const separator = SEPARATOR.exec(text.slice(scan.at, scan.at + 2))?.[0];
    if (separator) {
      advance(scan, separator.length);
      commands.push([]);
    } else commands.at(-1)?.push(readWord(scan));
  }
  return commands.filter((command) => command.length > 0);
}

/** Replaces the known variables of a text; unknown ones stay as written. */
export function fillVariables(text: string, lookup: Lookup): string {
  const scan: Scan = { text, lookup, at: 0, line: 1, budget: FILLED_LIMIT_CHARS };
  let filled = "";
  while (scan.at < text.length) filled += text[scan.at] === "$" ? readVariable(scan) : take(scan, 1);
  return filled;
}

function advance(scan: Scan, count: number): void {
  take(scan, count);
}

function take(scan: Scan, count: number): string {
  const taken = scan.text.slice(scan.at, scan.at + count);
  for (const char of taken) if (char === "\n") scan.line++;
  scan.at += count;
  return taken;
}

/** Skips one blank, continuation or comment; false where a word or separator stands. */
function skipBlank(scan: Scan): boolean {
  const { text, at } = scan;
  const char = text[at];
  const continued = char === "\\" ? (/^\\[ \t]*\r?\n/.exec(text.slice(at, at + 200))?.[0] ?? "") : "";
  if (continued) advance(scan, continued.length);
  else if (char === " " || char === "\t" || char === "\r") advance(scan, 1);
  else if (char === "#") skipComment(scan);
  else if (char === "(" || char === ")" || char === "{" || char === "}") advance(scan, 1);
  else return false;
  return true;
}

/** A comment line inside a continued instruction ends with its line and does not end the command. */
function skipComment(scan: Scan): void {
  const end = scan.text.indexOf("\n", scan.at);
  const wholeLine = /(?:^|\n)[ \t]*$/.test(scan.text.slice(Math.max(0, scan.at - 200), scan.at));
  const stop = end < 0 ? scan.text.length : end + (wholeLine ? 1 : 0);
  advance(scan, stop - scan.at);
}

function readWord(scan: Scan): Word {
  const line = scan.line;
  let text = "";
  while (scan.at < scan.text.length) {
    const char = scan.text[scan.at] ?? "";
    if (/[\s;&|()]/.test(char)) break;
    if (char === "'") text += readSingle(scan);
    else if (char === '"') text += readDouble(scan);
    else if (char === "$") text += readVariable(scan);
    else if (char === "\\") {
      if (/^\\[ \t]*\r?\n/.test(scan.text.slice(scan.at, scan.at + 200))) break;
      advance(scan, 1);
      text += take(scan, 1);
    } else text += take(scan, 1);
  }
  return { text, line };
}

function readSingle(scan: Scan): string {
  const end = scan.text.indexOf("'", scan.at + 1);
  const stop = end < 0 ? scan.text.length : end;
  const inner = take(scan, stop - scan.at).slice(1);
  advance(scan, 1);
  return inner;
}

function readDouble(scan: Scan): string {
  advance(scan, 1);
  let text = "";
  while (scan.at < scan.text.length && scan.text[scan.at] !== '"') {
    if (scan.text[scan.at] === "$") text += readVariable(scan);
    else if (scan.text[scan.at] === "\\") {
      const pair = take(scan, 2);
      if (pair !== "\\\n") text += /^\\["\\$`]/.test(pair) ? pair.slice(1) : pair;
    } else text += take(scan, 1);
  }
  advance(scan, 1);
  return text;
}

function readVariable(scan: Scan): string {
  const match = VARIABLE.exec(scan.text.slice(scan.at, scan.at + 500));
  if (!match) return take(scan, 1);
  const written = take(scan, match[0].length);
  const value = scan.lookup(match[1] ?? match[2] ?? "");
  scan.budget -= value?.length ?? 0;
  if (scan.budget < 0) return written;
  const [operator, word] = [match[3], match[4] ?? ""];
  if (operator?.endsWith("+")) return value ? word : "";
  if (operator?.endsWith("-")) return value || word;
  return value ?? written;
}
