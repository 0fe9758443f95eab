import type { ClassDefinition, ExpressionOf, FunctionDefinition } from "../syntax/ast.ts";
import type { Run } from "./run.ts";
import type { Scope } from "./scope.ts";

/**
 * A Python value as the evaluator holds it. Integers are bigint, floats are number, `str` is string; a string may
 * hold hole tokens where a part of it is not known.
 */
export type Value = null | boolean | bigint | number | string | Thing;

export type Thing =
  | Bytes
  | Sequence
  | Dict
  | Lazy
  | Slice
  | FunctionValue
  | NativeFunction
  | BoundMethod
  | ClassValue
  | Instance
  | ModuleValue
  | ObjectValue
  | Deferred
  | Unknown;

export interface Bytes {
  readonly kind: "bytes";
  readonly text: string;
}

/** A list, tuple or set. `open` where it may hold more than is listed. */
export interface Sequence {
  readonly kind: "list" | "tuple" | "set";
  items: Value[];
  open: boolean;
  /** Unknown loops that were running when it was made. */
  readonly depth: number;
}

/** A dict; entries by hash key, in insertion order. */
export interface Dict {
  readonly kind: "dict";
  readonly entries: Map<string, readonly [key: Value, value: Value]>;
  open: boolean;
  readonly depth: number;
  /** Makes missing values of a `defaultdict`. */
  readonly missing: Value;
}

/** Something that is iterated once: a generator, `map`, `zip`, `range`. */
export interface Lazy {
  readonly kind: "lazy";
  readonly iterator: Iterator<Value>;
  readonly open: boolean;
  /** True where it never ends: `count()`, `cycle(…)`. */
  readonly endless: boolean;
}

export interface Slice {
  readonly kind: "slice";
  readonly lower: Value;
  readonly upper: Value;
  readonly step: Value;
}

export interface FunctionValue {
  readonly kind: "function";
  readonly name: string;
  readonly definition: FunctionDefinition | ExpressionOf<"lambda">;
  readonly scope: Scope;
  readonly defaults: ReadonlyMap<string, Value>;
  /** What decorators left on it: a click command, a property. */
  readonly marks: Map<string, Value>;
}

/** What a call passes. */
export interface CallArguments {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  /** True where `*unknown` or `**unknown` may pass more. */
  readonly open: boolean;
  readonly line: number;
  /** The call's own node: what two evaluations of the same call have in common. */
  readonly site: object;
}

export type Native = (run: Run, args: CallArguments) => Value;

export interface NativeFunction {
  readonly kind: "native";
  readonly name: string;
  readonly call: Native;
  /** Attributes of the function itself: `chain.from_iterable`. */
  readonly members?: Readonly<Record<string, Value>>;
}

export interface BoundMethod {
  readonly kind: "method";
  readonly self: Value;
  readonly callee: Value;
}

export interface ClassValue {
  readonly kind: "class";
  readonly name: string;
  readonly definition: ClassDefinition;
  readonly scope: Scope;
  readonly bases: readonly Value[];
  readonly members: Map<string, Value>;
  /** Field names in order where it is a dataclass or named tuple. */
  readonly fields: readonly string[] | null;
}

export interface Instance {
  readonly kind: "instance";
  readonly type: ClassValue;
  readonly attributes: Map<string, Value>;
}

export interface ModuleValue {
  readonly kind: "module";
  readonly name: string;
  readonly members: Map<string, Value>;
  /** Members of a library that is modelled rather than read. */
  readonly native: ((run: Run, name: string) => Value | undefined) | null;
  /** True where members that are not known stand for unknown values rather than for mistakes. */
  readonly foreign: boolean;
}

