import { isThrifty, spend } from "./budget.ts";
import { builtin } from "./builtins/index.ts";
import { decided } from "./decisions.ts";
import { settle } from "./deferred.ts";
import { listOf } from "./dicts.ts";
import { PURE, sourcesOfFunction } from "./purity.ts";
import type { Run } from "./run.ts";
import { lookUp, type Scope } from "./scope.ts";
import {
  type CallArguments,
  type FunctionValue,
  isKind,
  isThing,
  type Sequence,
  tuple,
  type Value,
} from "./values.ts";

/** Values that one piece of pure code gave, by the values that it was given. */
type Memory = Map<string, Value>;

/** Plain values that a key is made of: collections are told apart by their number. */
interface Key {
  readonly run: Run;
  readonly parts: string[];
  /** Values that may still be looked at. */
  left: number;
}

const MOST_VALUES = 2_000;
const DEPTH = 6;
const MEMORY_LIMIT = 20_000;

/** The value of pure code: what it gave before for the same values, else evaluated now and remembered. */
export function recall(
  run: Run,
  { code, key }: { readonly code: object; readonly key: string | null },
  work: () => Value,
): Value {
  if (key === null) return work();
  const memory = memoryOf(run, code);
  const known = memory.get(key);
  if (known !== undefined) {
    spend(run.budget);
    return copyOf(run, known);
  }
  const before = traceOf(run);
  const value = work();
  if (traceOf(run) === before && !isThrifty(run.budget) && memory.size < MEMORY_LIMIT && isPlain(value))
    memory.set(key, copyOf(run, value));
  return value;
}

/** The key of a call: its arguments and all that the function reads; null where these are not all plain values. */
export function keyOfCall(run: Run, callee: FunctionValue, args: CallArguments): string | null {
  if (args.open || callee.definition.kind === "lambda") return null;
  const key: Key = { run, parts: [], left: MOST_VALUES };
  if (!addFunction(key, callee, 0)) return null;
  for (const value of args.positional) if (!addValue(key, value, 0)) return null;
  for (const [name, value] of args.named) {
    key.parts.push(name);
    if (!addValue(key, value, 0)) return null;
  }
  return key.parts.join("\u0001");
}

/** The key of an expression that reads these names; null where their values are not all plain. */
export function keyOfNames(run: Run, scope: Scope, names: readonly string[]): string | null {
  const key: Key = { run, parts: [], left: MOST_VALUES };
  return names.every((name) => addName(key, scope, name, 0)) ? key.parts.join("\u0001") : null;
}

function addName(key: Key, scope: Scope, name: string, depth: number): boolean {
  const value = lookUp(scope, name);
  if (value !== undefined) return addValue(key, value, depth);
  key.parts.push("b");
  return PURE.test(name) && builtin(name) !== undefined;
}

function addFunction(key: Key, callee: FunctionValue, depth: number): boolean {
  const { definition, defaults, scope } = callee;
  if (definition.kind === "lambda" || depth > DEPTH) return false;
  const sources = sourcesOfFunction(definition);
  if (sources === null) return false;
  key.parts.push(`f${scope.path}:${definition.start}`);
  for (const value of defaults.values()) if (!addValue(key, value, depth + 1)) return false;
  return sources.every((name) => addName(key, scope, name, depth + 1));
}

function addValue(key: Key, given: Value, depth: number): boolean {
  const value = settledOf(key.run, given);
  key.left -= 1;
  if (key.left < 0 || depth > DEPTH) return false;
  if (typeof value === "string") key.parts.push(`s${value.length}`, value);
  else if (!isThing(value)) key.parts.push(`${typeof value} ${String(value)}`);
  else if (value.kind === "list" || value.kind === "tuple" || value.kind === "set") {
    if (value.open) return false;
    key.parts.push(`${value.kind}${value.items.length}`);
    return value.items.every((item) => addValue(key, item, depth + 1));
  } else if (value.kind === "dict") {
    if (value.open || value.missing !== null) return false;
    key.parts.push(`dict${value.entries.size}`);
    for (const [name, item] of value.entries.values())
      if (!addValue(key, name, depth + 1) || !addValue(key, item, depth + 1)) return false;
  } else return isKind(value, "function") && addFunction(key, value, depth + 1);
  return true;
}

/** An option that this run has decided counts as what it was decided to be. */
function settledOf(run: Run, value: Value): Value {
  if (!isKind(value, "deferred")) return value;
  return decided(run.decisions, value.question) === undefined ? value : settle(run, value);
}

/** Changes with everything that evaluating pure code on plain values should not do. */
function traceOf(run: Run): string {
  return `${run.decisions.asks} ${run.holes.asks} ${run.budget.hits.size} ${run.recorder.limits.size}`;
}

function isPlain(value: Value): boolean {
  if (!isThing(value)) return true;
  return (value.kind === "list" || value.kind === "tuple") && !value.open && !value.items.some(isThing);
}

/** Lists are handed out as copies: whoever gets one may change it. */
function copyOf(run: Run, value: Value): Value {
  if (isKind(value, "list")) return listOf(run, (value as Sequence).items);
  return isKind(value, "tuple") ? tuple((value as Sequence).items) : value;
}

function memoryOf(run: Run, code: object): Memory {
  const known = run.recalled.get(code);
  if (known !== undefined) return known;
  const fresh: Memory = new Map();
  run.recalled.set(code, fresh);
  return fresh;
}
