import { findAttribute } from "../attributes.ts";
import { callValue } from "../calls.ts";
import { contentOf } from "../contents.ts";
import { settle } from "../deferred.ts";
import { listOf, setOf } from "../dicts.ts";
import { formatValue } from "../format.ts";
import { derive, firstHole, hasHole, isUnknown } from "../holes.ts";
import { collect } from "../iterate.ts";
import { floorDivide, floorModulo, roundEven } from "../numbers.ts";
import { raiseIfCaught } from "../raise.ts";
import { type Run, unknownHere } from "../run.ts";
import { toRepr, toText } from "../text.ts";
import { truthOf } from "../truth.ts";
import { type CallArguments, isSequence, type Native, tuple, typeName, type Value } from "../values.ts";
import { makeDict } from "./dict-methods.ts";

function first(run: Run, args: CallArguments): Value {
  return contentOf(settle(run, args.positional[0] ?? null));
}

function unknownFrom(run: Run, value: Value): Value {
  if (isUnknown(value)) return value;
  const hole = typeof value === "string" ? firstHole(value) : null;
  return hole === null
    ? unknownHere(run, { cause: `a number from a ${typeName(value)}`, label: "…" })
    : derive(run.holes, hole, "…");
}

function toInteger(run: Run, args: CallArguments): Value {
  if (args.positional.length === 0) return 0n;
  const value = first(run, args);
  const base = args.positional[1] ?? args.named.get("base");
  if (typeof value === "boolean") return BigInt(value);
  if (typeof value === "bigint") return value;
  if (typeof value === "number")
    return Number.isFinite(value) ? BigInt(Math.trunc(value)) : unknownFrom(run, value);
  if (typeof value !== "string" || hasHole(value)) return unknownFrom(run, value);
  const digits = value.trim().replace(/_/g, "");
  if (typeof base === "bigint" && base !== 10n) {
    const parsed = Number.parseInt(digits.replace(/^0[xob]/i, ""), Number(base) || 10);
    return Number.isSafeInteger(parsed) ? BigInt(parsed) : unknownFrom(run, value);
  }
  if (/^[-+]?\d{1,300}$/.test(digits)) return BigInt(digits.replace(/^\+/, ""));
  raiseIfCaught(run, "ValueError", value);
  return unknownFrom(run, value);
}

