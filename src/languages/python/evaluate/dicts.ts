import { contentOf } from "./contents.ts";
import { hasHole, tokenOf } from "./holes.ts";
import type { Run } from "./run.ts";
import { type Dict, isSequence, isThing, type Sequence, type Value } from "./values.ts";

let serial = 0;
const IDENTITIES = new WeakMap<object, number>();

/** A key under which a value is found in dicts and sets. */
export function hashKey(value: Value): string {
  if (typeof value === "string") return `s${value}`;
  if (value === null) return "n";
  if (typeof value === "boolean") return value ? "d1" : "d0";
  if (typeof value === "bigint" || typeof value === "number") return `d${value}`;
  if (value.kind === "unknown") return `?${tokenOf(value)}`;
  if (isSequence(value)) return `t(${value.items.map(hashKey).join("\u0000")})`;
  const content = contentOf(value);
  if (content !== value) return hashKey(content);
  if (value.kind === "instance" && value.type.fields !== null) {
    return `i${value.type.name}(${value.type.fields.map((name) => hashKey(value.attributes.get(name) ?? null)).join("\u0000")})`;
  }
  if (value.kind === "object" && value.type.key !== undefined)
    return `k${value.type.name} ${value.type.key(value)}`;
  return `o${identity(value)}`;
}

function identity(value: object): number {
  const known = IDENTITIES.get(value);
  if (known !== undefined) return known;
  serial += 1;
  IDENTITIES.set(value, serial);
  return serial;
}

/** A dict of string keys. */
export function dictOf(run: Run | null, entries: Iterable<readonly [Value, Value]> = [], open = false): Dict {
  const made: Dict = { kind: "dict", entries: new Map(), open, depth: run?.repeating ?? 0, missing: null };
  for (const [key, value] of entries) made.entries.set(hashKey(key), [key, value]);
  return made;
}

/** A list. */
export function listOf(run: Run | null, items: readonly Value[], open = false): Sequence {
  return { kind: "list", items: [...items], open, depth: run?.repeating ?? 0 };
}

/** A set: each value once. */
export function setOf(run: Run | null, items: Iterable<Value>, open = false): Sequence {
  const unique = new Map<string, Value>();
  for (const item of items) if (!unique.has(hashKey(item))) unique.set(hashKey(item), item);
  return { kind: "set", items: [...unique.values()], open, depth: run?.repeating ?? 0 };
}

/** Sets an entry. A dict that an unknown loop fills may hold more than this. */
export function setEntry(run: Run, dict: Dict, entry: { readonly key: Value; readonly value: Value }): void {
  dict.entries.set(hashKey(entry.key), [entry.key, entry.value]);
  if (run.repeating > dict.depth) dict.open = true;
}

/** True where a key is not known to the letter. */
export function isVague(key: Value): boolean {
  if (typeof key === "string") return hasHole(key);
  return isThing(key) && (key.kind === "unknown" || (isSequence(key) && key.items.some(isVague)));
}
