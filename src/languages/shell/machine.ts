import type { Parser } from "web-tree-sitter";
import type { Effect } from "#domain/effect.ts";
import type { FileUse, ScriptCall, TakenIdentity } from "#domain/script.ts";
import type { SourceTree } from "../source.ts";
import type { Block } from "./ast.ts";
import type { Fate } from "./failures.ts";
import { type Choice, choicesOf, choose, type Holes, type Marks, withMark } from "./values.ts";

/** A text, an array, or an associative array. */
export type Value = string | readonly string[] | ReadonlyMap<string, string>;

/** What a branch depends on: `only with --execute`; the flag, if one brings it about. */
export interface Guard {
  readonly text: string;
  readonly flag: string | null;
  /** How far it reaches, where the other branch left: the loop's turn, the function, or the script. */
  readonly until: "branch" | "turn" | "function" | "script";
  /** What variables held before the condition narrowed them, to be given back at the end of its reach. */
  readonly narrowed?: readonly { readonly name: string; readonly before: Value; readonly after: Value }[];
}

export interface ShellFunction {
  readonly body: Block;
  /** True where it comes from a sourced file: its effects stand at the line that calls it. */
  readonly isForeign: boolean;
  isCalled: boolean;
}

/** Everything that a branch may change and that is merged after it. */
export interface Scope {
  variables: Map<string, Value>;
  /** Arguments of the running function; null for those of the script, which are not known. */
  positionals: readonly string[] | null;
  /** How often the script's own arguments were shifted. */
  shifted: number;
  /** Folder in the repository; null where it is not known. */
  cwd: string | null;
  project: string | null;
  guards: readonly Guard[];
  /** `set -e`: the script ends where a command fails. */
  exitsOnFailure: boolean;
  /** `set -o pipefail`. */
  failsInPipes: boolean;
  /** What the running branches say of other branches and of values. */
  facts: Marks;
  /** The flag whose branch of an argument loop is running. */
  flag: string | null;
}

/** What the script was seen to do. */
export interface Findings {
  readonly effects: Map<string, Effect>;
  readonly calls: Map<string, ScriptCall>;
  readonly tools: Set<string>;
  readonly flags: Set<string>;
  /** Names by position; 0 is not used. */
  readonly positionals: Map<number, string>;
  /** Positions where flags are expected: without a name of their own they are no positionals. */
  readonly optionPositions: Set<number>;
  readonly filesRead: Set<string>;
  readonly fileUses: Map<string, FileUse>;
  /** Files for whose existence the script asks. */
  readonly filesTested: Set<string>;
  readonly identities: Map<string, TakenIdentity>;
  readonly environmentRead: Set<string>;
  readonly limits: Set<string>;
  isInteractive: boolean;
  isParallel: boolean;
}

/** What a statement does to the flow of control. */
export type Flow =
  | "next"
  | "break"
  | "continue"
  /** `break 2`, `continue 2`: of the loop around the running one. */
  | "break outer"
  | "continue outer"
  | "return"
  | "exit";

/** Whether a condition holds, and what its branches depend on where that is not known. */
export interface Outcome {
  readonly known: boolean | null;
  readonly whenTrue: Guard | null;
  readonly whenFalse: Guard | null;
  /** True where it is a command's success: normally given, so that no branch is guarded by it. */
  readonly isSuccess: boolean;
  /** Alternatives of one value that each side leaves. */
  readonly narrowing?: Narrowing;
}

export interface Narrowing {
  /** Token of the value's hole. */
  readonly token: string;
  readonly whenTrue: readonly Choice[];
  readonly whenFalse: readonly Choice[];
}

export const SUCCESS: Outcome = { known: true, whenTrue: null, whenFalse: null, isSuccess: true };
export const FAILURE: Outcome = { known: false, whenTrue: null, whenFalse: null, isSuccess: false };
export const UNKNOWN: Outcome = { known: null, whenTrue: null, whenFalse: null, isSuccess: false };

export interface Machine {
  /** Path of the script in the repository. */
  readonly path: string;
  readonly tree: SourceTree;
  readonly parser: Parser;
  /** Parser of the Python code that the script hands over. */
  readonly python: Parser;
  readonly holes: Holes;
  readonly findings: Findings;
  readonly functions: Map<string, ShellFunction>;
  /** Variables that the script sets somewhere: reading one earlier gives nothing, not the environment. */
  readonly assigned: Set<string>;
  /** Files that the script has written so far, as far as their text is known. */
  readonly files: Map<string, string>;
  scope: Scope;
  /** Text of the standard input; null for the terminal. */
  stdin: string | null;
  /** Pieces of the standard output where it is caught. */
  output: string[] | null;
  /** Variables of the running functions to be restored, innermost last. */
  readonly frames: Map<string, Value | undefined>[];
  /** Line of the statement that runs foreign code; null in the script's own. */
  site: number | null;
  /** Text to run on a signal, by its name; `EXIT` for the end. */
  /** Names that stand for other variables: `declare -n`. */
  readonly references: Map<string, string>;
  /** What `declare -i`, `-l` and `-u` do with what is assigned. */
  readonly attributes: Map<string, "i" | "l" | "u">;
  readonly traps: Map<string, { readonly text: string; readonly line: number }>;
  steps: number;
  /** Branches that were merged so far. */
  merges: number;
  /** Bodies that are running once for any number of turns: their branches do not exclude each other. */
  repeating: number;
  sources: number;
  /** Lists around the running statement that go on if it fails: `… || true`. */
  ignoring: number;
  /** What becomes of a failure of the running statement. */
  fate: Fate;
  outcome: Outcome;
  /** Runs statements; a field, so that words can reach them without a cycle of imports. */
  readonly run: (machine: Machine, body: Block) => Flow;
}