function toFloat(run: Run, args: CallArguments): Value {
  if (args.positional.length === 0) return 0;
  const value = first(run, args);
  if (typeof value === "boolean" || typeof value === "bigint" || typeof value === "number")
    return Number(value);
  if (typeof value !== "string" || hasHole(value)) return unknownFrom(run, value);
  const special = /^([-+]?)(?:inf(?:inity)?)$/i.exec(value.trim());
  if (special !== null) return special[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const number = value.trim() === "" ? Number.NaN : Number(value.trim().replace(/_/g, ""));
  if (!Number.isNaN(number) || /^[-+]?nan$/i.test(value.trim())) return number;
  raiseIfCaught(run, "ValueError", value);
  return unknownFrom(run, value);
}

function toBool(run: Run, args: CallArguments): Value {
  const value = first(run, args);
  return (
    truthOf(run, value) ?? (isUnknown(value) ? value : unknownHere(run, { cause: "a condition", label: "…" }))
  );
}

function sequence(kind: "list" | "tuple" | "set"): Native {
  return (run, args) => {
    const [given] = args.positional;
    const found = given === undefined ? { items: [], open: false } : collect(run, given);
    if (found === null)
      return isUnknown(settle(run, given ?? null)) ? settle(run, given ?? null) : listOf(run, [], true);
    if (kind === "set") return setOf(run, found.items, found.open);
    return { ...listOf(run, found.items, found.open), kind };
  };
}

function absolute(run: Run, args: CallArguments): Value {
  const value = first(run, args);
  if (typeof value === "bigint") return value < 0n ? -value : value;
  return typeof value === "number" ? Math.abs(value) : unknownFrom(run, value);
}

function round(run: Run, args: CallArguments): Value {
  const value = first(run, args);
  const digits = settle(run, args.positional[1] ?? args.named.get("ndigits") ?? null);
  if (typeof value === "boolean") return BigInt(value);
  if (typeof value === "bigint")
    return typeof digits === "bigint" && digits < 0n ? roundWhole(value, -digits) : value;
  if (typeof value !== "number") return unknownFrom(run, value);
  if (digits === null) return Number.isFinite(value) ? BigInt(roundEven(value, 0)) : unknownFrom(run, value);
  return typeof digits === "bigint" ? roundEven(value, Number(digits)) : unknownFrom(run, digits);
}

/** An integer to tens, hundreds …; a tie goes to the even one. */
function roundWhole(value: bigint, places: bigint): Value {
  if (places > 100n) return 0n;
  const unit = 10n ** places;
  const below = floorDivide(value, unit);
  const rest = 2n * (value - below * unit);
  const isUp = rest > unit || (rest === unit && below % 2n !== 0n);
  return (isUp ? below + 1n : below) * unit;
}

function divmod(run: Run, args: CallArguments): Value {
  const [left = null, right = null] = args.positional.map((each) => settle(run, each));
  if (typeof left !== "bigint" || typeof right !== "bigint" || right === 0n) return unknownFrom(run, left);
  return tuple([floorDivide(left, right), floorModulo(left, right)]);
}

function inBase(base: number, prefix: string): Native {
  return (run, args) => {
    const value = first(run, args);
    if (typeof value !== "bigint") return unknownFrom(run, value);
    return (value < 0n ? "-" : "") + prefix + (value < 0n ? -value : value).toString(base);
  };
}

/** Types and functions that turn one value into another. */
export const CONVERSIONS: Readonly<Record<string, Native>> = {
  str: (run, args) => (args.positional.length === 0 ? "" : toText(run, args.positional[0] ?? null)),
  repr: (run, args) => toRepr(run, args.positional[0] ?? null),
  ascii: (run, args) => toRepr(run, args.positional[0] ?? null),
  format: (run, args) => formatValue(run, args.positional[0] ?? null, toText(run, args.positional[1] ?? "")),
  int: toInteger,
  float: toFloat,
  bool: toBool,
  list: sequence("list"),
  tuple: sequence("tuple"),
  set: sequence("set"),
  frozenset: sequence("set"),
  dict: makeDict,
  bytes: (run, args) => ({ kind: "bytes", text: toText(run, args.positional[0] ?? "") }),
  abs: absolute,
  round,
  divmod,
  pow: (run, args) => {
    const [base = null, exponent = null] = args.positional.map((each) => settle(run, each));
    if (typeof base === "bigint" && typeof exponent === "bigint" && exponent >= 0n && exponent < 1_000n)
      return base ** exponent;
    return typeof base === "number" || typeof exponent === "number"
      ? Number(base) ** Number(exponent)
      : unknownFrom(run, base);
  },
  chr: (run, args) => {
    const value = first(run, args);
    return typeof value === "bigint" && value >= 0n && value < 0x110000n
      ? String.fromCodePoint(Number(value))
      : unknownFrom(run, value);
  },
  ord: (run, args) => {
    const value = first(run, args);
    return typeof value === "string" && !hasHole(value)
      ? BigInt(value.codePointAt(0) ?? 0)
      : unknownFrom(run, value);
  },
  hex: inBase(16, "0x"),
  oct: inBase(8, "0o"),
  bin: inBase(2, "0b"),
  len: (run, args) => lengthOf(run, first(run, args)),
};

function lengthOf(run: Run, value: Value): Value {
  if (typeof value === "string") return hasHole(value) ? unknownFrom(run, value) : BigInt([...value].length);
  if (isSequence(value) && !value.open) return BigInt(value.items.length);
  if (typeof value === "object" && value?.kind === "dict" && !value.open) return BigInt(value.entries.size);
  if (isSequence(value) || (typeof value === "object" && value?.kind === "dict")) {
    return unknownHere(run, { cause: "length of a list that is not known to its end", label: "count" });
  }
  if (isUnknown(value)) return derive(run.holes, value, ".count");
  if (typeof value === "object" && value?.kind === "instance") {
    const own = findAttribute(run, value, "__len__");
    if (own !== undefined) return callValue(run, own);
  }
  const found = collect(run, value);
  if (found === null || found.open) return unknownHere(run, { cause: "a length", label: "count" });
  return BigInt(found.items.length);
}
