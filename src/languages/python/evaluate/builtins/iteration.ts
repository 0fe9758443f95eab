import { argumentsOf, call } from "../calls.ts";
import { compareOrder } from "../comparisons.ts";
import { settle } from "../deferred.ts";
import { listOf } from "../dicts.ts";
import { isUnknown } from "../holes.ts";
import { collect, iterate, lazy } from "../iterate.ts";
import { operate } from "../operators.ts";
import { raiseIfCaught } from "../raise.ts";
import { type Run, unknownHere } from "../run.ts";
import { truthOf } from "../truth.ts";
import { type CallArguments, isKind, type Native, tuple, type Value } from "../values.ts";
import { sortItems } from "./list-methods.ts";

/** What is not known stays what it is: iterating over it gives its items. */
function orUnknown(run: Run, given: Value): Value {
  const value = settle(run, given);
  return isUnknown(value) ? value : unknownHere(run, { cause: "items", label: "item" });
}

function range(run: Run, args: CallArguments): Value {
  const bounds = args.positional.map((each) => settle(run, each));
  if (!bounds.every((each) => typeof each === "bigint")) {
    const vague = bounds.find((each) => isUnknown(each));
    return vague ?? unknownHere(run, { cause: "a range", label: "index" });
  }
  const [from, to, step] =
    bounds.length === 1 ? [0n, bounds[0] ?? 0n, 1n] : [bounds[0] ?? 0n, bounds[1] ?? 0n, bounds[2] ?? 1n];
  return {
    kind: "object",
    type: RANGE,
    fields: new Map<string, Value>([
      ["from", from],
      ["to", to],
      ["step", step],
    ]),
  };
}

const RANGE = {
  name: "range",
  iterate: (_run: Run, self: { fields: Map<string, Value> }) => ({
    [Symbol.iterator]: () => count(self.fields),
  }),
  item: (run: Run, self: { fields: Map<string, Value> }, key: Value): Value => {
    const items = collect(run, lazy({ [Symbol.iterator]: () => count(self.fields) }));
    const index = typeof key === "bigint" ? Number(key) : 0;
    if (isKind(key, "slice")) return listOf(run, items?.items ?? [], true);
    return items?.items.at(index) ?? null;
  },
  truth: (_run: Run, self: { fields: Map<string, Value> }) => !count(self.fields).next().done,
};

function* count(fields: ReadonlyMap<string, Value>): Generator<Value> {
  const [from, to, step] = ["from", "to", "step"].map((name) => {
    const value = fields.get(name);
    return typeof value === "bigint" ? value : 0n;
  });
  if (from === undefined || to === undefined || step === undefined || step === 0n) return;
  for (let at = from; step > 0n ? at < to : at > to; at += step) yield at;
}

function enumerate(run: Run, args: CallArguments): Value {
  const source = args.positional[0] ?? null;
  const start = settle(run, args.positional[1] ?? args.named.get("start") ?? 0n);
  const items = iterate(run, source);
  if (items === null)
    return listOf(
      run,
      [tuple([unknownHere(run, { cause: "a position", label: "index" }), orUnknown(run, source)])],
      true,
    );
  return lazy(numbered(items.values, typeof start === "bigint" ? start : 0n), items.open, items.endless);
}

function* numbered(values: Iterable<Value>, start: bigint): Generator<Value> {
  let at = start;
  for (const value of values) {
    yield tuple([at, value]);
    at += 1n;
  }
}

function zip(run: Run, args: CallArguments): Value {
  const sources = args.positional.map((each) => iterate(run, each));
  const columns = sources.map((each, index) => ({
    values: each?.values ?? [],
    filler:
      each === null || each.open
        ? orUnknown(run, each === null ? (args.positional[index] ?? null) : null)
        : null,
    endless: each?.endless === true,
  }));
  const open = !sources.some((each) => each !== null && !each.open && each.endless !== true);
  return lazy(
    aligned(columns),
    open && columns.length > 0,
    columns.length > 0 && columns.every((each) => each.endless),
  );
}

/** What `zip` goes over: its values, and what stands for those that are not known; null where all are known. */
interface Column {
  readonly values: Iterable<Value>;
  readonly filler: Value;
  readonly endless: boolean;
}

/** Rows up to the end of the shortest known column; of columns that are not known, up to where nothing is left. */
function* aligned(columns: readonly Column[]): Generator<Value> {
  const iterators = columns.map(({ values }) => values[Symbol.iterator]());
  for (let rows = 0; columns.length > 0; rows += 1) {
    const steps = iterators.map((iterator) => iterator.next());
    if (steps.some((step, index) => step.done && columns[index]?.filler === null)) return;
    const isSpent = steps.every((step, index) => step.done || columns[index]?.endless);
    const isVague = steps.some((step) => step.done);
    if (isSpent && isVague && rows > 0) return;
    yield tuple(steps.map((step, index) => (step.done ? (columns[index]?.filler ?? null) : step.value)));
  }
}

