import type { Expression, FunctionDefinition, Module } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { walkStatements } from "../syntax/walk.ts";
import { isSinkName } from "./sinks.ts";

/** Modules of the standard library whose functions have no effect that is reported. */
const HARMLESS = new Set(
  (
    "abc bisect calendar collections collections.abc contextlib copy dataclasses datetime decimal enum fractions hashlib " +
    "heapq itertools json logging math operator pprint random re statistics string textwrap time typing uuid zoneinfo"
  ).split(" "),
);

/** Names of functions that reach a sink, and of local things that may: imported functions are not looked into. */
export function touchingNames(module: Module, functions: readonly FunctionDefinition[]): ReadonlySet<string> {
  const touching = new Set<string>();
  walkStatements(module.body, {
    statement: (statement) => {
      if (statement.kind !== "import-from" && statement.kind !== "import") return;
      if (statement.kind === "import-from" && statement.level === 0 && HARMLESS.has(statement.module)) return;
      for (const { name, alias } of statement.names) touching.add(alias ?? name);
    },
  });
  const calls = new Map(functions.map((definition) => [definition, namesCalled(definition)] as const));
  for (let grown = true; grown; ) {
    grown = false;
    for (const definition of functions) {
      if (touching.has(definition.name)) continue;
      if (![...(calls.get(definition) ?? [])].some((name) => isSinkName(name) || touching.has(name)))
        continue;
      touching.add(definition.name);
      grown = true;
    }
  }
  walkStatements(module.body, {
    statement: (statement) => {
      if (
        statement.kind === "class" &&
        statement.body.some((part) => part.kind === "function" && touching.has(part.name))
      )
        touching.add(statement.name);
    },
  });
  return touching;
}

function namesCalled(definition: FunctionDefinition): ReadonlySet<string> {
  const names = new Set<string>();
  walkStatements(definition.body, {
    expression: (expression) => {
      for (const name of calledNames(expression)) names.add(name);
    },
  });
  return names;
}

/** Names under which a call may be known: `a.b.c` as a whole, its last part, and functions that are handed over. */
function calledNames(expression: Expression): readonly string[] {
  if (expression.kind !== "call") return [];
  const whole = dottedName(expression.callee);
  const last = expression.callee.kind === "attribute" ? expression.callee.name : (whole ?? "");
  const handed = expression.args.flatMap(({ value }) =>
    value.kind === "name" ? [value.name] : value.kind === "attribute" ? [value.name] : [],
  );
  return [...(whole === null ? [] : [whole]), last, ...handed];
}

/** True for a call that may have an effect. */
export function isTouching(expression: Expression, touching: ReadonlySet<string>): boolean {
  return calledNames(expression).some((name) => isSinkName(name) || touching.has(name));
}
