import { moduleAt } from "../modules.ts";
import type { Expression, FunctionDefinition, Module, Statement } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { blocksOf, childrenOf, expressionsOf, walkExpression, walkStatements } from "../syntax/walk.ts";
import type { Run } from "./run.ts";
import type { Scope } from "./scope.ts";
import { isSinkName } from "./sinks.ts";

/**
 * Which parts of a module can have a say in its effects. Names are taken for variables wherever they stand, so the
 * answer errs on the side of yes.
 */
export interface Relevance {
  /** Functions, by name, that may have an effect when they are called. */
  readonly touching: ReadonlySet<string>;
  /** Variables, attributes and functions whose values may reach an effect. */
  readonly names: ReadonlySet<string>;
  /** The function that a statement stands in; absent at the top of the module. */
  readonly homes: ReadonlyMap<object, FunctionDefinition>;
  /** `a or b` and `a if c else b` whose value may reach an effect. */
  readonly choices: ReadonlySet<Expression>;
}

const KNOWN = new WeakMap<Module, Relevance>();

/** The relevance of the module that a scope belongs to. */
export function relevanceFor(run: Run, scope: Scope): Relevance {
  if (scope.path === run.script.path) return relevanceOf(run.script, true);
  return relevanceOf(moduleAt(run.parser, run.tree, scope.path) ?? run.script, false);
}

/** What of a module is relevant. Modules that others import may hand any of their functions' values to an effect. */
function relevanceOf(module: Module, isScript: boolean): Relevance {
  const known = KNOWN.get(module);
  if (known !== undefined) return known;
  const made = analyse(module, isScript);
  KNOWN.set(module, made);
  return made;
}

/** Links between names: the value of one depends on the others. */
type Links = Map<string, Set<string>>;

function analyse(module: Module, isScript: boolean): Relevance {
  const functions: FunctionDefinition[] = [];
  const homes = new Map<object, FunctionDefinition>();
  place(module.body, { home: null, homes, functions });
  const touching = touchingNames(module, functions);
  const links: Links = new Map();
  walkStatements(module.body, {
    statement: (statement) => link(links, statement),
    expression: (part) => linkCall(links, part),
  });
  for (const definition of functions) linkReturns(links, definition);
  const seeds = new Set<string>(isScript ? [] : functions.map((definition) => definition.name));
  seed(module.body, { seeds, touching });
  const relevance = { touching, names: closure(links, seeds), homes, choices: new Set<Expression>() };
  walkStatements(module.body, {
    statement: (statement) => {
      if (!isStatementRelevant(relevance, statement)) return;
      for (const expression of expressionsOf(statement)) addChoices(relevance.choices, expression);
    },
  });
  return relevance;
}

function addChoices(choices: Set<Expression>, expression: Expression): void {
  walkExpression(expression, {
    expression: (part) => {
      if (part.kind === "boolean" || part.kind === "conditional") choices.add(part);
    },
  });
}

function place(
  body: readonly Statement[],
  at: {
    home: FunctionDefinition | null;
    homes: Map<object, FunctionDefinition>;
    functions: FunctionDefinition[];
  },
): void {
  for (const statement of body) {
    if (at.home !== null) at.homes.set(statement, at.home);
    if (statement.kind === "function") at.functions.push(statement);
    const home = statement.kind === "function" ? statement : at.home;
    for (const block of blocksOf(statement)) place(block, { ...at, home });
  }
}

/** Names of functions that reach a sink, and of local things that may: imported functions are not looked into. */
function touchingNames(module: Module, functions: readonly FunctionDefinition[]): ReadonlySet<string> {
  const touching = new Set<string>();
  walkStatements(module.body, {
    statement: (statement) => {
      if (statement.kind !== "import-from" && statement.kind !== "import") return;
      for (const { name, alias } of statement.names) touching.add(alias ?? name);
    },
  });
  const calls = new Map(functions.map((definition) => [definition, namesCalled(definition)] as const));
  for (let grown = true; grown; ) {
    grown = false;
    for (const definition of functions) {
      if (touching.has(definition.name)) continue;
      if (![...(calls.get(definition) ?? [])].some((name) => isSinkName(name) || touching.has(name)))
        continue;
      touching.add(definition.name);
      grown = true;
    }
  }
  walkStatements(module.body, {
    statement: (statement) => {
      if (
        statement.kind === "class" &&
        statement.body.some((part) => part.kind === "function" && touching.has(part.name))
      )
        touching.add(statement.name);
    },
  });
  return touching;
}

function namesCalled(definition: FunctionDefinition): ReadonlySet<string> {
  const names = new Set<string>();
  walkStatements(definition.body, {
    expression: (expression) => void calledNames(expression).forEach((name) => names.add(name)),
  });
  return names;
}

