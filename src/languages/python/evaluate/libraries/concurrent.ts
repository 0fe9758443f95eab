import { argumentsOf, call } from "../calls.ts";
import { settle } from "../deferred.ts";
import { listOf } from "../dicts.ts";
import { isUnknown } from "../holes.ts";
import { collect, iterate } from "../iterate.ts";
import { classNames, findMember } from "../members.ts";
import { Raised } from "../raised.ts";
import { type Run, unknownHere } from "../run.ts";
import {
  type CallArguments,
  type Instance,
  isKind,
  isSequence,
  type Native,
  native,
  type ObjectType,
  type ObjectValue,
  object,
  tuple,
  type Value,
} from "../values.ts";
import type { Library } from "./define.ts";
import { makeQueue } from "./queues.ts";
import { work } from "./workers.ts";

/** A result that is already there: everything that is started runs at once, in order. */
const FUTURE: ObjectType = {
  name: "Future",
  attribute: (_run, self, name) => FUTURE_METHODS(self)[name],
};

function FUTURE_METHODS(self: ObjectValue): Readonly<Record<string, Value>> {
  const value = self.fields.get("value") ?? null;
  const give = (made: Value): Value => native("result", () => made);
  return {
    result: give(value),
    get: give(value),
    exception: give(null),
    done: give(true),
    wait: give(null),
    cancel: give(false),
    successful: give(true),
    add_done_callback: native("add_done_callback", (run, args) =>
      call(run, args.positional[0] ?? null, argumentsOf([self], {}, args)),
    ),
  };
}

/** Starts a call elsewhere: it runs here and now, and what it raises stays in its future. */
export function start(run: Run, callee: Value, args: CallArguments): Value {
  const frames = run.frames.length;
  const depth = run.budget.depth;
  const task = (): Value => object(FUTURE, { value: call(run, callee, args) });
  const failed = (): Value => {
    run.frames.length = frames;
    run.budget.depth = depth;
    return object(FUTURE, { value: unknownHere(run, { cause: "a failed call", label: "result" }) });
  };
  try {
    return work(run, task, () => void start(run, callee, args)) ?? failed();
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    return failed();
  }
}

function rest(args: CallArguments, from: number): CallArguments {
  return { ...args, positional: args.positional.slice(from) };
}

/** Calls a function for each item, or each row of items; the results in order. */
function mapEach(run: Run, args: CallArguments, spreading: boolean): Value {
  const [callee = null, ...sources] = args.positional;
  const columns = sources.map((each) => collect(run, each));
  const unknowns = columns.map(
    (column, index) => column ?? { items: [itemOf(run, sources[index] ?? null)], open: true },
  );
  const shortest = Math.min(...unknowns.map((column) => column.items.length));
  const results: Value[] = [];
  for (let at = 0; at < shortest; at += 1) {
    const row = unknowns.map((column) => column.items[at] ?? null);
    const [only] = row;
    const positional = spreading && isSequence(only) ? only.items : row;
    results.push(resultOf(start(run, callee, argumentsOf(positional, {}, args))));
  }
  return listOf(
    run,
    results,
    unknowns.some((column) => column.open),
  );
}

function itemOf(run: Run, given: Value): Value {
  const value = settle(run, given);
  return isUnknown(value) ? value : unknownHere(run, { cause: "items", label: "item" });
}

function resultOf(future: Value): Value {
  return isKind(future, "object") ? (future.fields.get("value") ?? null) : future;
}

function applied(run: Run, args: CallArguments): CallArguments {
  const given = settle(run, args.positional[1] ?? args.named.get("args") ?? null);
  const named = settle(run, args.positional[2] ?? args.named.get("kwds") ?? args.named.get("kwargs") ?? null);
  const keywords = new Map<string, Value>();
  if (isKind(named, "dict"))
    for (const [key, value] of named.entries.values()) if (typeof key === "string") keywords.set(key, value);
  const items = given === null ? [] : (collect(run, given)?.items ?? []);
  return { ...args, positional: items, named: keywords };
}

/** Methods that start functions, wherever they are called: on a known executor or on an unknown object. */
export const STARTERS: Readonly<Record<string, Native>> = {
  submit: (run, args) => start(run, args.positional[0] ?? null, rest(args, 1)),
  apply_async: (run, args) => start(run, args.positional[0] ?? null, applied(run, args)),
  starmap: (run, args) => mapEach(run, args, true),
  starmap_async: (run, args) => object(FUTURE, { value: mapEach(run, args, true) }),
  imap: (run, args) => mapEach(run, { ...args, positional: args.positional.slice(0, 2) }, false),
  imap_unordered: (run, args) => mapEach(run, { ...args, positional: args.positional.slice(0, 2) }, false),
  map_async: (run, args) =>
    object(FUTURE, { value: mapEach(run, { ...args, positional: args.positional.slice(0, 2) }, false) }),
  run_in_executor: (run, args) => start(run, args.positional[1] ?? null, rest(args, 2)),
};

const POOL: ObjectType = {
  name: "Executor",
  attribute: (_run, _self, name) => {
    const method = POOL_METHODS[name];
    return method === undefined ? undefined : native(name, method);
  },
};

