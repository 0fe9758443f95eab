import { enter, leave, spend } from "./budget.ts";
import { instantiate } from "./classes.ts";
import { settle } from "./deferred.ts";
import { callFunction } from "./functions.ts";
import { findMember } from "./members.ts";
import { type Run, unknownHere } from "./run.ts";
import { type CallArguments, isThing, typeName, type Value } from "./values.ts";

/** Arguments of a call that the evaluator itself makes. */
export function argumentsOf(
  positional: readonly Value[] = [],
  named: Readonly<Record<string, Value>> = {},
  from?: CallArguments,
): CallArguments {
  return {
    positional,
    named: new Map(Object.entries(named)),
    open: false,
    line: from?.line ?? 0,
    site: from?.site ?? argumentsOf,
  };
}

/** Calls a value with these positional arguments. */
export function callValue(run: Run, callee: Value, ...positional: readonly Value[]): Value {
  return call(run, callee, argumentsOf(positional));
}

/** Calls a value; what cannot be called gives an unknown value. */
export function call(run: Run, given: Value, args: CallArguments): Value {
  spend(run.budget);
  enter(run.budget);
  const value = dispatch(run, settle(run, given), args);
  leave(run.budget);
  return value;
}

function dispatch(run: Run, callee: Value, args: CallArguments): Value {
  if (!isThing(callee)) return unknownHere(run, { cause: `call of a ${typeName(callee)}`, label: "…" });
  switch (callee.kind) {
    case "function":
      return callFunction(run, callee, args);
    case "native":
      return callee.call(run, args);
    case "method":
      return call(run, callee.callee, { ...args, positional: [callee.self, ...args.positional] });
    case "class":
      return instantiate(run, callee, args);
    case "instance": {
      const own = findMember(callee.type, "__call__");
      if (own !== undefined) return call(run, own, { ...args, positional: [callee, ...args.positional] });
      return unknownHere(run, { cause: `call of a ${callee.type.name}`, label: "…" });
    }
    case "object":
      if (callee.type.call !== undefined) return callee.type.call(run, callee, args);
      return unknownHere(run, { cause: `call of ${callee.type.name}`, label: "…" });
    case "unknown":
      return callee;
    case "module":
      return unknownHere(run, { cause: `${callee.name}()`, label: callee.name.split(".").at(-1) ?? "…" });
    default:
      return unknownHere(run, { cause: `call of a ${typeName(callee)}`, label: "…" });
  }
}
