import type { Run } from "../run.ts";
import { type ModuleValue, type Native, native, type Value } from "../values.ts";

/** A library as far as the evaluator models it. Members that it does not list are unknown values. */
export interface Library {
  readonly functions?: Readonly<Record<string, Native>>;
  readonly values?: Readonly<Record<string, Value>>;
  /** Members that depend on the run. */
  readonly member?: (run: Run, name: string) => Value | undefined;
}

/** The module value of a library. */
export function libraryValue(name: string, library: Library): ModuleValue {
  const members = new Map<string, Value>(Object.entries(library.values ?? {}));
  for (const [key, call] of Object.entries(library.functions ?? {})) members.set(key, native(key, call));
  return { kind: "module", name, members, native: library.member ?? null, foreign: true };
}
