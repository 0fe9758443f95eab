import { compileWord, isBefore } from "./compile.ts";
import type { Binding } from "./match.ts";
import { type NameTemplate, wordOf } from "./template.ts";
import type { Word } from "./vocabulary.ts";
import { writeName } from "./write.ts";

/** A name that a template writes, and the binding it was written from. */
export interface EnumeratedName {
  readonly name: string;
  readonly binding: Binding;
}

/**
 * Number of bindings that a template has, which is its number of names where no two bindings write the same one.
 * Null where it is infinite, because a slot is an integer.
 */
export function countNames(template: NameTemplate): number | null {
  const slots = distinctSlots(template);
  if (slots.some(({ word }) => word.kind === "integer")) return null;
  const chained = slots.filter(({ key }) => template.ordered.includes(key));
  const free = slots.filter(({ key }) => !template.ordered.includes(key));
  const product = free.reduce((count, { word }) => count * sizeOf(word), 1);
  const first = chained[0];
  return first === undefined ? product : product * choose(sizeOf(first.word), chained.length);
}

/**
 * Every name of a template, lazily: the first slot's values in vocabulary order, then the next slot's. A template with an
 * integer has no end of names and yields none; `countNames` tells such a template by null.
 */
export function* enumerateNames(template: NameTemplate): Generator<EnumeratedName, void, undefined> {
  const slots = distinctSlots(template);
  if (slots.some(({ word }) => word.kind === "integer")) return;
  const order = new Map(template.ordered.map((key, index) => [key, index]));
  for (const binding of bindings({ slots, order, template }, {})) {
    const name = writeName(template, binding);
    if (name !== null) yield { name, binding };
  }
}

interface DistinctSlot {
  readonly key: string;
  readonly word: Word;
}

interface Enumeration {
  readonly slots: readonly DistinctSlot[];
  readonly order: ReadonlyMap<string, number>;
  readonly template: NameTemplate;
}

function distinctSlots(template: NameTemplate): readonly DistinctSlot[] {
  const slots = new Map<string, DistinctSlot>();
  for (const part of template.parts) {
    if (part.kind !== "slot" || slots.has(part.key)) continue;
    slots.set(part.key, { key: part.key, word: wordOf(template, part.word) });
  }
  return [...slots.values()];
}

function* bindings(enumeration: Enumeration, bound: Binding): Generator<Binding, void, undefined> {
  const slot = enumeration.slots[Object.keys(bound).length];
  if (slot === undefined) {
    yield bound;
    return;
  }
  if (slot.word.kind === "integer") return;
  for (const value of slot.word.values) {
    if (!staysOrdered(enumeration, bound, { key: slot.key, word: slot.word, value })) continue;
    yield* bindings(enumeration, { ...bound, [slot.key]: value });
  }
}

/** Cuts a branch as soon as the new value breaks the order with any value bound before it. */
function staysOrdered(
  { order }: Enumeration,
  bound: Binding,
  next: { readonly key: string; readonly word: Word; readonly value: string },
): boolean {
  const rank = order.get(next.key);
  if (rank === undefined) return true;
  const word = compileWord(next.word);
  return Object.entries(bound).every(([key, value]) => {
    const other = order.get(key);
    if (other === undefined) return true;
    return other < rank ? isBefore(word, value, next.value) : isBefore(word, next.value, value);
  });
}

function sizeOf(word: Word): number {
  return word.kind === "list" ? word.values.length : 0;
}

function choose(total: number, taken: number): number {
  let count = 1;
  for (let index = 0; index < taken; index++) count = (count * (total - index)) / (index + 1);
  return Math.max(0, Math.round(count));
}
