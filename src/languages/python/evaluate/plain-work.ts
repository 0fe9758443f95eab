import type { Expression, ExpressionOf } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { FILLING, isFresh, PURE, PURE_METHODS } from "./purity.ts";

/** Functions of the standard library that look at their arguments only. */
const LOOKING =
  /^(?:(?:math|statistics|textwrap|calendar|decimal|fractions|unicodedata)\.\w+|json\.dumps|time\.(?:time|monotonic|perf_counter|process_time)|datetime(?:\.datetime|\.date)?\.(?:now|utcnow|today))$/;

/** True for a call that hands its arguments to nobody: built-in functions and methods that look, or fill their own object. */
export function isHarmlessCall({ callee }: ExpressionOf<"call">): boolean {
  if (callee.kind === "name") return PURE.test(callee.name);
  if (callee.kind !== "attribute") return false;
  return (
    PURE_METHODS.test(callee.name) || FILLING.test(callee.name) || LOOKING.test(dottedName(callee) ?? "")
  );
}

/** True for a call of a library that looks at its arguments only. */
export function isLooking(part: Expression): boolean {
  return part.kind === "call" && LOOKING.test(dottedName(part.callee) ?? "");
}

const CONTAINERS =
  /^(?:list|dict|set|tuple|sorted|str|int|float|bool|len|sum|round|Counter|(?:collections\.)?(?:Counter|OrderedDict|defaultdict|deque))$/;

/** True for an expression that makes an object of its own, or a value that cannot be changed. */
export function isNewObject(value: Expression): boolean {
  if (isFresh(value)) return true;
  if (value.kind !== "call") return value.kind === "bytes";
  const name = dottedName(value.callee) ?? "";
  return CONTAINERS.test(name) || (/^(?:dataclasses\.)?field$/.test(name) && value.args.every(isFactory));
}

function isFactory({ name, value }: ExpressionOf<"call">["args"][number]): boolean {
  return name !== "default_factory" || (value.kind === "name" && CONTAINERS.test(value.name));
}
