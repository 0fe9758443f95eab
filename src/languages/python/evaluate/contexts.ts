import type { Expression, StatementOf } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { assign } from "./assign.ts";
import { argumentsOf, call } from "./calls.ts";
import { settle } from "./deferred.ts";
import { evaluate } from "./expressions.ts";
import { Raised } from "./raised.ts";
import type { Run } from "./run.ts";
import type { Scope } from "./scope.ts";
import { execute, type Outcome } from "./statements.ts";
import { isKind, type Value } from "./values.ts";

export function runWith(run: Run, scope: Scope, statement: StatementOf<"with">): Outcome {
  for (const { value, target } of statement.items) {
    const entered = enterContext(run, settle(run, evaluate(run, scope, value)));
    if (target !== null) assign(run, scope, { target, value: entered });
  }
  const silent = statement.items.some((item) => isSuppressing(item.value));
  if (!silent) return execute(run, scope, statement.body);
  try {
    return execute(run, scope, statement.body);
  } catch (error) {
    if (error instanceof Raised) return null;
    throw error;
  }
}

function isSuppressing(value: Expression): boolean {
  return value.kind === "call" && /(?:^|\.)suppress$/.test(dottedName(value.callee) ?? "");
}

function enterContext(run: Run, value: Value): Value {
  if (isKind(value, "instance")) {
    const own = value.type.members.get("__enter__");
    return own === undefined ? value : call(run, own, argumentsOf([value]));
  }
  if (isKind(value, "object") && value.type.enter !== undefined) return value.type.enter(run, value);
  if (isKind(value, "lazy")) return value.iterator.next().value ?? null;
  return value;
}
