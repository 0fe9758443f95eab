import { evaluateArithmetic, readingOnly } from "./arithmetic.ts";
import type { Machine } from "./machine.ts";
import { repositoryPath } from "./paths.ts";
import { matchesPattern } from "./patterns.ts";
import { combine, isPlain, type Marks } from "./values.ts";

/** What a text command prints, from its arguments and its input; null where it is not known. */
type Filter = (args: readonly string[], input: string | null, machine: Machine) => string | null;

const SEQUENCE_LIMIT = 10_000;

/** Programs that only turn text into text. */
export const FILTERS: Readonly<Record<string, Filter>> = {
  echo: (args) => echo(args),
  printf: (args) => printf(args),
  basename: ([path = "", suffix = ""]) => baseName(path, suffix),
  dirname: ([path = ""]) => folderName(path),
  seq: sequence,
  cat: concatenate,
  tr: translate,
  cut,
  sed: substitute,
  sort: (args, input) => sorted(args, input),
  uniq: (_, input) => mapLines(input, (lines) => lines.filter((line, at) => line !== lines[at - 1])),
  head: (args, input) => cutRows(input, (lines) => lines.slice(0, lineCount(args))),
  tail: (args, input) => cutRows(input, (lines) => lines.slice(tailStart(args))),
  tac: (_, input) => mapLines(input, (lines) => [...lines].reverse()),
  rev: (_, input) =>
    mapLines(input, (lines) => lines.map((line) => (isPlain(line) ? [...line].reverse().join("") : line))),
  tee: (_, input) => input,
  grep,
  pwd: (_, __, { scope }) =>
    scope.cwd === null ? null : `/\uE002${scope.cwd === "" ? "" : `/${scope.cwd}`}\n`,
};

function echo(args: readonly string[]): string {
  const start = args.findIndex((arg) => !/^-[neE]+$/.test(arg));
  const options = args.slice(0, start < 0 ? args.length : start).join("");
  const text = args.slice(start < 0 ? args.length : start).join(" ");
  return (options.includes("e") ? withEscapes(text) : text) + (options.includes("n") ? "" : "\n");
}

function withEscapes(text: string): string {
  return text.replace(/\\([nt\\])/g, (_, char: string) => (char === "n" ? "\n" : char === "t" ? "\t" : "\\"));
}

/** The format is used again until all arguments are printed; null where a number is not known. */
function printf([first = "", ...rest]: readonly string[]): string | null {
  const [format = "", ...args] = first === "--" ? rest : [first, ...rest];
  const pattern = withEscapes(format);
  let next = 0;
  let printed = "";
  let isKnown = true;
  do {
    printed += pattern.replace(FIELD, (match, ...groups: string[]) => {
      const [flags = "", width = "", precision, type = "s"] = groups;
      if (match === "%%") return "%";
      const text = formatField(args[next++], { flags, width: Number(width), precision, type });
      isKnown &&= text !== null;
      return text ?? "";
    });
  } while (next > 0 && next < args.length && next < SEQUENCE_LIMIT);
  return isKnown ? printed : null;
}

