import { call } from "../calls.ts";
import { settle } from "../deferred.ts";
import { dictOf, setEntry } from "../dicts.ts";
import { classNames } from "../members.ts";
import type { Run } from "../run.ts";
import {
  type CallArguments,
  isKind,
  type Native,
  native,
  type ObjectType,
  type ObjectValue,
  object,
  typeName,
  type Value,
} from "../values.ts";

const DISPATCH: ObjectType = {
  name: "singledispatch",
  call: (run, self, args) => call(run, chosen(run, self, args), args),
  attribute: (_run, self, name) =>
    name === "register" ? native(name, (run, args) => register(run, self, args)) : undefined,
};

/** The function for the type of the first argument, else the general one. */
function chosen(run: Run, self: ObjectValue, { positional: [first = null] }: CallArguments): Value {
  const value = settle(run, first);
  const names = isKind(value, "instance") ? classNames(value.type) : [typeName(value)];
  const known = self.fields.get("known");
  const found = names.flatMap((name) =>
    isKind(known, "dict") ? (known.entries.get(`s${name}`)?.[1] ?? []) : [],
  );
  return found[0] ?? self.fields.get("callee") ?? null;
}

/** `@f.register` on an annotated function, `@f.register(Type)`, `f.register(Type, function)`. */
function register(run: Run, self: ObjectValue, { positional: [first = null, second] }: CallArguments): Value {
  if (isKind(first, "function")) return add(run, self, annotated(first), first);
  const name = isKind(first, "class") || isKind(first, "native") ? first.name : "";
  if (second !== undefined) return add(run, self, name, second);
  return native("register", (inner, { positional: [callee = null] }) => add(inner, self, name, callee));
}

function annotated({ definition }: Extract<Value, { kind: "function" }>): string {
  const [parameter] = definition.kind === "function" ? definition.parameters : [];
  const annotation = parameter?.annotation ?? null;
  if (annotation?.kind === "name") return annotation.name;
  return annotation?.kind === "attribute" ? annotation.name : "";
}

function add(run: Run, self: ObjectValue, name: string, callee: Value): Value {
  const known = self.fields.get("known");
  if (isKind(known, "dict")) setEntry(run, known, { key: name, value: callee });
  return callee;
}

/** `functools.singledispatch`. */
export const singledispatch: Native = (run, args) =>
  object(DISPATCH, { callee: args.positional[0] ?? null, known: dictOf(run) });
