import type { Pattern } from "../syntax/ast.ts";
import { equals } from "./equality.ts";
import { evaluate } from "./expressions.ts";
import { isUnknown } from "./holes.ts";
import type { Run } from "./run.ts";
import { bind, type Scope } from "./scope.ts";
import { isSequence, type Sequence, type Value } from "./values.ts";

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
  const fits = star < 0 ? value.items.length === patterns.length : value.items.length >= patterns.length - 1;
  if (!fits) return value.open ? null : false;
  const answers = patterns.map((pattern, index) =>
    matches(run, scope, { pattern, value: partFor({ value, star, index, count: patterns.length }) }),
  );
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

/** What of a sequence a pattern at some place is held against; the starred one takes what the others leave. */
function partFor(at: { value: Sequence; star: number; index: number; count: number }): Value {
  const { value, star, index, count } = at;
  const { items } = value;
  if (star < 0 || index < star) return items[index] ?? null;
  if (index === star) return { ...value, items: items.slice(star, items.length - (count - star - 1)) };
  return items[items.length - (count - index)] ?? null;
}
