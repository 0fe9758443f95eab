import { type CompiledTemplate, type CompiledWord, compileTemplate, isBefore, type Step } from "./compile.ts";
import type { NameTemplate } from "./template.ts";

/** Values by slot key: `{ "pair.a": "audcad", stat: "agg" }`. */
export type Binding = Readonly<Record<string, string>>;

/** How far a search came, for what a name that does not match nearly is. */
export interface MatchTrace {
  readonly binding: Binding | null;
  /** Number of parts tried; grows linearly with the name. */
  readonly spent: number;
  /** Greatest offset that a part was tried at, and the part. */
  readonly offset: number;
  readonly part: number;
}

/** Parts that may be tried beyond each part at each offset once; only repeated or ordered ambiguous keys come near. */
const EXTRA_STEPS = 100_000;

/** Parts tried before failures are remembered; nearly every name is decided by then. */
const CHEAP_STEPS = 48;

/**
 * Reads a name into a binding; null where it does not match. Where several readings exist, the leftmost slot takes the
 * longest value it can, then the next. Work is bounded by parts times name length; a name of
 * repeated or ordered ambiguous keys that cannot be decided within a fixed allowance more counts as not matching.
 */
export function matchName(template: NameTemplate, name: string): Binding | null {
  const compiled = compileTemplate(template);
  if (!canMatch(compiled, name)) return null;
  const search = begin(compiled, name);
  return run(search, 0, 0) ? bindingOf(compiled.keys, search.values) : null;
}

/** True where the template reads the name. */
export function isMatch(template: NameTemplate, name: string): boolean {
  const compiled = compileTemplate(template);
  return canMatch(compiled, name) && run(begin(compiled, name), 0, 0);
}

/** Matches and tells how far the match came. */
export function traceMatch(template: NameTemplate, name: string): MatchTrace {
  const compiled = compileTemplate(template);
  const search = begin(compiled, name);
  const found = run(search, 0, 0);
  const binding = found ? bindingOf(compiled.keys, search.values) : null;
  return { binding, spent: search.spent, offset: search.farOffset, part: search.farPart };
}

/** Decides most names at once, before anything is set up. */
function canMatch({ prefix, suffix }: CompiledTemplate, name: string): boolean {
  return name.startsWith(prefix) && name.endsWith(suffix);
}

interface Search {
  readonly compiled: CompiledTemplate;
  readonly name: string;
  readonly budget: number;
  readonly values: (string | undefined)[];
  /** Where the values begin in the name. */
  readonly starts: number[];
  failed: Set<string> | null;
  spent: number;
  farOffset: number;
  farPart: number;
}

function begin(compiled: CompiledTemplate, name: string): Search {
  const budget = (compiled.steps.length + 1) * (name.length + 1) + CHEAP_STEPS + EXTRA_STEPS;
  return { compiled, name, budget, values: [], starts: [], failed: null, spent: 0, farOffset: 0, farPart: 0 };
}

function run(search: Search, part: number, offset: number): boolean {
  if (offset >= search.farOffset) {
    search.farOffset = offset;
    search.farPart = part;
  }
  const step = search.compiled.steps[part];
  if (step === undefined) return offset === search.name.length;
  search.spent++;
  if (search.spent > search.budget) return false;
  if (step.kind === "literal") {
    return search.name.startsWith(step.text, offset) && run(search, part + 1, offset + step.text.length);
  }
  const bound = search.values[step.key];
  if (bound !== undefined) {
    return search.name.startsWith(bound, offset) && run(search, part + 1, offset + bound.length);
  }
  return runSlot(search, { step, part, offset });
}

interface SlotAt {
  readonly step: Extract<Step, { kind: "slot" }>;
  readonly part: number;
  readonly offset: number;
}

function runSlot(search: Search, { step, part, offset }: SlotAt): boolean {
  const state = search.spent > CHEAP_STEPS ? stateOf(search, part, offset) : null;
  if (state !== null && search.failed?.has(state) === true) return false;
  for (const end of valueEnds(step.word, search.name, offset)) {
    const value = search.name.slice(offset, end);
    if (!isInOrder(step, value, search.values)) continue;
    search.values[step.key] = value;
    search.starts[step.key] = offset;
    if (run(search, part + 1, end)) return true;
    search.values[step.key] = undefined;
    if (search.spent > search.budget) return false;
  }
  if (state !== null) {
    search.failed ??= new Set();
    search.failed.add(state);
  }
  return false;
}

function stateOf(search: Search, part: number, offset: number): string {
  const live = search.compiled.live[part] ?? [];
  let state = `${part}:${offset}`;
  for (const key of live) state += `:${search.starts[key]}-${search.values[key]?.length}`;
  return state;
}

/** Ends of the word's values that begin at `offset`, longest first. */
function valueEnds(word: CompiledWord, name: string, offset: number): readonly number[] {
  const ends: number[] = [];
  if (word.kind === "integer") {
    for (let at = offset; isDigit(name.charCodeAt(at)); at++) ends.push(at + 1);
    return ends.reverse();
  }
  let node = word.trie.next.get(name.charCodeAt(offset));
  for (let at = offset + 1; node !== undefined; at++) {
    if (node.ends) ends.push(at);
    node = node.next.get(name.charCodeAt(at));
  }
  return ends.length > 1 ? ends.reverse() : ends;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isInOrder(step: SlotAt["step"], value: string, values: readonly (string | undefined)[]): boolean {
  return (
    step.after.every((key) => isBefore(step.word, values[key] ?? "", value)) &&
    step.before.every((key) => isBefore(step.word, value, values[key] ?? ""))
  );
}

function bindingOf(keys: readonly string[], values: readonly (string | undefined)[]): Binding {
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""]));
}
