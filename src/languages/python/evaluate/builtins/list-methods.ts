import { noteLimit, SIZE_LIMIT, spend } from "../budget.ts";
import { argumentsOf, call } from "../calls.ts";
import { compareOrder } from "../comparisons.ts";
import { settle } from "../deferred.ts";
import { hashKey, setOf } from "../dicts.ts";
import { equals } from "../equality.ts";
import { collect } from "../iterate.ts";
import { findMember } from "../members.ts";
import { raiseIfCaught } from "../raise.ts";
import { type Run, unknownHere } from "../run.ts";
import { type CallArguments, isKind, isSequence, type Native, type Sequence, type Value } from "../values.ts";

function onList(apply: (run: Run, list: Sequence, args: CallArguments) => Value): Native {
  return (run, args) => {
    const [self = null, ...rest] = args.positional;
    return isSequence(self) ? apply(run, self, { ...args, positional: rest }) : null;
  };
}

/** A list that an unknown loop changes may hold more than what one turn put there. */
function touched(run: Run, list: Sequence): void {
  if (run.repeating > list.depth) list.open = true;
  if (list.items.length > SIZE_LIMIT) {
    noteLimit(run.budget, "A list is too long to be followed to its end.");
    list.items.length = SIZE_LIMIT;
    list.open = true;
  }
}

function indexOf(run: Run, list: Sequence, wanted: Value): number {
  return list.items.findIndex((item) => equals(run, item, wanted) === true);
}

/** Sorts by key, as Python does: stable; what cannot be compared keeps its place. */
export function sortItems(run: Run, items: readonly Value[], args: CallArguments): Value[] {
  const key = settle(run, args.named.get("key") ?? null);
  const reverse = settle(run, args.named.get("reverse") ?? false) === true;
  spend(run.budget, items.length);
  const keyed = items.map((item) => ({
    item,
    key: key === null ? item : call(run, key, argumentsOf([item], {}, args)),
  }));
  keyed.sort((one, other) => (orderOf(run, one.key, other.key) ?? 0) * (reverse ? -1 : 1));
  return keyed.map(({ item }) => item);
}

/** How sorting orders two keys: by `__lt__` where their class has one. */
function orderOf(run: Run, one: Value, other: Value): number | null {
  const less = isKind(one, "instance") ? findMember(one.type, "__lt__") : undefined;
  if (less === undefined) return compareOrder(one, other);
  if (call(run, less, argumentsOf([one, other])) === true) return -1;
  return call(run, less, argumentsOf([other, one])) === true ? 1 : 0;
}

const SHARED: Readonly<Record<string, Native>> = {
  index: onList((run, list, { positional: [wanted = null] }) => {
    const at = indexOf(run, list, wanted);
    if (at >= 0) return BigInt(at);
    if (!list.open) raiseIfCaught(run, "ValueError", wanted);
    return unknownHere(run, { cause: "a position in a list", label: "…" });
  }),
  count: onList((run, list, { positional: [wanted = null] }) =>
    BigInt(list.items.filter((item) => equals(run, item, wanted) === true).length),
  ),
  copy: onList((run, list) => ({ ...list, items: [...list.items], depth: run.repeating })),
};

export const TUPLE_METHODS = SHARED;

