import { type Instance, isKind, type Value } from "./values.ts";

const CONTENTS = new WeakMap<Instance, string | bigint>();

/** Remembers the text or number that a member of an enumeration is besides. */
export function setContent(member: Instance, content: string | bigint): void {
  CONTENTS.set(member, content);
}

/** The text or number that a member of a mixed enumeration is; any other value is itself. */
export function contentOf(value: Value): Value {
  return isKind(value, "instance") ? (CONTENTS.get(value) ?? value) : value;
}
