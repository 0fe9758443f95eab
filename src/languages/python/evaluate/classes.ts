import type { ClassDefinition, Expression } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { noteLimit } from "./budget.ts";
import { call } from "./calls.ts";
import { classKeywords } from "./class-keywords.ts";
import { contentOf } from "./contents.ts";
import { dictOf } from "./dicts.ts";
import { automatic, isEnumeration, memberValue, noteContent } from "./enumerations.ts";
import { evaluate } from "./expressions.ts";
import { holdClient } from "./held-client.ts";
import { isUnknown } from "./holes.ts";
import {
  classNames,
  findMember,
  hasForeignBase,
  metaclassOf,
  noteMetaclass,
  noteSubclass,
} from "./members.ts";
import { type Run, unknownHere } from "./run.ts";
import { openScope, type Scope } from "./scope.ts";
import { execute } from "./statements.ts";
import {
  type CallArguments,
  type ClassValue,
  type Instance,
  isKind,
  isThing,
  object,
  tuple,
  type Value,
} from "./values.ts";

/** Runs a class body and makes the class. */
export function makeClass(run: Run, scope: Scope, definition: ClassDefinition): Value {
  const bases = definition.bases.map((base) => evaluate(run, scope, base));
  const body = openScope("class", scope);
  execute(run, body, definition.body);
  const made: ClassValue = {
    kind: "class",
    name: definition.name,
    definition,
    scope,
    bases,
    members: body.variables,
    fields: fieldsOf(definition, bases),
  };
  if (isEnumeration(bases)) addMembers(run, made);
  noteSubclass(made);
  const shaped = shape(run, scope, made);
  announce(run, scope, made);
  return shaped;
}

/** The namespaces that metaclasses work on, with the classes that they are of. */
const NAMESPACES = new WeakMap<object, ClassValue>();

/** Runs `__new__` and `__init__` of the metaclass; gives what they make of the class. */
function shape(run: Run, scope: Scope, made: ClassValue): Value {
  const { definition } = made;
  const keywords = classKeywords(run, scope, definition);
  const named = keywords.find(({ name }) => name === "metaclass");
  const meta = named === undefined ? undefined : evaluate(run, scope, named.value);
  if (isKind(meta, "class")) noteMetaclass(made, meta);
  else if (named !== undefined && !/(?:^|\.)(?:ABCMeta|EnumMeta|type)$/.test(nameOf(named.value)))
    noteLimit(run.budget, `The metaclass of ${definition.name} is not followed.`);
  const own = metaclassOf(made);
  if (own === undefined) return made;
  const namespace = dictOf(run, made.members);
  NAMESPACES.set(namespace, made);
  const rest = keywords.flatMap(({ name, value }) =>
    name === null || name === "metaclass" ? [] : [[name, evaluate(run, scope, value)] as const],
  );
  const passed = (first: Value): CallArguments => ({
    positional: [first, made.name, tuple(made.bases), namespace],
    named: new Map(rest),
    open: keywords.some(({ name }) => name === null),
    line: definition.line,
    site: definition,
  });
  const maker = findMember(own, "__new__");
  const result = maker === undefined ? made : call(run, maker, passed(own));
  const initializer = findMember(own, "__init__");
  if (initializer !== undefined && isKind(result, "class")) call(run, initializer, passed(result));
  return isUnknown(result) ? made : result;
}

/** `object.__new__(cls)` and `type.__new__(meta, name, bases, namespace)`. */
export function makeNew({ positional: [type = null, , , namespace] }: CallArguments): Value {
  const made = namespace !== undefined && isThing(namespace) ? NAMESPACES.get(namespace) : undefined;
  if (made !== undefined && isKind(namespace, "dict")) {
    for (const [key, value] of namespace.entries.values())
      if (typeof key === "string") made.members.set(key, value);
    return made;
  }
  return isKind(type, "class") ? { kind: "instance", type, attributes: new Map() } : null;
}