const FIELD = /%(?:%|([-+ 0#]*)(\d{0,3})(?:\.(\d{1,2}))?([sdiuxXobcfeq]))/g;

interface Field {
  readonly flags: string;
  readonly width: number;
  readonly precision: string | undefined;
  readonly type: string;
}

/** One field of a format; null where its value must be known and is not. */
function formatField(given: string | undefined, { flags, width, precision, type }: Field): string | null {
  const isText = /[sbcq]/.test(type);
  const value = given ?? (isText ? "" : "0");
  const isShaped = width > 0 || precision !== undefined || type === "c";
  if (!isPlain(value)) return isText && !isShaped ? value : null;
  if (type === "q" && !/^[\w./:=@%+,-]+$/.test(value)) return null;
  const text = isText
    ? value.slice(0, type === "c" ? 1 : Number(precision ?? value.length))
    : numberText(value, { flags, precision, type });
  if (text === null) return null;
  if (flags.includes("-")) return text.padEnd(width);
  if (isText || !flags.includes("0")) return text.padStart(width);
  const sign = /^[-+]/.test(text) ? text.charAt(0) : "";
  return sign + text.slice(sign.length).padStart(width - sign.length, "0");
}

function numberText(
  value: string,
  { flags, precision, type }: Pick<Field, "flags" | "precision" | "type">,
): string | null {
  if (type === "f" && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value).toFixed(Number(precision ?? 6));
  const number =
    value === ""
      ? 0
      : evaluateArithmetic(
          value,
          readingOnly(() => null),
        );
  if (number === null || /[fe]/.test(type)) return null;
  const base = type === "o" ? 8 : /[xX]/.test(type) ? 16 : 10;
  if (number < 0 && base !== 10) return null;
  const digits = Math.abs(number)
    .toString(base)
    .padStart(Number(precision ?? 0), "0");
  const sign = number < 0 ? "-" : flags.includes("+") && base === 10 ? "+" : "";
  return sign + (type === "X" ? digits.toUpperCase() : digits);
}

function baseName(path: string, suffix: string): string {
  const name = path.replace(/\/+$/, "").split("/").at(-1) ?? "";
  const cut =
    suffix !== "" && name.endsWith(suffix) && name !== suffix ? name.slice(0, -suffix.length) : name;
  return `${cut}\n`;
}

function folderName(path: string): string {
  const bare = path.replace(/\/+$/, "");
  const slash = bare.lastIndexOf("/");
  return `${slash < 0 ? "." : slash === 0 ? "/" : bare.slice(0, slash)}\n`;
}

function sequence(args: readonly string[]): string | null {
  const isPadded = args.includes("-w");
  const numbers = args.filter((arg) => arg !== "-w").map(Number);
  if (numbers.length === 0 || numbers.length > 3 || numbers.some((number) => !Number.isFinite(number)))
    return null;
  const first = numbers.length === 1 ? 1 : (numbers[0] ?? 1);
  const step = numbers.length === 3 ? (numbers[1] ?? 1) : 1;
  const last = numbers.at(-1) ?? 0;
  const count = Math.floor((last - first) / step) + 1;
  if (step === 0 || count > SEQUENCE_LIMIT) return null;
  const width = isPadded ? Math.max(String(first).length, String(last).length) : 0;
  const values = Array.from({ length: Math.max(0, count) }, (_, index) =>
    String(first + step * index).padStart(width, "0"),
  );
  return values.map((value) => `${value}\n`).join("");
}

function concatenate(args: readonly string[], input: string | null, machine: Machine): string | null {
  const files = args.filter((arg) => !/^-\w+$/.test(arg));
  if (files.length === 0) return input;
  const texts = files.map((file) => (file === "-" ? input : readFile(machine, file)));
  return texts.some((text) => text === null) ? null : texts.join("");
}

/** Text of a file that the script wrote or that the repository has; null where it is not known. */
export function readFile(machine: Machine, name: string): string | null {
  const path = repositoryPath(machine, name);
  if (path === null || !isPlain(path)) return machine.files.get(name) ?? null;
  machine.findings.filesRead.add(path);
  return machine.files.get(path) ?? machine.tree.text(path) ?? null;
}

function translate(args: readonly string[], input: string | null): string | null {
  if (input === null) return null;
  const [from = "", to = ""] = args.filter((arg) => !/^-\w/.test(arg)).map(withEscapes);
  const isDeletion = args.includes("-d");
  const source = characters(from);
  const target = characters(to);
  const change = (char: string) => {
    const at = source.indexOf(char);
    if (at < 0) return char;
    return isDeletion ? "" : (target[Math.min(at, target.length - 1)] ?? char);
  };
  return overText(input, (text) => [...text].map(change).join(""));
}

const CLASSES: Readonly<Record<string, string>> = {
  "[:upper:]": "A-Z",
  "[:lower:]": "a-z",
  "[:digit:]": "0-9",
  "[:space:]": " \t\n",
};

function characters(set: string): readonly string[] {
  const plain = set.replace(/\[:\w+:\]/g, (name) => CLASSES[name] ?? name);
  const found: string[] = [];
  for (let at = 0; at < plain.length; at++) {
    const [low, dash, high] = [plain[at] ?? "", plain[at + 1], plain[at + 2]];
    if (dash !== "-" || high === undefined) {
      found.push(low);
      continue;
    }
    for (let code = low.charCodeAt(0); code <= high.charCodeAt(0) && found.length < 300; code++)
      found.push(String.fromCharCode(code));
    at += 2;
  }
  return found;
}

/** Changes the text between hole tokens. */
function overText(text: string, change: (part: string) => string): string {
  return text
    .split(/(\uE000\d+\uE001)/)
    .map((part) => (part.startsWith("\uE000") ? part : change(part)))
    .join("");
}

/** `cut -d, -f2`: one or several fields of each line; a line with a hole in it is not cut. */
function cut(args: readonly string[], input: string | null): string | null {
  const option = (name: string) => {
    const at = args.findIndex((arg) => arg.startsWith(`-${name}`));
    return at < 0 ? null : args[at] === `-${name}` ? (args[at + 1] ?? "") : (args[at] ?? "").slice(2);
  };
  const delimiter = option("d") ?? "\t";
  const fields = option("f");
  if (fields === null || !/^[\d,-]+$/.test(fields)) return null;
  return mapLines(input, (lines) =>
    lines.map((line) =>
      line.includes(delimiter) ? pickFields(line.split(delimiter), fields).join(delimiter) : line,
    ),
  );
}

function pickFields(parts: readonly string[], fields: string): readonly string[] {
  return fields.split(",").flatMap((field) => {
    const [from = "", to] = field.split("-");
    const start = from === "" ? 1 : Number(from);
    return parts.slice(start - 1, to === undefined ? start : to === "" ? undefined : Number(to));
  });
}

/** `sed 's/a/b/g'` with literal patterns, any number of them. */
function substitute(args: readonly string[], input: string | null, machine: Machine): string | null {
  const scripts = args.filter((arg, at) => /^s\W/.test(arg) || args[at - 1] === "-e");
  const files = args.filter(
    (arg, at) => !arg.startsWith("-") && !scripts.includes(arg) && args[at - 1] !== "-e",
  );
  const source = files.length > 0 ? concatenate(files, input, machine) : input;
  if (source === null || scripts.length === 0 || args.some((arg) => /^-\w*i/.test(arg))) return null;
  let text: string | null = source;
  for (const script of scripts.flatMap((script) => script.split(/;\s*(?=s\W)/)))
    text = text === null ? null : substituteOne(script, text);
  return text;
}

function substituteOne(script: string, text: string): string | null {
  const delimiter = script[1] ?? "/";
  const [, pattern = "", replacement = "", options] = script.split(delimiter);
  if (options === undefined || pattern === "") return null;
  const literal = pattern.replace(/\\([.$*[\]/{}])/g, "$1");
  const isLiteral = !/[.*[\]^$+?()|]/.test(pattern.replace(/\\./g, "")) || /^\$\{?\w+\}?$/.test(pattern);
  if (!isLiteral) return null;
  return options.includes("g")
    ? text.replaceAll(literal, () => replacement)
    : mapLines(text, (lines) => lines.map((line) => line.replace(literal, () => replacement)));
}

function sorted(args: readonly string[], input: string | null): string | null {
  const isUnique = args.some((arg) => /^-\w*u/.test(arg));
  const isReversed = args.some((arg) => /^-\w*r/.test(arg));
  return mapLines(input, (lines) => {
    const ordered = [...(isUnique ? new Set(lines) : lines)].sort();
    return isReversed ? ordered.reverse() : ordered;
  });
}

function lineCount(args: readonly string[]): number {
  const joined = args.join(" ");
  return Number(
    /-n\s*(\d+)|-(\d+)/
      .exec(joined)
      ?.slice(1)
      .find((digits) => digits !== undefined) ?? 10,
  );
}

/** `tail -n +2` begins at the second line; `tail -n 2` two before the end. */
function tailStart(args: readonly string[]): number {
  const from = /(?:^|\s)(?:-n\s*)?\+(\d+)/.exec(args.join(" "))?.[1];
  return from === undefined ? -lineCount(args) : Math.max(0, Number(from) - 1);
}

/** A line with a hole stands for any number of rows: rows are counted only where all lines are known. */
function cutRows(
  input: string | null,
  cutLines: (lines: readonly string[]) => readonly string[],
): string | null {
  return input === null || isPlain(input) ? mapLines(input, cutLines) : input;
}

/** `grep x` and `grep -v '^#'`: literal patterns with `^` and `$` at most. */
function grep(args: readonly string[], input: string | null, machine: Machine): string | null {
  const options = args.filter((arg) => /^-\w+$/.test(arg)).join("");
  const [pattern = "", ...files] = args.filter((arg) => !/^-\w+$/.test(arg));
  const source = files.length > 0 ? concatenate(files, input, machine) : input;
  if (source === null || !isPlain(pattern)) return source;
  if (/[.*[\]+?()|\\]/.test(pattern) || /[qclo]/.test(options)) return null;
  const body = pattern.replace(/^\^|\$$/g, "");
  const glob = `${pattern.startsWith("^") ? "" : "*"}${body}${pattern.endsWith("$") ? "" : "*"}`;
  const wants = !options.includes("v");
  return mapLines(source, (lines) =>
    lines.filter((line) => !isPlain(line) || matchesPattern(line, glob) === wants),
  );
}

function mapLines(
  input: string | null,
  change: (lines: readonly string[]) => readonly string[],
): string | null {
  if (input === null) return null;
  const lines = linesOf(input);
  return change(lines)
    .map((line) => `${line}\n`)
    .join("");
}

/** Lines of a text; a final line feed begins none. */
export function linesOf(text: string): readonly string[] {
  if (text === "") return [];
  return (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
}

/** What a filter prints for each way to fill the alternatives in its arguments. */
export function runFilter(
  machine: Machine,
  filter: Filter,
  args: readonly string[],
): readonly { readonly text: string | null; readonly flag: string | null; readonly marks: Marks }[] {
  const combinations = combine(machine.holes, args, machine.scope) ?? [{ texts: args, flags: [], marks: {} }];
  return combinations.map(({ texts, flags, marks }) => ({
    text: filter(texts, machine.stdin, machine),
    flag: flags[0] ?? null,
    marks,
  }));
}
