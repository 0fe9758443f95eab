import { argumentsOf, call } from "../calls.ts";
import { settle } from "../deferred.ts";
import { dictOf, listOf } from "../dicts.ts";
import { firstHole, hasHole } from "../holes.ts";
import { type Run, unknownHere } from "../run.ts";
import { toText } from "../text.ts";
import {
  type CallArguments,
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
import { itself } from "./small.ts";

/** What patterns may hold to be run: no back references and no conditions. */
const PLAIN =
  /^(?:[\w\s^$.,:;=<>@!#%&~`'"/-]|\\[^\dkgpPuUxNZ\n]|\[(?:\\.|[^\]\\])+\]|\((?!\?)|\(\?(?:P?<\w+>|:|=|!|<=|<!)|\||\)|[*+?]|\{\d{1,2}(?:,\d{0,2})?\}|\\Z|\{)+$/;
/** A repetition of a group that repeats itself: its matching may take for ever. */
const NESTED = /[*+}]\)?[*+{]|\)(?:[*+]|\{\d)/;
const REPEATED = /(\\.|\[(?:\\.|[^\]\\])+\]|.)[*+]/g;
/** Longest text by the number of repetitions that may match anything. */
const TEXT_LIMITS = [20_000, 20_000, 5_000, 600];
const REPETITION_LIMIT = 8;

/** A pattern with the texts that it may be run on, or null where it is not run. */
interface Runnable {
  readonly regex: RegExp;
  readonly limit: number;
}

function pattern(source: Value, flags: string): Runnable | null {
  const [, inline = "", rest] =
    typeof source === "string" ? (/^\(\?([ims]+)\)(.*)$/s.exec(source) ?? []) : [];
  if (rest !== undefined) return pattern(rest, flags + inline);
  if (typeof source !== "string" || source.length > 300 || !PLAIN.test(source) || NESTED.test(source))
    return null;
  const repeated = [...source.matchAll(REPEATED)].map(([, what = ""]) => what);
  const limit = TEXT_LIMITS[repeated.filter((what) => /^(?:\.|\\[wWSD]|\[\^)/.test(what)).length];
  if (limit === undefined || repeated.length > REPETITION_LIMIT) return null;
  try {
    const written = source.replaceAll("(?P<", "(?<").replace(/\\A/g, "^").replace(/\\Z/g, "$");
    return { regex: new RegExp(written, [...new Set(flags)].join("")), limit };
  } catch {
    return null;
  }
}

/** Flags as JavaScript writes them: `re.I | re.M` is a number of bits. */
function flagsOf(run: Run, given: Value | undefined): string | null {
  const value = settle(run, given ?? 0n);
  if (typeof value !== "bigint") return null;
  return [...FLAG_LETTERS].flatMap(([bit, letter]) => ((value & bit) === 0n ? [] : letter)).join("");
}

const FLAG_LETTERS: ReadonlyMap<bigint, string> = new Map([
  [2n, "i"],
  [8n, "m"],
  [16n, "s"],
]);

type Apply = (run: Run, regex: RegExp, text: string, args: CallArguments) => Value;

/** Where the text and the flags stand among a function's arguments. */
interface Places {
  readonly text: number;
  readonly flags: number;
}

function onText(
  apply: Apply,
  own: string,
  { text: textAt, flags: flagsAt }: Places = { text: 1, flags: 2 },
): Native {
  return (run, args) => {
    const text = settle(run, args.positional[textAt] ?? args.named.get("string") ?? null);
    const flags = flagsOf(run, args.named.get("flags") ?? args.positional[flagsAt]);
    const found = flags === null ? null : pattern(settle(run, args.positional[0] ?? null), own + flags);
    if (typeof text === "string" && !hasHole(text) && found !== null && text.length <= found.limit)
      return apply(run, found.regex, text, args);
    const hole = typeof text === "string" ? firstHole(text) : isKind(text, "unknown") ? text : null;
    return hole ?? unknownHere(run, { cause: "a regular expression", label: "match" });
  };
}

function subText(run: Run, regex: RegExp, text: string, args: CallArguments): Value {
  const by = settle(run, args.positional[1] ?? args.named.get("repl") ?? null);
  const count = settle(run, args.positional[3] ?? args.named.get("count") ?? 0n);
  const once = count === 1n ? new RegExp(regex.source, regex.flags.replace("g", "")) : regex;
  if (count !== 0n && count !== 1n)
    return unknownHere(run, { cause: "a regular expression", label: "match" });
  if (typeof by !== "string") return replaceBy(run, { regex: once, text, by, args });
  const replacement = by
    .replaceAll("$", "$$$$")
    .replace(
      /\\g<(\d+)>|\\(\d)/g,
      (_, long: string | undefined, short: string | undefined) => `$${long ?? short}`,
    )
    .replace(/\\g<(\w+)>/g, "$<$1>")
    .replaceAll("\\n", "\n");
  return text.replace(once, replacement);
}

/** A function that gives the replacement of each match. */
function replaceBy(
  run: Run,
  { regex, text, by, args }: { regex: RegExp; text: string; by: Value; args: CallArguments },
): Value {
  let made = "";
  let at = 0;
  const every = regex.global
    ? [...text.matchAll(regex)]
    : [regex.exec(text)].filter((found) => found !== null);
  for (const found of every) {
    made += text.slice(at, found.index) + toText(run, call(run, by, argumentsOf([matchOf(found)], {}, args)));
    at = found.index + found[0].length;
  }
  return made + text.slice(at);
}

/** The parts between matches, with the groups of the matches. */
function splitText(run: Run, regex: RegExp, text: string, args: CallArguments): Value {
  const most = settle(run, args.positional[2] ?? args.named.get("maxsplit") ?? 0n);
  if (typeof most !== "bigint") return unknownHere(run, { cause: "a regular expression", label: "match" });
  const parts: Value[] = [];
  let at = 0;
  for (const [number, found] of [...text.matchAll(regex)].entries()) {
    if (most > 0n && number >= Number(most)) break;
    parts.push(text.slice(at, found.index), ...[...found].slice(1).map((group) => group ?? null));
    at = found.index + found[0].length;
  }
  return listOf(run, [...parts, text.slice(at)]);
}

const MATCH: ObjectType = {
  name: "Match",
  item: (_run, self, key) => groupOf(self, key),
  attribute: (run, self, name) => {
    const all = groups(self.fields.get("groups"));
    if (name === "group")
      return native(name, (_inner, args) =>
        args.positional.length > 1
          ? tuple(args.positional.map((key) => groupOf(self, key)))
          : groupOf(self, args.positional[0] ?? 0n),
      );
    if (name === "groupdict") return native(name, () => dictOf(run, named(self)));
    if (name === "start" || name === "end" || name === "span")
      return native(name, (inner, args) => placeOf(inner, { self, key: args.positional[0] ?? 0n, name }));
    return name === "groups"
      ? native(name, (_inner, args) => {
          const standard = args.positional[0] ?? args.named.get("default") ?? null;
          return tuple(all.slice(1).map((group) => group ?? standard));
        })
      : undefined;
  },
};

function groups(value: Value | undefined): readonly Value[] {
  return isSequence(value) ? value.items : [];
}

function named(self: ObjectValue): readonly (readonly [Value, Value])[] {
  const names = self.fields.get("names");
  return isKind(names, "dict") ? [...names.entries.values()] : [];
}

/** A group by its number or its name. */
function groupOf(self: ObjectValue, key: Value): Value {
  if (typeof key === "string") return named(self).find(([name]) => name === key)?.[1] ?? null;
  return groups(self.fields.get("groups"))[Number(key)] ?? null;
}

/** Where a group begins and ends; -1 for one that did not take part. */
function placeOf(
  run: Run,
  { self, key, name }: { readonly self: ObjectValue; readonly key: Value; readonly name: string },
): Value {
  const places = groups(self.fields.get("places"));
  const place = typeof key === "bigint" ? places[Number(key)] : undefined;
  if (!isSequence(place)) return unknownHere(run, { cause: "a regular expression", label: "match" });
  if (name === "span") return place;
  return place.items[name === "start" ? 0 : 1] ?? null;
}

function placesOf({ indices }: RegExpExecArray | RegExpMatchArray): readonly Value[] {
  return [...(indices ?? [])].map((pair: readonly [number, number] | undefined) =>
    tuple(pair === undefined ? [-1n, -1n] : [BigInt(pair[0]), BigInt(pair[1])]),
  );
}

function matchOf(found: RegExpExecArray | RegExpMatchArray): Value {
  const made = object(MATCH, {
    groups: tuple([...found].map((group) => group ?? null)),
    places: tuple(placesOf(found)),
  });
  const entries = Object.entries(found.groups ?? {}).map(([name, group]) => [name, group ?? null] as const);
  made.fields.set("names", {
    kind: "dict",
    entries: new Map(entries.map(([name, group]) => [name, [name, group]])),
    open: false,
    depth: 0,
    missing: null,
  });
  return made;
}

function matchText(_run: Run, regex: RegExp, text: string): Value {
  const found = regex.exec(text);
  return found === null ? null : matchOf(found);
}

function anchored(prefix: string, suffix: string): Native {
  return (run, args) => {
    const source = settle(run, args.positional[0] ?? args.named.get("pattern") ?? null);
    const whole = typeof source === "string" ? `${prefix}(?:${source})${suffix}` : source;
    return onText(matchText, "d")(run, { ...args, positional: [whole, ...args.positional.slice(1)] });
  };
}

const FUNCTIONS: Readonly<Record<string, Native>> = {
  sub: onText(subText, "g", { text: 2, flags: 4 }),
  search: onText(matchText, "d"),
  match: anchored("^", ""),
  fullmatch: anchored("^", "$"),
  findall: onText(
    (run, regex, text) =>
      listOf(
        run,
        [...text.matchAll(regex)].map((found) =>
          found.length > 2
            ? tuple([...found].slice(1).map((group) => group ?? ""))
            : found.length === 2
              ? (found[1] ?? "")
              : found[0],
        ),
      ),
    "g",
  ),
  finditer: onText((run, regex, text) => listOf(run, [...text.matchAll(regex)].map(matchOf)), "gd"),
  split: onText(splitText, "g", { text: 1, flags: 3 }),
  escape: (run, args) => {
    const text = settle(run, args.positional[0] ?? null);
    return typeof text === "string"
      ? text.replace(/[ \t\n\r\v\f#$&()*+\-.?[\\\]^{|}~]/g, "\\$&")
      : itself(run, args);
  },
};

/** Arguments of a compiled pattern's methods; further ones say where to begin and to end, which is not followed. */
const METHOD_ARGUMENTS: Readonly<Record<string, number>> = { sub: 3, split: 2 };

const COMPILED: ObjectType = {
  name: "Pattern",
  attribute: (_run, self, name) => {
    const method = FUNCTIONS[name];
    if (name === "pattern") return self.fields.get("source");
    return method === undefined
      ? undefined
      : native(name, (run, args) =>
          args.positional.length > (METHOD_ARGUMENTS[name] ?? 1)
            ? unknownHere(run, { cause: "a regular expression", label: "match" })
            : method(run, {
                ...args,
                positional: [self.fields.get("source") ?? null, ...args.positional],
                named: new Map([...args.named, ["flags", self.fields.get("flags") ?? 0n]]),
              }),
        );
  },
};

export const RE: Library = {
  functions: {
    ...FUNCTIONS,
    compile: (_run, args) =>
      object(COMPILED, {
        source: args.positional[0] ?? null,
        flags: args.positional[1] ?? args.named.get("flags") ?? 0n,
      }),
  },
  values: {
    I: 2n,
    IGNORECASE: 2n,
    M: 8n,
    MULTILINE: 8n,
    S: 16n,
    DOTALL: 16n,
    A: 256n,
    ASCII: 256n,
    U: 32n,
    UNICODE: 32n,
  },
};
