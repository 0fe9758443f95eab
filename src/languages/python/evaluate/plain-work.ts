import type { Expression, ExpressionOf } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { PURE } from "./purity.ts";

/** Methods that give a value and change nothing. */
export const READING =
  /^(?:join|format|upper|lower|title|capitalize|strip|lstrip|rstrip|replace|split|rsplit|splitlines|startswith|endswith|removeprefix|removesuffix|zfill|ljust|rjust|center|count|find|index|get|items|keys|values|most_common|strftime|isoformat|total_seconds|copy)$/;

/** Methods that change the object that they are called on, and nothing else. */
export const FILLING = /^(?:append|extend|insert|add|update|setdefault|sort|reverse|discard|clear)$/;

/** Functions of the standard library that look at their arguments only. */
const LOOKING =
  /^(?:(?:math|statistics|textwrap|calendar|decimal|fractions|unicodedata)\.\w+|json\.dumps|time\.(?:time|monotonic|perf_counter|process_time)|datetime(?:\.datetime|\.date)?\.(?:now|utcnow|today))$/;

/** True for a call that hands its arguments to nobody: built-in functions and methods that look, or fill their own object. */
export function isHarmlessCall({ callee }: ExpressionOf<"call">): boolean {
  if (callee.kind === "name") return PURE.test(callee.name);
  if (callee.kind !== "attribute") return false;
  return READING.test(callee.name) || FILLING.test(callee.name) || LOOKING.test(dottedName(callee) ?? "");
}

/** True for a call of a library that looks at its arguments only. */
export function isLooking(part: Expression): boolean {
  return part.kind === "call" && LOOKING.test(dottedName(part.callee) ?? "");
}

const CONTAINERS =
  /^(?:list|dict|set|tuple|sorted|str|int|float|bool|len|sum|round|Counter|(?:collections\.)?(?:Counter|OrderedDict|defaultdict|deque))$/;

/** True for an expression that makes an object of its own, or a value that cannot be changed. */
export function isNewObject(value: Expression): boolean {
  switch (value.kind) {
    case "string":
    case "bytes":
    case "fstring":
    case "integer":
    case "float":
    case "constant":
    case "list":
    case "dict":
    case "set":
    case "comprehension":
    case "compare":
    case "not":
      return true;
    case "call": {
      const name = dottedName(value.callee) ?? "";
      if (CONTAINERS.test(name)) return true;
      return /^(?:dataclasses\.)?field$/.test(name) && value.args.every(isFactory);
    }
    default:
      return false;
  }
}

function isFactory({ name, value }: ExpressionOf<"call">["args"][number]): boolean {
  return name !== "default_factory" || (value.kind === "name" && CONTAINERS.test(value.name));
}
