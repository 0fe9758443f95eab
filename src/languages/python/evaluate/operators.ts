import { noteLimit, SIZE_LIMIT, spend, TEXT_LIMIT_CHARS } from "./budget.ts";
import { callValue } from "./calls.ts";
import { contentOf } from "./contents.ts";
import { settle } from "./deferred.ts";
import { dictOf, hashKey, listOf, setOf } from "./dicts.ts";
import { derive, firstHole, isUnknown } from "./holes.ts";
import { findMember } from "./members.ts";
import { floorDivide, floorModulo } from "./numbers.ts";
import { keepOrigin } from "./origins.ts";
import { formatPercent } from "./percent.ts";
import { type Run, unknownHere } from "./run.ts";
import { isKind, isSequence, isThing, type Sequence, typeName, type Value } from "./values.ts";

/** A binary operation and its operands. */
export interface Operation {
  readonly operator: string;
  readonly left: Value;
  readonly right: Value;
}

/** `left operator right`. */
export function operate(run: Run, operation: Operation): Value {
  const { operator } = operation;
  const left = contentOf(settle(run, operation.left));
  if (operator === "%" && typeof left === "string")
    return keepOrigin(run, left, formatPercent(run, left, operation.right));
  const right = contentOf(settle(run, operation.right));
  if (isUnknown(left) || isUnknown(right)) return withUnknown(run, { operator, left, right });
  if (typeof left === "string" || typeof right === "string") return ofTexts(run, { operator, left, right });
  if (isThing(left) || isThing(right)) return ofThings(run, { operator, left, right });
  if (left === null || right === null) return unknownOperation(run, { operator, left, right });
  return ofNumbers(run, operator, asNumber(left), asNumber(right));
}

export function asNumber(value: boolean | bigint | number): bigint | number {
  return typeof value === "boolean" ? BigInt(value) : value;
}

function unknownOperation(run: Run, { operator, left, right }: Operation): Value {
  return unknownHere(run, { cause: `${typeName(left)} ${operator} ${typeName(right)}`, label: "…" });
}

/** An unknown part joined to a known text stays a hole in the text. */
function withUnknown(run: Run, { operator, left, right }: Operation): Value {
  const hole = isUnknown(left) ? left : right;
  if (operator === "+" && typeof left === "string" && isUnknown(right))
    return joined(run, left, `\uE000${right.hole}\uE001`);
  if (operator === "+" && typeof right === "string" && isUnknown(left))
    return joined(run, `\uE000${left.hole}\uE001`, right);
  if (operator === "+" && isSequence(left)) return { ...left, items: [...left.items], open: true };
  if (operator === "+" && isSequence(right)) return { ...right, items: [...right.items], open: true };
  const path = isKind(left, "object") ? left.type.binary?.(run, { operator, left, right }) : undefined;
  return path ?? (isUnknown(hole) ? derive(run.holes, hole, "…") : hole);
}

function ofTexts(run: Run, { operator, left, right }: Operation): Value {
  if (typeof left === "string" && typeof right === "string" && operator === "+")
    return joined(run, left, right);
  const [text, times] = typeof left === "string" ? [left, right] : [right, left];
  if (
    operator === "*" &&
    typeof text === "string" &&
    (typeof times === "bigint" || typeof times === "boolean")
  ) {
    return repeated(run, text, Number(times));
  }
  const overloaded = overload(run, { operator, left, right });
  return overloaded ?? unknownOperation(run, { operator, left, right });
}

function joined(run: Run, left: string, right: string): Value {
  if (left.length + right.length > TEXT_LIMIT_CHARS) return tooLong(run, left);
  return keepOrigin(run, left.trim() === "" ? right : left, left + right);
}

function repeated(run: Run, text: string, times: number): Value {
  if (times > 0 && text.length * times > TEXT_LIMIT_CHARS) return tooLong(run, text);
  return times > 0 ? text.repeat(times) : "";
}

function tooLong(run: Run, text: string): Value {
  noteLimit(run.budget, "A text grew too long to be followed.");
  return firstHole(text) ?? unknownHere(run, { cause: "budget", label: "…" });
}

function ofThings(run: Run, operation: Operation): Value {
  const { operator, left, right } = operation;
  const overloaded = overload(run, operation);
  if (overloaded !== undefined) return overloaded;
  if (isSequence(left) && isSequence(right)) return ofSequences(run, { operator, left, right });
  if (isSequence(left) && operator === "*" && typeof right === "bigint")
    return multiply(run, left, Number(right));
  if (isKind(left, "dict") && isKind(right, "dict") && operator === "|") {
    return dictOf(run, [...left.entries.values(), ...right.entries.values()], left.open || right.open);
  }
  return unknownOperation(run, operation);
}

