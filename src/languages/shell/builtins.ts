import { evaluateWords } from "./conditions.ts";
import { setOptions } from "./failures.ts";
import { FILTERS, linesOf, runFilter } from "./filters.ts";
import {
  FAILURE,
  type Flow,
  type Machine,
  type Outcome,
  SUCCESS,
  siteLine,
  UNKNOWN,
  write,
} from "./machine.ts";
import { repositoryPath } from "./paths.ts";
import { addHole, choose, isPlain } from "./values.ts";
import { evaluateNumber, setVariable } from "./variables.ts";

/** What a builtin does; `flow` where it changes the flow of control. */
export interface BuiltinResult {
  readonly outcome: Outcome;
  readonly flow?: Flow;
}

type Builtin = (machine: Machine, args: readonly string[], line: number) => BuiltinResult;

const DONE: BuiltinResult = { outcome: SUCCESS };

/** Commands of the shell itself. */
export const BUILTINS: Readonly<Record<string, Builtin>> = {
  ":": () => DONE,
  true: () => DONE,
  false: () => ({ outcome: FAILURE }),
  set,
  shopt: () => DONE,
  ulimit: () => DONE,
  umask: () => DONE,
  hash: () => DONE,
  alias: () => DONE,
  bind: () => DONE,
  type: () => ({ outcome: UNKNOWN }),
  wait: () => DONE,
  jobs: () => DONE,
  disown: () => DONE,
  kill: () => DONE,
  pushd: changeFolder,
  popd: (machine) => {
    machine.scope.cwd = null;
    return DONE;
  },
  cd: changeFolder,
  test: (machine, args) => ({ outcome: evaluateWords(machine, args) }),
  "[": (machine, args) => ({ outcome: evaluateWords(machine, args.slice(0, -1)) }),
  exit: () => ({ outcome: UNKNOWN, flow: "exit" }),
  return: (_, [code]) => ({
    outcome: code === undefined || code === "0" ? SUCCESS : FAILURE,
    flow: "return",
  }),
  break: (machine, args) => leave(machine, "break", args),
  continue: (machine, args) => leave(machine, "continue", args),
  shift,
  read,
  mapfile: readLines,
  readarray: readLines,
  let: (machine, args, line) => {
    for (const arg of args) evaluateNumber(machine, arg, line);
    return DONE;
  },
  unset: (machine, args, line) => {
    unset(machine, args, siteLine(machine, line));
    return DONE;
  },
  trap: (machine, [text = "", ...signals], line) => {
    for (const written of signals) {
      const signal = written === "0" ? "EXIT" : written.replace(/^SIG/, "");
      if (text === "-" || text === "") machine.traps.delete(signal);
      else machine.traps.set(signal, { text, line: siteLine(machine, line) });
    }
    return DONE;
  },
  getopts,
};

/** Runs a filter with known or partly known input; false where what it prints is not known. */
export function printFilter(machine: Machine, name: string, args: readonly string[]): boolean {
  if (name === "printf" && args[0] === "-v") return printInto(machine, args);
  const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
  if (!filter) return false;
  const results = runFilter(machine, filter, args);
  const known = results.flatMap(({ text, flag, marks }) => (text === null ? [] : [{ text, flag, marks }]));
  if (known.length < results.length || known.length === 0) return false;
  if (known.length === 1) write(machine, known[0]?.text ?? "");
  else
    write(
      machine,
      `${choose(
        machine.holes,
        known.map((choice) => ({ ...choice, text: choice.text.replace(/\n+$/, "") })),
        1,
      )}\n`,
    );
  return true;
}

/** `break 2`: two loops at most are left. */
function leave(
  machine: Machine,
  flow: "break" | "continue",
  [count = "1"]: readonly string[],
): BuiltinResult {
  if (count === "1") return { outcome: SUCCESS, flow };
  if (count !== "2")
    machine.findings.limits.add(`"${flow} ${isPlain(count) ? count : "…"}" leaves two loops here`);
  return { outcome: SUCCESS, flow: `${flow} outer` };
}

/** `set -e`, and `set -- a b`: the arguments anew, where they are known. */
function set(machine: Machine, args: readonly string[]): BuiltinResult {
  setOptions(machine, args);
  const end = args.indexOf("--");
  const words = end >= 0 ? args.slice(end + 1) : [];
  if (end >= 0 && words.every(isPlain)) machine.scope.positionals = words;
  return DONE;
}

/** `unset x`, `unset 'm[k]'`; of a list only the last element goes without a gap. */
function unset({ scope, holes }: Machine, args: readonly string[], line: number): void {
  for (const arg of args) {
    const [, name = arg, key] = /^(\w+)\[(.*)\]$/.exec(arg) ?? [];
    const value = scope.variables.get(name);
    if (key === undefined || value === undefined) scope.variables.set(name, "");
    else if (value instanceof Map)
      scope.variables.set(name, new Map([...value].filter(([each]) => each !== key)));
    else if (typeof value !== "string" && (key === "-1" || key === String([...value.values()].length - 1)))
      scope.variables.set(name, [...value.values()].map(String).slice(0, -1));
    else scope.variables.set(name, addHole(holes, { cause: "array with a gap", label: name, line }));
  }
}

/** `printf -v name format …`. */
function printInto(machine: Machine, [, name = "", ...args]: readonly string[]): boolean {
  const pieces: string[] = [];
  const isKnown = printFilter({ ...machine, output: pieces }, "printf", args);
  const unknown = { cause: "output of printf", label: name, line: machine.site ?? 1 };
  machine.scope.variables.set(name, isKnown ? pieces.join("") : addHole(machine.holes, unknown));
  return true;
}

