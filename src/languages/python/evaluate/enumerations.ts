import { callValue } from "./calls.ts";
import { setContent } from "./contents.ts";
import { listOf } from "./dicts.ts";
import { findMember } from "./members.ts";
import type { Run } from "./run.ts";
import { type ClassValue, type Instance, isKind, isThing, type Value } from "./values.ts";

/** What the members of an enumeration are besides: texts, numbers, or nothing. */
export type Mixed = "text" | "number" | null;

const ENUM_NAME = /^(?:Enum|StrEnum|IntEnum|Flag|IntFlag)$/;
const DEPTH = 12;

/** True where a base is an enumeration, or a class made of one. */
export function isEnumeration(bases: readonly Value[], depth = 0): boolean {
  return bases.some((base) => {
    if (isKind(base, "native")) return ENUM_NAME.test(base.name);
    return isKind(base, "class") && depth < DEPTH && isEnumeration(base.bases, depth + 1);
  });
}

/** `StrEnum` and `(str, Enum)` are texts, `IntEnum` and `(int, Enum)` numbers. */
export function mixedOf(bases: readonly Value[]): Mixed {
  if (hasBase(bases, /^(?:StrEnum|str)$/)) return "text";
  return hasBase(bases, /^(?:IntEnum|IntFlag|int)$/) ? "number" : null;
}

/** True where members print as their values: `StrEnum`. What `(str, Enum)` prints depends on Python's version. */
export function printsValue(type: ClassValue): boolean {
  return hasBase(type.bases, /^StrEnum$/);
}

function hasBase(bases: readonly Value[], name: RegExp, depth = 0): boolean {
  return bases.some((base) => {
    if (isKind(base, "native")) return name.test(base.name);
    return isKind(base, "class") && depth < DEPTH && hasBase(base.bases, name, depth + 1);
  });
}

/** Remembers the text or number that a member is besides. */
export function noteContent(member: Instance, value: Value): void {
  const mixed = mixedOf(member.type.bases);
  if (mixed === "text" && typeof value === "string") setContent(member, value);
  if (mixed === "number" && typeof value === "bigint") setContent(member, value);
}

/** What `auto()` gives: a text enumeration's own name, the next number, the next bit of a flag. */
export function automatic(
  run: Run,
  type: ClassValue,
  { name, before }: { readonly name: string; readonly before: readonly Value[] },
): Value {
  const own = findMember(type, "_generate_next_value_");
  if (own !== undefined)
    return callValue(run, own, name, 1n, BigInt(before.length), listOf(run, [...before]));
  if (hasBase(type.bases, /^StrEnum$/)) return name.toLowerCase();
  const numbers = before.filter((each) => typeof each === "bigint");
  const last = numbers.sort((one, other) => (one < other ? -1 : 1)).at(-1) ?? 0n;
  if (!hasBase(type.bases, /^(?:Flag|IntFlag)$/)) return last + 1n;
  return last <= 0n ? 1n : 1n << BigInt(last.toString(2).length);
}

/** The value of a member as its class makes it: `str(1)` of a text enumeration. */
export function memberValue(type: ClassValue, value: Value): Value {
  return mixedOf(type.bases) === "text" && typeof value === "bigint" && !isThing(value)
    ? value.toString()
    : value;
}