export const LIST_METHODS: Readonly<Record<string, Native>> = {
  ...SHARED,
  append: onList((run, list, { positional: [item = null] }) => {
    list.items.push(item);
    touched(run, list);
    return null;
  }),
  extend: onList((run, list, { positional: [items = null] }) => {
    const found = collect(run, items);
    for (const item of found?.items ?? []) list.items.push(item);
    if (found === null || found.open) list.open = true;
    touched(run, list);
    return null;
  }),
  insert: onList((run, list, { positional: [at = 0n, item = null] }) => {
    list.items.splice(typeof at === "bigint" ? Number(at) : 0, 0, item);
    touched(run, list);
    return null;
  }),
  pop: onList((run, list, { positional: [at = -1n] }) => {
    const index = typeof at === "bigint" ? Number(at) : -1;
    if (list.items.length === 0 && !list.open) raiseIfCaught(run, "IndexError", null);
    if (list.items.length === 0) return unknownHere(run, { cause: "an item of a list", label: "…" });
    return list.items.splice(index < 0 ? list.items.length + index : index, 1)[0] ?? null;
  }),
  remove: onList((run, list, { positional: [wanted = null] }) => {
    const at = indexOf(run, list, wanted);
    if (at >= 0) list.items.splice(at, 1);
    else if (!list.open) raiseIfCaught(run, "ValueError", wanted);
    return null;
  }),
  clear: onList((_run, list) => {
    list.items.length = 0;
    return null;
  }),
  reverse: onList((_run, list) => {
    list.items.reverse();
    return null;
  }),
  sort: onList((run, list, args) => {
    list.items = sortItems(run, list.items, args);
    return null;
  }),
  appendleft: onList((run, list, { positional: [item = null] }) => {
    list.items.unshift(item);
    touched(run, list);
    return null;
  }),
  popleft: onList(
    (run, list) => list.items.shift() ?? unknownHere(run, { cause: "an item of a list", label: "…" }),
  ),
};

const KEYS = new WeakMap<readonly Value[], Set<string>>();

/** Keys of a set's items; kept while nothing but `add` changes them. */
function keysOf(list: Sequence): Set<string> {
  const known = KEYS.get(list.items);
  if (known !== undefined && known.size === list.items.length) return known;
  const fresh = new Set(list.items.map(hashKey));
  KEYS.set(list.items, fresh);
  return fresh;
}

function combine(
  keep: (own: Sequence, others: ReadonlySet<string>, other: readonly Value[]) => readonly Value[],
): Native {
  return onList((run, self, { positional }) => {
    let result: Sequence = self;
    for (const each of positional) {
      const found = collect(run, each);
      const items = found?.items ?? [];
      result = setOf(
        run,
        keep(result, new Set(items.map(hashKey)), items),
        result.open || found === null || found.open,
      );
    }
    return result;
  });
}

export const SET_METHODS: Readonly<Record<string, Native>> = {
  copy: onList((run, list) => setOf(run, list.items, list.open)),
  add: onList((run, list, { positional: [item = null] }) => {
    const keys = keysOf(list);
    const key = hashKey(item);
    if (!keys.has(key)) list.items.push(item);
    keys.add(key);
    touched(run, list);
    return null;
  }),
  update: onList((run, list, { positional }) => {
    for (const each of positional) {
      const found = collect(run, each);
      list.items = setOf(run, [...list.items, ...(found?.items ?? [])]).items;
      if (found === null || found.open) list.open = true;
    }
    touched(run, list);
    return null;
  }),
  discard: removal(),
  remove: removal(),
  clear: onList((_run, list) => {
    list.items = [];
    return null;
  }),
  pop: onList(
    (run, list) => list.items.shift() ?? unknownHere(run, { cause: "an item of a set", label: "…" }),
  ),
  union: combine((own, _keys, items) => [...own.items, ...items]),
  intersection: combine((own, keys) => own.items.filter((item) => keys.has(hashKey(item)))),
  difference: combine((own, keys) => own.items.filter((item) => !keys.has(hashKey(item)))),
  symmetric_difference: combine((own, keys, items) => {
    const mine = new Set(own.items.map(hashKey));
    return [
      ...own.items.filter((item) => !keys.has(hashKey(item))),
      ...items.filter((item) => !mine.has(hashKey(item))),
    ];
  }),
  issubset: onList((run, self, { positional: [other = null] }) => {
    const found = collect(run, other);
    if (found === null || found.open || self.open)
      return unknownHere(run, { cause: "a condition", label: "…" });
    const keys = new Set(found.items.map(hashKey));
    return self.items.every((item) => keys.has(hashKey(item)));
  }),
  issuperset: onList((run, self, { positional: [other = null] }) => {
    const found = collect(run, other);
    if (found === null || found.open || self.open)
      return unknownHere(run, { cause: "a condition", label: "…" });
    const keys = new Set(self.items.map(hashKey));
    return found.items.every((item) => keys.has(hashKey(item)));
  }),
};

function removal(): Native {
  return onList((_run, list, { positional: [item = null] }) => {
    list.items = list.items.filter((each) => hashKey(each) !== hashKey(item));
    return null;
  });
}
