import { argumentsOf, call } from "../calls.ts";
import { decide } from "../decisions.ts";
import { isUnknown } from "../holes.ts";
import { lineage, Raised } from "../raised.ts";
import { type Run, unknownHere } from "../run.ts";
import { lookUp } from "../scope.ts";
import { toText } from "../text.ts";
import type { FunctionValue } from "../values.ts";
import {
  type CallArguments,
  isKind,
  isObject,
  type Native,
  native,
  type ObjectType,
  type ObjectValue,
  object,
  type Sequence,
  type Value,
} from "../values.ts";
import type { Library } from "./define.ts";
import { commandQuestion, mainWord, optionValue } from "./options.ts";

const DECLARED: ObjectType = { name: "typer.Option" };
const POSITIONAL: ObjectType = { name: "typer.Argument" };

const APPS = new WeakMap<
  ObjectValue,
  { readonly commands: Map<string, FunctionValue>; callback: FunctionValue | null }
>();

function declare(type: ObjectType): Native {
  return (run, args) => {
    const [standard, ...words] = args.positional;
    const given = standard ?? args.named.get("default") ?? null;
    const word = mainWord(words.map((each) => toText(run, each)).filter((each) => each.startsWith("-")));
    return object(type, { standard: given, word, required: args.positional.length > 0 && isUnknown(given) });
  };
}

/** Calls a function with what its command line may give for each parameter. */
function runCommand(run: Run, callee: Value): Value {
  if (!isKind(callee, "function")) return call(run, callee, argumentsOf());
  const named = callee.definition.parameters.map(
    (parameter) => [parameter.name, parameterValue(run, callee, parameter.name)] as const,
  );
  return call(run, callee, argumentsOf([], Object.fromEntries(named)));
}

function parameterValue(run: Run, callee: FunctionValue, name: string): Value {
  const declared = callee.defaults.get(name);
  const positional = declared === undefined || isObject(declared, POSITIONAL);
  const wrapped = isObject(declared, DECLARED) || isObject(declared, POSITIONAL);
  const standard = wrapped ? (declared.fields.get("standard") ?? null) : (declared ?? null);
  const word = wrapped ? declared.fields.get("word") : "";
  const kind = enumOf(callee, name);
  const flag = `--${name.replaceAll("_", "-")}`;
  const value = optionValue(run, {
    dest: name,
    word: positional ? name : typeof word === "string" && word !== "" ? (word.split("/")[0] ?? flag) : flag,
    line: callee.definition.line,
    required: declared === undefined || isUnknown(standard) || (positional && standard === null),
    isSwitch: typeof standard === "boolean",
    standard: wordOf(standard),
    choices: kind === null ? null : kind.items.map(wordOf),
    many: false,
    convert: null,
  });
  return kind === null ? value : asMember(run, kind, value);
}

/** The members of the enumeration that a parameter is annotated with; null for any other. */
function enumOf(callee: FunctionValue, name: string): Sequence | null {
  const { definition } = callee;
  const annotation =
    definition.kind === "function"
      ? definition.parameters.find((parameter) => parameter.name === name)?.annotation
      : null;
  if (annotation?.kind !== "name") return null;
  const type = lookUp(callee.scope, annotation.name);
  const members = type !== undefined && isKind(type, "class") ? type.members.get("__members__") : undefined;
  return isKind(members, "list") ? members : null;
}

/** What stands on the command line for a member of an enumeration. */
function wordOf(value: Value): Value {
  return isKind(value, "instance") && value.type.members.has("__members__")
    ? (value.attributes.get("value") ?? null)
    : value;
}

/** The member that a text on the command line stands for, in each of its alternatives. */
function asMember(run: Run, members: Sequence, value: Value): Value {
  if (isKind(value, "deferred"))
    return { ...value, options: value.options.map((option) => asMember(run, members, option)) };
  return members.items.find((member) => wordOf(member) === value) ?? value;
}

const APP: ObjectType = {
  name: "Typer",
  call: (run, self) => runApp(run, self),
  attribute: (_run, self, name) => {
    const app = APPS.get(self);
    if (app === undefined || (name !== "command" && name !== "callback")) return undefined;
    return native(name, (run, args) => {
      const own = args.positional[0] === undefined ? null : toText(run, args.positional[0]);
      return native("decorator", (_inner, given) => {
        const [callee = null] = given.positional;
        if (isKind(callee, "function") && name === "command")
          app.commands.set(own ?? callee.name.replaceAll("_", "-"), callee);
        if (isKind(callee, "function") && name === "callback") app.callback = callee;
        return callee;
      });
    });
  },
};

function runApp(run: Run, self: ObjectValue): Value {
  const app = APPS.get(self);
  if (app === undefined) return null;
  if (app.callback !== null) runCommand(run, app.callback);
  const names = [...app.commands.keys()];
  const index = names.length > 1 ? decide(run.decisions, commandQuestion(names, "typer")) : 0;
  const chosen = app.commands.get(names[index] ?? "");
  return chosen === undefined ? null : runCommand(run, chosen);
}

export const TYPER: Library = {
  functions: {
    Typer: () => {
      const made = object(APP);
      APPS.set(made, { commands: new Map(), callback: null });
      return made;
    },
    Option: declare(DECLARED),
    Argument: declare(POSITIONAL),
    run: (run, args) => runCommand(run, args.positional[0] ?? null),
    confirm: (run) => unknownHere(run, { cause: "answer of a person", label: "confirm" }),
    prompt: (run) => unknownHere(run, { cause: "answer of a person", label: "prompt" }),
    Exit: (_run, args: CallArguments) => {
      throw new Raised(lineage("SystemExit"), args.positional[0] ?? null);
    },
  },
};
