import { spend } from "./budget.ts";
import { callValue } from "./calls.ts";
import { contentOf } from "./contents.ts";
import { settle } from "./deferred.ts";
import { hashKey, isVague } from "./dicts.ts";
import { equals } from "./equality.ts";
import { hasHole, isUnknown } from "./holes.ts";
import { iterate } from "./iterate.ts";
import { findMember } from "./members.ts";
import { asNumber, type Operation } from "./operators.ts";
import type { Run } from "./run.ts";
import { type Dict, type Instance, isKind, isSequence, isThing, type Value } from "./values.ts";

/** `left operator right` of a comparison; null where it is not known. */
export function compareValues(run: Run, { operator, left, right }: Operation): boolean | null {
  switch (operator) {
    case "==":
      return equals(run, left, right);
    case "!=":
    case "<>":
      return negate(equals(run, left, right));
    case "is":
      return identical(run, left, right);
    case "is not":
      return negate(identical(run, left, right));
    case "in":
      return contains(run, right, left);
    case "not in":
      return negate(contains(run, right, left));
    default:
      return ordered(run, { operator, left, right });
  }
}

function negate(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

function identical(run: Run, one: Value, other: Value): boolean | null {
  const left = settle(run, one);
  const right = settle(run, other);
  if (isUnknown(left) || isUnknown(right)) return equals(run, left, right);
  if (typeof left === "string" && typeof right === "string") return equals(run, left, right);
  return left === right;
}

/** `item in container`. */
export function contains(run: Run, container: Value, wanted: Value): boolean | null {
  const holder = contentOf(settle(run, container));
  const item = contentOf(settle(run, wanted));
  if (typeof holder === "string") return typeof item === "string" ? textContains(holder, item) : null;
  if (!isThing(holder) || holder.kind === "lazy") return null;
  if (holder.kind === "dict") return dictContains(holder, item);
  if (holder.kind === "instance") return instanceContains(run, holder, item);
  if (holder.kind === "object" && holder.type.contains !== undefined)
    return holder.type.contains(run, holder, item);
  return itemsContain(run, holder, item);
}

function dictContains(dict: Dict, item: Value): boolean | null {
  if (dict.entries.has(hashKey(item))) return true;
  return dict.open || isVague(item) || [...dict.entries.values()].some(([key]) => isVague(key))
    ? null
    : false;
}

function instanceContains(run: Run, holder: Instance, item: Value): boolean | null {
  const own = findMember(holder.type, "__contains__");
  if (own === undefined) return null;
  const answer = callValue(run, own, holder, item);
  return typeof answer === "boolean" ? answer : null;
}

function itemsContain(run: Run, holder: Value, item: Value): boolean | null {
  const found = iterate(run, holder);
  if (found === null) return null;
  let certain: boolean | null = found.open ? null : false;
  for (const each of found.values) {
    spend(run.budget);
    const same = equals(run, each, item);
    if (same === true) return true;
    if (same === null) certain = null;
  }
  return certain;
}

function textContains(text: string, part: string): boolean | null {
  if (hasHole(part)) return text === part ? true : null;
  return text.split(/\uE000\d+\uE001/).some((piece) => piece.includes(part))
    ? true
    : hasHole(text)
      ? null
      : false;
}

function ordered(run: Run, { operator, left, right }: Operation): boolean | null {
  const order = compareOrder(settle(run, left), settle(run, right));
  if (order === null) return null;
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  if (operator === ">") return order > 0;
  return operator === ">=" ? order >= 0 : null;
}

/** Order of two values: negative, zero or positive; null where it is not known. */
export function compareOrder(one: Value, other: Value): number | null {
  const [left, right] = [contentOf(one), contentOf(other)];
  if (typeof left === "string" && typeof right === "string") return textOrder(left, right);
  if (isSequence(left) && isSequence(right)) return sequenceOrder(left.items, right.items);
  if (isKind(left, "instance") && isKind(right, "instance")) return fieldOrder(left, right);
  if (isKind(left, "object") && isKind(right, "object"))
    return left.type === right.type ? (left.type.order?.(left, right) ?? null) : null;
  if (isThing(left) || isThing(right) || left === null || right === null) return null;
  if (typeof left === "string" || typeof right === "string") return null;
  return orderOf(asNumber(left), asNumber(right));
}

/** Records of one class, by their fields one after the other. */
function fieldOrder(left: Instance, right: Instance): number | null {
  const { fields } = left.type;
  if (fields === null || left.type !== right.type) return null;
  const valuesOf = ({ attributes }: Instance): readonly Value[] =>
    fields.map((name) => attributes.get(name) ?? null);
  return sequenceOrder(valuesOf(left), valuesOf(right));
}

function textOrder(left: string, right: string): number | null {
  if (hasHole(left) || hasHole(right)) return left === right ? 0 : null;
  return orderOf(left, right);
}

function sequenceOrder(left: readonly Value[], right: readonly Value[]): number | null {
  for (const [index, item] of left.entries()) {
    if (index >= right.length) return 1;
    const order = compareOrder(item, right[index] ?? null);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function orderOf<Kind extends string | bigint | number>(left: Kind, right: Kind): number {
  if (left < right) return -1;
  return left > right ? 1 : 0;
}
