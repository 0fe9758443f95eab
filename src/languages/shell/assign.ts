import type { Assignment, Statement, Word } from "./ast.ts";
import { expandText, expandWord, expandWords } from "./expand.ts";
import type { Machine, Value } from "./machine.ts";
import { noteIdentity } from "./opened.ts";
import { isPlain } from "./values.ts";
import { evaluateNumber, readArithmetic, setVariable } from "./variables.ts";

/** Elements that one array may have. */
const ARRAY_LIMIT = 20_000;

/** Carries out assignments from left to right. */
export function assignAll(machine: Machine, assignments: readonly Assignment[]): void {
  for (const assignment of assignments) assign(machine, assignment);
}

/** `local`, `export`, `declare`, `readonly`: assignments, and names without value. */
export function declare(machine: Machine, statement: Extract<Statement, { kind: "declare" }>): void {
  const options = statement.words.filter(({ text }) => text.startsWith("-")).map(({ text }) => text);
  const isLocal = statement.word === "local" || statement.word === "declare" || statement.word === "typeset";
  const frame = isLocal ? machine.frames.at(-1) : undefined;
  const names = statement.words.map(({ text }) => text).filter((text) => /^[A-Za-z_]\w*$/.test(text));
  for (const name of [...names, ...statement.assignments.map((assignment) => assignment.name)]) {
    if (frame && !frame.has(name)) frame.set(name, machine.scope.variables.get(name));
  }
  for (const name of frame ? names : []) machine.scope.variables.set(name, "");
  if (options.some((option) => option.includes("A"))) {
    for (const name of names) machine.scope.variables.set(name, new Map());
  }
  noteAttributes(machine, options.join(""), [...names, ...statement.assignments.map(({ name }) => name)]);
  for (const assignment of statement.assignments) {
    if (options.some((option) => /^-\w*n/.test(option)) && !isList(assignment.value))
      machine.references.set(assignment.name, expandText(machine, assignment.value));
    else assign(machine, assignment);
  }
}

/** `declare -i`, `-l`, `-u`: they hold for every later assignment. */
function noteAttributes(machine: Machine, options: string, names: readonly string[]): void {
  const attribute = (["i", "l", "u"] as const).find((each) => options.includes(each));
  if (attribute !== undefined) for (const name of names) machine.attributes.set(name, attribute);
}

/** What an attribute makes of a text that is assigned. */
function shaped(machine: Machine, name: string, value: Value, line: number): Value {
  const attribute = machine.attributes.get(name);
  if (attribute === undefined || typeof value !== "string" || !isPlain(value)) return value;
  if (attribute === "i") return readArithmetic(machine, value, line);
  return attribute === "l" ? value.toLowerCase() : value.toUpperCase();
}

function assign(machine: Machine, written: Assignment): void {
  const name = machine.references.get(written.name) ?? written.name;
  const assignment = { ...written, name };
  const { index, value, appends, line } = assignment;
  if (isList(value)) setList(machine, assignment, value);
  else if (index) setElement(machine, assignment, index, expandText(machine, value));
  else
    setVariable(
      machine,
      name,
      shaped(machine, name, appended(machine, name, expandText(machine, value), appends), line),
      line,
    );
  if (name === "GOOGLE_APPLICATION_CREDENTIALS") {
    const key = textOf(machine.scope.variables.get(name));
    if (key !== null) noteIdentity(machine, { kind: "key-file", name: key, line });
  }
  if (name === "CLOUDSDK_CORE_PROJECT") machine.scope.project = textOf(machine.scope.variables.get(name));
}

function isList(value: Word | readonly Word[]): value is readonly Word[] {
  return Array.isArray(value);
}

function textOf(value: Value | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function appended(machine: Machine, name: string, text: string, appends: boolean): Value {
  const before = machine.scope.variables.get(name);
  if (!appends || before === undefined) return text;
  return typeof before === "string" ? before + text : [...before.values(), text].map(String);
}

/** `a=(x y)`, `a+=(z)`, `m=([k]=v)`. */
function setList(machine: Machine, { name, appends }: Assignment, words: readonly Word[]): void {
  const before = machine.scope.variables.get(name);
  const isKeyed = words.some(({ text }) => /^\[[^\]]+\]=/.test(text));
  if (isKeyed) {
    machine.scope.variables.set(name, keyedValue(machine, appends ? before : undefined, words));
    return;
  }
  const start =
    appends && before !== undefined ? (typeof before === "string" ? [before] : [...before.values()]) : [];
  machine.scope.variables.set(name, [...start, ...expandWords(machine, words)].slice(0, ARRAY_LIMIT));
}

function keyedValue(machine: Machine, before: Value | undefined, words: readonly Word[]): Value {
  const entries = new Map(before instanceof Map ? before : []);
  for (const word of words) {
    const [, key = "", text = ""] = /^\[([^\]]+)\]=(.*)$/s.exec(word.text) ?? [];
    if (key !== "")
      entries.set(
        bare(machine, key, word),
        expandText(machine, partOf(word, word.text.length - text.length)),
      );
  }
  return entries;
}

/** The rest of a word from an offset on. */
function partOf(word: Word, from: number): Word {
  return {
    text: word.text.slice(from),
    line: word.line,
    substitutions: word.substitutions
      .filter((found) => found.from >= from)
      .map((found) => ({ ...found, from: found.from - from, to: found.to - from })),
  };
}

function bare(machine: Machine, key: string, word: Word): string {
  return expandText(machine, { text: key, line: word.line, substitutions: [] });
}

function setElement(machine: Machine, { name, appends }: Assignment, index: Word, added: string): void {
  const before = machine.scope.variables.get(name);
  const [key = ""] = expandWord(machine, index);
  if (before instanceof Map) {
    const text = appends ? (before.get(key) ?? "") + added : added;
    machine.scope.variables.set(name, new Map(before).set(key, text));
    return;
  }
  const list =
    before === undefined || before === "" ? [] : typeof before === "string" ? [before] : [...before.values()];
  const at = isPlain(key) ? evaluateNumber(machine, key, index.line) : null;
  const text = appends && at !== null && at >= 0 ? (list[at] ?? "") + added : added;
  if (at === null || at < 0 || at > ARRAY_LIMIT) list.push(text);
  else {
    while (list.length < at) list.push("");
    list[at] = text;
  }
  machine.scope.variables.set(name, list);
}
