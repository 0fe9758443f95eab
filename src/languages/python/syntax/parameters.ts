import type { Parameter } from "./ast.ts";
import type { Concrete } from "./concrete.ts";
import { toExpression } from "./expressions.ts";
import { childIn, partsOf, type Reader, textOf } from "./reader.ts";

/** The parameters of a function or lambda, in order. */
export function toParameters(reader: Reader, list: Concrete): readonly Parameter[] {
  const parameters: Parameter[] = [];
  let kind: "positional" | "keyword" = "positional";
  for (const node of partsOf(list)) {
    if (node.type === "keyword_separator") kind = "keyword";
    if (node.type === "keyword_separator" || node.type === "positional_separator") continue;
    const parameter = toParameter(reader, node);
    parameters.push(parameter.kind === "positional" ? { ...parameter, kind } : parameter);
    if (parameter.kind === "rest") kind = "keyword";
  }
  return parameters;
}

function toParameter(reader: Reader, node: Concrete): Parameter {
  const standard = childIn(node, "value");
  const annotation = childIn(node, "type");
  return {
    ...nameOf(reader, node),
    standard: standard === undefined ? null : toExpression(reader, standard),
    annotation: annotation === undefined ? null : toExpression(reader, annotation),
  };
}

function nameOf(reader: Reader, node: Concrete): Pick<Parameter, "name" | "kind"> {
  if (node.type === "identifier") return { name: textOf(reader, node), kind: "positional" };
  if (node.type === "list_splat_pattern") return { name: textOf(reader, node).slice(1).trim(), kind: "rest" };
  if (node.type === "dictionary_splat_pattern") {
    return { name: textOf(reader, node).slice(2).trim(), kind: "keywords" };
  }
  const inner = childIn(node, "name") ?? partsOf(node)[0];
  return inner === undefined ? { name: "", kind: "positional" } : nameOf(reader, inner);
}
