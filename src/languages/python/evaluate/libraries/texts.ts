import { settle } from "../deferred.ts";
import { listOf } from "../dicts.ts";
import { collect } from "../iterate.ts";
import { keepOrigin } from "../origins.ts";
import type { Run } from "../run.ts";
import { toText } from "../text.ts";
import { type CallArguments, isKind, native, type ObjectType, object, type Value } from "../values.ts";
import type { Library } from "./define.ts";
import { itself } from "./small.ts";

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
