import { contentOf } from "./contents.ts";
import { settle } from "./deferred.ts";
import { hashKey } from "./dicts.ts";
import { hasHole, isGiven, isUnknown } from "./holes.ts";
import { findMember } from "./members.ts";
import type { Run } from "./run.ts";
import {
  type Dict,
  type Instance,
  isSequence,
  isThing,
  type ObjectValue,
  type Sequence,
  type Thing,
  type Value,
} from "./values.ts";

/** `left == right`; null where it is not known. */
export function equals(run: Run, one: Value, other: Value): boolean | null {
  const left = contentOf(settle(run, one));
  const right = contentOf(settle(run, other));
  if (isUnknown(left) || isUnknown(right)) return unknownEquals(run, left, right);
  if (typeof left === "string" && typeof right === "string") return textEquals(left, right);
  if (!isThing(left) && !isThing(right)) return numberOf(left) === numberOf(right);
  if (!isThing(left) || !isThing(right)) return false;
  return left === right ? true : thingEquals(run, left, right);
}

/** An argument that was given is not None; else only the same unknown value is surely equal. */
function unknownEquals(run: Run, left: Value, right: Value): boolean | null {
  if (isUnknown(left) && right === null && isGiven(run.holes, left)) return false;
  return isUnknown(left) && isUnknown(right) && left.hole === right.hole ? true : null;
}

function thingEquals(run: Run, left: Thing, right: Thing): boolean | null {
  if (isSequence(left) && isSequence(right)) return sequenceEquals(run, left, right);
  if (left.kind === "dict" && right.kind === "dict") return dictEquals(run, left, right);
  if (left.kind === "object" && right.kind === "object") return objectEquals(run, left, right);
  return left.kind === "instance" && right.kind === "instance" ? sameFields(run, left, right) : false;
}

function sequenceEquals(run: Run, left: Sequence, right: Sequence): boolean | null {
  if (left.kind !== right.kind) return false;
  if (left.open || right.open) return null;
  if (left.items.length !== right.items.length) return false;
  if (left.kind !== "set") return allEqual(run, left.items, right.items);
  const keys = new Set(right.items.map(hashKey));
  return left.items.every((item) => keys.has(hashKey(item)));
}

function dictEquals(run: Run, left: Dict, right: Dict): boolean | null {
  if (left.open || right.open) return null;
  if (left.entries.size !== right.entries.size) return false;
  const pairs = [...left.entries].map(([key, [, value]]) => [value, right.entries.get(key)?.[1]] as const);
  const others = pairs.map(([, other]) => other).filter((other) => other !== undefined);
  if (others.length !== pairs.length) return false;
  return allEqual(
    run,
    pairs.map(([value]) => value),
    others,
  );
}

function objectEquals(run: Run, left: ObjectValue, right: ObjectValue): boolean | null {
  const text = left.type.text?.(run, left) ?? null;
  if (text === null || left.type !== right.type) return null;
  return textEquals(text, right.type.text?.(run, right) ?? "");
}

function sameFields(run: Run, left: Instance, right: Instance): boolean | null {
  if (findMember(left.type, "__eq__") !== undefined) return null;
  if (left.type !== right.type || left.type.fields === null) return false;
  const { fields } = left.type;
  return allEqual(
    run,
    fields.map((name) => left.attributes.get(name) ?? null),
    fields.map((name) => right.attributes.get(name) ?? null),
  );
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
