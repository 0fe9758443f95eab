import { findAttribute, superOf } from "../attributes.ts";
import { settle } from "../deferred.ts";
import { isUnknown } from "../holes.ts";
import { classNames, metaclassOf } from "../members.ts";
import { exitRaised } from "../raised.ts";
import { type Run, unknownHere } from "../run.ts";
import { toText } from "../text.ts";
import { type CallArguments, isKind, isSequence, type Native, typeName, type Value } from "../values.ts";

function typeNames(run: Run, given: Value): readonly string[] | null {
  const type = settle(run, given);
  if (isSequence(type)) {
    const each = type.items.map((item) => typeNames(run, item));
    return each.includes(null) ? null : each.flatMap((names) => names ?? []);
  }
  if (isKind(type, "native") || isKind(type, "class")) return [type.name];
  return null;
}

const SUPERTYPES: Readonly<Record<string, readonly string[]>> = {
  bool: ["bool", "int"],
  Path: ["Path", "PurePath"],
  set: ["set", "frozenset"],
};

function isinstance(run: Run, args: CallArguments): Value {
  const [given = null, type = null] = args.positional;
  const value = settle(run, given);
  const wanted = typeNames(run, type);
  if (isUnknown(value) || wanted === null) return unknownHere(run, { cause: "a type", label: "…" });
  const own = isKind(value, "instance")
    ? classNames(value.type)
    : (SUPERTYPES[typeName(value)] ?? [typeName(value)]);
  return own.some((name) => wanted.includes(name)) || wanted.includes("object");
}

function getattr(run: Run, args: CallArguments): Value {
  const [holder = null, name = "", standard] = args.positional;
  const key = toText(run, name);
  const found = findAttribute(run, settle(run, holder), key);
  if (found !== undefined) return found;
  return (
    standard ??
    (args.positional.length > 2 ? null : unknownHere(run, { cause: `attribute ${key}`, label: key }))
  );
}

/** `super()` inside a method: the same instance, looked up behind the class that the method stands in. */
function superCall(run: Run): Value {
  const frame = [...run.frames]
    .reverse()
    .find((each) => each.callee !== null && each.callee.definition.kind === "function");
  const self = frame?.self ?? null;
  if (frame?.callee && (isKind(self, "instance") || isKind(self, "class")))
    return superOf(self, frame.callee);
  return unknownHere(run, { cause: "super()", label: "super" });
}

function exit(run: Run, args: CallArguments): Value {
  throw exitRaised(args.positional[0] ?? null, run.frames.length);
}

/** Functions that ask about values, and those that end or speak. */
export const REFLECTION: Readonly<Record<string, Native>> = {
  isinstance,
  issubclass: (run) => unknownHere(run, { cause: "a type", label: "…" }),
  callable: (_run, args) => {
    const [value] = args.positional;
    return (
      isKind(value, "function") ||
      isKind(value, "native") ||
      isKind(value, "method") ||
      isKind(value, "class")
    );
  },
  type: (run, args) => {
    const value = settle(run, args.positional[0] ?? null);
    if (isKind(value, "class"))
      return metaclassOf(value) ?? unknownHere(run, { cause: "a type", label: "type" });
    return isKind(value, "instance")
      ? value.type
      : unknownHere(run, { cause: "a type", label: typeName(value) });
  },
  getattr,
  hasattr: (run, args) => {
    const [holder = null, name = ""] = args.positional;
    const value = settle(run, holder);
    if (isUnknown(value)) return unknownHere(run, { cause: "an attribute", label: "…" });
    return findAttribute(run, value, toText(run, name)) !== undefined;
  },
  setattr: (run, args) => {
    const [holder = null, name = "", value = null] = args.positional;
    const target = settle(run, holder);
    if (isKind(target, "instance")) target.attributes.set(toText(run, name), value);
    return null;
  },
  vars: (run, args) => findAttribute(run, settle(run, args.positional[0] ?? null), "__dict__") ?? null,
  id: (run) => unknownHere(run, { cause: "an identity", label: "…" }),
  hash: (run) => unknownHere(run, { cause: "a hash", label: "…" }),
  object: (run) => unknownHere(run, { cause: "object()", label: "object" }),
  super: superCall,
  exit,
  quit: exit,
  print: () => null,
  input: (run) => unknownHere(run, { cause: "input from a person", label: "input" }),
};
