import { sortItems } from "../builtins/list-methods.ts";
import { settle } from "../deferred.ts";
import { hashKey, listOf } from "../dicts.ts";
import { raiseIfCaught } from "../raise.ts";
import { type Run, unknownHere } from "../run.ts";
import {
  type CallArguments,
  isKind,
  type Native,
  native,
  type ObjectType,
  type ObjectValue,
  object,
  type Sequence,
  type Value,
} from "../values.ts";
import type { Library } from "./define.ts";
import { Blocked, isWorker, wake } from "./workers.ts";

/** Times in a row that a worker finds a queue empty before it counts as waiting. */
const PATIENCE = 3n;

/** `queue.Queue` and its kin; what one thread puts another one gets. */
const QUEUE: ObjectType = {
  name: "Queue",
  attribute: (_run, self, name) => {
    const method = METHODS[name];
    return method === undefined ? undefined : native(name, (run, args) => method(run, self, args));
  },
};

type Method = (run: Run, self: ObjectValue, args: CallArguments) => Value;

const METHODS: Readonly<Record<string, Method>> = {
  put,
  put_nowait: put,
  get: (run, self, args) => take(run, self, args, isPatient(run, args)),
  get_nowait: (run, self, args) => take(run, self, args, false),
  empty: (_run, self) => itemsOf(self).items.length === 0,
  full: () => false,
  qsize: (_run, self) => BigInt(itemsOf(self).items.length),
  task_done: () => null,
  join: () => null,
  close: () => null,
  join_thread: () => null,
};

function itemsOf(self: ObjectValue): Sequence {
  const items = self.fields.get("items");
  if (isKind(items, "list")) return items;
  const made = listOf(null, []);
  self.fields.set("items", made);
  return made;
}

function put(run: Run, self: ObjectValue, args: CallArguments): Value {
  const { items } = itemsOf(self);
  const item = args.positional[0] ?? args.named.get("item") ?? null;
  if (isWorker(run) && isWorn(self, item)) return null;
  items.push(item);
  self.fields.set("misses", 0n);
  wake(run, () => items.length > 0);
  return null;
}

/** Times that workers may put one item back; what it does is known by then. */
const RETRIES = 3n;

/** Counts an item that a worker puts; true where it has come back often enough. */
function isWorn(self: ObjectValue, item: Value): boolean {
  const name = `put ${hashKey(item)}`;
  const counted = self.fields.get(name);
  const count = typeof counted === "bigint" ? counted : 0n;
  self.fields.set(name, count + 1n);
  return count >= RETRIES;
}

/** True for a `get` that waits until there is something. */
function isPatient(run: Run, args: CallArguments): boolean {
  const block = settle(run, args.positional[0] ?? args.named.get("block") ?? true);
  return block !== false && args.positional.length < 2 && !args.named.has("timeout");
}

function take(run: Run, self: ObjectValue, args: CallArguments, patient: boolean): Value {
  const { items } = itemsOf(self);
  if (items.length === 0) return hungry(run, self, patient);
  self.fields.set("misses", 0n);
  const order = self.fields.get("order");
  if (order === "last") return items.pop() ?? null;
  if (order === "sorted") {
    const sorted = sortItems(run, items, { ...args, positional: [], named: new Map() });
    items.splice(0, items.length, ...sorted);
  }
  return items.shift() ?? null;
}

/** What a `get` from an empty queue does: it waits, or raises `Empty`; a loop around it has seen all there is. */
function hungry(run: Run, self: ObjectValue, patient: boolean): Value {
  const counted = self.fields.get("misses");
  const misses = (typeof counted === "bigint" ? counted : 0n) + 1n;
  self.fields.set("misses", misses);
  if (isWorker(run) && (patient || misses > PATIENCE)) throw new Blocked();
  if (!patient && misses <= PATIENCE) raiseIfCaught(run, "Empty", null);
  if (isWorker(run)) throw new Blocked();
  run.exitSkipped = true;
  return unknownHere(run, { cause: "item of a queue", label: "item" });
}

/** Makes a queue that gives its items in this order. */
export function makeQueue(order: "first" | "last" | "sorted"): Native {
  return (run) => object(QUEUE, { items: listOf(run, []), order });
}

/** `queue`: every kind of queue. */
export const QUEUES: Library = {
  functions: {
    Queue: makeQueue("first"),
    SimpleQueue: makeQueue("first"),
    LifoQueue: makeQueue("last"),
    PriorityQueue: makeQueue("sorted"),
  },
};
