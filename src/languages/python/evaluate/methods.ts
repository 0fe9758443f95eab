import { DICT_METHODS } from "./builtins/dict-methods.ts";
import { LIST_METHODS, SET_METHODS, TUPLE_METHODS } from "./builtins/list-methods.ts";
import { makeTable, TEXT_METHODS } from "./builtins/text-methods.ts";
import { isThing, type Native, type NativeFunction, native, type Value } from "./values.ts";

type Table = ReadonlyMap<string, NativeFunction>;

/** The bound method of a built-in value, or undefined. */
export function methodOf(value: Value, name: string): Value | undefined {
  const callee = tableOf(value)?.get(name);
  return callee === undefined ? undefined : { kind: "method", self: value, callee };
}

const NUMBER_METHODS: Readonly<Record<string, Native>> = {
  bit_length: (_run, { positional: [self] }) =>
    typeof self === "bigint" ? BigInt(self.toString(2).length) : null,
  is_integer: (_run, { positional: [self] }) => typeof self === "bigint" || Number.isInteger(self),
};

const BYTES_METHODS: Readonly<Record<string, Native>> = {
  decode: (_run, { positional: [self] }) =>
    typeof self === "object" && self?.kind === "bytes" ? self.text : null,
};

interface Tables {
  readonly text: Table;
  readonly list: Table;
  readonly tuple: Table;
  readonly set: Table;
  readonly dict: Table;
  readonly number: Table;
  readonly bytes: Table;
}

let made: Tables | undefined;

/** Made when they are first asked for: methods and the evaluator refer to each other. */
function tables(): Tables {
  made ??= {
    text: tableFrom(TEXT_METHODS),
    list: tableFrom(LIST_METHODS),
    tuple: tableFrom(TUPLE_METHODS),
    set: tableFrom(SET_METHODS),
    dict: tableFrom(DICT_METHODS),
    number: tableFrom(NUMBER_METHODS),
    bytes: tableFrom(BYTES_METHODS),
  };
  return made;
}

function tableOf(value: Value): Table | null {
  if (typeof value === "string") return tables().text;
  if (typeof value === "bigint" || typeof value === "number") return tables().number;
  if (!isThing(value)) return null;
  switch (value.kind) {
    case "list":
      return tables().list;
    case "tuple":
      return tables().tuple;
    case "set":
      return tables().set;
    case "dict":
      return tables().dict;
    case "bytes":
      return tables().bytes;
    default:
      return null;
  }
}

/** The unbound method of a built-in type: `str.upper`, `dict.fromkeys`. */
export function unboundMethod(type: string, name: string): Value | undefined {
  if (type === "str" && name === "maketrans") return native(name, makeTable);
  const { text, list, tuple, set, dict } = tables();
  const types: Readonly<Record<string, Table>> = { str: text, list, tuple, set, frozenset: set, dict };
  return types[type]?.get(name);
}

function tableFrom(methods: Readonly<Record<string, Native>>): Table {
  return new Map(Object.entries(methods).map(([name, run]) => [name, native(name, run)]));
}
