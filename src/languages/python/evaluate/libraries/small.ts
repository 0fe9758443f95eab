import { readAttribute } from "../attributes.ts";
import { builtin } from "../builtins/index.ts";
import { argumentsOf, call, callValue } from "../calls.ts";
import { settle } from "../deferred.ts";
import { type Run, unknownHere } from "../run.ts";
import { readItem } from "../subscripts.ts";
import { toText } from "../text.ts";
import {
  type CallArguments,
  isKind,
  isSequence,
  type Native,
  native,
  type ObjectType,
  object,
  tuple,
  type Value,
} from "../values.ts";
import type { Library } from "./define.ts";

function numeric(apply: (value: number) => number): Native {
  return (run, args) => {
    const value = settle(run, args.positional[0] ?? null);
    if (typeof value !== "bigint" && typeof value !== "number")
      return unknownHere(run, { cause: "a number", label: "…" });
    return apply(Number(value));
  };
}

function integral(apply: (value: number) => number): Native {
  return (run, args) => {
    const value = numeric(apply)(run, args);
    return typeof value === "number" && Number.isFinite(value) ? BigInt(value) : value;
  };
}

export const MATH: Library = {
  functions: {
    ceil: integral(Math.ceil),
    floor: integral(Math.floor),
    trunc: integral(Math.trunc),
    sqrt: numeric(Math.sqrt),
    exp: numeric(Math.exp),
    log10: numeric(Math.log10),
    log2: numeric(Math.log2),
    comb: (run, args) => {
      const [n, k] = args.positional.map((each) => Number(settle(run, each)));
      if (n === undefined || k === undefined || !(n >= 0 && n < 200))
        return unknownHere(run, { cause: "a number", label: "…" });
      let result = 1n;
      for (let at = 1; at <= k; at += 1) result = (result * BigInt(n - k + at)) / BigInt(at);
      return result;
    },
  },
  values: { pi: Math.PI, e: Math.E, inf: Number.POSITIVE_INFINITY },
};

const COPIES: Native = (run, args) => duplicate(run, args.positional[0] ?? null, 0);

function duplicate(run: Run, value: Value, depth: number): Value {
  if (depth > 20) return value;
  if (isSequence(value))
    return {
      ...value,
      items: value.items.map((item) => duplicate(run, item, depth + 1)),
      depth: run.repeating,
    };
  if (isKind(value, "dict")) {
    const entries = [...value.entries].map(
      ([hash, [key, item]]) => [hash, [key, duplicate(run, item, depth + 1)] as const] as const,
    );
    return { ...value, entries: new Map(entries), depth: run.repeating };
  }
  return isKind(value, "instance") ? { ...value, attributes: new Map(value.attributes) } : value;
}

export const COPY: Library = { functions: { copy: COPIES, deepcopy: COPIES } };

const NAMESPACE: ObjectType = { name: "SimpleNamespace" };

export const TYPES: Library = {
  functions: {
    SimpleNamespace: (_run, args) => object(NAMESPACE, Object.fromEntries(args.named)),
    MappingProxyType: itself,
  },
};

/** Gives its first argument back. */
export function itself(_run: Run, args: CallArguments): Value {
  return args.positional[0] ?? null;
}

export const TQDM: Library = {
  functions: {
    tqdm: itself,
    trange: (run, args) => callValue(run, builtin("range") ?? null, ...args.positional),
  },
};

export const OPERATOR: Library = {
  functions: {
    itemgetter: (_run, args) =>
      native("itemgetter", (run, given) =>
        oneOrTuple(args.positional.map((key) => readItem(run, given.positional[0] ?? null, key))),
      ),
    attrgetter: (_run, args) =>
      native("attrgetter", (run, given) =>
        oneOrTuple(
          args.positional.map((path) => readPath(run, given.positional[0] ?? null, toText(run, path))),
        ),
      ),
    methodcaller: (_run, args) =>
      native("methodcaller", (run, given) =>
        call(
          run,
          readAttribute(run, given.positional[0] ?? null, toText(run, args.positional[0] ?? "")),
          argumentsOf(args.positional.slice(1), {}, given),
        ),
      ),
  },
};

/** What a getter gives: a value, or a tuple where it was made for more than one. */
function oneOrTuple(values: readonly Value[]): Value {
  return values.length > 1 ? tuple(values) : (values[0] ?? null);
}

/** `a.b` of a value. */
function readPath(run: Run, value: Value, path: string): Value {
  return path.split(".").reduce((held: Value, name) => readAttribute(run, held, name), value);
}
