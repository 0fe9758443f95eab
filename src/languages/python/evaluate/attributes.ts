import { callValue } from "./calls.ts";
import { makeNew, missingAttribute, replaceFields } from "./classes.ts";
import { contentOf } from "./contents.ts";
import { settle } from "./deferred.ts";
import { listOf } from "./dicts.ts";
import { clientInitializer, heldClient } from "./held-client.ts";
import { firstHole, hasHole } from "./holes.ts";
import { unknownPart } from "./items.ts";
import { threadMethod } from "./libraries/concurrent.ts";
import { findMember, metaclassOf, subclassesOf } from "./members.ts";
import { methodOf, unboundMethod } from "./methods.ts";
import { type Run, unknownHere } from "./run.ts";
import { unknownMethod } from "./unknown-calls.ts";
import {
  type ClassValue,
  type FunctionValue,
  type Instance,
  isKind,
  isThing,
  native,
  type ObjectValue,
  typeName,
  type Value,
} from "./values.ts";

/** `value.name`; an attribute that is not known is an unknown value. */
export function readAttribute(run: Run, given: Value, name: string): Value {
  const value = settle(run, given);
  const found = findAttribute(run, value, name);
  return found === undefined ? missing(run, value, name) : found;
}

/** `value.name`, or undefined where there is no such attribute. */
export function findAttribute(run: Run, value: Value, name: string): Value | undefined {
  if (!isThing(value)) return methodOf(value, name);
  switch (value.kind) {
    case "unknown":
      return unknownMethod(value, name) ?? unknownPart(run, value, name);
    case "module":
      return value.members.has(name) ? value.members.get(name) : value.native?.(run, name);
    case "instance":
      return instanceAttribute(run, value, name);
    case "class":
      return classAttribute(run, value, name);
    case "object":
      return objectAttribute(run, value, name);
    case "native":
      return value.members?.[name] ?? unboundMethod(value.name, name);
    case "function":
      return name === "__name__" ? value.name : value.marks.get(name);
    default:
      return methodOf(value, name);
  }
}

function objectAttribute(run: Run, value: ObjectValue, name: string): Value | undefined {
  const found = value.type.attribute?.(run, value, name);
  return found === undefined ? value.fields.get(name) : found;
}

function missing(run: Run, value: Value, name: string): Value {
  if (typeof value === "string" && hasHole(value)) {
    const hole = firstHole(value);
    if (hole !== null) return unknownPart(run, hole, name);
  }
  if (isKind(value, "module")) return unknownHere(run, { cause: `${value.name}.${name}`, label: name });
  return (
    unknownMethod(value, name) ??
    unknownHere(run, { cause: `attribute ${name} of a ${typeName(value)}`, label: name })
  );
}

function instanceAttribute(run: Run, value: Instance, name: string): Value | undefined {
  const own = value.attributes.get(name);
  if (own !== undefined) return own;
  const member = findMember(value.type, name);
  if (member !== undefined) return bound(run, value, member);
  if (name === "__class__") return value.type;
  if (name === "__dict__") return attributesAsDict(value);
  const started = threadMethod(value, name);
  if (started !== undefined) return started;
  if (name === "_replace") return native(name, (inner, args) => replaceFields(inner, value, args));
  if (name === "_asdict") return undefined;
  const content = contentOf(value);
  const method = isThing(content) ? undefined : methodOf(content, name);
  if (method !== undefined) return method;
  const client = heldClient(value);
  const inherited = client === undefined ? undefined : findAttribute(run, client, name);
  if (inherited !== undefined) return inherited;
  return missingAttribute(run, value, name);
}

/** The attributes as a dict; what is set in it is set on the instance. */
function attributesAsDict({ attributes }: Instance): Value {
  type Entries = Map<string, readonly [key: Value, value: Value]>;
  const entries: Entries = new Map([...attributes].map(([key, item]) => [`s${key}`, [key, item]]));
  const set = entries.set.bind(entries);
  entries.set = (hash, entry) => {
    if (typeof entry[0] === "string") attributes.set(entry[0], entry[1]);
    set(hash, entry);
    return entries;
  };
  return { kind: "dict", entries, open: false, depth: 0, missing: null };
}

function bound(run: Run, self: Instance, member: Value): Value {
  if (isKind(member, "function")) {
    const mark = member.marks.get("binding");
    if (mark === "property") return callValue(run, member, self);
    if (mark === "static") return member;
    if (mark === "class") return { kind: "method", self: self.type, callee: member };
    return { kind: "method", self, callee: member };
  }
  return isKind(member, "object") && member.type.name === "cached_property"
    ? callValue(run, member.fields.get("function") ?? null, self)
    : member;
}

function classAttribute(run: Run, value: ClassValue, name: string): Value | undefined {
  if (name === "__name__" || name === "__qualname__") return value.name;
  if (name === "__subclasses__") return native(name, (inner) => listOf(inner, subclassesOf(value)));
  const member = findMember(value, name);
  if (isKind(member, "function") && member.marks.get("binding") === "class") {
    return { kind: "method", self: value, callee: member };
  }
  const meta = member === undefined ? metaclassOf(value) : undefined;
  const inherited = meta === undefined ? undefined : findMember(meta, name);
  if (isKind(inherited, "function")) {
    return inherited.marks.get("binding") === "property"
      ? callValue(run, inherited, value)
      : { kind: "method", self: value, callee: inherited };
  }
  if (inherited !== undefined) return inherited;
  if (member === undefined && value.definition.bases.length > 0) {
    return unknownHere(run, { cause: `attribute ${name} of ${value.name}`, label: name });
  }
  return member;
}

/** `super()` inside a method: the same object, looked up in the bases of the method's own class. */
export function superOf(self: Instance | ClassValue, method: FunctionValue): Value {
  const type = isKind(self, "class") ? (metaclassHolding(self, method) ?? self) : self.type;
  const bases = ownerOf(type, method)?.bases ?? type.bases;
  const attribute = (run: Run, _self: ObjectValue, name: string): Value | undefined => {
    for (const base of bases) {
      const member = isKind(base, "class") ? findMember(base, name) : undefined;
      if (isKind(member, "function") && name === "__new__") return member;
      if (isKind(member, "function")) return { kind: "method", self, callee: member };
      if (member !== undefined) return member;
    }
    if (name === "__new__") return native(name, (_inner, args) => makeNew(args));
    const inherited = isKind(self, "class") ? undefined : ofClient(run, self, name);
    if (inherited !== undefined) return inherited;
    return native(name, () => null);
  };
  return { kind: "object", type: { name: "super", attribute }, fields: new Map() };
}

/** What a class derived from a client has of it. */
function ofClient(run: Run, self: Instance, name: string): Value | undefined {
  if (name === "__init__") return clientInitializer(self.type, self);
  const client = heldClient(self);
  return client === undefined ? undefined : findAttribute(run, client, name);
}

/** The metaclass of a class whose method runs for it; undefined where the method is the class's own. */
function metaclassHolding(self: ClassValue, method: FunctionValue): ClassValue | undefined {
  const meta = metaclassOf(self);
  return meta !== undefined && ownerOf(meta, method) !== null ? meta : undefined;
}

/** The class, of an instance's class and its bases, whose body defines a method. */
function ownerOf(type: ClassValue, method: FunctionValue, depth = 0): ClassValue | null {
  if ([...type.members.values()].includes(method)) return type;
  for (const base of type.bases) {
    const owner = isKind(base, "class") && depth < 12 ? ownerOf(base, method, depth + 1) : null;
    if (owner !== null) return owner;
  }
  return null;
}
