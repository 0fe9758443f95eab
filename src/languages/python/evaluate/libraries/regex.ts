import { settle } from "../deferred.ts";
import { listOf } from "../dicts.ts";
import { firstHole, hasHole } from "../holes.ts";
import { type Run, unknownHere } from "../run.ts";
import {
  type CallArguments,
  isKind,
  isSequence,
  type Native,
  native,
  type ObjectType,
  object,
  tuple,
  type Value,
} from "../values.ts";
import type { Library } from "./define.ts";
import { itself } from "./small.ts";

/** Patterns are only run where they are plain: no groups within repetitions, so that matching stays linear. */
const PLAIN =
  /^(?:[\w\s^$.,:;=<>@!#%&~`'"/-]|\\[dwsDWSb.\\/_-]|\[[^\]\\]*\]|\((?!\?)|\)|\||[*+?]|\{\d{1,2}(?:,\d{1,2})?\})+$/;

function pattern(source: Value, flags: string): RegExp | null {
  if (
    typeof source !== "string" ||
    source.length > 200 ||
    !PLAIN.test(source) ||
    /[*+}]\)?[*+{]|\)[*+{]/.test(source)
  )
    return null;
  if ((source.match(/[*+]/g) ?? []).length > 3) return null;
  try {
    return new RegExp(source, flags);
  } catch {
    return null;
  }
}

function onText(
  apply: (run: Run, regex: RegExp, text: string, args: CallArguments) => Value,
  flags: string,
): Native {
  return (run, args) => {
    const index = apply === subText ? 2 : 1;
    const text = settle(run, args.positional[index] ?? null);
    const regex = pattern(settle(run, args.positional[0] ?? null), flags);
    if (typeof text === "string" && !hasHole(text) && text.length < 5_000 && regex !== null)
      return apply(run, regex, text, args);
    const hole = typeof text === "string" ? firstHole(text) : isKind(text, "unknown") ? text : null;
    return hole ?? unknownHere(run, { cause: "a regular expression", label: "match" });
  };
}

function subText(run: Run, regex: RegExp, text: string, args: CallArguments): Value {
  const by = settle(run, args.positional[1] ?? null);
  if (typeof by !== "string") return unknownHere(run, { cause: "a regular expression", label: "match" });
  return text.replace(regex, by.replaceAll("$", "$$$$").replace(/\\(\d)/g, "$$$1"));
}

const MATCH: ObjectType = {
  name: "Match",
  item: (_run, self, key) => groups(self.fields.get("groups"))[Number(key)] ?? null,
  attribute: (_run, self, name) => {
    const all = groups(self.fields.get("groups"));
    if (name === "group")
      return native(name, (_inner, args) =>
        args.positional.length > 1
          ? tuple(args.positional.map((key) => all[Number(key)] ?? null))
          : (all[Number(args.positional[0] ?? 0n)] ?? null),
      );
    return name === "groups" ? native(name, () => tuple(all.slice(1))) : undefined;
  },
};

function groups(value: Value | undefined): readonly Value[] {
  return isSequence(value) ? value.items : [];
}

function matchText(_run: Run, regex: RegExp, text: string): Value {
  const found = regex.exec(text);
  return found === null ? null : object(MATCH, { groups: tuple([...found].map((group) => group ?? null)) });
}

function anchored(prefix: string, suffix: string): Native {
  return (run, args) => {
    const source = settle(run, args.positional[0] ?? null);
    const whole =
      typeof source === "string"
        ? `${prefix}${source.replace(/^\^/, "").replace(/\$$/, suffix === "" ? "$" : "")}${suffix}`
        : source;
    return onText(matchText, "")(run, { ...args, positional: [whole, ...args.positional.slice(1)] });
  };
}

const FUNCTIONS: Readonly<Record<string, Native>> = {
  sub: onText(subText, "g"),
  search: onText(matchText, ""),
  match: anchored("^", ""),
  fullmatch: anchored("^", "$"),
  findall: onText(
    (run, regex, text) =>
      listOf(
        run,
        [...text.matchAll(regex)].map((found) =>
          found.length > 2 ? tuple(found.slice(1)) : (found[1] ?? found[0]),
        ),
      ),
    "g",
  ),
  split: onText((run, regex, text) => listOf(run, text.split(regex)), ""),
  escape: itself,
};

const COMPILED: ObjectType = {
  name: "Pattern",
  attribute: (_run, self, name) => {
    const method = FUNCTIONS[name];
    if (name === "pattern") return self.fields.get("source");
    return method === undefined
      ? undefined
      : native(name, (run, args) =>
          method(run, { ...args, positional: [self.fields.get("source") ?? null, ...args.positional] }),
        );
  },
};

export const RE: Library = {
  functions: {
    ...FUNCTIONS,
    compile: (_run, args) => object(COMPILED, { source: args.positional[0] ?? null }),
  },
};
