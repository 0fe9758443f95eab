import type { Argument, ComprehensionClause, Expression, Span } from "./ast.ts";
import type { Concrete } from "./concrete.ts";
import { toBinary, toBoolean, toComparison, toConditional, toNot, toUnary } from "./operations.ts";
import { toParameters } from "./parameters.ts";
import { childIn, childrenIn, DEPTH_LIMIT, lineAt, partsOf, type Reader, spanOf, textOf } from "./reader.ts";
import { toConcatenation, toLiteral } from "./strings.ts";

type Convert = (reader: Reader, node: Concrete) => Expression;

/** A node of the concrete tree as an expression; what is damaged or nested too deeply becomes `damaged`. */
export function toExpression(reader: Reader, node: Concrete): Expression {
  const convert = CONVERSIONS.get(node.type);
  if (convert === undefined || node.missing) return damaged(reader, node);
  if (reader.depth >= DEPTH_LIMIT) {
    reader.tooDeep.push(spanOf(reader, node).line);
    return damaged(reader, node);
  }
  reader.depth += 1;
  const expression = convert(reader, node);
  reader.depth -= 1;
  return expression;
}

/** The arguments of a call or of a class head. */
export function toArguments(reader: Reader, node: Concrete): readonly Argument[] {
  if (node.type === "generator_expression") return [plainArgument(toExpression(reader, node))];
  return partsOf(node).map((part) => toArgument(reader, part));
}

const CONVERSIONS: ReadonlyMap<string, Convert> = new Map(
  Object.entries<Convert>({
    string: toLiteral,
    concatenated_string: toConcatenation,
    integer: toInteger,
    float: toFloat,
    true: (reader, node) => ({ ...spanOf(reader, node), kind: "constant", value: true }),
    false: (reader, node) => ({ ...spanOf(reader, node), kind: "constant", value: false }),
    none: (reader, node) => ({ ...spanOf(reader, node), kind: "constant", value: null }),
    ellipsis: (reader, node) => ({ ...spanOf(reader, node), kind: "ellipsis" }),
    identifier: toName,
    keyword_identifier: toName,
    dotted_name: toDotted,
    attribute: toAttribute,
    subscript: toSubscript,
    slice: toSlice,
    call: toCall,
    binary_operator: toBinary,
    unary_operator: toUnary,
    boolean_operator: toBoolean,
    not_operator: toNot,
    comparison_operator: toComparison,
    conditional_expression: toConditional,
    lambda: toLambda,
    tuple: toSequence("tuple"),
    expression_list: toSequence("tuple"),
    pattern_list: toSequence("tuple"),
    tuple_pattern: toSequence("tuple"),
    list: toSequence("list"),
    list_pattern: toSequence("list"),
    set: toSequence("set"),
    dictionary: toDictionary,
    list_splat: toStarred,
    list_splat_pattern: toStarred,
    parenthesized_expression: toInner,
    parenthesized_list_splat: toInner,
    type: toInner,
    as_pattern_target: toInner,
    list_comprehension: toComprehension("list"),
    set_comprehension: toComprehension("set"),
    generator_expression: toComprehension("generator"),
    dictionary_comprehension: toComprehension("dict"),
    named_expression: toWalrus,
    await: (reader, node) => ({ ...spanOf(reader, node), kind: "await", value: only(reader, node) }),
    yield: toYield,
    generic_type: toGenericType,
  }),
);

export function damaged(reader: Reader, node: Concrete): Expression {
  return { ...spanOf(reader, node), kind: "damaged" };
}

function only(reader: Reader, node: Concrete): Expression {
  const part = partsOf(node)[0];
  return part === undefined ? damaged(reader, node) : toExpression(reader, part);
}

export function field(reader: Reader, node: Concrete): (name: string) => Expression {
  return (name) => {
    const child = childIn(node, name);
    return child === undefined ? damaged(reader, node) : toExpression(reader, child);
  };
}

function toInner(reader: Reader, node: Concrete): Expression {
  return only(reader, node);
}

