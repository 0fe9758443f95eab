import type { Expression, ExpressionOf, FStringPart } from "../syntax/ast.ts";
import { evaluateArguments } from "./arguments.ts";
import { readAttribute } from "./attributes.ts";
import { enter, leave, noteLimit, spend, spendSize, TEXT_LIMIT_CHARS } from "./budget.ts";
import { builtin } from "./builtins/index.ts";
import { call } from "./calls.ts";
import { conditional, either } from "./choices.ts";
import { compareValues } from "./comparisons.ts";
import { comprehend } from "./comprehensions.ts";
import { holds } from "./conditions.ts";
import { settle } from "./deferred.ts";
import { dictOf, hashKey, listOf, setOf } from "./dicts.ts";
import { formatValue } from "./format.ts";
import { makeFunction } from "./functions.ts";
import { derive, isUnknown } from "./holes.ts";
import { collect } from "./iterate.ts";
import { operate } from "./operators.ts";
import { noteOrigin } from "./origins.ts";
import { isMessage, isQuiet } from "./quiet.ts";
import { type Run, unknownHere } from "./run.ts";
import { bindOutside, lookUp, type Scope } from "./scope.ts";
import { readItem } from "./subscripts.ts";
import { toRepr } from "./text.ts";
import { isThing, tuple, typeName, type Value } from "./values.ts";

/** The value of an expression; what cannot be known is an unknown value with its cause. */
export function evaluate(run: Run, scope: Scope, expression: Expression): Value {
  spend(run.budget);
  enter(run.budget);
  const value = compute(run, scope, expression);
  leave(run.budget);
  if (makes(expression)) weigh(run, value);
  return value;
}

/** True for expressions that make a value; others give one that is there. */
function makes(expression: Expression): boolean {
  if (expression.kind === "subscript") return expression.index.kind === "slice";
  return expression.kind === "call" || expression.kind === "binary" || expression.kind === "fstring";
}

function weigh(run: Run, value: Value): void {
  if (typeof value === "string") spendSize(run.budget, { chars: value.length });
  else if (isThing(value) && value.kind === "bytes") spendSize(run.budget, { chars: value.text.length });
  else if (isThing(value) && (value.kind === "list" || value.kind === "tuple" || value.kind === "set"))
    spendSize(run.budget, { items: value.items.length });
}

function compute(run: Run, scope: Scope, expression: Expression): Value {
  switch (expression.kind) {
    case "string":
      if (scope.path === run.script.path) noteOrigin(run, expression.value, expression.line);
      return expression.value;
    case "bytes":
      return { kind: "bytes", text: expression.value };
    case "fstring":
      return fstring(run, scope, expression);
    case "integer":
    case "float":
    case "constant":
      return expression.value;
    case "name":
      return readName(run, scope, expression.name);
    case "attribute":
      return readAttribute(run, evaluate(run, scope, expression.object), expression.name);
    case "subscript":
      return readItem(run, evaluate(run, scope, expression.object), evaluate(run, scope, expression.index));
    case "slice":
      return {
        kind: "slice",
        lower: orNone(run, scope, expression.lower),
        upper: orNone(run, scope, expression.upper),
        step: orNone(run, scope, expression.step),
      };
    case "call":
      return evaluateCall(run, scope, expression);
    case "binary": {
      const left = evaluate(run, scope, expression.left);
      return operate(run, {
        operator: expression.operator,
        left,
        right: evaluate(run, scope, expression.right),
      });
    }
    case "unary":
      return unary(run, expression.operator, settle(run, evaluate(run, scope, expression.operand)));
    case "not":
    case "compare":
      return truthValue(run, scope, expression);
    case "boolean":
      return either(run, scope, expression);
    case "conditional":
      return conditional(run, scope, expression);
    case "lambda":
      return makeFunction(run, scope, expression);
    case "tuple":
      return tuple(elements(run, scope, expression.items));
    case "list":
      return listOf(run, elements(run, scope, expression.items));
    case "set":
      return setOf(run, elements(run, scope, expression.items));
    case "dict":
      return dictionary(run, scope, expression);
    case "comprehension":
      return comprehend(run, scope, expression);
    case "walrus": {
      const value = evaluate(run, scope, expression.value);
      bindOutside(scope, expression.name, value);
      return value;
    }
    case "await":
      return evaluate(run, scope, expression.value);
    case "yield":
      return produce(run, scope, expression);
    case "ellipsis":
      return unknownHere(run, { cause: "ellipsis", label: "…" });
    case "starred":
      return evaluate(run, scope, expression.value);
    case "damaged":
      return unknownHere(run, { cause: "damaged text", line: expression.line, label: "…" });
  }
}

function orNone(run: Run, scope: Scope, expression: Expression | null): Value {
  return expression === null ? null : evaluate(run, scope, expression);
}

