import type { MatchCase, Pattern } from "./ast.ts";
import type { Concrete } from "./concrete.ts";
import { toExpression } from "./expressions.ts";
import { childIn, childrenIn, DEPTH_LIMIT, partsOf, type Reader, textOf } from "./reader.ts";
import { toStatements } from "./statements.ts";

/** The cases of a match statement. */
export function toCases(reader: Reader, node: Concrete): readonly MatchCase[] {
  const block = childIn(node, "body");
  return (block === undefined ? [] : partsOf(block))
    .filter((part) => part.type === "case_clause")
    .map((part) => toCase(reader, part));
}

function toCase(reader: Reader, node: Concrete): MatchCase {
  const patterns = partsOf(node).filter((part) => part.type === "case_pattern");
  const only = patterns.length === 1 && patterns[0] !== undefined ? toPattern(reader, patterns[0]) : null;
  const guard = childIn(node, "guard");
  const test = guard === undefined ? undefined : partsOf(guard)[0];
  const body = childIn(node, "consequence");
  return {
    pattern: only ?? { kind: "sequence", items: patterns.map((part) => toPattern(reader, part)) },
    guard: test === undefined ? null : toExpression(reader, test),
    body: body === undefined ? [] : toStatements(reader, body.children),
  };
}

function toPattern(reader: Reader, node: Concrete): Pattern {
  if (reader.depth >= DEPTH_LIMIT) return { kind: "other" };
  reader.depth += 1;
  const pattern = convert(reader, node);
  reader.depth -= 1;
  return pattern;
}

function convert(reader: Reader, node: Concrete): Pattern {
  const parts = partsOf(node);
  const inner = parts[0];
  switch (node.type) {
    case "case_pattern":
      if (inner === undefined) return { kind: textOf(reader, node).trim() === "_" ? "any" : "other" };
      return node.children.some((child) => child.type === "-") ? { kind: "other" } : toPattern(reader, inner);
    case "dotted_name":
      if (parts.length > 1) return { kind: "value", value: toExpression(reader, node) };
      return textOf(reader, node) === "_" ? { kind: "any" } : { kind: "capture", name: textOf(reader, node) };
    case "list_pattern":
    case "tuple_pattern":
      return { kind: "sequence", items: parts.map((part) => toPattern(reader, part)) };
    case "splat_pattern":
      return { kind: "rest", name: textOf(reader, node).replace(/^\*+\s*/, "") };
    case "union_pattern":
      return { kind: "either", options: parts.map((part) => toPattern(reader, part)) };
    case "as_pattern": {
      const alias = parts.at(-1);
      if (inner === undefined || alias === undefined) return { kind: "other" };
      return { kind: "as", pattern: toPattern(reader, inner), name: textOf(reader, alias) };
    }
    case "dict_pattern":
      return toMapping(reader, node);
    case "class_pattern":
      return toClass(reader, parts);
    case "string":
    case "concatenated_string":
    case "integer":
    case "float":
    case "true":
    case "false":
    case "none":
      return { kind: "value", value: toExpression(reader, node) };
    default:
      return { kind: "other" };
  }
}

/** `{"key": pattern, **rest}`. */
function toMapping(reader: Reader, node: Concrete): Pattern {
  const keys = childrenIn(node, "key");
  const values = childrenIn(node, "value");
  const splat = partsOf(node).find((part) => part.type === "splat_pattern");
  return {
    kind: "mapping",
    entries: keys.flatMap((key, at) => {
      const value = values[at];
      return value === undefined
        ? []
        : [{ key: toExpression(reader, key), pattern: toPattern(reader, value) }];
    }),
    rest: splat === undefined ? null : textOf(reader, splat).replace(/^\*+\s*/, ""),
  };
}

/** `Type(pattern, name=pattern)`. */
function toClass(reader: Reader, [type, ...parts]: readonly Concrete[]): Pattern {
  if (type === undefined) return { kind: "other" };
  const inner = parts.map((part) => (part.type === "case_pattern" ? (partsOf(part)[0] ?? part) : part));
  const isNamed = (part: Concrete): boolean => part.type === "keyword_pattern";
  return {
    kind: "class",
    type: toExpression(reader, type),
    items: inner.filter((part) => !isNamed(part)).map((part) => toPattern(reader, part)),
    named: inner.filter(isNamed).flatMap((part) => {
      const [name, pattern] = partsOf(part);
      if (name === undefined || pattern === undefined) return [];
      return [{ name: textOf(reader, name), pattern: toPattern(reader, pattern) }];
    }),
  };
}