function* rows(sources: readonly Iterable<Value>[]): Generator<Value> {
  const iterators = sources.map((source) => source[Symbol.iterator]());
  while (iterators.length > 0) {
    const row: Value[] = [];
    for (const iterator of iterators) {
      const next = iterator.next();
      if (next.done) return;
      row.push(next.value);
    }
    yield tuple(row);
  }
}

function map(run: Run, args: CallArguments): Value {
  const [callee = null, ...sources] = args.positional;
  if (sources.length > 1) {
    return lazy(applied(run, callee, rows(sources.map((each) => iterate(run, each)?.values ?? []))));
  }
  const items = iterate(run, sources[0] ?? null);
  if (items === null)
    return listOf(
      run,
      [call(run, callee, argumentsOf([orUnknown(run, sources[0] ?? null)], {}, args))],
      true,
    );
  return lazy(mapped(run, callee, items.values), items.open, items.endless);
}

function* mapped(run: Run, callee: Value, values: Iterable<Value>): Generator<Value> {
  for (const value of values) yield call(run, callee, argumentsOf([value]));
}

function* applied(run: Run, callee: Value, values: Iterable<Value>): Generator<Value> {
  for (const value of values)
    yield call(run, callee, argumentsOf(isKind(value, "tuple") ? value.items : [value]));
}

function filter(run: Run, args: CallArguments): Value {
  const [callee = null, source = null] = args.positional;
  const found = collect(run, source);
  if (found === null) return orUnknown(run, source);
  let open = found.open;
  const kept = found.items.filter((item) => {
    const truth = truthOf(run, callee === null ? item : call(run, callee, argumentsOf([item], {}, args)));
    open ||= truth === null;
    return truth !== false;
  });
  return lazy(kept, open);
}

function extreme(sign: 1 | -1): Native {
  return (run, args) => {
    const [first = null] = args.positional;
    const found =
      args.positional.length === 1 ? collect(run, first) : { items: [...args.positional], open: false };
    if (found === null || found.open) return orUnknown(run, first);
    const best = foremost(run, { items: found.items, sign, args });
    if (best !== undefined) return best;
    return args.named.get("default") ?? unknownHere(run, { cause: "an extreme of nothing", label: "…" });
  };
}

/** The smallest or greatest item by key, the first of equals; undefined where there is none. */
function foremost(
  run: Run,
  { items, sign, args }: { items: readonly Value[]; sign: 1 | -1; args: CallArguments },
): Value | undefined {
  const key = settle(run, args.named.get("key") ?? null);
  const keyOf = (item: Value): Value =>
    key === null ? settle(run, item) : call(run, key, argumentsOf([item], {}, args));
  let best: { readonly item: Value; readonly key: Value } | undefined;
  for (const item of items) {
    const at = { item, key: keyOf(item) };
    const order = best === undefined ? -sign : compareOrder(at.key, best.key);
    if (order === null) return orUnknown(run, item);
    if (order * sign < 0) best = at;
  }
  return best?.item;
}

function every(wanted: boolean): Native {
  return (run, args) => {
    const found = collect(run, args.positional[0] ?? null);
    if (found === null) return orUnknown(run, args.positional[0] ?? null);
    let vague = found.open;
    for (const item of found.items) {
      const truth = truthOf(run, item);
      if (truth !== null && truth !== wanted) return !wanted;
      vague ||= truth === null;
    }
    return vague ? unknownHere(run, { cause: "a condition", label: "…" }) : wanted;
  };
}

function next(run: Run, args: CallArguments): Value {
  const [given = null, standard] = args.positional;
  const source = settle(run, given);
  if (isKind(source, "lazy")) {
    const step = source.iterator.next();
    if (!step.done) return step.value;
    if (standard !== undefined && !source.open) return standard;
    raiseIfCaught(run, "StopIteration", null);
    return unknownHere(run, { cause: "an item", label: "item" });
  }
  return orUnknown(run, source);
}

/** Functions over things that can be iterated. */
export const ITERATION: Readonly<Record<string, Native>> = {
  range,
  enumerate,
  zip,
  map,
  filter,
  next,
  iter: (run, args) => {
    const items = iterate(run, args.positional[0] ?? null);
    return items === null ? orUnknown(run, args.positional[0] ?? null) : lazy(items.values, items.open);
  },
  sorted: (run, args) => {
    const found = collect(run, args.positional[0] ?? null);
    return found === null
      ? orUnknown(run, args.positional[0] ?? null)
      : listOf(run, sortItems(run, found.items, args), found.open);
  },
  reversed: (run, args) => {
    const found = collect(run, args.positional[0] ?? null);
    return found === null
      ? orUnknown(run, args.positional[0] ?? null)
      : lazy(found.items.reverse(), found.open);
  },
  sum: (run, args) => {
    const found = collect(run, args.positional[0] ?? null);
    if (found === null || found.open) return orUnknown(run, args.positional[0] ?? null);
    const start = args.positional[1] ?? args.named.get("start") ?? 0n;
    return found.items.reduce<Value>((left, right) => operate(run, { operator: "+", left, right }), start);
  },
  min: extreme(1),
  max: extreme(-1),
  any: every(false),
  all: every(true),
};
