import { decide, decided } from "../decisions.ts";
import { settle } from "../deferred.ts";
import { dictOf, listOf } from "../dicts.ts";
import { collect } from "../iterate.ts";
import { lineage, Raised } from "../raised.ts";
import { type Run, scriptLine, unknownHere } from "../run.ts";
import { toText } from "../text.ts";
import {
  type CallArguments,
  isKind,
  type Native,
  native,
  type ObjectType,
  type ObjectValue,
  object,
  type Value,
} from "../values.ts";
import type { Library } from "./define.ts";
import { commandQuestion, destOf, mainWord, type Option, optionValue } from "./options.ts";

/** What a parser was told to accept. */
interface Parser {
  readonly options: Option[];
  readonly defaults: Map<string, Value>;
  readonly commands: Map<string, Parser>;
  commandDest: string | null;
  line: number;
}

const PARSERS = new WeakMap<ObjectValue, Parser>();

function newParser(line: number): Parser {
  return { options: [], defaults: new Map(), commands: new Map(), commandDest: null, line };
}

function parserValue(parser: Parser): ObjectValue {
  const made = object(PARSER);
  PARSERS.set(made, parser);
  return made;
}

type OnParser = (run: Run, parser: Parser, args: CallArguments) => Value;

const METHODS: Readonly<Record<string, OnParser>> = {
  add_argument: (run, parser, args) => {
    parser.options.push(readOption(run, args));
    return null;
  },
  add_argument_group: (_run, parser) => parserValue(parser),
  add_mutually_exclusive_group: (_run, parser) => parserValue(parser),
  set_defaults: (_run, parser, args) => {
    for (const [name, value] of args.named) parser.defaults.set(name, value);
    return null;
  },
  add_subparsers: (run, parser, args) => {
    parser.commandDest = args.named.has("dest") ? toText(run, args.named.get("dest") ?? null) : "";
    const made = object(SUBPARSERS);
    PARSERS.set(made, parser);
    return made;
  },
  parse_args: (_run, parser) => namespace(parser),
  parse_known_args: (run, parser) => ({
    kind: "tuple",
    items: [namespace(parser), listOf(run, [], true)],
    open: false,
    depth: 0,
  }),
  error: leave,
  exit: leave,
};

function leave(_run: Run, _parser: Parser, args: CallArguments): never {
  throw new Raised(lineage("SystemExit"), args.positional[0] ?? null);
}

const PARSER: ObjectType = {
  name: "ArgumentParser",
  attribute: (run, self, name) => {
    const parser = PARSERS.get(self);
    const method = METHODS[name];
    if (parser === undefined) return undefined;
    if (method === undefined)
      return native(name, () => unknownHere(run, { cause: `${name} of the parser`, label: name }));
    return native(name, (inner, args) => method(inner, parser, args));
  },
};

const SUBPARSERS: ObjectType = {
  name: "_SubParsersAction",
  attribute: (_run, self, name) => {
    const parent = PARSERS.get(self);
    if (name !== "add_parser" || parent === undefined) return undefined;
    return native(name, (run, args) => {
      const child = newParser(args.line);
      parent.commands.set(toText(run, args.positional[0] ?? ""), child);
      const inherited = args.named.get("parents");
      if (inherited !== undefined) adopt(run, child, inherited);
      return parserValue(child);
    });
  },
};

function adopt(run: Run, child: Parser, parents: Value): void {
  for (const parent of collect(run, parents)?.items ?? []) {
    const known = isKind(parent, "object") ? PARSERS.get(parent) : undefined;
    child.options.push(...(known?.options ?? []));
  }
}

function readOption(run: Run, args: CallArguments): Option {
  const words = args.positional.map((word) => toText(run, word));
  const word = mainWord(words);
  const given = args.named.get("dest");
  const action = settle(run, args.named.get("action") ?? null);
  const nargs = settle(run, args.named.get("nargs") ?? null);
  const isSwitch =
    action === "store_true" || action === "store_false" || (action !== null && typeof action !== "string");
  const positional = !word.startsWith("-");
  const optional = nargs === "?" || nargs === "*";
  const choices = args.named.get("choices");
  return {
    dest: given === undefined ? destOf(word) : toText(run, given),
    word,
    line: scriptLine(run) === args.line ? args.line : scriptLine(run),
    required: positional ? !optional : args.named.get("required") === true,
    isSwitch,
    standard: standardOf(run, { args, action }),
    choices: choices === undefined ? null : (collect(run, choices)?.items ?? null),
    many: nargs === "+" || nargs === "*" || typeof nargs === "bigint" || action === "append",
    convert: args.named.get("type") ?? null,
  };
}

function standardOf(run: Run, { args, action }: { args: CallArguments; action: Value }): Value {
  const given = args.named.get("default");
  if (given !== undefined) return settle(run, given);
  if (action === "store_true") return false;
  if (action === "store_false") return true;
  return action === "count" ? 0n : null;
}

function namespace(parser: Parser): ObjectValue {
  const made = object(NAMESPACE);
  PARSERS.set(made, parser);
  return made;
}

const NAMESPACE: ObjectType = {
  name: "Namespace",
  attribute: (run, self, name) => {
    const parser = PARSERS.get(self);
    const own = self.fields.get(name);
    if (own !== undefined || parser === undefined) return own;
    if (name === "__dict__" || name === "_get_kwargs") return everything(run, self, parser);
    const found = argumentValue(run, parser, name);
    if (found === undefined) return undefined;
    self.fields.set(name, found);
    return found;
  },
};

function everything(run: Run, self: ObjectValue, parser: Parser): Value {
  const names = [...parser.options, ...[...parser.commands.values()].flatMap((child) => child.options)].map(
    (option) => option.dest,
  );
  return dictOf(
    run,
    [...new Set(names)].map(
      (name) => [name, self.fields.get(name) ?? argumentValue(run, parser, name) ?? null] as const,
    ),
  );
}

function argumentValue(run: Run, parser: Parser, name: string): Value | undefined {
  const names = [...parser.commands.keys()];
  const question = commandQuestion(names, String(parser.line));
  if (names.length > 0 && name === parser.commandDest)
    return { kind: "deferred", question, options: names, textual: null };
  const option = parser.options.find((each) => each.dest === name);
  if (option !== undefined) return optionValue(run, option);
  const children = [...parser.commands.values()];
  if (children.some((child) => child.defaults.has(name))) {
    const options = children.map((child) => child.defaults.get(name) ?? parser.defaults.get(name) ?? null);
    return { kind: "deferred", question, options, textual: null };
  }
  if (parser.defaults.has(name)) return parser.defaults.get(name);
  const having = children.filter((child) => argumentNames(child).has(name));
  if (having.length === 0) return undefined;
  const chosen =
    children[having.length > 1 ? decide(run.decisions, question) : (decided(run.decisions, question) ?? -1)];
  const child = chosen !== undefined && having.includes(chosen) ? chosen : having[0];
  return child === undefined ? undefined : argumentValue(run, child, name);
}

function argumentNames(parser: Parser): ReadonlySet<string> {
  return new Set([...parser.options.map((option) => option.dest), ...parser.defaults.keys()]);
}

const makeParser: Native = (run, args) => {
  const parser = newParser(args.line);
  const parents = args.named.get("parents");
  if (parents !== undefined) adopt(run, parser, parents);
  return parserValue(parser);
};

export const ARGPARSE: Library = {
  functions: {
    ArgumentParser: makeParser,
    Namespace: (_run, args) => object(PLAIN_NAMESPACE, Object.fromEntries(args.named)),
  },
};

const PLAIN_NAMESPACE: ObjectType = { name: "Namespace" };
