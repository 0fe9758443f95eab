import type { Expression, ExpressionOf, FunctionDefinition, Statement } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { childrenOf, walkStatements } from "../syntax/walk.ts";
import { isSinkName } from "./sinks.ts";

/** Links between names: the value of one depends on the others. */
export type Links = Map<string, Set<string>>;

/** Lets names depend on others. */
export function connect(links: Links, targets: Iterable<string>, sources: Iterable<string>): void {
  for (const target of targets) {
    const known = links.get(target) ?? new Set();
    for (const source of sources) known.add(source);
    links.set(target, known);
  }
}

/**
 * How a variable is called in links: by its name, or so that variables of two functions are told apart, and a mere
 * reference to an object (`x` in `x.name`) from the object with all that is in it.
 */
export type Spelling = (name: string, isReference?: boolean) => string;

const AS_WRITTEN: Spelling = (name) => name;

export function link(links: Links, statement: Statement, spell: Spelling = AS_WRITTEN): void {
  switch (statement.kind) {
    case "assign":
      for (const target of statement.targets) linkTarget(links, target, { value: statement.value, spell });
      return;
    case "augment":
      linkTarget(links, statement.target, { value: statement.value, spell });
      return;
    case "annotate":
      if (statement.value !== null) linkTarget(links, statement.target, { value: statement.value, spell });
      return;
    case "for":
      linkTarget(links, statement.target, { value: statement.iterable, spell });
      return;
    case "with":
      for (const { value, target } of statement.items)
        if (target !== null) connect(links, boundIn(target, spell), namesIn(value, spell));
      return;
    default:
  }
}

/** `x[key] = value` changes `x` by the key and the value; the key stays what it is. */
function linkTarget(
  links: Links,
  target: Expression,
  { value, spell }: { readonly value: Expression; readonly spell: Spelling },
): void {
  connect(links, boundIn(target, spell), [...keysIn(target, spell), ...namesIn(value, spell)]);
}

/** Names that assigning to a target changes. */
export function boundIn(target: Expression, spell: Spelling = AS_WRITTEN): readonly string[] {
  switch (target.kind) {
    case "name":
      return variable(target.name, spell);
    case "attribute":
      return [target.name, ...namesIn(target.object, spell)];
    case "subscript":
      return changedBy(target.object, spell);
    case "starred":
      return boundIn(target.value, spell);
    case "tuple":
    case "list":
      return target.items.flatMap((item) => boundIn(item, spell));
    default:
      return namesIn(target, spell);
  }
}

/** Names that hold what a change of an object's content changes. */
export function changedBy(object: Expression, spell: Spelling = AS_WRITTEN): readonly string[] {
  if (object.kind === "name") return namesIn(object, spell);
  return object.kind === "attribute"
    ? [object.name, ...changedBy(object.object, spell)]
    : boundIn(object, spell);
}

/** A variable, as an object with its content and as a reference. */
export function variable(name: string, spell: Spelling): readonly string[] {
  return [spell(name), spell(name, true)];
}

function keysIn(target: Expression, spell: Spelling): readonly string[] {
  switch (target.kind) {
    case "subscript":
      return [...namesIn(target.index, spell), ...keysIn(target.object, spell)];
    case "tuple":
    case "list":
      return target.items.flatMap((item) => keysIn(item, spell));
    default:
      return [];
  }
}

/**
 * Arguments reach parameters by name and position; what a method is handed reaches its object, but for clients:
 * what they are asked to do does not change them.
 */
export function linkCall(links: Links, expression: Expression, spell: Spelling = AS_WRITTEN): void {
  if (expression.kind === "walrus")
    connect(links, variable(expression.name, spell), namesIn(expression.value, spell));
  if (expression.kind === "comprehension") {
    for (const clause of expression.clauses)
      connect(links, boundIn(clause.target, spell), namesIn(clause.iterable, spell));
  }
  if (expression.kind !== "call") return;
  const callee =
    expression.callee.kind === "attribute" ? expression.callee.name : (dottedName(expression.callee) ?? "");
  const handed = expression.args.flatMap(({ value }) => namesIn(value, spell));
  linkArguments(links, callee, { call: expression, spell });
  for (const { name, value } of expression.args)
    if (name !== null) connect(links, [name], namesIn(value, spell));
  if (expression.callee.kind === "attribute" && !isSinkName(callee))
    connect(links, namesIn(expression.callee.object, spell), handed);
}

/** Arguments by position; all of them for each, where a star or a call through the class hides the positions. */
function linkArguments(
  links: Links,
  callee: string,
  { call, spell }: { readonly call: ExpressionOf<"call">; readonly spell: Spelling },
): void {
  const { callee: called, args } = call;
  const throughClass =
    called.kind === "attribute" && called.object.kind === "name" && /^[A-Z]/.test(called.object.name);
  const hidden = throughClass || args.some(({ star }) => star !== "");
  for (const [index, { name, value }] of args.entries())
    if (hidden || name === null)
      connect(links, [hidden ? `${callee}()` : `${callee}(${index})`], namesIn(value, spell));
}

/** Arguments that are told apart where a function takes any number of them. */
const MOST_ARGUMENTS = 20;

/** What calls of a function hand over by position. */
export function argumentsOf(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${name}(${at})`);
}

/** A function's value depends on what it returns; its parameters on what it is handed. */
export function linkReturns(
  links: Links,
  definition: FunctionDefinition,
  spell: Spelling = AS_WRITTEN,
): void {
  const { name, parameters } = definition;
  const bound = /^(?:self|cls)$/.test(parameters[0]?.name ?? "") ? 1 : 0;
  for (const [index, parameter] of parameters.entries()) {
    const from =
      parameter.kind === "rest"
        ? argumentsOf(name, MOST_ARGUMENTS).slice(Math.max(index - bound, 0))
        : [`${name}(${index - bound})`];
    connect(links, variable(parameter.name, spell), [parameter.name, `${name}()`, ...from]);
  }
  walkStatements(definition.body, {
    statement: (statement) => {
      if (statement.kind === "return" && statement.value !== null)
        connect(links, [name], namesIn(statement.value, spell));
    },
    expression: (expression) => {
      if (expression.kind === "yield" && expression.value !== null)
        connect(links, [name], namesIn(expression.value, spell));
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
export function namesIn(expression: Expression, spell: Spelling = AS_WRITTEN): readonly string[] {
  const names: string[] = [];
  gather(names, expression, spell);
  return names;
}

function gather(names: string[], expression: Expression, spell: Spelling): void {
  switch (expression.kind) {
    case "string":
    case "integer":
    case "constant":
      return;
    case "name":
      if (expression.name !== "self" && expression.name !== "cls") names.push(spell(expression.name));
      return;
    case "attribute":
      names.push(expression.name);
      if (expression.object.kind === "name") refer(names, expression.object.name, spell);
      else gather(names, expression.object, spell);
      return;
    case "call":
      if (expression.callee.kind === "attribute") {
        names.push(methodNamed(expression.callee.name));
        gather(names, expression.callee.object, spell);
      } else gather(names, expression.callee, spell);
      for (const { value } of expression.args) gather(names, value, spell);
      return;
    default:
      for (const part of childrenOf(expression)) gather(names, part, spell);
  }
}

function refer(names: string[], name: string, spell: Spelling): void {
  if (name !== "self" && name !== "cls") names.push(spell(name, true));
}

/** `x.result()` has nothing to do with a variable `result`. */
function methodNamed(name: string): string {
  return `.${name}`;
}
