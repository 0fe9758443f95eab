import type { Expression, FunctionDefinition, Parameter } from "../syntax/ast.ts";
import { noteLimit, spend } from "./budget.ts";
import { dictOf, listOf } from "./dicts.ts";
import { evaluate } from "./expressions.ts";
import { unknown } from "./holes.ts";
import { lazy } from "./iterate.ts";
import { keyOfCall, recall } from "./recall.ts";
import { type Frame, type Run, scriptLine, unknownHere } from "./run.ts";
import { openScope, type Scope } from "./scope.ts";
import { execute } from "./statements.ts";
import { resultOf } from "./undecided.ts";
import { type CallArguments, type FunctionValue, tuple, type Value } from "./values.ts";

/** Calls of one function inside itself beyond which its value is unknown. */
const RECURSION_LIMIT = 60;

/** A function as `def` or `lambda` makes it; defaults are evaluated now. */
export function makeFunction(run: Run, scope: Scope, definition: FunctionValue["definition"]): FunctionValue {
  const defaults = new Map<string, Value>();
  for (const parameter of definition.parameters) {
    if (parameter.standard !== null) defaults.set(parameter.name, evaluate(run, scope, parameter.standard));
  }
  const name = definition.kind === "function" ? definition.name : "<lambda>";
  return { kind: "function", name, definition, scope, defaults, marks: new Map() };
}

/** Calls a function of the repository. */
export function callFunction(run: Run, callee: FunctionValue, args: CallArguments): Value {
  run.called.add(callee.definition);
  if (run.frames.length > RECURSION_LIMIT && isRecursive(run, callee)) {
    noteLimit(run.budget, `${callee.name} calls itself more deeply than can be followed.`);
    return unknownHere(run, { cause: `recursion of ${callee.name}`, label: callee.name });
  }
  if (run.shallow) return unknownHere(run, { cause: "budget", label: callee.name });
  const key = keyOfCall(run, callee, args);
  return recall(run, { code: callee.definition, key }, () => enterFunction(run, callee, args));
}

function enterFunction(run: Run, callee: FunctionValue, args: CallArguments): Value {
  const scope = openScope("function", callee.scope);
  bindParameters(run, { callee, args, scope });
  const frame: Frame = {
    path: scope.path,
    name: callee.name,
    callee,
    self: args.positional[0] ?? null,
    line: callee.definition.line,
  };
  run.frames.push(frame);
  try {
    const value = runBody(run, scope, callee.definition);
    return frame.undecided === true ? resultOf(run, callee.name, value) : value;
  } finally {
    run.frames.pop();
  }
}

function isRecursive(run: Run, callee: FunctionValue): boolean {
  return run.frames.filter((frame) => frame.name === callee.name).length > RECURSION_LIMIT / 2;
}

function runBody(
  run: Run,
  scope: Scope,
  definition: FunctionDefinition | { readonly kind: "lambda"; readonly body: Expression },
): Value {
  if (definition.kind === "lambda") return evaluate(run, scope, definition.body);
  if (!definition.generator) {
    const outcome = execute(run, scope, definition.body);
    return outcome?.kind === "return" ? outcome.value : null;
  }
  const yields: Value[] = [];
  run.yields.push(yields);
  const before = run.repeating;
  try {
    execute(run, scope, definition.body);
  } finally {
    run.yields.pop();
  }
  return lazy(yields, before !== run.repeating);
}

/** Named arguments of a call that has none; never added to. */
const NONE = new Map<string, Value>();

/** Binds what a call passes to parameters; what is not passed takes its default, else it is unknown. */
export function bindParameters(
  run: Run,
  {
    callee,
    args,
    scope,
  }: { readonly callee: FunctionValue; readonly args: CallArguments; readonly scope: Scope },
): void {
  const named = args.named.size === 0 ? NONE : new Map(args.named);
  let next = 0;
  for (const parameter of callee.definition.parameters) {
    spend(run.budget);
    const { name, kind } = parameter;
    if (kind === "rest") {
      scope.variables.set(name, { ...tuple(args.positional.slice(next)), open: args.open });
      next = args.positional.length;
    } else if (kind === "keywords") {
      scope.variables.set(name, dictOf(run, named, args.open));
    } else if (kind === "positional" && next < args.positional.length) {
      scope.variables.set(name, args.positional[next] ?? null);
      next += 1;
    } else {
      scope.variables.set(name, named.get(name) ?? missing(run, { callee, parameter, args }));
      named.delete(name);
    }
  }
}

function missing(
  run: Run,
  { callee, parameter, args }: { callee: FunctionValue; parameter: Parameter; args: CallArguments },
): Value {
  const { name } = parameter;
  if (args.named.has(name)) return null;
  const standard = callee.defaults.get(name);
  if (standard !== undefined && !args.open) return standard;
  return unknownParameter(run, callee, parameter);
}

/** A parameter that nobody passes. */
export function unknownParameter(run: Run, callee: FunctionValue, parameter: Parameter): Value {
  const { name, kind } = parameter;
  const cause = {
    cause: `uncalled function ${callee.name}`,
    line: callee.definition.line,
    label: name,
    selector: null,
  };
  if (callee.scope.path !== run.script.path) cause.line = scriptLine(run);
  const value = unknown(run.holes, cause);
  if (kind === "rest") return { ...listOf(run, [value], true), kind: "tuple" };
  return kind === "keywords" ? dictOf(run, [], true) : value;
}