/** Names under which a call may be known: `a.b.c` as a whole, its last part, and functions that are handed over. */
function calledNames(expression: Expression): readonly string[] {
  if (expression.kind !== "call") return [];
  const whole = dottedName(expression.callee);
  const last = expression.callee.kind === "attribute" ? expression.callee.name : (whole ?? "");
  const handed = expression.args.flatMap(({ value }) =>
    value.kind === "name" ? [value.name] : value.kind === "attribute" ? [value.name] : [],
  );
  return [...(whole === null ? [] : [whole]), last, ...handed];
}

/** True for a call that may have an effect. */
export function isTouching(expression: Expression, touching: ReadonlySet<string>): boolean {
  return calledNames(expression).some((name) => isSinkName(name) || touching.has(name));
}

function namesIn(expression: Expression): readonly string[] {
  const names: string[] = [];
  walkExpression(expression, {
    expression: (part) => {
      if (part.kind === "name" && part.name !== "self" && part.name !== "cls") names.push(part.name);
      if (part.kind === "attribute") names.push(part.name);
    },
  });
  return names;
}

function connect(links: Links, targets: readonly string[], sources: readonly string[]): void {
  for (const target of targets) {
    const known = links.get(target) ?? new Set();
    for (const source of sources) known.add(source);
    links.set(target, known);
  }
}

function link(links: Links, statement: Statement): void {
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
function linkCall(links: Links, expression: Expression): void {
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
function linkReturns(links: Links, definition: FunctionDefinition): void {
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

/** Names in the arguments of calls that may have an effect, and in the conditions and loops around them. */
function seed(
  body: readonly Statement[],
  at: { seeds: Set<string>; touching: ReadonlySet<string> },
): boolean {
  let found = false;
  for (const statement of body) {
    let here = false;
    for (const expression of expressionsOf(statement)) here = seedExpression(expression, at) || here;
    for (const block of blocksOf(statement)) here = seed(block, at) || here;
    const isControl =
      statement.kind === "if" ||
      statement.kind === "while" ||
      statement.kind === "for" ||
      statement.kind === "match";
    if (here && isControl)
      for (const expression of expressionsOf(statement))
        for (const name of namesIn(expression)) at.seeds.add(name);
    found ||= here;
  }
  return found;
}

function seedExpression(
  expression: Expression,
  at: { seeds: Set<string>; touching: ReadonlySet<string> },
): boolean {
  let found = false;
  walkExpression(expression, {
    expression: (part) => {
      if (!isTouching(part, at.touching)) return;
      found = true;
      for (const name of namesIn(part)) at.seeds.add(name);
    },
  });
  return found;
}

function closure(links: Links, seeds: ReadonlySet<string>): ReadonlySet<string> {
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

const ANSWERS = new WeakMap<object, boolean>();

/** True where running a block, or not, may change an effect. */
export function isBlockRelevant(relevance: Relevance, body: readonly Statement[]): boolean {
  return body.some((statement) => {
    const known = ANSWERS.get(statement);
    if (known !== undefined) return known;
    const answer = isStatementRelevant(relevance, statement);
    ANSWERS.set(statement, answer);
    return answer;
  });
}

function isStatementRelevant(relevance: Relevance, statement: Statement): boolean {
  if (expressionsOf(statement).some((expression) => isExpressionRelevant(relevance, expression))) return true;
  if (blocksOf(statement).some((block) => isBlockRelevant(relevance, block))) return true;
  switch (statement.kind) {
    case "assign":
      return statement.targets.flatMap(namesIn).some((name) => relevance.names.has(name));
    case "augment":
    case "annotate":
    case "for":
      return namesIn(statement.target).some((name) => relevance.names.has(name));
    case "function":
    case "class":
      return relevance.names.has(statement.name) || relevance.touching.has(statement.name);
    case "import":
    case "import-from":
    case "delete":
    case "global":
    case "nonlocal":
      return true;
    case "return":
    case "break":
    case "continue":
    case "raise": {
      const home = relevance.homes.get(statement);
      return home === undefined || relevance.names.has(home.name) || relevance.touching.has(home.name);
    }
    default:
      return false;
  }
}

/** True for an expression that may have an effect, or change an object that reaches one. */
export function isExpressionRelevant(relevance: Relevance, expression: Expression): boolean {
  if (isTouching(expression, relevance.touching)) return true;
  if (expression.kind === "walrus" && relevance.names.has(expression.name)) return true;
  if (expression.kind === "yield" || expression.kind === "lambda") return true;
  if (expression.kind === "call") {
    const { callee } = expression;
    const object = callee.kind === "attribute" ? namesIn(callee.object) : [dottedName(callee) ?? ""];
    if (object.some((name) => relevance.names.has(name))) return true;
  }
  return childrenOf(expression).some((part) => isExpressionRelevant(relevance, part));
}
