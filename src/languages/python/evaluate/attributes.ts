import { callValue } from "./calls.ts";
import { missingAttribute } from "./classes.ts";
import { settle } from "./deferred.ts";
import { firstHole, hasHole } from "./holes.ts";
import { unknownPart } from "./items.ts";
import { findMember } from "./members.ts";
import { methodOf } from "./methods.ts";
import { type Run, unknownHere } from "./run.ts";
import { unknownMethod } from "./unknown-calls.ts";
import { type ClassValue, type Instance, isKind, isThing, native, typeName, type Value } from "./values.ts";

/** `value.name`; an attribute that is not known is an unknown value. */
export function readAttribute(run: Run, given: Value, name: string): Value {
  const value = settle(run, given);
  return findAttribute(run, value, name) ?? missing(run, value, name);
}

/** `value.name`, or undefined where there is no such attribute. */
export function findAttribute(run: Run, value: Value, name: string): Value | undefined {
  if (!isThing(value)) return methodOf(value, name);
  switch (value.kind) {
    case "unknown":
      return unknownMethod(run, value, name) ?? unknownPart(run, value, name);
    case "module":
      return value.members.get(name) ?? value.native?.(run, name);
    case "instance":
      return instanceAttribute(run, value, name);
    case "class":
      return classAttribute(run, value, name);
    case "object":
      return value.type.attribute?.(run, value, name) ?? value.fields.get(name);
    case "function":
      return name === "__name__" ? value.name : value.marks.get(name);
    default:
      return methodOf(value, name);
  }
}

function missing(run: Run, value: Value, name: string): Value {
  if (typeof value === "string" && hasHole(value)) {
    const hole = firstHole(value);
    if (hole !== null) return unknownPart(run, hole, name);
  }
  if (isKind(value, "module")) return unknownHere(run, { cause: `${value.name}.${name}`, label: name });
  return unknownMethod(run, value, name) ?? unknownHere(run, { cause: `attribute ${name} of a ${typeName(value)}`, label: name });
}

function instanceAttribute(run: Run, value: Instance, name: string): Value | undefined {
  const own = value.attributes.get(name);
  if (own !== undefined) return own;
  const member = findMember(value.type, name);
  if (member !== undefined) return bound(run, value, member);
  if (name === "__class__") return value.type;
  if (name === "__dict__") return { kind: "dict", entries: new Map([...value.attributes].map(([key, item]) => [`s${key}`, [key, item]])), open: false, depth: 0, missing: null };
  if (name === "_replace" || name === "_asdict") return undefined;
  return missingAttribute(run, value, name);
}

function bound(run: Run, self: Instance, member: Value): Value {
  if (isKind(member, "function")) {
    const mark = member.marks.get("binding");
    if (mark === "property") return callValue(run, member, self);
    if (mark === "static") return member;
    if (mark === "class") return { kind: "method", self: self.type, callee: member };
    return { kind: "method", self, callee: member };
  }
  return isKind(member, "object") && member.type.name === "cached_property" ? callValue(run, member.fields.get("function") ?? null, self) : member;
}

function classAttribute(run: Run, value: ClassValue, name: string): Value | undefined {
  if (name === "__name__" || name === "__qualname__") return value.name;
  const member = findMember(value, name);
  if (isKind(member, "function") && member.marks.get("binding") === "class") {
    return { kind: "method", self: value, callee: member };
  }
  if (member === undefined && value.definition.bases.length > 0) {
    return unknownHere(run, { cause: `attribute ${name} of ${value.name}`, label: name });
  }
  return member;
}

/** `super()` inside a method: the same instance, looked up in the bases. */
export function superOf(self: Instance): Value {
  return {
    kind: "object",
    type: {
      name: "super",
      attribute: (_run, _self, name) => {
        for (const base of self.type.bases) {
          const member = isKind(base, "class") ? findMember(base, name) : undefined;
          if (isKind(member, "function")) return { kind: "method", self, callee: member };
          if (member !== undefined) return member;
        }
        return native(name, () => null);
      },
    },
    fields: new Map(),
  };
}
