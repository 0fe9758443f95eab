import { type CompiledTemplate, compileTemplate, isBefore, type Step, type TrieNode } from "./compile.ts";
import { isMatch } from "./match.ts";
import { isFree, relax } from "./relax.ts";
import type { NameTemplate } from "./template.ts";

/** Pairs of reading positions that a search visits before it gives up. */
export const OVERLAP_LIMIT_STATES = 50_000;

/** Longest name that is looked for, in characters: BigQuery allows no longer table name. */
const NAME_LIMIT_CHARS = 1024;

/**
 * A name that both templates match; null where there is none of up to 1,024 characters. Both templates are read side by side,
 * a character at a time, first without their equalities and orders (which decides nearly every pair), then with them, short
 * names first and then the long way. Undefined where the limit of states was reached both ways: it is not known.
 */
export function findOverlap(left: NameTemplate, right: NameTemplate): string | null | undefined {
  const loose = search(
    { left: compileTemplate(relax(left)), right: compileTemplate(relax(right)) },
    "shortest",
  );
  if (loose === null || (isFree(left) && isFree(right))) return loose;
  if (loose !== undefined && isMatch(left, loose) && isMatch(right, loose)) return loose;
  const sides = { left: compileTemplate(left), right: compileTemplate(right) };
  const short = search(sides, "shortest");
  return short === undefined ? search(sides, "deepest") : short;
}

/** How far one template has read: inside a part, what it took of it, and the values that later parts ask for. */
interface Reader {
  readonly part: number;
  readonly taken: string;
  /** Where a list's value stands in its tree. */
  readonly node: TrieNode | null;
  readonly values: ReadonlyMap<number, string>;
}

/** Two templates that have read the same characters. */
interface Stand {
  readonly left: Reader;
  readonly right: Reader;
  readonly name: string;
}

function search(sides: Sides, first: "shortest" | "deepest"): string | null | undefined {
  const { left, right } = sides;
  const seen = new Set<string>();
  const open: Stand[] = [{ left: enter(left, 0, new Map()), right: enter(right, 0, new Map()), name: "" }];
  for (let head = 0; head < open.length; ) {
    const stand = first === "shortest" ? open[head++] : open.pop();
    for (const next of stand === undefined ? [] : follow(sides, stand)) {
      if (left.steps.length === next.left.part && right.steps.length === next.right.part) return next.name;
      const state = `${stateOf(next.left)}\n${stateOf(next.right)}`;
      if (seen.has(state)) continue;
      if (seen.size >= OVERLAP_LIMIT_STATES) return undefined;
      seen.add(state);
      open.push(next);
    }
  }
  return null;
}

interface Sides {
  readonly left: CompiledTemplate;
  readonly right: CompiledTemplate;
}

/** Where both may stand after one more character. */
function* follow({ left, right }: Sides, stand: Stand): Generator<Stand, void, undefined> {
  if (stand.name.length >= NAME_LIMIT_CHARS) return;
  for (const code of sharedCodes(nextCodes(left, stand.left), nextCodes(right, stand.right))) {
    const name = stand.name + String.fromCharCode(code);
    const rights = advance(right, stand.right, code);
    for (const next of advance(left, stand.left, code)) {
      for (const other of rights) yield { left: next, right: other, name };
    }
  }
}

const DIGITS: ReadonlySet<number> = new Set(Array.from({ length: 10 }, (_, digit) => 48 + digit));
const NONE: ReadonlySet<number> = new Set();

function nextCodes(template: CompiledTemplate, reader: Reader): ReadonlySet<number> {
  const step = template.steps[reader.part];
  if (step === undefined) return NONE;
  const text = fixedText(step, reader.values);
  if (text !== null) return new Set([text.charCodeAt(reader.taken.length)]);
  return reader.node === null ? DIGITS : new Set(reader.node.next.keys());
}

function sharedCodes(left: ReadonlySet<number>, right: ReadonlySet<number>): readonly number[] {
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  return [...few].filter((code) => many.has(code));
}

/** Where a template may stand after one more character: inside the part, and past it if the part may end here. */
function advance(template: CompiledTemplate, reader: Reader, code: number): readonly Reader[] {
  const step = template.steps[reader.part];
  if (step === undefined) return [];
  const taken = reader.taken + String.fromCharCode(code);
  const text = fixedText(step, reader.values);
  if (text !== null) {
    return text.length === taken.length
      ? [enter(template, reader.part + 1, reader.values)]
      : [{ ...reader, taken }];
  }
  return step.kind === "slot" ? advanceSlot(template, { reader, step, taken, code }) : [];
}

interface SlotStep {
  readonly reader: Reader;
  readonly step: Extract<Step, { kind: "slot" }>;
  readonly taken: string;
  readonly code: number;
}

function advanceSlot(template: CompiledTemplate, { reader, step, taken, code }: SlotStep): readonly Reader[] {
  const node = reader.node?.next.get(code) ?? null;
  const matters = template.live[reader.part + 1]?.includes(step.key) === true || !isUnordered(step);
  const inside = node === null ? { ...reader, taken: matters ? taken : "0" } : { ...reader, taken, node };
  const goesOn = node === null || node.next.size > 0 ? [inside] : [];
  const ends = node === null || node.ends;
  if (!ends || !isInOrder(step, taken, reader.values)) return goesOn;
  return [...goesOn, enter(template, reader.part + 1, new Map([...reader.values, [step.key, taken]]))];
}

function isUnordered({ after, before }: SlotStep["step"]): boolean {
  return after.length === 0 && before.length === 0;
}

function isInOrder(step: SlotStep["step"], value: string, values: ReadonlyMap<number, string>): boolean {
  return (
    step.after.every((key) => isBefore(step.word, values.get(key) ?? "", value)) &&
    step.before.every((key) => isBefore(step.word, value, values.get(key) ?? ""))
  );
}

/** Begins a part, keeping only the values that it or a later one asks for. */
function enter(template: CompiledTemplate, part: number, values: ReadonlyMap<number, string>): Reader {
  const step = template.steps[part];
  const live = template.live[part] ?? [];
  const kept = new Map([...values].filter(([key]) => live.includes(key)));
  const node = step?.kind === "slot" && step.word.kind === "list" ? step.word.trie : null;
  return { part, taken: "", node, values: kept };
}

/** The one text that a part can be: a literal, or the value that its key is bound to. */
function fixedText(step: Step, values: ReadonlyMap<number, string>): string | null {
  return step.kind === "literal" ? step.text : (values.get(step.key) ?? null);
}

function stateOf({ part, taken, values }: Reader): string {
  return `${part}\t${taken}\t${[...values].map(([key, value]) => `${key}=${value}`).join("\t")}`;
}
