import { DICT_METHODS } from "./builtins/dict-methods.ts";
import { LIST_METHODS, SET_METHODS, TUPLE_METHODS } from "./builtins/list-methods.ts";
import { TEXT_METHODS } from "./builtins/text-methods.ts";
import { isThing, native, type Native, type NativeFunction, type Value } from "./values.ts";

type Table = ReadonlyMap<string, NativeFunction>;

/** The bound method of a built-in value, or undefined. */
export function methodOf(value: Value, name: string): Value | undefined {
  const callee = tableOf(value)?.get(name);
  return callee === undefined ? undefined : { kind: "method", self: value, callee };
}

const TEXT = tableFrom(TEXT_METHODS);
const LIST = tableFrom(LIST_METHODS);
const TUPLE = tableFrom(TUPLE_METHODS);
const SET = tableFrom(SET_METHODS);
const DICT = tableFrom(DICT_METHODS);
const NUMBER = tableFrom({
  bit_length: (_run, { positional: [self] }) => (typeof self === "bigint" ? BigInt(self.toString(2).length) : null),
  is_integer: (_run, { positional: [self] }) => typeof self === "bigint" || Number.isInteger(self),
});
const BYTES = tableFrom({
  decode: (_run, { positional: [self] }) => (typeof self === "object" && self?.kind === "bytes" ? self.text : null),
});

function tableOf(value: Value): Table | null {
  if (typeof value === "string") return TEXT;
  if (typeof value === "bigint" || typeof value === "number") return NUMBER;
  if (!isThing(value)) return null;
  switch (value.kind) {
    case "list":
      return LIST;
    case "tuple":
      return TUPLE;
    case "set":
      return SET;
    case "dict":
      return DICT;
    case "bytes":
      return BYTES;
    default:
      return null;
  }
}

/** The unbound method of a built-in type: `str.upper`, `dict.fromkeys`. */
export function unboundMethod(type: string, name: string): Value | undefined {
  const tables: Readonly<Record<string, Table>> = { str: TEXT, list: LIST, tuple: TUPLE, set: SET, frozenset: SET, dict: DICT };
  return tables[type]?.get(name);
}

function tableFrom(methods: Readonly<Record<string, Native>>): Table {
  return new Map(Object.entries(methods).map(([name, run]) => [name, native(name, run)]));
}
