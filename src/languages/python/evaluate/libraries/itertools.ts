import { argumentsOf, call } from "../calls.ts";
import { settle } from "../deferred.ts";
import { listOf } from "../dicts.ts";
import { isUnknown } from "../holes.ts";
import { collect, iterate, lazy } from "../iterate.ts";
import { operate } from "../operators.ts";
import { type Run, unknownHere } from "../run.ts";
import { truthOf } from "../truth.ts";
import { type CallArguments, isSequence, type Native, native, tuple, type Value } from "../values.ts";
import type { Library } from "./define.ts";

interface Pool {
  readonly items: Value[];
  readonly open: boolean;
}

/** The items of one argument; an unknown one stands for its item. */
function pool(run: Run, value: Value): Pool {
  const found = collect(run, value);
  if (found !== null) return found;
  const settled = settle(run, value);
  return {
    items: [isUnknown(settled) ? settled : unknownHere(run, { cause: "items", label: "item" })],
    open: true,
  };
}

function size(run: Run, args: CallArguments, name: string): number | null {
  const value = settle(run, args.positional[1] ?? args.named.get(name) ?? null);
  return typeof value === "bigint" ? Number(value) : null;
}

function* product(pools: readonly Pool[], prefix: readonly Value[]): Generator<Value> {
  const [first, ...rest] = pools;
  if (first === undefined) {
    yield tuple(prefix);
    return;
  }
  for (const item of first.items) yield* product(rest, [...prefix, item]);
}

function* combinations(items: readonly Value[], count: number, from: number): Generator<readonly Value[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= items.length - count; at += 1) {
    for (const rest of combinations(items, count - 1, at + 1)) yield [items[at] ?? null, ...rest];
  }
}

function* repeated(items: readonly Value[], count: number, from: number): Generator<readonly Value[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let at = from; at < items.length; at += 1) {
    for (const rest of repeated(items, count - 1, at)) yield [items[at] ?? null, ...rest];
  }
}

function* permutations(items: readonly Value[], count: number): Generator<readonly Value[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const [at, item] of items.entries()) {
    const others = [...items.slice(0, at), ...items.slice(at + 1)];
    for (const rest of permutations(others, count - 1)) yield [item, ...rest];
  }
}

function* tuples(rows: Iterable<readonly Value[]>): Generator<Value> {
  for (const row of rows) yield tuple(row);
}

/** Longest choice that is followed; `combinations(x, 20)` is nobody's plan. */
const CHOICE_LIMIT = 12;

function choosing(choose: (items: readonly Value[], count: number) => Iterable<readonly Value[]>): Native {
  return (run, args) => {
    const { items, open } = pool(run, args.positional[0] ?? null);
    const count = size(run, args, "r") ?? items.length;
    if (open && items.length < count)
      return listOf(
        run,
        [tuple(Array.from({ length: Math.min(count, CHOICE_LIMIT) }, () => items[0] ?? null))],
        true,
      );
    if (count > CHOICE_LIMIT) return unknownHere(run, { cause: "budget", label: "item" });
    return lazy(tuples(choose(items, count)), open);
  };
}

function* chained(sources: readonly Iterable<Value>[]): Generator<Value> {
  for (const source of sources) yield* source;
}

function chain(run: Run, values: readonly Value[]): Value {
  const items = values.map((value) => iterate(run, value));
  return lazy(
    chained(items.map((each, index) => each?.values ?? pool(run, values[index] ?? null).items)),
    items.some((each) => each === null || each.open),
  );
}

function* counting(start: bigint, step: bigint): Generator<Value> {
  for (let at = start; ; at += step) yield at;
}

function* around(items: readonly Value[]): Generator<Value> {
  while (items.length > 0) yield* items;
}

function groupby(run: Run, args: CallArguments): Value {
  const { items, open } = pool(run, args.positional[0] ?? null);
  const key = args.positional[1] ?? args.named.get("key");
  const groups: { key: Value; items: Value[] }[] = [];
  for (const item of items) {
    const at = key === undefined ? item : call(run, key, argumentsOf([item], {}, args));
    const last = groups.at(-1);
    if (last !== undefined && last.key === at) last.items.push(item);
    else groups.push({ key: at, items: [item] });
  }
  return listOf(
    run,
    groups.map((group) => tuple([group.key, listOf(run, group.items)])),
    open,
  );
}

function islice(run: Run, args: CallArguments): Value {
  const bounds = args.positional.slice(1).map((each) => settle(run, each));
  const [from, to] = bounds.length === 1 ? [0n, bounds[0] ?? null] : [bounds[0] ?? 0n, bounds[1] ?? null];
  const items = iterate(run, args.positional[0] ?? null);
  if (items === null || typeof to !== "bigint") return args.positional[0] ?? null;
  const kept: Value[] = [];
  let at = 0n;
  for (const item of items.values) {
    if (at >= to) break;
    if (at >= (typeof from === "bigint" ? from : 0n)) kept.push(item);
    at += 1n;
    if (at >= to) break;
  }
  return listOf(run, kept, items.open);
}

const fromIterable: Native = (run, args) => chain(run, pool(run, args.positional[0] ?? null).items);

