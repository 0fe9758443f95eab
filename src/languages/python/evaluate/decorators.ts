import type { Expression } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { argumentsOf, call } from "./calls.ts";
import { evaluate } from "./expressions.ts";
import { isUnknown } from "./holes.ts";
import type { Run } from "./run.ts";
import { lookUp, type Scope } from "./scope.ts";
import { isKind, type Value } from "./values.ts";

const BINDINGS: Readonly<Record<string, string>> = {
  property: "property",
  cached_property: "property",
  staticmethod: "static",
  classmethod: "class",
};

/** A function or class with its decorators applied, the innermost first. Foreign decorators leave it as it is. */
export function decorate(
  run: Run,
  scope: Scope,
  { made, decorators }: { readonly made: Value; readonly decorators: readonly Expression[] },
): Value {
  let value = made;
  for (const decorator of [...decorators].reverse()) value = applyOne(run, scope, { value, decorator });
  return value;
}

function applyOne(
  run: Run,
  scope: Scope,
  { value, decorator }: { value: Value; decorator: Expression },
): Value {
  const name = dottedName(decorator.kind === "call" ? decorator.callee : decorator) ?? "";
  const binding = BINDINGS[name.split(".").at(-1) ?? ""];
  if (binding !== undefined && isKind(value, "function")) {
    value.marks.set("binding", binding);
    return value;
  }
  if (decorator.kind === "attribute" && decorator.name === "setter" && decorator.object.kind === "name") {
    const getter = lookUp(scope, decorator.object.name);
    if (isKind(getter, "function")) {
      getter.marks.set("setter", value);
      return getter;
    }
  }
  const applied = call(run, evaluate(run, scope, decorator), argumentsOf([value]));
  return isUnknown(applied) || applied === null ? value : applied;
}
