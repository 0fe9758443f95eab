import type { Pattern } from "../syntax/ast.ts";
import { evaluate } from "./expressions.ts";
import { isUnknown } from "./holes.ts";
import type { Run } from "./run.ts";
import { bind, type Scope } from "./scope.ts";
import { equals } from "./truth.ts";
import { isSequence, type Value } from "./values.ts";

/** Whether a value fits a pattern of `case`, binding its names; null where it is not known. */
export function matches(
  run: Run,
  scope: Scope,
  { pattern, value }: { readonly pattern: Pattern; readonly value: Value },
): boolean | null {
  switch (pattern.kind) {
    case "any":
      return true;
    case "capture":
    case "rest":
      bind(scope, pattern.name, value);
      return true;
    case "value":
      return equals(run, value, evaluate(run, scope, pattern.value));
    case "as": {
      const fit = matches(run, scope, { pattern: pattern.pattern, value });
      bind(scope, pattern.name, value);
      return fit;
    }
    case "either":
      return anyOf(pattern.options.map((option) => matches(run, scope, { pattern: option, value })));
    case "sequence":
      return matchesAll(run, scope, { patterns: pattern.items, value });
    case "other":
      return null;
  }
}

function anyOf(fits: readonly (boolean | null)[]): boolean | null {
  if (fits.includes(true)) return true;
  return fits.includes(null) ? null : false;
}

function matchesAll(
  run: Run,
  scope: Scope,
  { patterns, value }: { patterns: readonly Pattern[]; value: Value },
): boolean | null {
  if (isUnknown(value)) return null;
  if (!isSequence(value) || value.kind === "set") return false;
  const star = patterns.findIndex((pattern) => pattern.kind === "rest");
  if (star < 0 && value.items.length !== patterns.length) return value.open ? null : false;
  if (value.items.length < patterns.length - 1) return value.open ? null : false;
  let certain: boolean | null = true;
  for (const [index, pattern] of patterns.entries()) {
    const after = patterns.length - index;
    const item = star >= 0 && index > star ? value.items[value.items.length - after] : value.items[index];
    const rest = {
      ...value,
      items: value.items.slice(star, value.items.length - (patterns.length - star - 1)),
    };
    const fit = matches(run, scope, { pattern, value: index === star ? rest : (item ?? null) });
    if (fit === false) return false;
    if (fit === null) certain = null;
  }
  return certain;
}
