import type { Expression } from "../syntax/ast.ts";
import { argumentsOf, call } from "./calls.ts";
import { settle } from "./deferred.ts";
import { hashKey, listOf, setEntry } from "./dicts.ts";
import { evaluate } from "./expressions.ts";
import { causeOf, isUnknown, unknown } from "./holes.ts";
import { unknownItem } from "./items.ts";
import { collect } from "./iterate.ts";
import { findMember } from "./members.ts";
import type { Run } from "./run.ts";
import { bind, type Scope } from "./scope.ts";
import { isKind, type Value } from "./values.ts";

/** Binds a value to a target: a name, an attribute, an item, or several of them. */
export function assign(
  run: Run,
  scope: Scope,
  { target, value }: { readonly target: Expression; readonly value: Value },
): void {
  switch (target.kind) {
    case "name":
      bind(scope, target.name, named(run, value, target.name));
      return;
    case "starred":
      assign(run, scope, { target: target.value, value });
      return;
    case "tuple":
    case "list":
      unpack(run, scope, { targets: target.items, value });
      return;
    case "attribute":
      setAttribute(run, evaluate(run, scope, target.object), { name: target.name, value });
      return;
    case "subscript":
      setItem(run, evaluate(run, scope, target.object), { key: evaluate(run, scope, target.index), value });
      return;
    default:
  }
}

/** A computed unknown value is called as the script calls it. */
function named(run: Run, value: Value, name: string): Value {
  if (!isUnknown(value)) return value;
  const cause = causeOf(run.holes, value.hole);
  return /[…(]/.test(cause.label) ? unknown(run.holes, { ...cause, label: name }) : value;
}

function unpack(
  run: Run,
  scope: Scope,
  { targets, value }: { targets: readonly Expression[]; value: Value },
): void {
  const found = collect(run, value);
  const star = targets.findIndex((target) => target.kind === "starred");
  const fits = found !== null && !(found.open && found.items.length < targets.length);
  for (const [index, target] of targets.entries()) {
    const item =
      fits && found !== null ? slot({ items: found.items, star, index, count: targets.length }) : undefined;
    const filled = item === undefined ? part(run, { target, value, found }) : item;
    assign(run, scope, { target, value: Array.isArray(filled) ? listOf(run, filled) : (filled as Value) });
  }
}

function part(
  run: Run,
  { target, value, found }: { target: Expression; value: Value; found: { items: Value[] } | null },
): Value {
  return unknownItem(run, found?.items[0] ?? value, target);
}

function slot(at: {
  items: readonly Value[];
  star: number;
  index: number;
  count: number;
}): Value | Value[] | undefined {
  const { items, star, index, count } = at;
  if (star < 0 || index < star) return items[index];
  const after = count - star - 1;
  if (index === star) return items.slice(star, items.length - after);
  return items[items.length - (count - index)];
}

function setAttribute(run: Run, given: Value, { name, value }: { name: string; value: Value }): void {
  const holder = settle(run, given);
  if (isKind(holder, "instance")) {
    const own = findMember(holder.type, name);
    const setter = isKind(own, "function") ? own.marks.get("setter") : undefined;
    if (setter !== undefined) call(run, setter, argumentsOf([holder, value]));
    else holder.attributes.set(name, value);
  } else if (isKind(holder, "class") || isKind(holder, "module")) holder.members.set(name, value);
  else if (isKind(holder, "object") && holder.type.setAttribute?.(run, holder, { name, value }) !== true) {
    holder.fields.set(name, value);
  } else if (isKind(holder, "function")) holder.marks.set(name, value);
}

function setItem(run: Run, given: Value, { key, value }: { key: Value; value: Value }): void {
  const holder = settle(run, given);
  const at = settle(run, key);
  if (isKind(holder, "dict")) setEntry(run, holder, { key: at, value });
  else if (isKind(holder, "list") && typeof at === "bigint") {
    const index = Number(at < 0n ? BigInt(holder.items.length) + at : at);
    if (index >= 0 && index < holder.items.length) holder.items[index] = value;
  } else if (isKind(holder, "object")) holder.type.setItem?.(run, holder, { key: at, value });
  else if (isKind(holder, "instance")) {
    const own = findMember(holder.type, "__setitem__");
    if (own !== undefined) call(run, own, argumentsOf([holder, at, value]));
  }
}

/** `del target`. */
export function remove(run: Run, scope: Scope, target: Expression): void {
  if (target.kind === "name") {
    scope.variables.delete(target.name);
    return;
  }
  if (target.kind !== "subscript") return;
  const holder = settle(run, evaluate(run, scope, target.object));
  const key = settle(run, evaluate(run, scope, target.index));
  if (isKind(holder, "dict")) holder.entries.delete(hashKey(key));
  if (isKind(holder, "list") && typeof key === "bigint") holder.items.splice(Number(key), 1);
}