const POOL_METHODS: Readonly<Record<string, Native>> = {
  ...STARTERS,
  map: (run, args) => mapEach(run, args, false),
  apply: (run, args) => resultOf(start(run, args.positional[0] ?? null, applied(run, args))),
  shutdown: () => null,
  close: () => null,
  join: () => null,
  terminate: () => null,
};

const makePool: Native = (run, args) => {
  const initializer = args.named.get("initializer");
  if (initializer !== undefined)
    start(
      run,
      initializer,
      argumentsOf(collect(run, args.named.get("initargs") ?? tuple([]))?.items ?? [], {}, args),
    );
  return object(POOL);
};

const asCompleted: Native = (run, args) => {
  const items = iterate(run, args.positional[0] ?? null);
  return items === null
    ? itemOf(run, args.positional[0] ?? null)
    : listOf(run, [...items.values], items.open);
};

const wait: Native = (run, args) => tuple([asCompleted(run, args), listOf(run, [])]);

export const CONCURRENT: Library = {
  functions: { ThreadPoolExecutor: makePool, ProcessPoolExecutor: makePool, as_completed: asCompleted, wait },
};

const THREAD: ObjectType = {
  name: "Thread",
  attribute: (_run, self, name) => {
    if (name === "start" || name === "run") return native(name, (run, args) => startThread(run, self, args));
    return name === "join" || name === "is_alive" ? native(name, () => null) : undefined;
  },
};

function startThread(run: Run, self: ObjectValue, args: CallArguments): Value {
  const target = self.fields.get("target") ?? null;
  if (target === null) return null;
  start(run, target, applied(run, { ...args, positional: [], named: self.fields }));
  return null;
}

const makeThread: Native = (_run, args) => object(THREAD, Object.fromEntries(args.named));

/** `start()` of an instance of a class that extends `Thread` or `Process`. */
export function threadMethod(self: Instance, name: string): Value | undefined {
  if (name !== "start" || !classNames(self.type).some((each) => each === "Thread" || each === "Process"))
    return undefined;
  const body = findMember(self.type, "run");
  return native(name, (run, args) => {
    if (body !== undefined) start(run, { kind: "method", self, callee: body }, { ...args, positional: [] });
    return null;
  });
}

const LOCK: ObjectType = { name: "Lock", attribute: (_run, _self, name) => native(name, () => null) };

const makeLock: Native = () => object(LOCK);

const LOCKS: Readonly<Record<string, Native>> = {
  Lock: makeLock,
  RLock: makeLock,
  Semaphore: makeLock,
  BoundedSemaphore: makeLock,
  Event: makeLock,
};

export const THREADING: Library = { functions: { Thread: makeThread, Timer: makeThread, ...LOCKS } };

export const MULTIPROCESSING: Library = {
  functions: {
    Pool: makePool,
    ThreadPool: makePool,
    Process: makeThread,
    Queue: makeQueue("first"),
    SimpleQueue: makeQueue("first"),
    JoinableQueue: makeQueue("first"),
    cpu_count: () => 4n,
    set_start_method: () => null,
    get_context: (run) => unknownHere(run, { cause: "multiprocessing context", label: "context" }),
    ...LOCKS,
  },
};

const DELAYED: ObjectType = {
  name: "delayed",
  call: (run, self, args) => {
    const callee = self.fields.get("callee") ?? null;
    return native("task", () => resultOf(start(run, callee, args)));
  },
};

export const JOBLIB: Library = {
  functions: {
    delayed: (_run, args) => object(DELAYED, { callee: args.positional[0] ?? null }),
    Parallel: () =>
      native("Parallel", (run, args) => {
        const found = collect(run, args.positional[0] ?? null);
        return listOf(
          run,
          (found?.items ?? []).map((task) => call(run, task, argumentsOf([], {}, args))),
          found?.open ?? true,
        );
      }),
    cpu_count: () => 4n,
  },
};

const first: Native = (_run, args) => args.positional[0] ?? null;

/** Coroutines run where they are called, so waiting for them gives what they gave. */
export const ASYNCIO: Library = {
  functions: {
    run: first,
    create_task: first,
    ensure_future: first,
    wait_for: first,
    shield: first,
    gather: (run, args) => listOf(run, args.positional),
    as_completed: asCompleted,
    wait,
    sleep: () => null,
    to_thread: (run, args) => resultOf(start(run, args.positional[0] ?? null, rest(args, 1))),
    Queue: makeQueue("first"),
    LifoQueue: makeQueue("last"),
    PriorityQueue: makeQueue("sorted"),
    get_event_loop: () => object(LOOP),
    get_running_loop: () => object(LOOP),
    new_event_loop: () => object(LOOP),
    ...LOCKS,
  },
};

const LOOP: ObjectType = {
  name: "EventLoop",
  attribute: (_run, _self, name) => {
    if (name === "run_in_executor")
      return native(name, (run, args) => resultOf(start(run, args.positional[1] ?? null, rest(args, 2))));
    if (name === "run_until_complete" || name === "create_task") return native(name, first);
    return native(name, () => null);
  },
};