/** Tells the bases of a new class: `__init_subclass__`, by which classes register themselves. */
function announce(run: Run, scope: Scope, made: ClassValue): void {
  const { definition } = made;
  const keywords = classKeywords(run, scope, definition);
  const listener = made.bases
    .map((base) => (isKind(base, "class") ? findMember(base, "__init_subclass__") : undefined))
    .find((found) => found !== undefined);
  if (listener === undefined) return;
  const named = new Map<string, Value>();
  for (const { name, value } of keywords)
    if (name !== null && name !== "metaclass") named.set(name, evaluate(run, scope, value));
  const open = keywords.some(({ name }) => name === null);
  call(run, listener, { positional: [made], named, open, line: definition.line, site: definition });
}

const RECORD_BASES = new Set(["NamedTuple", "TypedDict", "BaseModel", "BaseSettings"]);

/** Annotated names in order, inherited ones first, where the class is a record. */
function fieldsOf(definition: ClassDefinition, bases: readonly Value[]): readonly string[] | null {
  const inherited = bases.flatMap((base) => (isKind(base, "class") ? (base.fields ?? []) : []));
  const marked =
    inherited.length > 0 ||
    definition.decorators.some((each) => /(?:^|\.)(?:dataclass|define|frozen|s|attrs)$/.test(nameOf(each))) ||
    definition.bases.some((base) => RECORD_BASES.has(nameOf(base).split(".").at(-1) ?? ""));
  if (!marked) return null;
  const own = definition.body.flatMap((statement) =>
    statement.kind === "annotate" &&
    statement.target.kind === "name" &&
    !isClassVariable(statement.annotation)
      ? [statement.target.name]
      : [],
  );
  return [...new Set([...inherited, ...own])];
}

function nameOf(expression: Expression): string {
  return dottedName(expression.kind === "call" ? expression.callee : expression) ?? "";
}

function isClassVariable(annotation: Expression | null): boolean {
  return annotation !== null && /(?:^|\.)ClassVar$/.test(dottedName(annotation) ?? "");
}

/** Members of an enumeration are instances with `name` and `value`; a member's initializer takes the parts of its value. */
function addMembers(run: Run, made: ClassValue): void {
  const members: Instance[] = [];
  const values = new Map<string, Instance>();
  for (const statement of made.definition.body) {
    if (statement.kind !== "assign" || statement.targets[0]?.kind !== "name") continue;
    const { name } = statement.targets[0];
    if (name.startsWith("_")) continue;
    const before = members.map((member) => member.attributes.get("value") ?? null);
    const written = made.members.get(name) ?? null;
    const isAutomatic = isKind(written, "object") && written.type === AUTO;
    const value = memberValue(made, isAutomatic ? automatic(run, made, { name, before }) : written);
    const key = isThing(value) ? name : `${typeof value} ${value}`;
    const member = values.get(key) ?? makeMember(run, made, name, value);
    if (!values.has(key)) members.push(member);
    values.set(key, member);
    made.members.set(name, member);
  }
  made.members.set("__members__", { kind: "list", items: members, open: false, depth: 0 });
}

/** What `enum.auto()` gives until its class is made. */
export const AUTO = { name: "enum.auto" };

function makeMember(run: Run, type: ClassValue, name: string, value: Value): Instance {
  const attributes = new Map<string, Value>([
    ["name", name],
    ["value", value],
    ["_name_", name],
    ["_value_", value],
  ]);
  const member: Instance = { kind: "instance", type, attributes };
  noteContent(member, value);
  const initializer = findMember(type, "__init__");
  const parts = isKind(value, "tuple") ? value.items : [value];
  if (initializer !== undefined)
    call(run, initializer, {
      positional: [member, ...parts],
      named: new Map(),
      open: false,
      line: type.definition.line,
      site: type.definition,
    });
  return member;
}

