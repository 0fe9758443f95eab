import type { Pattern } from "../syntax/ast.ts";
import { readAttribute } from "./attributes.ts";
import { dictOf, hashKey } from "./dicts.ts";
import { equals } from "./equality.ts";
import { evaluate } from "./expressions.ts";
import { isUnknown } from "./holes.ts";
import { classNames, findMember } from "./members.ts";
import type { Run } from "./run.ts";
import { bind, openScope, type Scope } from "./scope.ts";
import { type Instance, isKind, isSequence, isThing, type Sequence, typeName, type Value } from "./values.ts";

/** Whether a value fits a pattern of `case`; null where it is not known. Its names are bound unless it does not fit. */
export function fits(
  run: Run,
  scope: Scope,
  held: { readonly pattern: Pattern; readonly value: Value },
): boolean | null {
  const captured = openScope("comprehension", scope);
  const fit = matches(run, captured, held);
  if (fit !== false) for (const [name, value] of captured.variables) bind(scope, name, value);
  return fit;
}

function matches(
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
    case "mapping":
      return matchesMapping(run, scope, { pattern, value });
    case "class":
      return matchesClass(run, scope, { pattern, value });
    case "other":
      return null;
  }
}

type Of<Kind extends Pattern["kind"]> = Extract<Pattern, { readonly kind: Kind }>;

function matchesMapping(
  run: Run,
  scope: Scope,
  { pattern, value }: { pattern: Of<"mapping">; value: Value },
): boolean | null {
  if (isUnknown(value))
    return allOf(
      pattern.entries.map((entry) => matches(run, scope, { ...entry, value })),
      null,
    );
  if (!isKind(value, "dict")) return false;
  const keys = pattern.entries.map(({ key }) => hashKey(evaluate(run, scope, key)));
  const answers: (boolean | null)[] = [];
  for (const [at, entry] of pattern.entries.entries()) {
    const found = value.entries.get(keys[at] ?? "");
    if (found === undefined) answers.push(value.open ? null : false);
    else answers.push(matches(run, scope, { pattern: entry.pattern, value: found[1] }));
    if (answers.at(-1) === false) return false;
  }
  if (pattern.rest !== null) {
    const others = [...value.entries].filter(([key]) => !keys.includes(key)).map(([, entry]) => entry);
    bind(scope, pattern.rest, dictOf(run, others, value.open));
  }
  return allOf(answers, true);
}

function matchesClass(
  run: Run,
  scope: Scope,
  { pattern, value }: { pattern: Of<"class">; value: Value },
): boolean | null {
  const type = evaluate(run, scope, pattern.type);
  if (isUnknown(value) || isUnknown(type)) return null;
  const names = isKind(value, "instance") ? classNames(value.type) : [typeName(value)];
  if (isThing(type) && "name" in type && !names.includes(type.name)) return false;
  const listed = isKind(value, "instance") ? positionsOf(value) : null;
  if (pattern.items.length > 0 && listed === null && isKind(value, "instance")) return null;
  const answers = [
    ...pattern.items.map((item, at) =>
      matches(run, scope, {
        pattern: item,
        value: listed === null ? value : readAttribute(run, value, listed[at] ?? ""),
      }),
    ),
    ...pattern.named.map(({ name, pattern: inner }) =>
      matches(run, scope, { pattern: inner, value: readAttribute(run, value, name) }),
    ),
  ];
  return allOf(answers, true);
}

/** Attributes that positional patterns of a class stand for. */
function positionsOf({ type }: Instance): readonly string[] | null {
  const written = findMember(type, "__match_args__");
  return isSequence(written) ? written.items.filter((item) => typeof item === "string") : type.fields;
}

function allOf(answers: readonly (boolean | null)[], whenAll: boolean | null): boolean | null {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : whenAll;
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
