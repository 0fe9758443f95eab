import type { ExceptClause, Expression, FunctionDefinition, ImportedName, Statement } from "./ast.ts";
import type { Concrete } from "./concrete.ts";
import { toArguments, toExpression } from "./expressions.ts";
import { toParameters } from "./parameters.ts";
import { toCases } from "./patterns.ts";
import { childIn, childrenIn, DEPTH_LIMIT, partsOf, type Reader, spanOf, textOf } from "./reader.ts";

/** Statements of a block; what is damaged is left out. */
export function toStatements(reader: Reader, nodes: readonly Concrete[]): readonly Statement[] {
  if (reader.depth >= DEPTH_LIMIT) {
    const first = nodes[0];
    if (first !== undefined) reader.tooDeep.push(spanOf(reader, first).line);
    return [];
  }
  reader.depth += 1;
  const statements = nodes.flatMap((node) => toStatement(reader, node));
  reader.depth -= 1;
  return statements;
}

type Convert = (reader: Reader, node: Concrete) => Statement | readonly Statement[];

function toStatement(reader: Reader, node: Concrete): Statement | readonly Statement[] {
  if (node.missing) return [];
  const convert = Object.hasOwn(CONVERSIONS, node.type) ? CONVERSIONS[node.type] : undefined;
  return convert === undefined ? [] : convert(reader, node);
}

const CONVERSIONS: Readonly<Record<string, Convert>> = {
  expression_statement: toSimple,
  return_statement: (reader, node) => ({
    ...spanOf(reader, node),
    kind: "return",
    value: first(reader, node),
  }),
  raise_statement: (reader, node) => ({ ...spanOf(reader, node), kind: "raise", value: first(reader, node) }),
  assert_statement: (reader, node) => ({
    ...spanOf(reader, node),
    kind: "assert",
    test: first(reader, node) ?? damaged(reader, node),
  }),
  pass_statement: (reader, node) => ({ ...spanOf(reader, node), kind: "pass" }),
  break_statement: (reader, node) => ({ ...spanOf(reader, node), kind: "break" }),
  continue_statement: (reader, node) => ({ ...spanOf(reader, node), kind: "continue" }),
  global_statement: toScopeMark("global"),
  nonlocal_statement: toScopeMark("nonlocal"),
  delete_statement: (reader, node) => ({
    ...spanOf(reader, node),
    kind: "delete",
    targets: partsOf(node)
      .flatMap((part) => (part.type === "expression_list" ? partsOf(part) : [part]))
      .map((part) => toExpression(reader, part)),
  }),
  print_statement: (reader, node) =>
    partsOf(node).map((part) => ({
      ...spanOf(reader, part),
      kind: "expression" as const,
      value: toExpression(reader, part),
    })),
  import_statement: (reader, node) => ({
    ...spanOf(reader, node),
    kind: "import",
    names: toNames(reader, node),
  }),
  import_from_statement: toImportFrom,
  future_import_statement: (reader, node) => ({
    ...spanOf(reader, node),
    kind: "import-from",
    level: 0,
    module: "__future__",
    names: toNames(reader, node),
  }),
  if_statement: toIf,
  for_statement: toFor,
  while_statement: toWhile,
  with_statement: toWith,
  try_statement: toTry,
  match_statement: (reader, node) => ({
    ...spanOf(reader, node),
    kind: "match",
    subject: within(reader, childIn(node, "subject"), node),
    cases: toCases(reader, node),
  }),
  function_definition: (reader, node) => toFunction(reader, node, []),
  class_definition: (reader, node) => toClass(reader, node, []),
  decorated_definition: toDecorated,
};

function damaged(reader: Reader, node: Concrete): Expression {
  return { ...spanOf(reader, node), kind: "damaged" };
}

function within(reader: Reader, child: Concrete | undefined, parent: Concrete): Expression {
  return child === undefined ? damaged(reader, parent) : toExpression(reader, child);
}

function first(reader: Reader, node: Concrete): Expression | null {
  const part = partsOf(node)[0];
  return part === undefined ? null : toExpression(reader, part);
}

function blockOf(reader: Reader, node: Concrete, field: string): readonly Statement[] {
  const block = childIn(node, field) ?? node.children.find((child) => child.type === "block");
  return block === undefined ? [] : toStatements(reader, block.children);
}

function toSimple(reader: Reader, node: Concrete): Statement | readonly Statement[] {
  const parts = partsOf(node);
  const part = parts[0];
  if (part === undefined) return [];
  if (part.type === "assignment") return toAssignment(reader, part);
  if (part.type === "augmented_assignment") {
    const operator = childIn(part, "operator");
    return {
      ...spanOf(reader, part),
      kind: "augment",
      target: within(reader, childIn(part, "left"), part),
      operator: operator === undefined ? "" : textOf(reader, operator).slice(0, -1),
      value: within(reader, childIn(part, "right"), part),
    };
  }
  return parts.map((each) => ({
    ...spanOf(reader, each),
    kind: "expression" as const,
    value: toExpression(reader, each),
  }));
}

function toAssignment(reader: Reader, node: Concrete): Statement {
  const span = spanOf(reader, node);
  const annotation = childIn(node, "type");
  const target = within(reader, childIn(node, "left"), node);
  const right = childIn(node, "right");
  if (annotation !== undefined || right === undefined) {
    const value = right === undefined ? null : toExpression(reader, right);
    const type = annotation === undefined ? null : toExpression(reader, annotation);
    return { ...span, kind: "annotate", target, annotation: type, value };
  }
  const targets = [target];
  let value = right;
  while (value.type === "assignment") {
    targets.push(within(reader, childIn(value, "left"), value));
    const next = childIn(value, "right");
    if (next === undefined) break;
    value = next;
  }
  return { ...span, kind: "assign", targets, value: toExpression(reader, value) };
}