/** What the test of the first argument says of an item; null where that is not known. */
function answer(run: Run, args: CallArguments, item: Value): boolean | null {
  const test = settle(run, args.positional[0] ?? null);
  return truthOf(run, test === null ? item : call(run, test, argumentsOf([item], {}, args)));
}

export const ITERTOOLS: Library = {
  values: {
    chain: native("chain", (run, args) => chain(run, args.positional), {
      from_iterable: native("from_iterable", fromIterable),
    }),
  },
  functions: {
    product: (run, args) => {
      const times = settle(run, args.named.get("repeat") ?? 1n);
      const once = args.positional.map((each) => pool(run, each));
      const pools = Array.from(
        { length: typeof times === "bigint" ? Math.min(Number(times), CHOICE_LIMIT) : 1 },
        () => once,
      ).flat();
      return lazy(
        product(pools, []),
        pools.some((each) => each.open),
      );
    },
    combinations: choosing((items, count) => combinations(items, count, 0)),
    combinations_with_replacement: choosing((items, count) => repeated(items, count, 0)),
    permutations: choosing(permutations),
    count: (run, args) => {
      const [start = 0n, step = 1n] = args.positional.map((each) => settle(run, each));
      const numbers = counting(typeof start === "bigint" ? start : 0n, typeof step === "bigint" ? step : 1n);
      return lazy(numbers, false, true);
    },
    cycle: (run, args) => lazy(around(pool(run, args.positional[0] ?? null).items), false, true),
    repeat: (run, args) => {
      const times = settle(run, args.positional[1] ?? null);
      return typeof times === "bigint"
        ? listOf(
            run,
            Array.from({ length: Math.min(Number(times), 10_000) }, () => args.positional[0] ?? null),
          )
        : lazy(around([args.positional[0] ?? null]), false, true);
    },
    islice,
    groupby,
    starmap: (run, args) => {
      const { items, open } = pool(run, args.positional[1] ?? null);
      return listOf(
        run,
        items.map((item) =>
          call(
            run,
            args.positional[0] ?? null,
            argumentsOf(isSequence(item) ? item.items : [item], {}, args),
          ),
        ),
        open,
      );
    },
    filterfalse: (run, args) => {
      const { items, open } = pool(run, args.positional[1] ?? null);
      const kept = items.filter((item) => answer(run, args, item) !== true);
      return listOf(run, kept, open);
    },
    dropwhile: (run, args) => {
      const { items, open } = pool(run, args.positional[1] ?? null);
      const start = items.findIndex((item) => answer(run, args, item) !== true);
      return listOf(run, start < 0 ? [] : items.slice(start), open);
    },
    pairwise: (run, args) => {
      const { items, open } = pool(run, args.positional[0] ?? null);
      return listOf(
        run,
        items.slice(1).map((item, at) => tuple([items[at] ?? null, item])),
        open,
      );
    },
    compress: (run, args) => {
      const { items, open } = pool(run, args.positional[0] ?? null);
      const selectors = pool(run, args.positional[1] ?? null);
      const kept = items.filter(
        (_, at) => at < selectors.items.length && truthOf(run, selectors.items[at] ?? null) !== false,
      );
      return listOf(run, kept, open || selectors.open);
    },
    batched: (run, args) => {
      const { items, open } = pool(run, args.positional[0] ?? null);
      const count = Math.max(1, size(run, args, "n") ?? items.length);
      const batches = Array.from({ length: Math.ceil(items.length / count) }, (_, at) =>
        tuple(items.slice(at * count, (at + 1) * count)),
      );
      return listOf(run, batches, open);
    },
    tee: (run, args) => {
      const { items, open } = pool(run, args.positional[0] ?? null);
      const count = Math.min(size(run, args, "n") ?? 2, 20);
      return tuple(Array.from({ length: count }, () => listOf(run, items, open)));
    },
    takewhile: (run, args) => {
      const { items, open } = pool(run, args.positional[1] ?? null);
      const end = items.findIndex((item) => answer(run, args, item) === false);
      return listOf(run, end < 0 ? items : items.slice(0, end), open);
    },
    accumulate: (run, args) => {
      const { items, open } = pool(run, args.positional[0] ?? null);
      const made: Value[] = [];
      const by = settle(run, args.positional[1] ?? args.named.get("func") ?? null);
      const initial = args.named.get("initial");
      for (const item of initial === undefined ? items : [initial, ...items]) {
        const left = made.at(-1);
        if (left === undefined) made.push(item);
        else if (by === null) made.push(operate(run, { operator: "+", left, right: item }));
        else made.push(call(run, by, argumentsOf([left, item], {}, args)));
      }
      return listOf(run, made, open);
    },
    zip_longest: (run, args) => {
      const pools = args.positional.map((each) => pool(run, each));
      const longest = Math.max(0, ...pools.map((each) => each.items.length));
      const fill = args.named.get("fillvalue") ?? null;
      return listOf(
        run,
        Array.from({ length: longest }, (_, at) => tuple(pools.map((each) => each.items[at] ?? fill))),
        pools.some((each) => each.open),
      );
    },
  },
};