function toInteger(reader: Reader, node: Concrete): Expression {
  const text = textOf(reader, node).replaceAll("_", "");
  if (text.length > 400 || !/^(?:\d+|0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.test(text)) {
    return damaged(reader, node);
  }
  return { ...spanOf(reader, node), kind: "integer", value: BigInt(text.toLowerCase()) };
}

function toFloat(reader: Reader, node: Concrete): Expression {
  const value = Number(textOf(reader, node).replaceAll("_", ""));
  return Number.isNaN(value) ? damaged(reader, node) : { ...spanOf(reader, node), kind: "float", value };
}

function toName(reader: Reader, node: Concrete): Expression {
  const { start, end } = node;
  return { line: lineAt(reader, start), start, end, kind: "name", name: textOf(reader, node) };
}

function toDotted(reader: Reader, node: Concrete): Expression {
  const span = spanOf(reader, node);
  const [first = "", ...rest] = partsOf(node).map((part) => textOf(reader, part));
  return rest.reduce<Expression>((object, name) => ({ ...span, kind: "attribute", object, name }), {
    ...span,
    kind: "name",
    name: first,
  });
}

function toAttribute(reader: Reader, node: Concrete): Expression {
  const name = childIn(node, "attribute");
  const child = childIn(node, "object");
  const object = child === undefined ? damaged(reader, node) : toExpression(reader, child);
  const { start, end } = node;
  return {
    line: lineAt(reader, start),
    start,
    end,
    kind: "attribute",
    object,
    name: name === undefined ? "" : textOf(reader, name),
  };
}

function toSubscript(reader: Reader, node: Concrete): Expression {
  const span = spanOf(reader, node);
  const indices = childrenIn(node, "subscript").map((child) => toExpression(reader, child));
  const tuple = indices.length !== 1 || node.children.some((child) => child.type === ",");
  const index: Expression = tuple
    ? { ...span, kind: "tuple", items: indices }
    : (indices[0] ?? { ...span, kind: "damaged" });
  return { ...span, kind: "subscript", object: field(reader, node)("value"), index };
}

function toSlice(reader: Reader, node: Concrete): Expression {
  const bounds: (Expression | null)[] = [null, null, null];
  let at = 0;
  for (const child of node.children) {
    if (child.type === ":") at += 1;
    else if (child.named && child.type !== "comment") bounds[at] = toExpression(reader, child);
  }
  const [lower = null, upper = null, step = null] = bounds;
  return { ...spanOf(reader, node), kind: "slice", lower, upper, step };
}

function toCall(reader: Reader, node: Concrete): Expression {
  const child = childIn(node, "function");
  const callee = child === undefined ? damaged(reader, node) : toExpression(reader, child);
  const list = childIn(node, "arguments");
  const { start, end } = node;
  return {
    line: lineAt(reader, start),
    start,
    end,
    kind: "call",
    callee,
    args: list === undefined ? [] : toArguments(reader, list),
  };
}

function toArgument(reader: Reader, node: Concrete): Argument {
  if (node.type === "keyword_argument") {
    const name = childIn(node, "name");
    const value = field(reader, node)("value");
    return { name: name === undefined ? null : textOf(reader, name), star: "", value };
  }
  if (node.type === "list_splat") return { name: null, star: "*", value: only(reader, node) };
  if (node.type === "dictionary_splat") return { name: null, star: "**", value: only(reader, node) };
  return plainArgument(toExpression(reader, node));
}

function plainArgument(value: Expression): Argument {
  return { name: null, star: "", value };
}

function toLambda(reader: Reader, node: Concrete): Expression {
  const list = childIn(node, "parameters");
  const parameters = list === undefined ? [] : toParameters(reader, list);
  return { ...spanOf(reader, node), kind: "lambda", parameters, body: field(reader, node)("body") };
}

function toSequence(kind: "tuple" | "list" | "set"): Convert {
  return (reader, node) => ({
    ...spanOf(reader, node),
    kind,
    items: partsOf(node).map((part) => toExpression(reader, part)),
  });
}

function toStarred(reader: Reader, node: Concrete): Expression {
  return { ...spanOf(reader, node), kind: "starred", value: only(reader, node) };
}

function toDictionary(reader: Reader, node: Concrete): Expression {
  const entries = partsOf(node).map((part) => {
    if (part.type === "dictionary_splat") return { key: null, value: only(reader, part) };
    const get = field(reader, part);
    return { key: get("key"), value: get("value") };
  });
  return { ...spanOf(reader, node), kind: "dict", entries };
}

function toComprehension(makes: "list" | "set" | "generator" | "dict"): Convert {
  return (reader, node) => {
    const span: Span = spanOf(reader, node);
    const body = childIn(node, "body");
    if (body === undefined) return damaged(reader, node);
    const pair = field(reader, body);
    const key = body.type === "pair" ? pair("key") : null;
    const value = body.type === "pair" ? pair("value") : toExpression(reader, body);
    return { ...span, kind: "comprehension", makes, key, value, clauses: toClauses(reader, node) };
  };
}

function toClauses(reader: Reader, node: Concrete): readonly ComprehensionClause[] {
  const clauses: { target: Expression; iterable: Expression; tests: Expression[] }[] = [];
  for (const part of partsOf(node)) {
    const get = field(reader, part);
    if (part.type === "for_in_clause")
      clauses.push({ target: get("left"), iterable: get("right"), tests: [] });
    if (part.type === "if_clause") clauses.at(-1)?.tests.push(only(reader, part));
  }
  return clauses;
}

function toWalrus(reader: Reader, node: Concrete): Expression {
  const name = childIn(node, "name");
  const value = field(reader, node)("value");
  return {
    ...spanOf(reader, node),
    kind: "walrus",
    name: name === undefined ? "" : textOf(reader, name),
    value,
  };
}

function toYield(reader: Reader, node: Concrete): Expression {
  const from = node.children.some((child) => child.type === "from");
  const value = partsOf(node).length === 0 ? null : only(reader, node);
  return { ...spanOf(reader, node), kind: "yield", from, value };
}

function toGenericType(reader: Reader, node: Concrete): Expression {
  const name = partsOf(node)[0];
  return name === undefined ? damaged(reader, node) : toExpression(reader, name);
}
