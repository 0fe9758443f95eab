import { callValue } from "./calls.ts";
import { settle } from "./deferred.ts";
import { hasHole, isGiven, isUnknown } from "./holes.ts";
import { findMember } from "./members.ts";
import type { Run } from "./run.ts";
import { isSequence, isThing, type Value } from "./values.ts";

/** `bool(value)`; null where it is not known. */
export function truthOf(run: Run, given: Value): boolean | null {
  const value = settle(run, given);
  if (typeof value === "string")
    return value === "" ? false : /[^\uE000\uE001\d]/.test(value) || !hasHole(value) ? true : null;
  if (!isThing(value)) return Boolean(value);
  if (isSequence(value)) return value.open ? null : value.items.length > 0;
  switch (value.kind) {
    case "dict":
      return value.open ? null : value.entries.size > 0;
    case "bytes":
      return value.text !== "";
    case "instance": {
      const own = findMember(value.type, "__bool__") ?? findMember(value.type, "__len__");
      if (own === undefined) return true;
      return truthOf(run, callValue(run, { kind: "method", self: value, callee: own }));
    }
    case "object":
      return value.type.truth === undefined ? true : value.type.truth(run, value);
    case "unknown":
      return isGiven(run.holes, value) ? true : null;
    default:
      return true;
  }
}

/** `left == right`; null where it is not known. */
export function equals(run: Run, one: Value, other: Value): boolean | null {
  const left = settle(run, one);
  const right = settle(run, other);
  if (isUnknown(left) && right === null && isGiven(run.holes, left)) return false;
  if (isUnknown(left) || isUnknown(right))
    return isUnknown(left) && isUnknown(right) && left.hole === right.hole ? true : null;
  if (typeof left === "string" && typeof right === "string") return textEquals(left, right);
  if (!isThing(left) && !isThing(right)) return numberOf(left) === numberOf(right);
  if (!isThing(left) || !isThing(right)) return false;
  if (left === right) return true;
  if (isSequence(left) && isSequence(right)) {
    if (left.kind !== right.kind) return false;
    if (left.open || right.open) return null;
    if (left.items.length !== right.items.length) return false;
    if (left.kind === "set") return allEqual(run, sortedKeys(left.items), sortedKeys(right.items));
    return allEqual(run, left.items, right.items);
  }
  if (left.kind === "dict" && right.kind === "dict") {
    if (left.open || right.open) return null;
    if (left.entries.size !== right.entries.size) return false;
    return allEqual(
      run,
      [...left.entries].map(([, [, value]]) => value),
      [...left.entries.keys()].map((key) => right.entries.get(key)?.[1] ?? null),
    );
  }
  if (left.kind === "object" && right.kind === "object") {
    const text = left.type.text?.(run, left) ?? null;
    return text === null || left.type !== right.type
      ? null
      : textEquals(text, right.type.text?.(run, right) ?? "");
  }
  return left.kind === "instance" && right.kind === "instance" ? sameFields(run, left, right) : false;
}

function sameFields(
  run: Run,
  left: Extract<Value, { kind: "instance" }>,
  right: Extract<Value, { kind: "instance" }>,
): boolean | null {
  if (left.type !== right.type || left.type.fields === null) return false;
  const fields = left.type.fields;
  return allEqual(
    run,
    fields.map((name) => left.attributes.get(name) ?? null),
    fields.map((name) => right.attributes.get(name) ?? null),
  );
}

function sortedKeys(items: readonly Value[]): readonly Value[] {
  return [...items].sort((one, other) => (String(one) < String(other) ? -1 : 1));
}

function allEqual(run: Run, left: readonly Value[], right: readonly Value[]): boolean | null {
  let certain: boolean | null = true;
  for (const [index, item] of left.entries()) {
    const same = equals(run, item, right[index] ?? null);
    if (same === false) return false;
    if (same === null) certain = null;
  }
  return certain;
}

/** Texts with holes are unequal where their known ends differ, else nobody knows. */
function textEquals(left: string, right: string): boolean | null {
  if (left === right) return true;
  if (!hasHole(left) && !hasHole(right)) return false;
  const [leftStart = "", rightStart = ""] = [left, right].map((text) => text.split("\uE000", 1)[0] ?? "");
  const shared = Math.min(leftStart.length, rightStart.length);
  return leftStart.slice(0, shared) === rightStart.slice(0, shared) ? null : false;
}

function numberOf(value: null | boolean | bigint | number | string): unknown {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "bigint" && value > -(2n ** 53n) && value < 2n ** 53n) return Number(value);
  return value;
}