function toScopeMark(kind: "global" | "nonlocal"): Convert {
  return (reader, node) => ({
    ...spanOf(reader, node),
    kind,
    names: partsOf(node).map((part) => textOf(reader, part)),
  });
}

function toNames(reader: Reader, node: Concrete): readonly ImportedName[] {
  return childrenIn(node, "name").map((child) => {
    const name = childIn(child, "name");
    const alias = childIn(child, "alias");
    return {
      name: dotted(textOf(reader, name ?? child)),
      alias: alias === undefined ? null : textOf(reader, alias),
    };
  });
}

function dotted(text: string): string {
  return text.replace(/[\s\\]+/g, "");
}

function toImportFrom(reader: Reader, node: Concrete): Statement {
  const source = childIn(node, "module_name");
  const text = source === undefined ? "" : dotted(textOf(reader, source));
  const module = text.replace(/^\.+/, "");
  const star = node.children.some((child) => child.type === "wildcard_import");
  return {
    ...spanOf(reader, node),
    kind: "import-from",
    level: text.length - module.length,
    module,
    names: star ? [{ name: "*", alias: null }] : toNames(reader, node),
  };
}

function toIf(reader: Reader, node: Concrete): Statement {
  const alternatives = childrenIn(node, "alternative");
  return toBranch(reader, node, alternatives);
}

/** `elif` chains become nested conditionals; the chain is folded from its end, so its length is no depth. */
function toBranch(reader: Reader, node: Concrete, alternatives: readonly Concrete[]): Statement {
  let orElse: readonly Statement[] = [];
  for (const alternative of [...alternatives].reverse()) {
    if (alternative.type === "else_clause") orElse = blockOf(reader, alternative, "body");
    else orElse = [conditional(reader, alternative, orElse)];
  }
  return conditional(reader, node, orElse);
}

function conditional(reader: Reader, node: Concrete, orElse: readonly Statement[]): Statement {
  return {
    ...spanOf(reader, node),
    kind: "if",
    test: within(reader, childIn(node, "condition"), node),
    body: blockOf(reader, node, "consequence"),
    orElse,
  };
}

function elseOf(reader: Reader, node: Concrete): readonly Statement[] {
  const clause = node.children.find((child) => child.type === "else_clause");
  return clause === undefined ? [] : blockOf(reader, clause, "body");
}

function toFor(reader: Reader, node: Concrete): Statement {
  return {
    ...spanOf(reader, node),
    kind: "for",
    target: within(reader, childIn(node, "left"), node),
    iterable: within(reader, childIn(node, "right"), node),
    body: blockOf(reader, node, "body"),
    orElse: elseOf(reader, node),
  };
}

function toWhile(reader: Reader, node: Concrete): Statement {
  return {
    ...spanOf(reader, node),
    kind: "while",
    test: within(reader, childIn(node, "condition"), node),
    body: blockOf(reader, node, "body"),
    orElse: elseOf(reader, node),
  };
}

function toWith(reader: Reader, node: Concrete): Statement {
  const clause = node.children.find((child) => child.type === "with_clause");
  const items = clause === undefined ? [] : partsOf(clause).flatMap((item) => toWithItem(reader, item));
  return { ...spanOf(reader, node), kind: "with", items, body: blockOf(reader, node, "body") };
}

function toWithItem(reader: Reader, item: Concrete): { value: Expression; target: Expression | null }[] {
  const value = childIn(item, "value");
  if (value === undefined) return [];
  if (value.type === "tuple" && value.children.some((child) => child.type === "as_pattern")) {
    return partsOf(value).map((part) => toManaged(reader, part));
  }
  return [toManaged(reader, value)];
}

function toManaged(reader: Reader, node: Concrete): { value: Expression; target: Expression | null } {
  if (node.type !== "as_pattern") return { value: toExpression(reader, node), target: null };
  const alias = childIn(node, "alias");
  return {
    value: first(reader, node) ?? damaged(reader, node),
    target: alias === undefined ? null : toExpression(reader, alias),
  };
}

function toTry(reader: Reader, node: Concrete): Statement {
  const handlers = node.children.filter((child) => child.type.startsWith("except"));
  const last = node.children.find((child) => child.type === "finally_clause");
  return {
    ...spanOf(reader, node),
    kind: "try",
    body: blockOf(reader, node, "body"),
    handlers: handlers.filter((child) => child.named).map((child) => toExcept(reader, child)),
    orElse: elseOf(reader, node),
    finalBody: last === undefined ? [] : blockOf(reader, last, "body"),
  };
}

function toExcept(reader: Reader, node: Concrete): ExceptClause {
  const value = childIn(node, "value") ?? partsOf(node).find((part) => part.type !== "block");
  const managed = value === undefined ? null : toManaged(reader, value);
  const alias = childIn(node, "alias");
  const named = managed?.target ?? (alias === undefined ? null : toExpression(reader, alias));
  return {
    line: spanOf(reader, node).line,
    types: managed?.value ?? null,
    name: named?.kind === "name" ? named.name : null,
    body: blockOf(reader, node, "body"),
  };
}

function toDecorated(reader: Reader, node: Concrete): Statement | readonly Statement[] {
  const decorators = node.children
    .filter((child) => child.type === "decorator")
    .map((child) => first(reader, child) ?? damaged(reader, child));
  const definition = childIn(node, "definition");
  if (definition?.type === "function_definition") return toFunction(reader, definition, decorators);
  if (definition?.type === "class_definition") return toClass(reader, definition, decorators);
  return [];
}

function toFunction(reader: Reader, node: Concrete, decorators: readonly Expression[]): FunctionDefinition {
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

function toClass(reader: Reader, node: Concrete, decorators: readonly Expression[]): Statement {
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
