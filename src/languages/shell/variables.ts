import { evaluateArithmetic, readingOnly } from "./arithmetic.ts";
import type { Machine, Value } from "./machine.ts";
import { siteLine } from "./machine.ts";
import { addHole, type Choice, choose, isPlain, type ShellHole, wholeHole } from "./values.ts";

/** Variables of the shell itself, which no environment gives. */
const OWN =
  /^(?:PWD|OLDPWD|RANDOM|SECONDS|LINENO|UID|EUID|PPID|SHLVL|BASH\w*|FUNCNAME|PIPESTATUS|IFS|OPTARG|OPTIND|REPLY|HOSTNAME|GROUPS|OSTYPE|DIRSTACK)$/;

/** The value of a variable; one that nothing sets comes from the environment. */
export function readVariable(machine: Machine, written: string, line: number): Value {
  const name = machine.references.get(written) ?? written;
  const value = machine.scope.variables.get(name);
  if (value !== undefined) return value;
  if (machine.assigned.has(name)) return "";
  if (OWN.test(name)) return addHole(machine.holes, { cause: `shell variable ${name}`, label: name, line });
  return environmentHole(machine, name, line);
}

/** True where the script has given the variable a value, or will somewhere. */
export function isSet(machine: Machine, name: string): boolean {
  return machine.scope.variables.has(name) || machine.assigned.has(name) || OWN.test(name);
}

export function environmentHole(machine: Machine, name: string, line: number): string {
  machine.findings.environmentRead.add(name);
  return addHole(machine.holes, { cause: `environment ${name}`, label: name, line: siteLine(machine, line) });
}

/** A positional parameter: of the running function, of the flag that is being read, or of the script. */
export function readPositional(machine: Machine, number: number, line: number): string {
  const { positionals, flag, shifted } = machine.scope;
  if (positionals !== null) return positionals[number - 1] ?? "";
  const at = siteLine(machine, line);
  if (flag !== null && number >= 2) {
    return addHole(machine.holes, { cause: `argument ${flag}`, label: flag.replace(/^-+/, ""), line: at });
  }
  const position = number + shifted;
  const name = machine.findings.positionals.get(position);
  if (name === undefined && flag === null) machine.findings.positionals.set(position, String(position));
  return addHole(machine.holes, {
    cause: `argument ${name ?? position}`,
    label: name ?? String(position),
    line: at,
    position,
  });
}

/** Sets a variable; one that takes a positional parameter as it is gives it its name. */
export function setVariable(machine: Machine, name: string, value: Value, line: number): void {
  machine.scope.variables.set(name, typeof value === "string" ? named(machine, name, value, line) : value);
}

function named(machine: Machine, name: string, value: string, line: number): string {
  const hole = wholeHole(machine.holes, value);
  if (!hole) return value;
  const choices = hole.choices?.map((choice) => namedChoice(machine, name, choice, line));
  if (choices) return hole.override === undefined ? choose(machine.holes, choices, hole.line) : value;
  if (hole.position === undefined) return relabelled(machine, hole, name, value);
  const label = name.toLowerCase();
  const known = machine.findings.positionals.get(hole.position);
  if (known === undefined || /^\d+$/.test(known)) machine.findings.positionals.set(hole.position, label);
  return addHole(machine.holes, { ...hole, cause: `argument ${label}`, label });
}

function namedChoice(machine: Machine, name: string, choice: Choice, line: number): Choice {
  const text = named(machine, name, choice.text, line);
  const isOwn =
    wholeHole(machine.holes, text)?.position !== undefined && choice.flag?.startsWith("argument ");
  return { ...choice, text, flag: isOwn ? `argument ${name.toLowerCase()}` : choice.flag };
}

/** Rows and outputs take the name of the first variable that holds them. */
function relabelled(machine: Machine, hole: ShellHole, name: string, value: string): string {
  return hole.label === "…" || /^argument -\w$/.test(hole.cause)
    ? addHole(machine.holes, { ...hole, label: hole.label === "…" ? name : name.toLowerCase() })
    : value;
}

/** The value of an arithmetic expression as text; a hole where it is not known. */
export function readArithmetic(machine: Machine, text: string, line: number): string {
  const value = evaluateNumber(machine, text, line);
  return value === null
    ? addHole(machine.holes, { cause: "number not known", label: "n", line: siteLine(machine, line) })
    : String(value);
}

/** The value of an arithmetic expression; assignments and `++` in it take effect. */
export function evaluateNumber(machine: Machine, text: string, line: number): number | null {
  const reading = { nested: 0, line };
  return evaluateArithmetic(text, {
    read: (name) => numberIn(machine, name, reading),
    write: (name, value) => {
      const unknown = { cause: "number not known", label: name, line: siteLine(machine, line) };
      machine.scope.variables.set(name, value === null ? addHole(machine.holes, unknown) : String(value));
    },
  });
}

/** Variables that hold expressions, in one expression. */
const NESTING_LIMIT = 50;

/** A variable as a number: what it holds is an expression in its turn. */
function numberIn(
  machine: Machine,
  name: string,
  reading: { nested: number; readonly line: number },
): number | null {
  const value = readVariable(machine, name, reading.line);
  if (typeof value !== "string" || !isPlain(value)) return null;
  if (value.trim() === "") return 0;
  if (/^-?(?:0|[1-9]\d{0,14})$/.test(value)) return Number(value);
  if (++reading.nested > NESTING_LIMIT) return null;
  return evaluateArithmetic(
    value,
    readingOnly((inner) => numberIn(machine, inner, reading)),
  );
}