function multiply(run: Run, left: Sequence, times: number): Value {
  if (left.items.length * times > SIZE_LIMIT) {
    noteLimit(run.budget, "A list is too long to be followed to its end.");
    return { ...left, open: true };
  }
  const items = Array.from({ length: Math.max(0, times) }, () => left.items).flat();
  spend(run.budget, items.length);
  return { ...left, items, depth: run.repeating };
}

function ofSequences(
  run: Run,
  { operator, left, right }: { operator: string; left: Sequence; right: Sequence },
): Value {
  const open = left.open || right.open;
  spend(run.budget, left.items.length + right.items.length);
  if (operator === "+") return { ...listOf(run, [...left.items, ...right.items], open), kind: left.kind };
  const keys = new Set(right.items.map(hashKey));
  const own = new Set(left.items.map(hashKey));
  switch (operator) {
    case "|":
      return setOf(run, [...left.items, ...right.items], open);
    case "&":
      return setOf(
        run,
        left.items.filter((item) => keys.has(hashKey(item)) || right.open),
        open,
      );
    case "-":
      return setOf(
        run,
        left.items.filter((item) => !keys.has(hashKey(item))),
        open,
      );
    case "^":
      return setOf(
        run,
        [
          ...left.items.filter((item) => !keys.has(hashKey(item))),
          ...right.items.filter((item) => !own.has(hashKey(item))),
        ],
        open,
      );
    default:
      return unknownOperation(run, { operator, left, right });
  }
}

const METHODS: Readonly<Record<string, string>> = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "truediv",
  "//": "floordiv",
  "%": "mod",
  "|": "or",
  "&": "and",
  ">>": "rshift",
  "<<": "lshift",
};

function overload(run: Run, operation: Operation): Value | undefined {
  const { operator, left, right } = operation;
  for (const side of [left, right]) {
    const made = isKind(side, "object") ? side.type.binary?.(run, operation) : undefined;
    if (made !== undefined) return made;
  }
  const name = METHODS[operator];
  if (name === undefined) return undefined;
  if (isKind(left, "instance")) {
    const own = findMember(left.type, `__${name}__`);
    if (own !== undefined) return callValue(run, own, left, right);
  }
  const reflected = isKind(right, "instance") ? findMember(right.type, `__r${name}__`) : undefined;
  return reflected === undefined ? undefined : callValue(run, reflected, right, left);
}

const BIT_LIMIT = 4_096n;

function ofNumbers(run: Run, operator: string, left: bigint | number, right: bigint | number): Value {
  if (typeof left === "bigint" && typeof right === "bigint") return ofIntegers(run, operator, left, right);
  const [one, other] = [Number(left), Number(right)];
  switch (operator) {
    case "+":
      return one + other;
    case "-":
      return one - other;
    case "*":
      return one * other;
    case "**":
      return one ** other;
    case "/":
      if (other !== 0) return one / other;
      break;
    case "//":
      if (other !== 0) return Math.floor(one / other);
      break;
    case "%":
      if (other !== 0) return one - Math.floor(one / other) * other || (other < 0 ? -0 : 0);
      break;
    default:
  }
  return unknownOperation(run, { operator, left, right });
}

function ofIntegers(run: Run, operator: string, left: bigint, right: bigint): Value {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return bounded(run, left * right);
    case "/":
      if (right !== 0n) return Number(left) / Number(right);
      break;
    case "//":
      if (right !== 0n) return floorDivide(left, right);
      break;
    case "%":
      if (right !== 0n) return floorModulo(left, right);
      break;
    case "**":
      if (right < 0n) return Number(left) ** Number(right);
      if (right * BigInt(left.toString(2).length) <= BIT_LIMIT) return left ** right;
      break;
    case "&":
      return left & right;
    case "|":
      return left | right;
    case "^":
      return left ^ right;
    case "<<":
      if (right >= 0n && right <= BIT_LIMIT) return bounded(run, left << right);
      break;
    case ">>":
      if (right >= 0n) return left >> right;
      break;
    default:
  }
  return unknownOperation(run, { operator, left, right });
}

function bounded(run: Run, value: bigint): Value {
  const size = value < 0n ? -value : value;
  return size >> (BIT_LIMIT * 4n) === 0n ? value : unknownHere(run, { cause: "budget", label: "…" });
}
