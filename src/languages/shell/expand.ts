import type { Word } from "./ast.ts";
import { ALTERNATIVE_LIMIT, braceAlternatives } from "./braces.ts";
import { addFields, addSplit, addText, endField, type Fields, finishFields, newFields } from "./fields.ts";
import { globPaths } from "./globs.ts";
import { capture, inSubshell, type Machine, siteLine, TEXT_LIMIT_CHARS } from "./machine.ts";
import { applyOperator, lengthOf, readParameter } from "./parameters.ts";
import { addHole, wholeHole } from "./values.ts";
import { readArithmetic, readPositional, readVariable } from "./variables.ts";

interface Expansion {
  readonly machine: Machine;
  readonly word: Word;
  readonly fields: Fields;
  /** False inside an assignment, a here-document or a test: nothing is split there. */
  readonly splits: boolean;
  hasGlob: boolean;
}

const DEPTH_LIMIT = 20;

/** The fields that a word becomes: quotes removed, expansions done, unquoted results split. */
export function expandWord(machine: Machine, word: Word): readonly string[] {
  const alternatives = word.substitutions.length === 0 ? braceAlternatives(word.text) : null;
  if (alternatives === "too many") {
    machine.findings.limits.add(
      `braces that give more than ${ALTERNATIVE_LIMIT} words were not expanded (line ${siteLine(machine, word.line)})`,
    );
  } else if (alternatives) return alternatives.flatMap((text) => expandPlain(machine, { ...word, text }));
  return expandPlain(machine, word);
}

/** The fields of a word whose braces are done. */
function expandPlain(machine: Machine, word: Word): readonly string[] {
  const expansion: Expansion = { machine, word, fields: newFields(), splits: true, hasGlob: false };
  expandRange(expansion, { from: 0, to: word.text.length, depth: 0 });
  const fields = finishFields(expansion.fields);
  return expansion.hasGlob ? fields.flatMap((field) => globPaths(machine, field)) : fields;
}

/** The fields of several words, one after the other. */
export function expandWords(machine: Machine, words: readonly Word[]): readonly string[] {
  return words.flatMap((word) => expandWord(machine, word));
}

/** The text of a word that is not split: an assignment's value, a case's subject. */
export function expandText(machine: Machine, word: Word): string {
  const expansion: Expansion = { machine, word, fields: newFields(), splits: false, hasGlob: false };
  expandRange(expansion, { from: 0, to: word.text.length, depth: 0 });
  return finishFields(expansion.fields).join(" ").slice(0, TEXT_LIMIT_CHARS);
}

/** The text of a here-document: quotes are plain characters, expansions are done. */
export function expandDocument(machine: Machine, word: Word): string {
  const expansion: Expansion = { machine, word, fields: newFields(), splits: false, hasGlob: false };
  expandQuoted(expansion, { from: 0, to: word.text.length, depth: 0 });
  return finishFields(expansion.fields).join("").slice(0, TEXT_LIMIT_CHARS);
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

function expandRange(expansion: Expansion, { from, to, depth }: Range): void {
  const { text } = expansion.word;
  for (let at = from; at < to; ) {
    const char = text[at] ?? "";
    if (char === "'") at = literal(expansion, at + 1, to);
    else if (char === '"') at = doubleQuoted(expansion, at + 1, { to, depth });
    else if (char === "\\") {
      if (text[at + 1] !== "\n") addText(expansion.fields, text[at + 1] ?? "");
      at += 2;
    } else if (char === "$" && text[at + 1] === "'") at = ansi(expansion, at + 2, to);
    else if (char === "$" && text[at + 1] === '"') at = doubleQuoted(expansion, at + 2, { to, depth });
    else if (isExpansion(text, at)) at = expand(expansion, at, { isQuoted: !expansion.splits, to, depth });
    else {
      if (char === "*" || char === "?") expansion.hasGlob = true;
      addText(expansion.fields, char);
      at++;
    }
  }
}

function isExpansion(text: string, at: number): boolean {
  return (
    text[at] === "$" || text[at] === "`" || ((text[at] === "<" || text[at] === ">") && text[at + 1] === "(")
  );
}

function literal(expansion: Expansion, from: number, to: number): number {
  const close = expansion.word.text.indexOf("'", from);
  const end = close < 0 || close > to ? to : close;
  addText(expansion.fields, expansion.word.text.slice(from, end));
  return end + 1;
}

function ansi(expansion: Expansion, from: number, to: number): number {
  const { text } = expansion.word;
  let at = from;
  while (at < to && text[at] !== "'") at += text[at] === "\\" ? 2 : 1;
  addText(
    expansion.fields,
    text
      .slice(from, at)
      .replace(/\\(x[0-9A-Fa-f]{1,2}|u[0-9A-Fa-f]{1,4}|[0-7]{1,3}|.)/gs, (_, code: string) => ansiSign(code)),
  );
  return at + 1;
}

const ANSI: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  E: "\x1b",
  f: "\f",
  v: "\v",
};