function changeFolder(machine: Machine, args: readonly string[]): BuiltinResult {
  const target = args.find((arg) => !/^-[LP@e]+$/.test(arg) && arg !== "--");
  if (target === undefined || target === "-" || !isPlain(target)) machine.scope.cwd = null;
  else machine.scope.cwd = repositoryPath(machine, target);
  return DONE;
}

function shift(machine: Machine, [count = "1"]: readonly string[]): BuiltinResult {
  const { scope } = machine;
  const number = Number(count);
  if (!Number.isInteger(number)) return DONE;
  if (scope.positionals !== null) scope.positionals = scope.positionals.slice(number);
  else if (scope.flag === null) scope.shifted += number;
  return DONE;
}

/** `read`: a line of the input, else an answer of a person. */
function read(machine: Machine, args: readonly string[], line: number): BuiltinResult {
  const names = readNames(args);
  const isList = args.some((arg) => /^-\w*a\w*$/.test(arg));
  const at = siteLine(machine, line);
  if (machine.stdin === null) {
    machine.findings.isInteractive = true;
    for (const name of names.length === 0 ? ["REPLY"] : names) {
      machine.scope.variables.set(
        name,
        addHole(machine.holes, { cause: "answer to a prompt", label: name, line: at }),
      );
    }
    return { outcome: SUCCESS };
  }
  const [first = "", ...rest] = linesOf(machine.stdin);
  machine.stdin = rest.map((text) => `${text}\n`).join("");
  if (isList) setVariable(machine, names[0] ?? "REPLY", fieldsOf(machine, first), line);
  else assignFields(machine, names, first, line);
  return { outcome: SUCCESS };
}

/** Names that `read` sets: its arguments without options. */
export function readNames(args: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (/^-\w*[pndNtui]$/.test(arg)) at++;
    else if (!arg.startsWith("-")) names.push(arg);
  }
  return names;
}

/** Splits a line into the variables of a `read`; the last one takes the rest. */
export function assignFields(machine: Machine, names: readonly string[], text: string, line: number): void {
  const parts = fieldsOf(machine, text);
  const joiner = separatorOf(machine) ?? " ";
  for (const [index, name] of names.entries()) {
    const isLast = index === names.length - 1;
    const value = isLast ? parts.slice(index).join(joiner) : (parts[index] ?? "");
    setVariable(machine, name, fieldOf(machine, text, value, names, index), line);
  }
}

/** The first character of IFS; null where fields are parted by blanks. */
function separatorOf(machine: Machine): string | null {
  const written = machine.scope.variables.get("IFS");
  return typeof written !== "string" || written.trim() === "" ? null : (written[0] ?? null);
}

function fieldsOf(machine: Machine, text: string): readonly string[] {
  const separator = separatorOf(machine);
  return separator === null ? text.trim().split(/[ \t]+/) : text.split(separator);
}

/** Each variable that reads from an unknown row is a hole of its own. */
function fieldOf(
  machine: Machine,
  row: string,
  value: string,
  names: readonly string[],
  index: number,
): string {
  const token = /^\s*\uE000(\d+)\uE001\s*$/.exec(row)?.[1];
  const hole = token === undefined ? undefined : machine.holes.list[Number(token)];
  if (!hole || hole.choices) return value;
  return addHole(machine.holes, { ...hole, label: names[index] ?? hole.label });
}

function readLines(machine: Machine, args: readonly string[], line: number): BuiltinResult {
  const name = args.findLast((arg) => /^[A-Za-z_]\w*$/.test(arg)) ?? "MAPFILE";
  const lines = machine.stdin === null ? [] : linesOf(machine.stdin);
  setVariable(machine, name, lines, line);
  return DONE;
}

/** `getopts "p:d" opt`: the options it knows are flags; arguments that are known are read one by one. */
function getopts(
  machine: Machine,
  [options = "", name = "opt"]: readonly string[],
  line: number,
): BuiltinResult {
  for (const [, letter] of options.matchAll(/([A-Za-z0-9]):?/g)) machine.findings.flags.add(`-${letter}`);
  const { positionals, variables } = machine.scope;
  if (positionals?.every(isPlain)) return nextOption(machine, positionals, { options, name });
  variables.set(
    name,
    addHole(machine.holes, { cause: "option", label: name, line: siteLine(machine, line) }),
  );
  return { outcome: UNKNOWN };
}

/** Where the reading of options stands, as bash keeps it: `OPTIND`, and the place within a cluster `-xvf`. */
const PLACE = "OPTIND place";

function nextOption(
  { scope: { variables } }: Machine,
  positionals: readonly string[],
  { options, name }: { readonly options: string; readonly name: string },
): BuiltinResult {
  const at = Number(variables.get("OPTIND")) || 1;
  const place = Number(variables.get(PLACE)) || 1;
  const word = positionals[at - 1] ?? "";
  if (!/^-./.test(word) || word === "--") {
    variables.set("OPTIND", String(word === "--" ? at + 1 : at));
    variables.set(name, "?");
    return { outcome: FAILURE };
  }
  const letter = word[place] ?? "";
  const rest = word.slice(place + 1);
  const isKnown = letter !== ":" && options.includes(letter);
  const takes = isKnown && options[options.indexOf(letter) + 1] === ":";
  const next = takes ? at + (rest === "" ? 2 : 1) : rest === "" ? at + 1 : at;
  variables.set(name, isKnown ? letter : "?");
  variables.set("OPTARG", takes ? rest || (positionals[at] ?? "") : "");
  variables.set("OPTIND", String(next));
  variables.set(PLACE, next === at ? String(place + 1) : "1");
  return { outcome: SUCCESS };
}
