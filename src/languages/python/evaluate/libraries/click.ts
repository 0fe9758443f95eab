import { argumentsOf, call } from "../calls.ts";
import { decide } from "../decisions.ts";
import { settle } from "../deferred.ts";
import { listOf } from "../dicts.ts";
import { isUnknown } from "../holes.ts";
import { collect } from "../iterate.ts";
import { type Run, unknownHere } from "../run.ts";
import { toText } from "../text.ts";
import {
  type CallArguments,
  isKind,
  isObject,
  type Native,
  native,
  type ObjectType,
  type ObjectValue,
  object,
  type Value,
} from "../values.ts";
import type { Library } from "./define.ts";
import { commandQuestion, destOf, mainWord, type Option, optionValue } from "./options.ts";

/** A command or group: its function, its options, its subcommands. */
interface Command {
  readonly name: string;
  readonly callback: Value;
  readonly options: readonly Option[];
  readonly commands: Map<string, Value>;
  readonly passing: boolean;
}

const COMMANDS = new WeakMap<ObjectValue, Command>();
/** Options that decorators have put on a function that is not yet a command. */
const PENDING = new WeakMap<object, { options: Option[]; passing: boolean }>();

const CHOICE: ObjectType = { name: "click.Choice" };

function pending(value: Value): { options: Option[]; passing: boolean } | null {
  if (!isKind(value, "function")) return null;
  const known = PENDING.get(value);
  if (known !== undefined) return known;
  const fresh = { options: [], passing: false };
  PENDING.set(value, fresh);
  return fresh;
}

function declaring(read: (run: Run, args: CallArguments) => Option): Native {
  return (run, args) => {
    const option = read(run, args);
    return native("decorator", (_inner, given) => {
      const [value = null] = given.positional;
      pending(value)?.options.unshift(option);
      return value;
    });
  };
}

function readOption(run: Run, args: CallArguments): Option {
  const words = args.positional.map((word) => toText(run, word));
  const flags = words.filter((word) => word.startsWith("-")).map((word) => word.split("/")[0] ?? word);
  const named = words.find((word) => !word.startsWith("-"));
  const word = mainWord(flags);
  const standard = settle(run, args.named.get("default") ?? null);
  const isSwitch =
    args.named.get("is_flag") === true ||
    words.some((each) => each.startsWith("-") && each.includes("/")) ||
    typeof standard === "boolean";
  return {
    dest: named ?? destOf(word),
    word,
    line: args.line,
    required: args.named.get("required") === true,
    isSwitch,
    standard: isSwitch && standard === null ? false : standard,
    choices: choicesOf(args.named.get("type")),
    many: args.named.get("multiple") === true || args.named.has("nargs"),
    convert: null,
  };
}

function readArgument(run: Run, args: CallArguments): Option {
  const name = toText(run, args.positional[0] ?? "");
  const optional = args.named.has("default") || args.named.get("required") === false;
  return {
    dest: name.replaceAll("-", "_").toLowerCase(),
    word: name,
    line: args.line,
    required: !optional,
    isSwitch: false,
    standard: settle(run, args.named.get("default") ?? null),
    choices: choicesOf(args.named.get("type")),
    many: args.named.has("nargs"),
    convert: null,
  };
}

function choicesOf(type: Value | undefined): readonly Value[] | null {
  if (!isObject(type, CHOICE)) return null;
  const choices = type.fields.get("choices");
  return isKind(choices, "list") ? choices.items : null;
}

function commandOf(): Native {
  return (run, args) => {
    const [first] = args.positional;
    if (isKind(first, "function")) return makeCommand(first, first.name);
    const name = first === undefined ? null : toText(run, first);
    return native("decorator", (_inner, given) => makeCommand(given.positional[0] ?? null, name));
  };
}

function makeCommand(callback: Value, name: string | null): ObjectValue {
  const known = pending(callback);
  const own = isKind(callback, "function") ? callback.name.replaceAll("_", "-") : "command";
  const made = object(COMMAND);
  COMMANDS.set(made, {
    name: name ?? own,
    callback,
    options: known?.options ?? [],
    commands: new Map(),
    passing: known?.passing ?? false,
  });
  return made;
}

const COMMAND: ObjectType = {
  name: "click.Command",
  call: (run, self) => invoke(run, self),
  attribute: (_run, self, name) => {
    const command = COMMANDS.get(self);
    if (command === undefined) return undefined;
    if (name === "callback") return command.callback;
    if (name === "main") return native(name, (run) => invoke(run, self));
    if (name === "command" || name === "group")
      return native(name, (run, args) => subcommand(run, command, args));
    if (name === "add_command") {
      return native(name, (_inner, args) => {
        const [child] = args.positional;
        if (isKind(child, "object")) command.commands.set(COMMANDS.get(child)?.name ?? "command", child);
        return null;
      });
    }
    return undefined;
  },
};

function subcommand(run: Run, parent: Command, args: CallArguments): Value {
  const make = commandOf()(run, args);
  return native("decorator", (inner, given) => {
    const child = isKind(make, "object") ? make : call(inner, make, given);
    if (isKind(child, "object")) parent.commands.set(COMMANDS.get(child)?.name ?? "command", child);
    return child;
  });
}

/** Runs a command with what its command line may give; a group runs one of its commands. */
function invoke(run: Run, self: ObjectValue): Value {
  const command = COMMANDS.get(self);
  if (command === undefined) return null;
  const named = Object.fromEntries(command.options.map((option) => [option.dest, givenValue(run, option)]));
  const context = command.passing ? [unknownHere(run, { cause: "click context", label: "ctx" })] : [];
  call(run, command.callback, argumentsOf(context, named));
  const names = [...command.commands.keys()];
  if (names.length === 0) return null;
  const chosen = names[decide(run.decisions, commandQuestion(names, command.name))] ?? "";
  return call(run, command.commands.get(chosen) ?? null, argumentsOf());
}

function givenValue(run: Run, option: Option): Value {
  const value = optionValue(run, option);
  if (!option.many || option.standard !== null) return value;
  return isUnknown(value) ? value : listOf(run, [], true);
}

const passContext: Native = (_run, args) => {
  const [value = null] = args.positional;
  const known = pending(value);
  if (known !== null) known.passing = true;
  return value;
};

export const CLICK: Library = {
  functions: {
    command: commandOf(),
    group: commandOf(),
    option: declaring(readOption),
    argument: declaring(readArgument),
    pass_context: passContext,
    pass_obj: passContext,
    version_option: () => native("decorator", (_run, args) => args.positional[0] ?? null),
    Choice: (run, args) =>
      object(CHOICE, { choices: listOf(run, collect(run, args.positional[0] ?? null)?.items ?? []) }),
    confirm: (run) => unknownHere(run, { cause: "answer of a person", label: "confirm" }),
    prompt: (run) => unknownHere(run, { cause: "answer of a person", label: "prompt" }),
  },
};
