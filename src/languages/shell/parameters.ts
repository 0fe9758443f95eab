import type { Machine, Value } from "./machine.ts";
import { siteLine } from "./machine.ts";
import { matchesPattern, replacePattern, unsearched, withoutPrefix, withoutSuffix } from "./patterns.ts";
import { addHole, choose, combine, isPlain, wholeHole } from "./values.ts";
import { environmentHole, evaluateNumber, isSet, readVariable } from "./variables.ts";

/** What stands between `${` and `}`; operand offsets count in the word's text. */
export interface Parameter {
  readonly name: string;
  /** Text between brackets; null without. */
  readonly index: string | null;
  readonly isLength: boolean;
  readonly isIndirect: boolean;
  readonly operator: string;
  readonly from: number;
  readonly to: number;
}

const SHAPE =
  /^([#!]?)([A-Za-z_]\w*|\d+|[@*#?$!-])(?:\[([^\]]{0,100})\])?(:?[-=?+]|##?|%%?|\/[/#%]?|\^\^?|,,?|~~?|:|@[A-Za-z])?/;

/** Reads a parameter expansion; null where it is none of the known shapes. */
export function readParameter(text: string, from: number, to: number): Parameter | null {
  const body = text.slice(from, to);
  const match = SHAPE.exec(body.startsWith("#") && body.length === 1 ? "#" : body);
  if (!match) return null;
  return {
    name: match[2] ?? "",
    index: match[3] ?? null,
    isLength: match[1] === "#",
    isIndirect: match[1] === "!",
    operator: match[4] ?? "",
    from: from + match[0].length,
    to,
  };
}

/** What an operator needs of the word around it. */
export interface Surrounding {
  readonly line: number;
  /** Expands the operand between two offsets. */
  readonly operand: (from: number, to: number) => string;
  /** Expands a pattern between two offsets: what is quoted in it is escaped. */
  readonly pattern: (from: number, to: number) => string;
  /** Values of a parameter without index. */
  readonly plain: (name: string) => readonly string[];
}

export interface Expanded {
  readonly values: readonly string[];
  /** True where each value is a field of its own, even in quotes. */
  readonly isList: boolean;
}

/** The values of a parameter with its operator applied. */
export function applyOperator(machine: Machine, parameter: Parameter, around: Surrounding): Expanded {
  const { name, operator } = parameter;
  const isDefault = /^:?[-=?+]$/.test(operator);
  if (isDefault && parameter.index === null && !parameter.isIndirect) {
    return { values: [defaulted(machine, parameter, around)], isList: false };
  }
  const base = baseValues(machine, parameter, around);
  if (operator === ":" && (base.isList || parameter.index === "*" || name === "*"))
    return { ...base, values: sliceList(machine, parameter, base.values, around) };
  if (isDefault) return elementDefault(parameter, base, around);
  if (operator === "" || operator.startsWith("@") || name === "BASH_SOURCE") return base;
  return { ...base, values: base.values.map((value) => operate(machine, parameter, value, around)) };
}

/** `${#x}` and `${#a[@]}`. */
export function lengthOf(machine: Machine, { name, index }: Parameter, line: number): string {
  const unknown = () =>
    addHole(machine.holes, { cause: "length not known", label: "n", line: siteLine(machine, line) });
  if (name === "@" || name === "*")
    return machine.scope.positionals ? String(machine.scope.positionals.length) : unknown();
  const value = readVariable(machine, name, line);
  if (index === "@" || index === "*")
    return typeof value === "string"
      ? isPlain(value)
        ? "1"
        : unknown()
      : String([...value.values()].length);
  const text = index === null || typeof value === "string" ? value : itemOf(machine, value, index, line);
  return typeof text === "string" && isPlain(text) ? String(text.length) : unknown();
}

function itemOf(machine: Machine, value: Value, index: string, line: number): string | null {
  if (value instanceof Map) return index.includes("$") ? null : (value.get(index.replace(/["']/g, "")) ?? "");
  const number = evaluateNumber(machine, index, line);
  return number === null ? null : (listOf(value).at(number) ?? "");
}

function baseValues(machine: Machine, { name, index, isIndirect }: Parameter, around: Surrounding): Expanded {
  if (isIndirect) return indirect(machine, name, index, around);
  if (index === null) return { values: around.plain(name), isList: name === "@" };
  if (name === "BASH_SOURCE") return { values: around.plain(name), isList: false };
  const value = readVariable(machine, name, around.line);
  if (index === "@" || index === "*") return { values: listOf(value), isList: index === "@" };
  return { values: [element(machine, value, index, around)], isList: false };
}

/** `${!x}` names a variable; `${!m[@]}` lists the keys of an array. */
function indirect(machine: Machine, name: string, index: string | null, around: Surrounding): Expanded {
  const value = readVariable(machine, name, around.line);
  if (index !== null) {
    const keys =
      typeof value === "string" ? ["0"] : [...(value as ReadonlyMap<string, string>).keys()].map(String);
    return { values: keys, isList: true };
  }
  const unknown = () =>
    addHole(machine.holes, { cause: "variable by name", label: name, line: siteLine(machine, around.line) });
  return {
    values: typeof value === "string" && /^\w+$/.test(value) ? around.plain(value) : [unknown()],
    isList: false,
  };
}

function listOf(value: Value): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return [...value.values()];
}

function element(machine: Machine, value: Value, index: string, around: Surrounding): string {
  const key = index.replace(/["'{}]/g, "").replace(/^\$/, "");
  if (value instanceof Map) {
    const named = index.includes("$") ? (around.plain(key)[0] ?? "") : key;
    if (isPlain(named)) return value.get(named) ?? "";
    const choices = [...value.values()].map((text) => ({ text, flag: null }));
    return choose(machine.holes, choices, siteLine(machine, around.line));
  }
  if (typeof value === "string" && !isPlain(value)) return value;
  const number = evaluateNumber(machine, index.replace(/["']/g, ""), around.line);
  const list = listOf(value);
  if (number !== null) return list.at(number) ?? "";
  return choose(
    machine.holes,
    list.map((text) => ({ text, flag: null })),
    siteLine(machine, around.line),
  );
}

/** `${x:-d}`, `${x:=d}`, `${x:?m}`, `${x:+y}`. */
function defaulted(machine: Machine, parameter: Parameter, around: Surrounding): string {
  const { name, operator, from, to } = parameter;
  const kind = operator.at(-1);
  const isPositional = /^\d+$|^[@*]$/.test(name);
  if (!isPositional && !isSet(machine, name)) return environmentDefault(machine, parameter, around);
  const value = around.plain(name).join(" ");
  if (kind === "?") return value;
  const hole = wholeHole(machine.holes, value);
  const isUnset = !isPositional && !machine.scope.variables.has(name) && hole === null;
  const isGiven = !operator.startsWith(":") && !isPositional && machine.scope.variables.has(name);
  if (kind === "+") return value === "" && !isGiven ? "" : around.operand(from, to);
  if (value === "" && (operator.startsWith(":") || isUnset || isPositional))
    return assign(machine, parameter, around.operand(from, to));
  if (hole?.choices) return withoutEmpty(machine, value, around.operand(from, to), around.line);
  if (hole?.position === undefined) return value;
  const text = around.operand(from, to);
  if (text === "") return value;
  const choices = [
    { text, flag: null },
    { text: value, flag: `argument ${hole.label}` },
  ];
  return choose(machine.holes, choices, hole.line);
}

/** `${a[i]:-d}`, `${a[@]:-d}`: what is not there, or empty, takes the default. */
function elementDefault({ operator, from, to }: Parameter, base: Expanded, around: Surrounding): Expanded {
  const isEmpty = base.values.every((value) => value === "");
  if (operator.endsWith("?")) return base;
  if (operator.endsWith("+")) return isEmpty ? base : { values: [around.operand(from, to)], isList: false };
  return isEmpty ? { values: [around.operand(from, to)], isList: false } : base;
}

/** Alternatives that are empty take the default. */
function withoutEmpty(machine: Machine, value: string, fallback: string, line: number): string {
  const hole = wholeHole(machine.holes, value);
  if (!hole?.choices || hole.override !== undefined) return value;
  const choices = hole.choices.map((choice) => (choice.text === "" ? { ...choice, text: fallback } : choice));
  return choose(machine.holes, choices, line);
}

function assign(machine: Machine, { name, operator }: Parameter, text: string): string {
  if (operator.endsWith("=")) machine.scope.variables.set(name, text);
  return text;
}

/** A default for a variable of the environment: names take the default; tests count both. */
function environmentDefault(machine: Machine, parameter: Parameter, around: Surrounding): string {
  const { name, operator, from, to } = parameter;
  const own = environmentHole(machine, name, around.line);
  const kind = operator.at(-1);
  if (kind === "?") return own;
  const text = around.operand(from, to);
  const line = siteLine(machine, around.line);
  if (kind === "+")
    return choose(
      machine.holes,
      [
        { text: "", flag: null },
        { text, flag: null },
      ],
      line,
    );
  if (text === "") return assign(machine, parameter, addHole(machine.holes, emptyDefault(name, line)));
  const choices = [{ text, flag: null }];
  return assign(
    machine,
    parameter,
    addHole(machine.holes, { cause: `environment ${name}`, label: name, line, choices, override: name }),
  );
}

/** `${X:-}`: nothing is known of the value but that it may be empty. */
function emptyDefault(name: string, line: number): { cause: string; label: string; line: number } {
  return { cause: `environment ${name}`, label: name, line };
}

function operate(machine: Machine, parameter: Parameter, value: string, around: Surrounding): string {
  const operand = parameter.operator === ":" ? "" : around.pattern(parameter.from, parameter.to);
  return mapText(machine, value, around.line, (text) =>
    operateOn(machine, parameter, text, { ...around, text: operand }),
  );
}

/** Applies a function to each alternative of a text. */
function mapText(machine: Machine, value: string, line: number, apply: (text: string) => string): string {
  if (isPlain(value)) return apply(value);
  const combinations = combine(machine.holes, [value], machine.scope);
  if (combinations === null) return value;
  const choices = combinations.map(({ texts, flags, marks }) => ({
    text: apply(texts[0] ?? ""),
    flag: flags[0] ?? null,
    marks,
  }));
  return choose(machine.holes, choices, siteLine(machine, line));
}

function operateOn(
  machine: Machine,
  parameter: Parameter,
  text: string,
  around: Surrounding & { readonly text: string },
): string {
  const { operator } = parameter;
  const operand = around.text;
  if (/^[,^~]/.test(operator)) return changeCase(text, operator, operand);
  const hole = wholeHole(machine.holes, text);
  if (hole) return cutHole(machine, parameter, text);
  if (operator === ":") return substring(machine, parameter, text, around);
  const limit = unsearched(text, operand, operator);
  if (limit !== null) machine.findings.limits.add(`${limit} (line ${siteLine(machine, around.line)})`);
  if (operator.startsWith("/")) return replaced(text, operator, operand);
  const cut = operator.startsWith("#")
    ? withoutPrefix(text, operand, operator === "##")
    : withoutSuffix(text, operand, operator === "%%");
  const isWhole =
    (cut.match(/\uE000\d+\uE001/g) ?? []).length === (cut.match(/[\uE000\uE001]/g) ?? []).length / 2;
  return isWhole
    ? cut
    : addHole(machine.holes, { cause: "part of a value", label: "…", line: siteLine(machine, around.line) });
}

/** `${1#*=}` while a flag is read is the flag's value; a part of anything else unknown is as unknown as it. */
function cutHole(machine: Machine, { name, operator }: Parameter, text: string): string {
  const { flag } = machine.scope;
  if (flag === null || name !== "1" || !operator.startsWith("#")) return text;
  const line = wholeHole(machine.holes, text)?.line ?? 1;
  return addHole(machine.holes, { cause: `argument ${flag}`, label: flag.replace(/^-+/, ""), line });
}

/** `${x^^}`, `${x,}`, `${x~~}`, `${x^^[a-c]}`: of the letters that the pattern matches. */
function changeCase(text: string, operator: string, pattern: string): string {
  const turned = (sign: string) => (sign === sign.toUpperCase() ? sign.toLowerCase() : sign.toUpperCase());
  const changed = (sign: string) =>
    operator.startsWith("~")
      ? turned(sign)
      : operator.startsWith("^")
        ? sign.toUpperCase()
        : sign.toLowerCase();
  const change = (part: string) =>
    part.replace(/[^\uE000\uE001]/gu, (sign) =>
      pattern === "" || matchesPattern(sign, pattern) ? changed(sign) : sign,
    );
  return operator.length === 2 ? change(text) : change(text.slice(0, 1)) + text.slice(1);
}

function replaced(text: string, operator: string, operand: string): string {
  const slash = operand.search(/(?<!(?<!\\)(?:\\\\)*\\)\//);
  const pattern = (slash < 0 ? operand : operand.slice(0, slash)).replaceAll("\\/", "/");
  const replacement = slash < 0 ? "" : operand.slice(slash + 1).replace(/\\([*?[\]\\/])/g, "$1");
  if (operator === "/#" || operator === "/%") {
    const rest = operator === "/#" ? withoutPrefix(text, pattern, true) : withoutSuffix(text, pattern, true);
    if (rest === text && pattern !== "") return text;
    return operator === "/#" ? replacement + rest : rest + replacement;
  }
  return replacePattern(text, pattern, replacement, operator === "//");
}

function substring(machine: Machine, parameter: Parameter, text: string, around: Surrounding): string {
  const bounds = readBounds(machine, parameter, around);
  if (bounds === null || !isPlain(text)) {
    return addHole(machine.holes, {
      cause: "part of a value",
      label: parameter.name,
      line: siteLine(machine, around.line),
    });
  }
  return sliced(text, bounds) as string;
}

function sliceList(
  machine: Machine,
  parameter: Parameter,
  values: readonly string[],
  around: Surrounding,
): readonly string[] {
  const bounds = readBounds(machine, parameter, around);
  if (bounds === null) return values;
  const offset = parameter.name === "@" ? Math.max(0, bounds.from - 1) : bounds.from;
  return sliced(values, { ...bounds, from: offset }) as readonly string[];
}

interface Bounds {
  readonly from: number;
  readonly length: number | null;
}

function readBounds(machine: Machine, parameter: Parameter, around: Surrounding): Bounds | null {
  const [from = "", length] = around.operand(parameter.from, parameter.to).split(":");
  const start = evaluateNumber(machine, from, around.line);
  const count = length === undefined ? null : evaluateNumber(machine, length, around.line);
  return start === null || (length !== undefined && count === null) ? null : { from: start, length: count };
}

function sliced(value: string | readonly string[], { from, length }: Bounds): string | readonly string[] {
  if (from < 0 && value.length + from < 0) return value.slice(0, 0);
  const start = from < 0 ? value.length + from : from;
  if (length === null) return value.slice(start);
  return value.slice(start, length < 0 ? value.length + length : start + length);
}
