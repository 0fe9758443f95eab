import { argumentsOf, call } from "../calls.ts";
import { decide } from "../decisions.ts";
import { isUnknown } from "../holes.ts";
import { lineage, Raised } from "../raised.ts";
import { type Run, unknownHere } from "../run.ts";
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
  const flag = `--${name.replaceAll("_", "-")}`;
  return optionValue(run, {
    dest: name,
    word: positional ? name : typeof word === "string" && word !== "" ? (word.split("/")[0] ?? flag) : flag,
    line: callee.definition.line,
    required: declared === undefined || isUnknown(standard) || (positional && standard === null),
    isSwitch: typeof standard === "boolean",
    standard,
    choices: null,
    many: false,
    convert: null,
  });
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
