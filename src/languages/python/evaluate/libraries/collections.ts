import { absorb, makeDict } from "../builtins/dict-methods.ts";
import { settle } from "../deferred.ts";
import { dictOf, hashKey, isVague, setEntry } from "../dicts.ts";
import { collect, toList } from "../iterate.ts";
import type { Run } from "../run.ts";
import { openScope } from "../scope.ts";
import { toText } from "../text.ts";
import { type ClassValue, isSequence, type Native, type Value } from "../values.ts";
import type { Library } from "./define.ts";

const defaultdict: Native = (run, args) => {
  const [factory = null, ...rest] = args.positional;
  const made = { ...dictOf(run), missing: settle(run, factory) };
  if (rest[0] !== undefined) absorb(run, made, rest[0]);
  return made;
};

const namedtuple: Native = (run, args) => {
  const [name = "", given = null] = args.positional.map((each) => settle(run, each));
  const fields = isSequence(given)
    ? given.items.map((item) => toText(run, item))
    : toText(run, given)
        .split(/[\s,]+/)
        .filter(Boolean);
  const made = record(toText(run, name), fields);
  const defaults = settle(run, args.named.get("defaults") ?? null);
  if (isSequence(defaults))
    for (const [index, value] of defaults.items.entries())
      made.members.set(fields[fields.length - defaults.items.length + index] ?? "", value);
  return made;
};

/** A class that only has fields. */
export function record(name: string, fields: readonly string[]): ClassValue {
  return {
    kind: "class",
    name,
    definition: { kind: "class", name, bases: [], body: [], decorators: [], line: 0, start: 0, end: 0 },
    scope: openScope("module", null),
    bases: [],
    members: new Map(),
    fields,
  };
}

function counted(run: Run, given: Value | undefined): Value {
  const made = dictOf(run, [], false);
  const found = given === undefined ? null : collect(run, given);
  if (given !== undefined && (found === null || found.open)) made.open = true;
  for (const item of found?.items ?? []) {
    const before = made.entries.get(hashKey(item))?.[1];
    setEntry(run, made, { key: item, value: typeof before === "bigint" ? before + 1n : 1n });
    if (isVague(item)) made.open = true;
  }
  return made;
}

export const COLLECTIONS: Library = {
  functions: {
    defaultdict,
    namedtuple,
    OrderedDict: makeDict,
    Counter: (run, args) => counted(run, args.positional[0]),
    deque: (run, args) => {
      const [source] = args.positional;
      if (source === undefined) return { kind: "list", items: [], open: false, depth: run.repeating };
      const made = toList(run, source);
      const most = settle(run, args.positional[1] ?? args.named.get("maxlen") ?? null);
      return typeof most === "bigint" && isSequence(made)
        ? { ...made, items: most === 0n ? [] : made.items.slice(-Number(most)) }
        : made;
    },
    ChainMap: (run, args) => {
      const made = dictOf(run);
      for (const each of [...args.positional].reverse()) absorb(run, made, each);
      return made;
    },
  },
};
