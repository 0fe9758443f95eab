import { noteLimit, SIZE_LIMIT, spend } from "./budget.ts";
import { callValue } from "./calls.ts";
import { settle } from "./deferred.ts";
import { listOf } from "./dicts.ts";
import { hasHole } from "./holes.ts";
import { findMember } from "./members.ts";
import type { Run } from "./run.ts";
import { isSequence, isThing, type Lazy, type Value } from "./values.ts";

/** The values that iterating gives, one by one; `open` where there may be more. Null where none is known. */
export interface Items {
  readonly values: Iterable<Value>;
  readonly open: boolean;
  /** True where the values never end: `count()`, `cycle(…)`. */
  readonly endless?: boolean;
}

/** What `for x in value` goes over. */
export function iterate(run: Run, given: Value): Items | null {
  const value = settle(run, given);
  if (typeof value === "string") return hasHole(value) ? null : { values: [...value], open: false };
  if (!isThing(value)) return null;
  if (isSequence(value)) return { values: liveItems(value.items), open: value.open };
  switch (value.kind) {
    case "dict":
      return { values: [...value.entries.values()].map(([key]) => key), open: value.open };
    case "lazy":
      return { values: once(value), open: value.open, endless: value.endless };
    case "object": {
      const values = value.type.iterate?.(run, value) ?? null;
      return values === null ? null : { values, open: false };
    }
    case "instance": {
      const own = findMember(value.type, "__iter__");
      return own === undefined
        ? null
        : iterate(run, callValue(run, { kind: "method", self: value, callee: own }));
    }
    case "class": {
      const members = value.members.get("__members__");
      return members === undefined ? null : iterate(run, members);
    }
    default:
      return null;
  }
}

function* liveItems(items: readonly Value[]): Generator<Value> {
  for (let at = 0; at < items.length; at += 1) yield items[at] ?? null;
}

function once(lazy: Lazy): Iterable<Value> {
  return { [Symbol.iterator]: () => ({ next: () => lazy.iterator.next() }) };
}

/** All items as an array, bounded; null where none is known. */
export function collect(run: Run, value: Value): { readonly items: Value[]; readonly open: boolean } | null {
  const found = iterate(run, value);
  if (found === null) return null;
  const items: Value[] = [];
  for (const item of found.values) {
    spend(run.budget);
    if (items.length >= SIZE_LIMIT) {
      noteLimit(run.budget, "A list is too long to be followed to its end.");
      return { items, open: true };
    }
    items.push(item);
  }
  return { items, open: found.open };
}

/** An iterator object over values that are made one by one. */
export function lazy(values: Iterable<Value>, open = false, endless = false): Lazy {
  return { kind: "lazy", iterator: values[Symbol.iterator](), open, endless };
}

/** A list of what iterating gives; unknown stays unknown. */
export function toList(run: Run, value: Value): Value {
  const found = collect(run, value);
  return found === null ? value : listOf(run, found.items, found.open);
}
