import type { Value } from "./values.ts";

/** Names of a module, class body, function call or comprehension. */
export interface Scope {
  readonly sort: "module" | "class" | "function" | "comprehension";
  readonly variables: Map<string, Value>;
  readonly parent: Scope | null;
  /** Names that `global` or `nonlocal` sends elsewhere. */
  readonly redirected: Map<string, Scope>;
  /** Path of the file whose code runs in it. */
  readonly path: string;
}

/** A scope inside another; a module's has no parent. */
export function openScope(sort: Scope["sort"], parent: Scope | null, path = parent?.path ?? ""): Scope {
  return { sort, variables: new Map(), parent, redirected: new Map(), path };
}

/** The value of a name, or undefined. Class bodies are not seen from the functions inside them. */
export function lookUp(scope: Scope, name: string): Value | undefined {
  const redirected = scope.redirected.get(name);
  if (redirected !== undefined) return redirected.variables.get(name);
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    if (at.sort === "class" && at !== scope) continue;
    const value = at.variables.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Binds a name where an assignment in this scope puts it. */
export function bind(scope: Scope, name: string, value: Value): void {
  (scope.redirected.get(name) ?? scope).variables.set(name, value);
}

/** Binds a name as `:=` does: outside of the comprehensions that it stands in. */
export function bindOutside(scope: Scope, name: string, value: Value): void {
  let at = scope;
  while (at.sort === "comprehension" && at.parent !== null) at = at.parent;
  bind(at, name, value);
}

/** The module that a scope belongs to. */
export function moduleScope(scope: Scope): Scope {
  let at = scope;
  while (at.parent !== null) at = at.parent;
  return at;
}

/** Sends names to the module, or to the nearest enclosing function that has them. */
export function redirect(scope: Scope, names: readonly string[], mark: "global" | "nonlocal"): void {
  for (const name of names) {
    let target: Scope | null = mark === "global" ? moduleScope(scope) : scope.parent;
    while (mark === "nonlocal" && target !== null && !target.variables.has(name)) target = target.parent;
    if (target !== null && target !== scope) scope.redirected.set(name, target);
  }
}
