import type { ClassDefinition, Expression } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { noteLimit } from "./budget.ts";
import { call } from "./calls.ts";
import { classKeywords } from "./class-keywords.ts";
import { dictOf } from "./dicts.ts";
import { evaluate } from "./expressions.ts";
import { classNames, findMember, hasForeignBase, noteSubclass } from "./members.ts";
import { type Run, unknownHere } from "./run.ts";
import { openScope, type Scope } from "./scope.ts";
import { execute } from "./statements.ts";
import { type CallArguments, type ClassValue, type Instance, isKind, object, type Value } from "./values.ts";

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
  if (isEnum(bases)) addMembers(run, made);
  noteSubclass(made);
  announce(run, scope, made);
  return made;
}

/** Tells the bases of a new class: `__init_subclass__`, by which classes register themselves. */
function announce(run: Run, scope: Scope, made: ClassValue): void {
  const { definition } = made;
  const keywords = classKeywords(run, scope, definition);
  const meta = keywords.find(({ name }) => name === "metaclass");
  if (meta !== undefined && nameOf(meta.value).split(".").at(-1) !== "ABCMeta")
    noteLimit(run.budget, `The metaclass of ${definition.name} is not followed.`);
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

function isEnum(bases: readonly Value[]): boolean {
  return bases.some((base) => isKind(base, "native") && /^(?:Enum|StrEnum|IntEnum|Flag)$/.test(base.name));
}

/** Members of an enumeration are instances with `name` and `value`. */
function addMembers(run: Run, made: ClassValue): void {
  const members: [Value, Value][] = [];
  for (const statement of made.definition.body) {
    if (statement.kind !== "assign" || statement.targets[0]?.kind !== "name") continue;
    const { name } = statement.targets[0];
    const value = made.members.get(name) ?? null;
    const member: Instance = {
      kind: "instance",
      type: made,
      attributes: new Map<string, Value>([
        ["name", name],
        ["value", value],
      ]),
    };
    made.members.set(name, member);
    members.push([name, member]);
  }
  made.members.set("__members__", {
    kind: "list",
    items: members.map(([, member]) => member),
    open: false,
    depth: 0,
  });
  void run;
}

/** `Class(...)`. */
export function instantiate(run: Run, type: ClassValue, args: CallArguments): Value {
  if (type.members.has("__members__")) return enumMember(run, type, args);
  if (classNames(type).some((name) => name === "TypedDict")) return dictOf(run, args.named, args.open);
  const instance: Instance = { kind: "instance", type, attributes: new Map() };
  const initializer = findMember(type, "__init__");
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
    ? members.items.find((item) => isKind(item, "instance") && item.attributes.get("value") === wanted)
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
