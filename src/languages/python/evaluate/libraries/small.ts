import { readAttribute } from "../attributes.ts";
import { builtin } from "../builtins/index.ts";
import { argumentsOf, call, callValue } from "../calls.ts";
import { settle } from "../deferred.ts";
import { listOf } from "../dicts.ts";
import { firstHole, hasHole } from "../holes.ts";
import { collect } from "../iterate.ts";
import { keepOrigin } from "../origins.ts";
import { unknownHere } from "../run.ts";
import { readItem } from "../subscripts.ts";
import { toText } from "../text.ts";
import type { Library } from "./define.ts";
import {
  type CallArguments,
  isKind,
  isSequence,
  type Native,
  native,
  type ObjectType,
  object,
  type Run,
  tuple,
  type Value,
} from "./types.ts";

function numeric(apply: (value: number) => number): Native {
  return (run, args) => {
    const value = settle(run, args.positional[0] ?? null);
    if (typeof value !== "bigint" && typeof value !== "number")
      return unknownHere(run, { cause: "a number", label: "…" });
    return apply(Number(value));
  };
}

function integral(apply: (value: number) => number): Native {
  return (run, args) => {
    const value = numeric(apply)(run, args);
    return typeof value === "number" && Number.isFinite(value) ? BigInt(value) : value;
  };
}

export const MATH: Library = {
  functions: {
    ceil: integral(Math.ceil),
    floor: integral(Math.floor),
    trunc: integral(Math.trunc),
    sqrt: numeric(Math.sqrt),
    exp: numeric(Math.exp),
    log10: numeric(Math.log10),
    log2: numeric(Math.log2),
    comb: (run, args) => {
      const [n, k] = args.positional.map((each) => Number(settle(run, each)));
      if (n === undefined || k === undefined || !(n >= 0 && n < 200))
        return unknownHere(run, { cause: "a number", label: "…" });
      let result = 1n;
      for (let at = 1; at <= k; at += 1) result = (result * BigInt(n - k + at)) / BigInt(at);
      return result;
    },
  },
  values: { pi: Math.PI, e: Math.E, inf: Number.POSITIVE_INFINITY },
};

const COPIES: Native = (run, args) => duplicate(run, args.positional[0] ?? null, 0);

function duplicate(run: Run, value: Value, depth: number): Value {
  if (depth > 20) return value;
  if (isSequence(value))
    return {
      ...value,
      items: value.items.map((item) => duplicate(run, item, depth + 1)),
      depth: run.repeating,
    };
  if (isKind(value, "dict")) {
    const entries = [...value.entries].map(
      ([hash, [key, item]]) => [hash, [key, duplicate(run, item, depth + 1)] as const] as const,
    );
    return { ...value, entries: new Map(entries), depth: run.repeating };
  }
  return isKind(value, "instance") ? { ...value, attributes: new Map(value.attributes) } : value;
}

export const COPY: Library = { functions: { copy: COPIES, deepcopy: COPIES } };

const itself: Native = (_run, args) => args.positional[0] ?? null;

export const TQDM: Library = {
  functions: {
    tqdm: itself,
    trange: (run, args) => callValue(run, builtin("range") ?? null, ...args.positional),
  },
};

export const SHLEX: Library = {
  functions: {
    split: (run, args) => {
      const text = toText(run, args.positional[0] ?? "");
      return listOf(run, splitWords(text));
    },
    quote: itself,
    join: (run, args) =>
      (collect(run, args.positional[0] ?? null)?.items ?? []).map((word) => toText(run, word)).join(" "),
  },
};

function splitWords(text: string): string[] {
  const words = text.match(/(?:[^\s"'\\]|\\.|"(?:\\.|[^"\\])*"|'[^']*')+/g) ?? [];
  return words.map((word) =>
    word.replace(
      /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g,
      (_whole, double?: string, single?: string, one?: string) => double ?? single ?? one ?? "",
    ),
  );
}

export const TEXTWRAP: Library = {
  functions: {
    dedent: (run, args) => {
      const text = toText(run, args.positional[0] ?? "");
      return keepOrigin(run, text, dedent(text));
    },
    indent: (run, args) => {
      const text = toText(run, args.positional[0] ?? "");
      const prefix = toText(run, args.positional[1] ?? "");
      return keepOrigin(
        run,
        text,
        text
          .split("\n")
          .map((line) => (line.trim() === "" ? line : prefix + line))
          .join("\n"),
      );
    },
  },
};

/** The text without the white space that all of its lines share. */
export function dedent(text: string): string {
  const lines = text.split("\n").map((line) => (line.trim() === "" ? "" : line));
  const margins = lines.filter((line) => line !== "").map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  const shared = margins.reduce((one, other) => {
    let at = 0;
    while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1;
    return one.slice(0, at);
  }, margins[0] ?? "");
  return lines.map((line) => line.slice(shared.length)).join("\n");
}

const TEMPLATE: ObjectType = {
  name: "Template",
  attribute: (_run, self, name) =>
    name === "substitute" || name === "safe_substitute"
      ? native(name, (run, args) => substitute(run, self.fields.get("text") ?? "", args))
      : undefined,
};

function substitute(run: Run, template: Value, args: CallArguments): Value {
  const given = settle(run, args.positional[0] ?? null);
  const names = new Map(args.named);
  if (isKind(given, "dict"))
    for (const [key, value] of given.entries.values())
      if (!names.has(toText(run, key))) names.set(toText(run, key), value);
  const text = toText(run, template);
  const made = text.replace(
    /\$(?:(\$)|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g,
    (whole, dollar?: string, plain?: string, braced?: string) => {
      if (dollar !== undefined) return "$";
      const value = names.get(plain ?? braced ?? "");
      return value === undefined ? whole : toText(run, value);
    },
  );
  return keepOrigin(run, text, made);
}

export const STRING: Library = {
  functions: { Template: (_run, args) => object(TEMPLATE, { text: args.positional[0] ?? "" }) },
  values: {
    ascii_lowercase: "abcdefghijklmnopqrstuvwxyz",
    ascii_uppercase: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    ascii_letters: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    digits: "0123456789",
  },
};

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

export const OPERATOR: Library = {
  functions: {
    itemgetter: (_run, args) =>
      native("itemgetter", (run, given) =>
        readItem(run, given.positional[0] ?? null, args.positional[0] ?? null),
      ),
    attrgetter: (_run, args) =>
      native("attrgetter", (run, given) =>
        readAttribute(run, given.positional[0] ?? null, toText(run, args.positional[0] ?? "")),
      ),
    methodcaller: (_run, args) =>
      native("methodcaller", (run, given) =>
        call(
          run,
          readAttribute(run, given.positional[0] ?? null, toText(run, args.positional[0] ?? "")),
          argumentsOf(args.positional.slice(1), {}, given),
        ),
      ),
  },
};
