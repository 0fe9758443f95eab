import type { Expression } from "./ast.ts";

/** The dotted name that an expression spells, import aliases resolved: `np.random.choice`; null for anything else. */
export function dottedName(expression: Expression, aliases?: ReadonlyMap<string, string>): string | null {
  if (expression.kind === "name") return aliases?.get(expression.name) ?? expression.name;
  if (expression.kind !== "attribute") return null;
  const object = dottedName(expression.object, aliases);
  return object === null ? null : `${object}.${expression.name}`;
}
