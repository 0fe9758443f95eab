import type { Expression, StatementOf } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { assign } from "./assign.ts";
import { argumentsOf, call } from "./calls.ts";
import { settle } from "./deferred.ts";
import { evaluate } from "./expressions.ts";
import { findMember } from "./members.ts";
import { Raised } from "./raised.ts";
import type { Run } from "./run.ts";
import type { Scope } from "./scope.ts";
import { execute, type Outcome } from "./statements.ts";
import { isKind, type Value } from "./values.ts";

export function runWith(run: Run, scope: Scope, statement: StatementOf<"with">): Outcome {
  const managers: Value[] = [];
  for (const { value, target } of statement.items) {
    const manager = settle(run, evaluate(run, scope, value));
    managers.unshift(manager);
    const entered = enterContext(run, manager);
    if (target !== null) assign(run, scope, { target, value: entered });
  }
  const silent = statement.items.some((item) => isSuppressing(item.value));
  try {
    const outcome = execute(run, scope, statement.body);
    for (const manager of managers) exitContext(run, manager, null);
    return outcome;
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    let swallowed = silent;
    for (const manager of managers)
      swallowed = exitContext(run, manager, swallowed ? null : error.value) === true || swallowed;
    if (swallowed) return null;
    throw error;
  }
}

/** Calls `__exit__` of an object of the repository, as at the end of the block or with what was raised in it. */
function exitContext(run: Run, manager: Value, raised: Value): Value {
  const leave = isKind(manager, "instance") ? findMember(manager.type, "__exit__") : undefined;
  return leave === undefined ? null : call(run, leave, argumentsOf([manager, raised, raised, null]));
}

function isSuppressing(value: Expression): boolean {
  return value.kind === "call" && /(?:^|\.)suppress$/.test(dottedName(value.callee) ?? "");
}

/** What `with` binds for a context manager. */
export function enterContext(run: Run, value: Value): Value {
  if (isKind(value, "instance")) {
    const own = findMember(value.type, "__enter__");
    return own === undefined ? value : call(run, own, argumentsOf([value]));
  }
  if (isKind(value, "object") && value.type.enter !== undefined) return value.type.enter(run, value);
  if (isKind(value, "lazy")) return value.iterator.next().value ?? null;
  return value;
}
