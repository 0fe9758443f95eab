import type { Argument, ExpressionOf } from "../syntax/ast.ts";
import { settle } from "./deferred.ts";
import { evaluate } from "./expressions.ts";
import { collect } from "./iterate.ts";
import type { Run } from "./run.ts";
import type { Scope } from "./scope.ts";
import { toText } from "./text.ts";
import type { CallArguments, Value } from "./values.ts";

/** Evaluates the arguments of a call. */
export function evaluateArguments(run: Run, scope: Scope, expression: ExpressionOf<"call">): CallArguments {
  const positional: Value[] = [];
  const named = new Map<string, Value>();
  let open = false;
  for (const argument of expression.args) {
    const value = evaluate(run, scope, argument.value);
    if (argument.star === "") {
      if (argument.name === null) positional.push(value);
      else named.set(argument.name, value);
    } else open = spread(run, { argument, value, positional, named }) || open;
  }
  return { positional, named, open, line: expression.line, site: expression };
}

function spread(
  run: Run,
  into: { argument: Argument; value: Value; positional: Value[]; named: Map<string, Value> },
): boolean {
  const value = settle(run, into.value);
  if (into.argument.star === "*") {
    const found = collect(run, value);
    if (found !== null) into.positional.push(...found.items);
    return found === null || found.open;
  }
  if (typeof value !== "object" || value?.kind !== "dict") return true;
  for (const [key, item] of value.entries.values()) into.named.set(toText(run, key), item);
  return value.open;
}