function readName(run: Run, scope: Scope, name: string): Value {
  const bound = lookUp(scope, name);
  const value = bound === undefined ? builtin(name) : bound;
  return value === undefined ? unknownHere(run, { cause: `name ${name}`, label: name }) : value;
}

function fstring(run: Run, scope: Scope, expression: ExpressionOf<"fstring">): Value {
  const text = partsText(run, scope, expression.parts);
  if (text.length > TEXT_LIMIT_CHARS) {
    noteLimit(run.budget, "A text grew too long to be followed.");
    return unknownHere(run, { cause: "budget", label: "…" });
  }
  if (scope.path === run.script.path) noteOrigin(run, text, expression.line);
  return text;
}

function partsText(run: Run, scope: Scope, parts: readonly FStringPart[]): string {
  let text = "";
  for (const part of parts) {
    if (part.kind === "text") {
      text += part.text;
      continue;
    }
    const value = evaluate(run, scope, part.value);
    const spec = part.spec.length === 0 ? "" : partsText(run, scope, part.spec);
    const plain = part.debug !== "" && part.conversion === "" && spec === "";
    const shown = plain || part.conversion === "r" ? toRepr(run, value) : value;
    text += part.debug + formatValue(run, shown, spec);
  }
  return text;
}

function unary(run: Run, operator: string, operand: Value): Value {
  const value = typeof operand === "boolean" ? BigInt(operand) : operand;
  if (typeof value === "bigint") return operator === "-" ? -value : operator === "~" ? ~value : value;
  if (typeof value === "number") return operator === "-" ? -value : value;
  if (isUnknown(value)) return derive(run.holes, value, "…");
  return unknownHere(run, { cause: `${operator}${typeName(value)}`, label: "…" });
}

function truthValue(run: Run, scope: Scope, expression: Expression): Value {
  if (expression.kind === "compare" && expression.rest.length === 1) {
    const [part] = expression.rest;
    if (part !== undefined) return vectorOr(run, scope, { expression, part });
  }
  return holds(run, scope, expression) ?? unknownHere(run, { cause: "a condition", label: "…" });
}

/** Comparing an unknown value as a value may filter a table of rows: the result is that value's. */
function vectorOr(
  run: Run,
  scope: Scope,
  {
    expression,
    part,
  }: { expression: ExpressionOf<"compare">; part: { operator: string; operand: Expression } },
): Value {
  const left = evaluate(run, scope, expression.first);
  const right = evaluate(run, scope, part.operand);
  const result = compareValues(run, { operator: part.operator, left, right });
  if (result !== null) return result;
  const from = settle(run, left);
  return isUnknown(from)
    ? derive(run.holes, from, "?")
    : unknownHere(run, { cause: "a condition", label: "…" });
}

/** The text that spans of this scope point into. */
export function textAt(run: Run, scope: Scope): string {
  return scope.path === run.script.path ? run.script.text : "";
}

function elements(run: Run, scope: Scope, items: readonly Expression[]): Value[] {
  const values: Value[] = [];
  for (const item of items) {
    const value = evaluate(run, scope, item);
    if (item.kind === "starred") values.push(...(collect(run, value)?.items ?? [value]));
    else values.push(value);
  }
  return values;
}

function dictionary(run: Run, scope: Scope, expression: ExpressionOf<"dict">): Value {
  const made = dictOf(run);
  for (const { key, value } of expression.entries) {
    const item = evaluate(run, scope, value);
    if (key === null) {
      const spread = settle(run, item);
      if (typeof spread === "object" && spread?.kind === "dict") {
        for (const [hash, entry] of spread.entries) made.entries.set(hash, entry);
        made.open ||= spread.open;
      } else made.open = true;
    } else {
      const name = evaluate(run, scope, key);
      made.entries.set(hashKey(name), [name, item]);
    }
  }
  return made;
}

function produce(run: Run, scope: Scope, expression: ExpressionOf<"yield">): Value {
  const value = expression.value === null ? null : evaluate(run, scope, expression.value);
  const yields = run.yields.at(-1);
  if (expression.from) yields?.push(...(collect(run, value)?.items ?? [value]));
  else yields?.push(value);
  return null;
}

function evaluateCall(run: Run, scope: Scope, expression: ExpressionOf<"call">): Value {
  if (isQuiet(expression) && isPlainMessage(scope, expression)) return null;
  const callee = evaluate(run, scope, expression.callee);
  const args = evaluateArguments(run, scope, expression);
  const frame = run.frames.at(-1);
  if (frame !== undefined) frame.line = expression.line;
  if (run.sinks.has(expression)) run.recorder.reached.add(expression.line);
  return call(run, callee, args);
}

/** True where the name that speaks is not one that the script defined itself. */
function isPlainMessage(scope: Scope, expression: ExpressionOf<"call">): boolean {
  const { callee } = expression;
  if (callee.kind !== "name") return true;
  return isMessage(callee.name) && lookUp(scope, callee.name) === undefined;
}