/** Statements that one script may run. */
export const STEP_LIMIT = 60_000;
export const TEXT_LIMIT_CHARS = 500_000;

/** Marks the repository's root in absolute paths. */
export const ROOT = "/\uE002";

export function isExhausted(machine: Machine): boolean {
  if (machine.steps < STEP_LIMIT) return false;
  machine.findings.limits.add(`evaluation stopped after ${STEP_LIMIT} statements`);
  return true;
}

export function fork(scope: Scope, guard: Guard | null): Scope {
  return {
    ...scope,
    variables: new Map(scope.variables),
    guards: guard ? [...scope.guards, guard] : scope.guards,
  };
}

/** The script's line for something that happens at `line` of the running code. */
export function siteLine(machine: Machine, line: number): number {
  return machine.site ?? line;
}

/** Runs with its output caught and gives the text. */
export function capture(machine: Machine, act: () => void): string {
  const outer = machine.output;
  const pieces: string[] = [];
  machine.output = pieces;
  act();
  machine.output = outer;
  return pieces.join("").slice(0, TEXT_LIMIT_CHARS);
}

/** Runs in a copy of the scope that is thrown away afterwards. */
export function inSubshell<T>(machine: Machine, act: () => T): T {
  const outer = machine.scope;
  machine.scope = fork(outer, null);
  const result = act();
  machine.scope = outer;
  return result;
}

export function write(machine: Machine, text: string): void {
  machine.output?.push(text);
}

/** One scope out of two that both go on. */
export function merge(machine: Machine, base: Scope, [a, b]: readonly [Scope, Scope]): Scope {
  const variables = new Map(a.variables);
  const branch = machine.repeating > 0 ? null : `branch ${machine.merges++}`;
  for (const name of new Set([...a.variables.keys(), ...b.variables.keys()])) {
    const [left, right] = [a.variables.get(name), b.variables.get(name)];
    if (left !== right)
      variables.set(
        name,
        mergeValues(machine, base.variables.get(name), [
          { ...tagged(a, left), branch, side: "true" },
          { ...tagged(b, right), branch, side: "false" },
        ]),
      );
  }
  const isSame = <K extends "cwd" | "project">(key: K): Scope[K] => (a[key] === b[key] ? a[key] : base[key]);
  return {
    ...base,
    variables,
    cwd: isSame("cwd"),
    project: isSame("project"),
    shifted: Math.max(a.shifted, b.shifted),
    exitsOnFailure: a.exitsOnFailure || b.exitsOnFailure,
    failsInPipes: a.failsInPipes || b.failsInPipes,
  };
}

interface TaggedValue {
  readonly value: Value | undefined;
  readonly flag: string | null;
  /** Null where both sides may have run. */
  readonly branch: string | null;
  readonly side: string;
}

function tagged(scope: Scope, value: Value | undefined): Pick<TaggedValue, "value" | "flag"> {
  return { value, flag: scope.guards.at(-1)?.flag ?? scope.flag };
}

function mergeValues(
  machine: Machine,
  before: Value | undefined,
  [left, right]: readonly [TaggedValue, TaggedValue],
): Value {
  if (isText(left.value) && isText(right.value)) {
    const choices = [...taggedChoices(machine, before, left), ...taggedChoices(machine, before, right)];
    return choose(machine.holes, choices, machine.site ?? 1);
  }
  if (left.value instanceof Map || right.value instanceof Map) return left.value ?? right.value ?? "";
  return [...new Set([...toList(left.value), ...toList(right.value)])];
}

function isText(value: Value | undefined): value is string | undefined {
  return value === undefined || typeof value === "string";
}

function toList(value: Value | undefined): readonly string[] {
  if (value === undefined || value === "") return [];
  return typeof value === "string" ? [value] : [...value.values()].map(String);
}

function taggedChoices(
  machine: Machine,
  before: Value | undefined,
  { value, flag, branch, side }: TaggedValue,
): readonly Choice[] {
  const marked = (choice: Choice) => (branch === null ? choice : withMark(choice, branch, side));
  if (value === undefined) return [marked({ text: "", flag: null, isUnset: true })];
  const choices = choicesOf(machine.holes, (value as string | undefined) ?? "");
  if (value === before) return choices.map(marked);
  return choices.map((choice) => marked({ ...choice, flag: choice.flag ?? flag }));
}