/** `Class(...)`. */
export function instantiate(run: Run, type: ClassValue, args: CallArguments): Value {
  if (type.members.has("__members__")) return enumMember(run, type, args);
  if (classNames(type).some((name) => name === "TypedDict")) return dictOf(run, args.named, args.open);
  const maker = findMember(type, "__new__");
  const fresh = isKind(maker, "function")
    ? call(run, maker, { ...args, positional: [type, ...args.positional] })
    : null;
  if (fresh !== null && !isKind(fresh, "instance")) return fresh;
  const instance: Instance = fresh ?? { kind: "instance", type, attributes: new Map() };
  const initializer = findMember(type, "__init__");
  if (initializer === undefined) holdClient(run, instance, args);
  if (initializer !== undefined)
    call(run, initializer, { ...args, positional: [instance, ...args.positional] });
  else if (type.fields !== null) fillFields(run, instance, args);
  else if (args.positional.length > 0)
    instance.attributes.set("args", { kind: "tuple", items: [...args.positional], open: false, depth: 0 });
  return instance;
}

function enumMember(run: Run, type: ClassValue, args: CallArguments): Value {
  const wanted = args.positional[0] ?? null;
  const members = type.members.get("__members__");
  const found = isKind(members, "list")
    ? members.items.find(
        (item) => isKind(item, "instance") && item.attributes.get("value") === contentOf(wanted),
      )
    : undefined;
  return found ?? unknownHere(run, { cause: `member of ${type.name}`, label: type.name });
}

/** A dataclass made anew from another, with some fields changed. */
export function replaceFields(run: Run, from: Instance, args: CallArguments): Value {
  const { type } = from;
  const kept = (type.fields ?? []).filter((name) => from.attributes.has(name) && isInitialised(type, name));
  const named = new Map(kept.map((name) => [name, from.attributes.get(name) ?? null] as const));
  return instantiate(run, type, { ...args, positional: [], named: new Map([...named, ...args.named]) });
}

/** False for `field(init=False)`. */
function isInitialised(type: ClassValue, name: string): boolean {
  const standard = findMember(type, name);
  return !isKind(standard, "object") || standard.type !== FIELD || standard.fields.get("init") !== false;
}

function fillFields(run: Run, instance: Instance, args: CallArguments): void {
  const { type } = instance;
  for (const [index, name] of (type.fields ?? []).entries()) {
    const given = index < args.positional.length ? args.positional[index] : args.named.get(name);
    instance.attributes.set(name, given === undefined ? fieldDefault(run, type, name) : given);
  }
  const after = findMember(type, "__post_init__");
  if (after !== undefined) call(run, after, { ...args, positional: [instance], named: new Map() });
}

function fieldDefault(run: Run, type: ClassValue, name: string): Value {
  const standard = findMember(type, name);
  if (standard === undefined)
    return unknownHere(run, { cause: `field ${name} of ${type.name}`, label: name });
  if (!isKind(standard, "object") || standard.type !== FIELD) return standard;
  const factory = standard.fields.get("default_factory");
  if (factory !== undefined)
    return call(run, factory, { positional: [], named: new Map(), open: false, line: 0, site: type });
  const given = standard.fields.get("default");
  return given === undefined
    ? unknownHere(run, { cause: `field ${name} of ${type.name}`, label: name })
    : given;
}

/** What `dataclasses.field(...)` gives. */
export const FIELD = { name: "dataclasses.Field" };

/** `dataclasses.field(default=…, default_factory=…)`. */
export function makeField(args: CallArguments): Value {
  return object(FIELD, Object.fromEntries(args.named));
}

/** An attribute that neither the instance nor its class has: unknown where a base is foreign. */
export function missingAttribute(run: Run, instance: Instance, name: string): Value | undefined {
  const getter = findMember(instance.type, "__getattr__");
  if (getter !== undefined)
    return call(
      run,
      { kind: "method", self: instance, callee: getter },
      { positional: [name], named: new Map(), open: false, line: 0, site: instance },
    );
  if (!hasForeignBase(instance.type)) return undefined;
  return unknownHere(run, { cause: `attribute ${name} of ${instance.type.name}`, label: name });
}