/** What stands after a backslash in `$'…'`. */
function ansiSign(code: string): string {
  if (/^[xu][0-9A-Fa-f]/.test(code)) return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
  if (/^[0-7]/.test(code)) return String.fromCodePoint(Number.parseInt(code, 8));
  return ANSI[code] ?? (/^["'?\\]$/.test(code) ? code : `\\${code}`);
}

function doubleQuoted(
  expansion: Expansion,
  from: number,
  { to, depth }: { readonly to: number; readonly depth: number },
): number {
  const end = closingQuote(expansion.word, from, to);
  addText(expansion.fields, "");
  expandQuoted(expansion, { from, to: end, depth });
  return end + 1;
}

/** The quote that ends a double-quoted part; those inside `${…}` and `$(…)` do not. */
function closingQuote(word: Word, from: number, to: number): number {
  for (let at = from; at < to; ) {
    const substitution = word.substitutions.find((found) => found.from === at);
    if (substitution) at = substitution.to;
    else if (word.text[at] === "\\") at += 2;
    else if (word.text.startsWith("${", at)) at = closingBrace(word, at + 2, to) + 1;
    else if (word.text[at] === '"') return at;
    else at++;
  }
  return to;
}

function closingBrace(word: Word, from: number, to: number): number {
  let open = 1;
  for (let at = from; at < to; ) {
    const substitution = word.substitutions.find((found) => found.from === at);
    const char = word.text[at];
    if (substitution) {
      at = substitution.to;
      continue;
    }
    if (char === "\\") at++;
    else if (char === "{" && word.text[at - 1] === "$") open++;
    else if (char === "}" && --open === 0) return at;
    at++;
  }
  return to;
}

function expandQuoted(expansion: Expansion, { from, to, depth }: Range): void {
  const { text } = expansion.word;
  for (let at = from; at < to; ) {
    const char = text[at] ?? "";
    if (char === "\\" && /["\\$`\n]/.test(text[at + 1] ?? "")) {
      if (text[at + 1] !== "\n") addText(expansion.fields, text[at + 1] ?? "");
      at += 2;
    } else if (char === "$" || char === "`") at = expand(expansion, at, { isQuoted: true, to, depth });
    else {
      const next = nextSpecial(text, at + 1, to);
      addText(expansion.fields, text.slice(at, next));
      at = next;
    }
  }
}

function nextSpecial(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text[at] !== "$" && text[at] !== "`" && text[at] !== "\\") at++;
  return at;
}

interface Here {
  readonly isQuoted: boolean;
  readonly to: number;
  readonly depth: number;
}

/** Does the expansion at `at` and gives where it ends. */
function expand(expansion: Expansion, at: number, here: Here): number {
  const { word, machine } = expansion;
  const { text } = word;
  if (text.startsWith("$((", at)) {
    const end = closingParentheses(text, at + 3);
    if (end > 0 && !word.substitutions.some((found) => found.from === at))
      return arithmetic(expansion, at, end);
  }
  const substitution = word.substitutions.find((found) => found.from === at);
  if (substitution) {
    const output = inSubshell(machine, () => capture(machine, () => machine.run(machine, substitution.body)));
    put(expansion, [output.replace(/\n+$/, "")], here.isQuoted, false);
    return Math.max(at + 1, substitution.to);
  }
  if (text.startsWith("${", at)) return braced(expansion, at, here);
  const name = /^\$(?:([A-Za-z_]\w*)|(\d)|([@*#?$!-]))/.exec(text.slice(at, at + 80));
  if (!name) {
    const isLost = text[at] === "`" || text[at + 1] === "(";
    put(expansion, [isLost ? lost(expansion) : (text[at] ?? "")], true, false);
    return isLost ? Math.max(at + 1, here.to) : at + 1;
  }
  putParameter(expansion, name[1] ?? name[2] ?? name[3] ?? "", here.isQuoted);
  return at + name[0].length;
}

/** Where `))` ends an expression that began before; -1 without. */
function closingParentheses(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "(") open++;
    else if (text[at] === ")" && open-- === 0) return text[at + 1] === ")" ? at : -1;
  }
  return -1;
}

function lost(expansion: Expansion): string {
  const { machine, word } = expansion;
  return addHole(machine.holes, {
    cause: "output of a command",
    label: "…",
    line: siteLine(machine, word.line),
  });
}

function arithmetic(expansion: Expansion, at: number, end: number): number {
  const inner = arithmeticText(expansion, { from: at + 3, to: end, depth: DEPTH_LIMIT });
  put(expansion, [readArithmetic(expansion.machine, inner, expansion.word.line)], true, false);
  return end + 2;
}

/** The expression with what `$` stands for filled in, as bash does first; as it is written where that is not known. */
function arithmeticText(outer: Expansion, range: Range): string {
  const written = outer.word.text.slice(range.from, range.to);
  if (!/\$[{(\d#]|#\$/.test(written)) return written;
  const expansion: Expansion = { ...outer, fields: newFields(), splits: false };
  expandQuoted(expansion, { ...range, depth: 0 });
  const text = finishFields(expansion.fields).join(" ");
  return text.includes("\uE000") ? written : text;
}

/** An expression that stands by itself, `(( … ))`, with what `$` stands for filled in. */
export function fillArithmetic(machine: Machine, text: string, line: number): string {
  if (!/\$[{\d#]|#\$/.test(text)) return text;
  const filled = expandDocument(machine, { text, line, substitutions: [] });
  return filled.includes("\uE000") ? text : filled;
}

/** The signs of IFS; those of a shell that sets none, where they are not known. */
function separatorsOf({ scope }: Machine): string | undefined {
  const set = scope.variables.get("IFS");
  return typeof set === "string" && !set.includes("\uE000") ? set : undefined;
}

/** `$@`, `$1`, `$NAME`: several values where it is a list. */
function putParameter(expansion: Expansion, name: string, isQuoted: boolean): void {
  const { machine, word } = expansion;
  const values = parameterValues(machine, name, word.line);
  put(
    expansion,
    name === "*" && isQuoted ? [values.join((separatorsOf(machine) ?? " ").slice(0, 1))] : values,
    isQuoted,
    name === "@",
  );
}

function parameterValues(machine: Machine, name: string, line: number): readonly string[] {
  if (/^\d+$/.test(name)) return [name === "0" ? machine.path : readPositional(machine, Number(name), line)];
  if (name === "@" || name === "*") return machine.scope.positionals ?? [allArguments(machine, line)];
  if (name === "#") return [argumentCount(machine, line)];
  if (!/^[A-Za-z_]/.test(name)) {
    return [
      addHole(machine.holes, {
        cause: `shell variable $${name}`,
        label: OWN_LABELS[name] ?? name,
        line: siteLine(machine, line),
      }),
    ];
  }
  if (name === "BASH_SOURCE") return [machine.path];
  if (name === "PWD" && machine.scope.cwd !== null)
    return [`/\uE002${machine.scope.cwd === "" ? "" : `/${machine.scope.cwd}`}`];
  const value = readVariable(machine, name, line);
  return typeof value === "string" ? [value] : [[...value.values()][0] ?? ""];
}

const OWN_LABELS: Readonly<Record<string, string>> = { $: "pid", "!": "job", "?": "status", "-": "options" };

function allArguments(machine: Machine, line: number): string {
  return addHole(machine.holes, { cause: "arguments", label: "…", line: siteLine(machine, line) });
}

function argumentCount(machine: Machine, line: number): string {
  const { positionals } = machine.scope;
  if (positionals !== null) return String(positionals.length);
  return addHole(machine.holes, { cause: "number of arguments", label: "#", line: siteLine(machine, line) });
}

/** `${…}`: parameter, index, operator, operand. */
function braced(expansion: Expansion, at: number, here: Here): number {
  const { machine, word } = expansion;
  const end = closingBrace(word, at + 2, here.to);
  const parameter = readParameter(word.text, at + 2, end);
  if (parameter === null || here.depth >= DEPTH_LIMIT) {
    put(expansion, [lost(expansion)], true, false);
    return end + 1;
  }
  const operand = (from: number, to: number) => operandText(expansion, { from, to, depth: here.depth + 1 });
  if (parameter.isLength) put(expansion, [lengthOf(machine, parameter, word.line)], true, false);
  else {
    const result = applyOperator(machine, parameter, {
      line: word.line,
      operand,
      pattern: (from, to) => patternText(expansion, { from, to, depth: here.depth + 1 }),
      plain: (name) => parameterValues(machine, name, word.line),
    });
    put(expansion, result.values, here.isQuoted, result.isList);
  }
  return end + 1;
}

/** A pattern with what is quoted in it escaped; where commands stand in it, as it is. */
function patternText(outer: Expansion, range: Range): string {
  const { machine, word } = outer;
  if (word.substitutions.some(({ from, to }) => from < range.to && to > range.from))
    return operandText(outer, range);
  const text = withQuotedSigns(word.text.slice(range.from, range.to));
  return operandText(
    { ...outer, machine, word: { text, line: word.line, substitutions: [] } },
    { ...range, from: 0, to: text.length },
  );
}

/** The pattern of a case: what is quoted in it matches itself. */
export function expandPattern(machine: Machine, word: Word): string {
  if (word.substitutions.length > 0) return expandText(machine, word);
  return expandText(machine, { ...word, text: withQuotedSigns(word.text) });
}

/** Quoted signs that mean something in patterns, with a backslash that outlives the taking off of quotes. */
function withQuotedSigns(text: string): string {
  return text.replace(
    /\$'(?:[^'\\]|\\.)*'|\\([*?[\]\\/])|'([^']*)'|"((?:[^"\\$`]|\\.)*)"/g,
    (whole: string, sign?: string, single?: string, double?: string) => {
      if (whole.startsWith("$")) return whole;
      if (sign !== undefined) return `\\\\\\${sign}`;
      if (single !== undefined) return `'${single.replace(/[*?[\]\\]/g, "\\$&")}'`;
      return `"${(double ?? "").replace(/\\\\|[*?[\]]/g, (found) => (found === "\\\\" ? "\\\\\\\\" : `\\\\${found}`))}"`;
    },
  );
}

function operandText(outer: Expansion, range: Range): string {
  const expansion: Expansion = { ...outer, fields: newFields(), splits: false };
  expandRange(expansion, range);
  return finishFields(expansion.fields).join(" ");
}

/** A value whose alternatives are lists of words stands for the words of all of them; lists of flags stay alternatives. */
function splitAlternatives(machine: Machine, value: string): readonly string[] {
  const hole = wholeHole(machine.holes, value);
  const texts = hole?.override === undefined ? (hole?.choices ?? []).map(({ text }) => text.trim()) : [];
  const isList = texts.some((text) => /^[^-\s][^\s]*\s/.test(text));
  return isList
    ? [...new Set(texts.flatMap((text) => text.split(/\s+/)))].filter((word) => word !== "")
    : [value];
}

/** Adds values: quoted ones as they are, unquoted ones split at blanks. */
function put(expansion: Expansion, values: readonly string[], isQuoted: boolean, isList: boolean): void {
  if (isQuoted && expansion.splits && isList) addFields(expansion.fields, values);
  else if (isQuoted || !expansion.splits) addText(expansion.fields, values.join(" "));
  else
    for (const [index, value] of values
      .flatMap((each) => splitAlternatives(expansion.machine, each))
      .entries()) {
      if (index > 0) endField(expansion.fields);
      addSplit(expansion.fields, value, separatorsOf(expansion.machine));
    }
}
