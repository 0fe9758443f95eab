import { moduleAt } from "../modules.ts";
import type { Expression, FunctionDefinition, Module, Statement } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { blocksOf, childrenOf, expressionsOf, walkExpression, walkStatements } from "../syntax/walk.ts";
import { boundIn, closure, type Links, link, linkCall, linkMethods, linkReturns, namesIn } from "./links.ts";
import { PURE } from "./purity.ts";
import type { Run } from "./run.ts";
import type { Scope } from "./scope.ts";
import { seed } from "./seeds.ts";
import { isTouching, touchingNames } from "./touching.ts";

/**
 * Which parts of a module can have a say in its effects. Names are taken for variables wherever they stand, so the
 * answer errs on the side of yes.
 */
export interface Relevance {
  /** Functions, by name, that may have an effect when they are called. */
  readonly touching: ReadonlySet<string>;
  /** Variables, attributes and functions whose values may reach an effect. */
  readonly names: ReadonlySet<string>;
  /** All functions of the module, methods included. */
  readonly functions: readonly FunctionDefinition[];
  readonly named: ReadonlyMap<string, readonly FunctionDefinition[]>;
  /** Names that the module defines itself, attributes included. */
  readonly own: ReadonlySet<string>;
  /** The function that a statement stands in; absent at the top of the module. */
  readonly homes: ReadonlyMap<object, FunctionDefinition>;
  /** `a or b` and `a if c else b` whose value may reach an effect. */
  readonly choices: ReadonlySet<Expression>;
  /** Statements that were asked about before. */
  readonly answers: Map<Statement, boolean>;
  /** Returns of functions that may have an effect, after which they have none. */
  readonly late: ReadonlySet<Statement>;
}

const AS_SCRIPT = new WeakMap<Module, Relevance>();
const AS_LIBRARY = new WeakMap<Module, Relevance>();

/** The relevance of the module that a scope belongs to. */
export function relevanceFor(run: Run, scope: Scope): Relevance {
  if (scope.path === run.script.path) return relevanceOf(run.script, true);
  return relevanceOf(moduleAt(run.parser, run.tree, scope.path) ?? run.script, false);
}

/** What of a module is relevant. Modules that others import may hand any of their functions' values to an effect. */
function relevanceOf(module: Module, isScript: boolean): Relevance {
  const cache = isScript ? AS_SCRIPT : AS_LIBRARY;
  const known = cache.get(module);
  if (known !== undefined) return known;
  const made = analyse(module, isScript);
  cache.set(module, made);
  return made;
}

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
  const own = ownNames(module, functions);
  linkMethods(links, own);
  const seeds = new Set<string>(isScript ? [] : functions.map((definition) => definition.name));
  seed(module.body, { seeds, touching, local: new Set(functions.map(({ name }) => name)) });
  const relevance = {
    functions,
    named: byName(functions),
    own,
    touching,
    names: closure(links, seeds),
    homes,
    choices: new Set<Expression>(),
    answers: new Map<Statement, boolean>(),
    late: lateReturns(functions, touching),
  };
  walkStatements(module.body, {
    statement: (statement) => {
      if (!isStatementRelevant(relevance, statement)) return;
      for (const expression of expressionsOf(statement)) addChoices(relevance.choices, expression);
    },
  });
  return relevance;
}

function byName(functions: readonly FunctionDefinition[]): ReadonlyMap<string, FunctionDefinition[]> {
  const named = new Map<string, FunctionDefinition[]>();
  for (const definition of functions) {
    const known = named.get(definition.name);
    if (known === undefined) named.set(definition.name, [definition]);
    else known.push(definition);
  }
  return named;
}

/** Returns that have no effect behind them in their function. */
function lateReturns(
  functions: readonly FunctionDefinition[],
  touching: ReadonlySet<string>,
): ReadonlySet<Statement> {
  const late = new Set<Statement>();
  const look = (body: readonly Statement[], behind: boolean): boolean => {
    let acts = false;
    for (const statement of body.toReversed()) {
      const own = expressionsOf(statement).some((part) => reaches(part, touching));
      const again = (statement.kind === "for" || statement.kind === "while") && mayAct(statement, touching);
      const inner = blocksOf(statement).map((block) => look(block, behind || acts || again));
      if (statement.kind === "return" && !behind && !acts) late.add(statement);
      acts ||= own || inner.includes(true);
    }
    return acts;
  };
  for (const { name, body } of functions) if (touching.has(name)) look(body, false);
  return late;
}

function mayAct(statement: Statement, touching: ReadonlySet<string>): boolean {
  return (
    expressionsOf(statement).some((part) => reaches(part, touching)) ||
    blocksOf(statement).some((block) => block.some((inner) => mayAct(inner, touching)))
  );
}

function reaches(expression: Expression, touching: ReadonlySet<string>): boolean {
  return isTouching(expression, touching) || childrenOf(expression).some((part) => reaches(part, touching));
}

/** Names under which a method of the module's own can be called. */
function ownNames(module: Module, functions: readonly FunctionDefinition[]): ReadonlySet<string> {
  const own = new Set(functions.map(({ name }) => name));
  walkStatements(module.body, {
    statement: (statement) => {
      if (statement.kind === "class") own.add(statement.name);
      for (const inner of statement.kind === "class" ? statement.body : [])
        for (const target of targetsOf(inner)) for (const name of namesIn(target)) own.add(name);
      for (const target of targetsOf(statement)) if (target.kind === "attribute") own.add(target.name);
    },
  });
  return own;
}

/** What an assignment binds, the parts of a tuple one by one. */
function targetsOf(statement: Statement): readonly Expression[] {
  const targets =
    statement.kind === "assign" ? statement.targets : statement.kind === "annotate" ? [statement.target] : [];
  return targets.flatMap((target) =>
    target.kind === "tuple" || target.kind === "list" ? target.items : [target],
  );
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

/** True where running a block, or not, may change an effect. */
export function isBlockRelevant(relevance: Relevance, body: readonly Statement[]): boolean {
  return body.some((statement) => {
    const known = relevance.answers.get(statement);
    if (known !== undefined) return known;
    const answer = isStatementRelevant(relevance, statement);
    relevance.answers.set(statement, answer);
    return answer;
  });
}

function isStatementRelevant(relevance: Relevance, statement: Statement): boolean {
  if (expressionsOf(statement).some((expression) => isExpressionRelevant(relevance, expression))) return true;
  if (blocksOf(statement).some((block) => isBlockRelevant(relevance, block))) return true;
  switch (statement.kind) {
    case "assign":
      return statement.targets.flatMap((target) => boundIn(target)).some((name) => relevance.names.has(name));
    case "augment":
    case "annotate":
    case "for":
      return boundIn(statement.target).some((name) => relevance.names.has(name));
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
      if (home === undefined || relevance.names.has(home.name)) return true;
      return relevance.touching.has(home.name) && !relevance.late.has(statement);
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
    const isPure = callee.kind === "name" && PURE.test(callee.name);
    if (!isPure && object.some((name) => relevance.names.has(name))) return true;
  }
  return childrenOf(expression).some((part) => isExpressionRelevant(relevance, part));
}
