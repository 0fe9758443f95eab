import type { Expression, FunctionDefinition, Statement } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { walkExpression, walkStatements } from "../syntax/walk.ts";

/** Links between names: the value of one depends on the others. */
export type Links = Map<string, Set<string>>;

function connect(links: Links, targets: readonly string[], sources: readonly string[]): void {
  for (const target of targets) {
    const known = links.get(target) ?? new Set();
    for (const source of sources) known.add(source);
    links.set(target, known);
  }
}

export function link(links: Links, statement: Statement): void {
  switch (statement.kind) {
    case "assign":
      connect(links, statement.targets.flatMap(namesIn), namesIn(statement.value));
      return;
    case "augment":
      connect(links, namesIn(statement.target), namesIn(statement.value));
      return;
    case "annotate":
      if (statement.value !== null) connect(links, namesIn(statement.target), namesIn(statement.value));
      return;
    case "for":
      connect(links, namesIn(statement.target), namesIn(statement.iterable));
      return;
    case "with":
      for (const { value, target } of statement.items)
        if (target !== null) connect(links, namesIn(target), namesIn(value));
      return;
    default:
  }
}

/** Arguments reach parameters by name and position unknown; what a method is handed reaches its object. */
export function linkCall(links: Links, expression: Expression): void {
  if (expression.kind === "walrus") connect(links, [expression.name], namesIn(expression.value));
  if (expression.kind === "comprehension") {
    for (const clause of expression.clauses) connect(links, namesIn(clause.target), namesIn(clause.iterable));
  }
  if (expression.kind !== "call") return;
  const callee =
    expression.callee.kind === "attribute" ? expression.callee.name : (dottedName(expression.callee) ?? "");
  const handed = expression.args.flatMap(({ value }) => namesIn(value));
  connect(links, [`${callee}()`], handed);
  for (const { name, value } of expression.args) if (name !== null) connect(links, [name], namesIn(value));
  if (expression.callee.kind === "attribute") connect(links, namesIn(expression.callee.object), handed);
}

/** A function's value depends on what it returns; its parameters on what it is handed. */
export function linkReturns(links: Links, definition: FunctionDefinition): void {
  const { name, parameters } = definition;
  for (const parameter of parameters) connect(links, [parameter.name], [`${name}()`]);
  walkStatements(definition.body, {
    statement: (statement) => {
      if (statement.kind === "return" && statement.value !== null)
        connect(links, [name], namesIn(statement.value));
    },
    expression: (expression) => {
      if (expression.kind === "yield" && expression.value !== null)
        connect(links, [name], namesIn(expression.value));
    },
  });
}

export function closure(links: Links, seeds: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set(seeds);
  const open = [...seeds];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const source of links.get(next) ?? []) {
      if (reached.has(source)) continue;
      reached.add(source);
      open.push(source);
    }
  }
  return reached;
}

export function namesIn(expression: Expression): readonly string[] {
  const names: string[] = [];
  walkExpression(expression, {
    expression: (part) => {
      if (part.kind === "name" && part.name !== "self" && part.name !== "cls") names.push(part.name);
      if (part.kind === "attribute") names.push(part.name);
    },
  });
  return names;
}
