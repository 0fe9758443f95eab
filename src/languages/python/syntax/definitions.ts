import type { Expression, FunctionDefinition, Statement } from "./ast.ts";
import type { Concrete } from "./concrete.ts";
import { toArguments } from "./expressions.ts";
import { toParameters } from "./parameters.ts";
import { childIn, type Reader, spanOf, textOf } from "./reader.ts";
import { blockOf, damaged, first } from "./statements.ts";

export function toDecorated(reader: Reader, node: Concrete): Statement | readonly Statement[] {
  const decorators = node.children
    .filter((child) => child.type === "decorator")
    .map((child) => first(reader, child) ?? damaged(reader, child));
  const definition = childIn(node, "definition");
  if (definition?.type === "function_definition") return toFunction(reader, definition, decorators);
  if (definition?.type === "class_definition") return toClass(reader, definition, decorators);
  return [];
}

export function toFunction(
  reader: Reader,
  node: Concrete,
  decorators: readonly Expression[],
): FunctionDefinition {
  const name = childIn(node, "name");
  const list = childIn(node, "parameters");
  return {
    ...spanOf(reader, node),
    kind: "function",
    name: name === undefined ? "" : textOf(reader, name),
    parameters: list === undefined ? [] : toParameters(reader, list),
    body: blockOf(reader, node, "body"),
    decorators,
    generator: yields(node),
  };
}

/** True where a `yield` belongs to this very function. */
function yields(node: Concrete): boolean {
  const open = [...node.children];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === "yield" && next.named) return true;
    if (next.type !== "function_definition" && next.type !== "lambda" && next.type !== "class_definition") {
      open.push(...next.children);
    }
  }
  return false;
}

export function toClass(reader: Reader, node: Concrete, decorators: readonly Expression[]): Statement {
  const name = childIn(node, "name");
  const heads = childIn(node, "superclasses");
  const bases = heads === undefined ? [] : toArguments(reader, heads);
  return {
    ...spanOf(reader, node),
    kind: "class",
    name: name === undefined ? "" : textOf(reader, name),
    bases: bases.filter((base) => base.name === null && base.star === "").map((base) => base.value),
    body: blockOf(reader, node, "body"),
    decorators,
  };
}
