import { settle } from "../deferred.ts";
import { dictOf, hashKey, isVague, listOf, setEntry } from "../dicts.ts";
import { showText } from "../holes.ts";
import { collect } from "../iterate.ts";
import { type Run, unknownHere } from "../run.ts";
import { toText } from "../text.ts";
import {
  type CallArguments,
  type Dict,
  isKind,
  isSequence,
  type Native,
  tuple,
  type Value,
} from "../values.ts";

function onDict(apply: (run: Run, dict: Dict, args: CallArguments) => Value): Native {
  return (run, args) => {
    const [self = null, ...rest] = args.positional;
    return isKind(self, "dict")
      ? apply(run, self, { ...args, positional: rest.map((each) => settle(run, each)) })
      : null;
  };
}

function entriesOf(dict: Dict): readonly (readonly [Value, Value])[] {
  return [...dict.entries.values()];
}

/** The value of a key; null where the dict does not have it, undefined where nobody knows. */
function find(dict: Dict, key: Value): readonly [Value, Value] | null | undefined {
  const found = dict.entries.get(hashKey(key));
  if (found !== undefined) return found;
  return dict.open || isVague(key) ? undefined : null;
}

function unknownEntry(run: Run, key: Value): Value {
  const label = showText(run.holes, toText(run, key)).replace(/[{}]/g, "");
  return unknownHere(run, { cause: "an entry of a dict", label });
}

/** `dict.fromkeys(keys, value)`. */
const fromKeys: Native = (run, { positional: [keys = null, value = null] }) => {
  const found = collect(run, keys);
  return dictOf(run, found?.items.map((key) => [key, value] as const) ?? [], found === null || found.open);
};

export const DICT_METHODS: Readonly<Record<string, Native>> = {
  fromkeys: fromKeys,
  get: onDict((run, dict, { positional: [key = null, standard = null] }) => {
    const found = find(dict, key);
    if (found === undefined) return unknownEntry(run, key);
    return found === null ? standard : found[1];
  }),
  setdefault: onDict((run, dict, { positional: [key = null, standard = null] }) => {
    const found = find(dict, key);
    if (found !== null && found !== undefined) return found[1];
    setEntry(run, dict, { key, value: standard });
    return standard;
  }),
  pop: onDict((run, dict, { positional }) => {
    const [key = null, standard] = positional;
    const found = find(dict, key);
    dict.entries.delete(hashKey(key));
    if (found !== null && found !== undefined) return found[1];
    return standard === undefined || found === undefined ? unknownEntry(run, key) : standard;
  }),
  popitem: onDict((run, dict) => {
    const last = [...dict.entries].at(-1);
    if (last === undefined) return unknownEntry(run, null);
    dict.entries.delete(last[0]);
    return tuple(last[1]);
  }),
  keys: onDict((run, dict) =>
    listOf(
      run,
      entriesOf(dict).map(([key]) => key),
      dict.open,
    ),
  ),
  values: onDict((run, dict) =>
    listOf(
      run,
      entriesOf(dict).map(([, value]) => value),
      dict.open,
    ),
  ),
  items: onDict((run, dict) =>
    listOf(
      run,
      entriesOf(dict).map((entry) => tuple(entry)),
      dict.open,
    ),
  ),
  copy: onDict((run, dict) => ({ ...dict, entries: new Map(dict.entries), depth: run.repeating })),
  clear: onDict((_run, dict) => {
    dict.entries.clear();
    return null;
  }),
  update: onDict((run, dict, args) => {
    const [other] = args.positional;
    if (other !== undefined) absorb(run, dict, other);
    for (const [key, value] of args.named) setEntry(run, dict, { key, value });
    return null;
  }),
  most_common: onDict((run, dict, { positional: [count = null] }) => {
    const counts = entriesOf(dict).map(([, value]) => value);
    const isKnown = !dict.open && counts.every((value) => typeof value === "bigint");
    const most = entriesOf(dict).toSorted(([, one], [, other]) => Number(other) - Number(one));
    const kept = isKnown && typeof count === "bigint" ? most.slice(0, Number(count)) : most;
    return isKnown
      ? listOf(
          run,
          kept.map((entry) => tuple(entry)),
        )
      : listOf(
          run,
          entriesOf(dict).map(([key]) => tuple([key, unknownEntry(run, key)])),
          true,
        );
  }),
};

/** Puts the entries of another dict, or of pairs, into a dict. */
export function absorb(run: Run, dict: Dict, given: Value): void {
  const other = settle(run, given);
  if (isKind(other, "dict")) {
    for (const [key, value] of other.entries.values()) setEntry(run, dict, { key, value });
    if (other.open) dict.open = true;
    return;
  }
  const found = collect(run, other);
  if (found === null || found.open) dict.open = true;
  for (const pair of found?.items ?? []) {
    if (isSequence(pair) && pair.items.length === 2)
      setEntry(run, dict, { key: pair.items[0] ?? null, value: pair.items[1] ?? null });
    else dict.open = true;
  }
}

/** `dict(...)`. */
export function makeDict(run: Run, args: CallArguments): Value {
  const made = dictOf(run, [], args.open);
  const [first] = args.positional;
  if (first !== undefined) absorb(run, made, first);
  for (const [key, value] of args.named) setEntry(run, made, { key, value });
  return made;
}
