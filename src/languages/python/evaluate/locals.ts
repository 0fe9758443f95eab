import type { Expression, FunctionDefinition, Module, Pattern, Statement } from "../syntax/ast.ts";
import { blocksOf, expressionsOf, walkExpression } from "../syntax/walk.ts";
import type { Spelling } from "./links.ts";

/** The variables of a module's functions, `null` being the module itself. */
export interface Locals {
  /** Spells the variables of each function so that they are told apart: its own carry its place. */
  readonly spellings: ReadonlyMap<FunctionDefinition | null, Spelling>;
  /** The class that a method, or a function inside one, belongs to. */
  readonly owners: ReadonlyMap<FunctionDefinition, string>;
}

interface Place {
  readonly home: FunctionDefinition | null;
  readonly owner: string | null;
  readonly spell: Spelling;
}

/** Tells the variables of a module's functions apart. */
export function localsOf(module: Module): Locals {
  const spellings = new Map<FunctionDefinition | null, Spelling>();
  const owners = new Map<FunctionDefinition, string>();
  const look = (body: readonly Statement[], at: Place): void => {
    spellings.set(at.home, at.spell);
    for (const statement of body) {
      if (statement.kind === "function") {
        if (at.owner !== null) owners.set(statement, at.owner);
        look(statement.body, { ...at, home: statement, spell: spellingIn(statement, at.spell) });
      } else if (statement.kind === "class") look(statement.body, { ...at, owner: statement.name });
      else for (const block of blocksOf(statement)) look(block, at);
    }
  };
  look(module.body, {
    home: null,
    owner: null,
    spell: (name, isReference) => (isReference ? `&${name}` : name),
  });
  return { spellings, owners };
}

function spellingIn(definition: FunctionDefinition, around: Spelling): Spelling {
  const own = variablesOf(definition);
  return (name, isReference) =>
    own.has(name) ? `${isReference ? "&" : ""}${definition.start}:${name}` : around(name, isReference);
}

/** Names that a function binds itself, those of its comprehensions and lambdas among them. */
function variablesOf(definition: FunctionDefinition): ReadonlySet<string> {
  const own = new Set(definition.parameters.map(({ name }) => name));
  const outer = new Set<string>();
  const note = (part: Expression): void => {
    for (const name of boundWithin(part)) own.add(name);
  };
  const look = (body: readonly Statement[]): void => {
    for (const statement of body) {
      for (const name of boundBy(statement)) own.add(name);
      for (const name of redirectedBy(statement)) outer.add(name);
      if (statement.kind === "function") continue;
      for (const expression of expressionsOf(statement)) walkExpression(expression, { expression: note });
      for (const block of blocksOf(statement)) look(block);
    }
  };
  look(definition.body);
  for (const name of outer) own.delete(name);
  return own;
}

function redirectedBy(statement: Statement): readonly string[] {
  return statement.kind === "global" || statement.kind === "nonlocal" ? statement.names : [];
}

/** Names that a statement binds itself, outside its blocks and expressions. */
export function boundBy(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case "assign":
      return statement.targets.flatMap(variablesIn);
    case "annotate":
    case "augment":
    case "for":
      return variablesIn(statement.target);
    case "with":
      return statement.items.flatMap(({ target }) => (target === null ? [] : variablesIn(target)));
    case "function":
    case "class":
      return [statement.name];
    case "import":
      return statement.names.map(({ name, alias }) => alias ?? name.split(".")[0] ?? name);
    case "import-from":
      return statement.names.map(({ name, alias }) => alias ?? name);
    case "match":
      return statement.cases.flatMap(({ pattern }) => capturesOf(pattern));
    case "try":
      return statement.handlers.flatMap(({ name }) => name ?? []);
    default:
      return [];
  }
}

/** Names that an expression binds: of `:=`, comprehensions and lambdas. */
export function boundWithin(part: Expression): readonly string[] {
  if (part.kind === "walrus") return [part.name];
  if (part.kind === "comprehension") return part.clauses.flatMap(({ target }) => variablesIn(target));
  return part.kind === "lambda" ? part.parameters.map(({ name }) => name) : [];
}

function variablesIn(target: Expression): readonly string[] {
  switch (target.kind) {
    case "name":
      return [target.name];
    case "starred":
      return variablesIn(target.value);
    case "tuple":
    case "list":
      return target.items.flatMap((item) => variablesIn(item));
    default:
      return [];
  }
}

/** Names that a pattern binds. */
export function capturesOf(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case "capture":
    case "rest":
      return [pattern.name];
    case "as":
      return [pattern.name, ...capturesOf(pattern.pattern)];
    case "sequence":
      return pattern.items.flatMap(capturesOf);
    case "either":
      return pattern.options.flatMap(capturesOf);
    case "mapping":
      return [
        ...(pattern.rest === null ? [] : [pattern.rest]),
        ...pattern.entries.flatMap((entry) => capturesOf(entry.pattern)),
      ];
    case "class":
      return [...pattern.items, ...pattern.named.map((entry) => entry.pattern)].flatMap(capturesOf);
    default:
      return [];
  }
}
