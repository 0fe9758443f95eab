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
  set: (machine, args) => {
    setOptions(machine, args);
    return DONE;
  },
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
  break: () => ({ outcome: SUCCESS, flow: "break" }),
  continue: () => ({ outcome: SUCCESS, flow: "continue" }),
  shift,
  read,
  mapfile: readLines,
  readarray: readLines,
  let: (machine, args, line) => {
    for (const arg of args) evaluateNumber(machine, arg, line);
    return DONE;
  },
  unset: (machine, args) => {
    for (const name of args) machine.scope.variables.set(name, "");
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

/** `getopts "p:d" opt`: the options it knows are flags. */
function getopts(
  machine: Machine,
  [options = "", name = "opt"]: readonly string[],
  line: number,
): BuiltinResult {
  for (const [, letter] of options.matchAll(/([A-Za-z0-9]):?/g)) machine.findings.flags.add(`-${letter}`);
  machine.scope.variables.set(
    name,
    addHole(machine.holes, { cause: "option", label: name, line: siteLine(machine, line) }),
  );
  return { outcome: UNKNOWN };
}
