import type { Expression, ExpressionOf, FunctionDefinition, Statement } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { walkExpression, walkStatements } from "../syntax/walk.ts";
import { isSinkName } from "./sinks.ts";

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
      for (const target of statement.targets) linkTarget(links, target, statement.value);
      return;
    case "augment":
      linkTarget(links, statement.target, statement.value);
      return;
    case "annotate":
      if (statement.value !== null) linkTarget(links, statement.target, statement.value);
      return;
    case "for":
      linkTarget(links, statement.target, statement.iterable);
      return;
    case "with":
      for (const { value, target } of statement.items)
        if (target !== null) connect(links, namesIn(target), namesIn(value));
      return;
    default:
  }
}

/** `x[key] = value` changes `x` by the key and the value; the key stays what it is. */
function linkTarget(links: Links, target: Expression, value: Expression): void {
  connect(links, boundIn(target), [...keysIn(target), ...namesIn(value)]);
}

/** Names that assigning to a target changes. */
export function boundIn(target: Expression): readonly string[] {
  switch (target.kind) {
    case "subscript":
      return boundIn(target.object);
    case "starred":
      return boundIn(target.value);
    case "tuple":
    case "list":
      return target.items.flatMap(boundIn);
    default:
      return namesIn(target);
  }
}

function keysIn(target: Expression): readonly string[] {
  switch (target.kind) {
    case "subscript":
      return [...namesIn(target.index), ...keysIn(target.object)];
    case "tuple":
    case "list":
      return target.items.flatMap(keysIn);
    default:
      return [];
  }
}

/**
 * Arguments reach parameters by name and position; what a method is handed reaches its object, but for clients:
 * what they are asked to do does not change them.
 */
export function linkCall(links: Links, expression: Expression): void {
  if (expression.kind === "walrus") connect(links, [expression.name], namesIn(expression.value));
  if (expression.kind === "comprehension") {
    for (const clause of expression.clauses) connect(links, namesIn(clause.target), namesIn(clause.iterable));
  }
  if (expression.kind !== "call") return;
  const callee =
    expression.callee.kind === "attribute" ? expression.callee.name : (dottedName(expression.callee) ?? "");
  const handed = expression.args.flatMap(({ value }) => namesIn(value));
  linkArguments(links, callee, expression);
  for (const { name, value } of expression.args) if (name !== null) connect(links, [name], namesIn(value));
  if (expression.callee.kind === "attribute" && !isSinkName(callee))
    connect(links, namesIn(expression.callee.object), handed);
}

/** Arguments by position; all of them for each, where a star or a call through the class hides the positions. */
function linkArguments(links: Links, callee: string, { callee: called, args }: ExpressionOf<"call">): void {
  const throughClass =
    called.kind === "attribute" && called.object.kind === "name" && /^[A-Z]/.test(called.object.name);
  const hidden = throughClass || args.some(({ star }) => star !== "");
  for (const [index, { name, value }] of args.entries())
    if (hidden || name === null)
      connect(links, [hidden ? `${callee}()` : `${callee}(${index})`], namesIn(value));
}

/** Arguments that are told apart where a function takes any number of them. */
const MOST_ARGUMENTS = 20;

/** A function's value depends on what it returns; its parameters on what it is handed. */
export function linkReturns(links: Links, definition: FunctionDefinition): void {
  const { name, parameters } = definition;
  const bound = /^(?:self|cls)$/.test(parameters[0]?.name ?? "") ? 1 : 0;
  for (const [index, parameter] of parameters.entries()) {
    const from = Array.from({ length: MOST_ARGUMENTS }, (_, at) => `${name}(${at})`);
    const one =
      parameter.kind === "rest" ? from.slice(Math.max(index - bound, 0)) : [`${name}(${index - bound})`];
    connect(links, [parameter.name], [`${name}()`, ...one]);
  }
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

/** A method is what the module defines under its name, or puts into an attribute of that name. */
export function linkMethods(links: Links, own: ReadonlySet<string>): void {
  for (const name of own) connect(links, [methodNamed(name)], [name]);
}

/** Variables, attributes and functions that an expression names; a method that it calls is named apart. */
export function namesIn(expression: Expression): readonly string[] {
  const names: string[] = [];
  const methods = new Set<Expression>();
  walkExpression(expression, {
    expression: (part) => {
      if (part.kind === "call") methods.add(part.callee);
      if (part.kind === "name" && part.name !== "self" && part.name !== "cls") names.push(part.name);
      if (part.kind === "attribute") names.push(methods.has(part) ? methodNamed(part.name) : part.name);
    },
  });
  return names;
}

/** `x.result()` has nothing to do with a variable `result`. */
function methodNamed(name: string): string {
  return `.${name}`;
}