/** How objects of a modelled library behave. */
export interface ObjectType {
  readonly name: string;
  readonly attribute?: (run: Run, self: ObjectValue, name: string) => Value | undefined;
  readonly call?: (run: Run, self: ObjectValue, args: CallArguments) => Value;
  readonly iterate?: (run: Run, self: ObjectValue) => Iterable<Value> | null;
  readonly item?: (run: Run, self: ObjectValue, key: Value) => Value | undefined;
  readonly setItem?: (run: Run, self: ObjectValue, entry: { key: Value; value: Value }) => void;
  readonly setAttribute?: (run: Run, self: ObjectValue, entry: { name: string; value: Value }) => boolean;
  readonly text?: (run: Run, self: ObjectValue) => string | null;
  /** `format(self, spec)`; null where the text is not known. */
  readonly format?: (run: Run, self: ObjectValue, spec: string) => string | null;
  /** Equal for objects that are one key of a dict. */
  readonly key?: (self: ObjectValue) => string;
  /** Order of two objects of the type: negative, zero or positive. */
  readonly order?: (left: ObjectValue, right: ObjectValue) => number;
  readonly truth?: (run: Run, self: ObjectValue) => boolean | null;
  readonly binary?: (
    run: Run,
    operation: { operator: string; left: Value; right: Value },
  ) => Value | undefined;
  readonly contains?: (run: Run, self: ObjectValue, item: Value) => boolean | null;
  readonly enter?: (run: Run, self: ObjectValue) => Value;
}

/** An object of a modelled library. */
export interface ObjectValue {
  readonly kind: "object";
  readonly type: ObjectType;
  readonly fields: Map<string, Value>;
}

/** A value that is one of a few, decided when the program first needs to know which. */
export interface Deferred {
  readonly kind: "deferred";
  readonly question: Question;
  readonly options: readonly Value[];
  /** What it is as text while nobody has decided; null where text needs a decision. */
  readonly textual: Value;
}

/** Something that the runs of an evaluation decide, each run for itself. */
export interface Question {
  /** Equal for the same decision in all runs. */
  readonly key: unknown;
  /** Options that are tried, the first by default. */
  readonly order: readonly number[];
  /** What an option means to the reader of a guard; null where it goes without saying. */
  readonly guards: readonly (string | null)[];
  /**
   * `flag`: a switch; `choice`: one of several words; `given`: whether an option is given; `site`: a condition that is
   * not known.
   */
  readonly sort: "flag" | "choice" | "given" | "site";
}

/** A value that only running the script would give. */
export interface Unknown {
  readonly kind: "unknown";
  /** Number of its hole in the evaluation. */
  readonly hole: number;
}

/** True for values that are objects here rather than JavaScript primitives. */
export function isThing(value: Value): value is Thing {
  return typeof value === "object" && value !== null;
}

/** True for a value of that kind. */
export function isKind<Kind extends Thing["kind"]>(
  value: Value | undefined,
  kind: Kind,
): value is Extract<Thing, { readonly kind: Kind }> | (Kind extends Sequence["kind"] ? Sequence : never) {
  return typeof value === "object" && value !== null && value.kind === kind;
}

/** True for lists, tuples and sets. */
export function isSequence(value: Value | undefined): value is Sequence {
  return isKind(value, "list") || isKind(value, "tuple") || isKind(value, "set");
}

/** A modelled function. */
export function native(
  name: string,
  call: Native,
  members?: Readonly<Record<string, Value>>,
): NativeFunction {
  return members === undefined ? { kind: "native", name, call } : { kind: "native", name, call, members };
}

/** An object of a modelled library. */
export function object(type: ObjectType, fields: Readonly<Record<string, Value>> = {}): ObjectValue {
  return { kind: "object", type, fields: new Map(Object.entries(fields)) };
}

/** True for an object of that modelled type. */
export function isObject(value: Value | undefined, type: ObjectType): value is ObjectValue {
  return isKind(value, "object") && value.type === type;
}

/** A tuple. */
export function tuple(items: readonly Value[]): Sequence {
  return { kind: "tuple", items: [...items], open: false, depth: 0 };
}

/** The name of a value's Python type. */
export function typeName(value: Value): string {
  if (value === null) return "NoneType";
  switch (typeof value) {
    case "boolean":
      return "bool";
    case "bigint":
      return "int";
    case "number":
      return "float";
    case "string":
      return "str";
    default:
      return thingTypeName(value);
  }
}

function thingTypeName(value: Thing): string {
  switch (value.kind) {
    case "instance":
      return value.type.name;
    case "class":
      return "type";
    case "object":
      return value.type.name;
    case "native":
      return "builtin_function_or_method";
    case "lazy":
      return "generator";
    default:
      return value.kind;
  }
}
