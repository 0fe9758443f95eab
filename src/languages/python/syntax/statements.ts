import type { ExceptClause, Expression, Statement } from "./ast.ts";
import type { Concrete } from "./concrete.ts";
import { toClass, toDecorated, toFunction } from "./definitions.ts";
import { toExpression } from "./expressions.ts";
import { toImportFrom, toNames } from "./import-statements.ts";
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

export function damaged(reader: Reader, node: Concrete): Expression {
  return { ...spanOf(reader, node), kind: "damaged" };
}

function within(reader: Reader, child: Concrete | undefined, parent: Concrete): Expression {
  return child === undefined ? damaged(reader, parent) : toExpression(reader, child);
}

export function first(reader: Reader, node: Concrete): Expression | null {
  const part = partsOf(node)[0];
  return part === undefined ? null : toExpression(reader, part);
}

export function blockOf(reader: Reader, node: Concrete, field: string): readonly Statement[] {
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
