import type { Expression } from "./ast.ts";
import type { Concrete } from "./concrete.ts";
import { damaged, field, toExpression } from "./expressions.ts";
import { childIn, partsOf, type Reader, spanOf, textOf } from "./reader.ts";

function operatorOf(reader: Reader, node: Concrete): string {
  const operator = childIn(node, "operator");
  return operator === undefined ? "" : textOf(reader, operator);
}

/** `a + b + c …` is nested to the left; its spine is walked in a loop so that long sums do not count as deep. */
export function toBinary(reader: Reader, node: Concrete): Expression {
  const spine: Concrete[] = [];
  let leftmost = node;
  for (;;) {
    spine.push(leftmost);
    const left = childIn(leftmost, "left");
    if (left?.type !== "binary_operator") break;
    leftmost = left;
  }
  if (spine.length > LONGEST_SUM) {
    reader.tooDeep.push(spanOf(reader, node).line);
    return damaged(reader, node);
  }
  let result = field(reader, leftmost)("left");
  for (const part of spine.reverse()) {
    const right = field(reader, part)("right");
    result = {
      ...spanOf(reader, part),
      kind: "binary",
      operator: operatorOf(reader, part),
      left: result,
      right,
    };
  }
  return result;
}

const LONGEST_SUM = 1_000;

export function toUnary(reader: Reader, node: Concrete): Expression {
  const operand = field(reader, node)("argument");
  return { ...spanOf(reader, node), kind: "unary", operator: operatorOf(reader, node), operand };
}

export function toBoolean(reader: Reader, node: Concrete): Expression {
  const operator = operatorOf(reader, node) === "or" ? "or" : "and";
  const get = field(reader, node);
  return { ...spanOf(reader, node), kind: "boolean", operator, left: get("left"), right: get("right") };
}

export function toNot(reader: Reader, node: Concrete): Expression {
  return { ...spanOf(reader, node), kind: "not", operand: field(reader, node)("argument") };
}

export function toComparison(reader: Reader, node: Concrete): Expression {
  const operands = partsOf(node).filter((part) => part.field !== "operators");
  const [first, ...others] = operands.map((part) => toExpression(reader, part));
  if (first === undefined) return damaged(reader, node);
  const operators = operands.slice(1).map((part, index) => {
    const before = operands[index];
    return reader.text.slice(before?.end ?? part.start, part.start).replace(/[#\\].*/g, "");
  });
  const rest = others.map((operand, index) => ({
    operator: (operators[index] ?? "").replace(/[()]/g, " ").trim().replace(/\s+/g, " "),
    operand,
  }));
  return { ...spanOf(reader, node), kind: "compare", first, rest };
}

export function toConditional(reader: Reader, node: Concrete): Expression {
  const [yes, test, no] = partsOf(node).map((part) => toExpression(reader, part));
  if (yes === undefined || test === undefined || no === undefined) return damaged(reader, node);
  return { ...spanOf(reader, node), kind: "conditional", test, yes, no };
}
