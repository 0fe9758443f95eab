import type {
  Expression,
  ExpressionOf,
  FunctionDefinition,
  Module,
  Statement,
  StatementOf,
} from "../syntax/ast.ts";
import { childrenOf } from "../syntax/walk.ts";
import { namesIn } from "./links.ts";
import { type Names, namesOf } from "./needed.ts";
import { isHarmlessCall } from "./plain-work.ts";
import { FILLING } from "./purity.ts";
import { isQuiet } from "./quiet.ts";
import { type Relevance, relevanceFor } from "./relevance.ts";
import type { Run } from "./run.ts";
import type { Scope } from "./scope.ts";
import { isTransparent } from "./transparent.ts";

/** A loop that no effect depends on: functions that count as called although it is passed over. */
type Answer = { readonly calls: ReadonlySet<FunctionDefinition> } | null;

const ANSWERS = new WeakMap<Statement, { readonly answer: Answer }>();

/**
 * Passes over a loop of the script that no effect depends on: all it does is to compute, to speak, and to fill objects
 * that nothing else has and that no effect looks at. False where it has to run. Where an exception would be caught,
 * every loop runs: it may raise one.
 */
export function passUnneeded(run: Run, scope: Scope, loop: StatementOf<"for">): boolean {
  if (scope.path !== run.script.path || run.catching.length > 0) return false;
  const known = ANSWERS.get(loop);
  const answer = known === undefined ? judge(run.script, relevanceFor(run, scope), loop) : known.answer;
  if (known === undefined) ANSWERS.set(loop, { answer });
  for (const definition of answer?.calls ?? []) run.called.add(definition);
  return answer !== null;
}

const VALUES = new WeakMap<Statement, boolean>();

/**
 * True for a comprehension that a statement of the script assigns or returns, where no effect depends on its value and
 * making it does nothing else.
 */
export function isValueUnneeded(
  run: Run,
  scope: Scope,
  statement: StatementOf<"assign"> | StatementOf<"return">,
): boolean {
  if (statement.value?.kind !== "comprehension") return false;
  if (scope.path !== run.script.path || run.catching.length > 0) return false;
  const known = VALUES.get(statement);
  if (known !== undefined) return known;
  const answer = judgeValue(run.script, relevanceFor(run, scope), statement);
  VALUES.set(statement, answer);
  return answer;
}

function judgeValue(
  module: Module,
  relevance: Relevance,
  statement: StatementOf<"assign"> | StatementOf<"return">,
): boolean {
  const look = lookAt(module, relevance, statement);
  if (look === null || statement.value === null || !isPlain(look, statement.value)) return false;
  if (look.calls.size > 0) return false;
  if (statement.kind === "assign") return statement.targets.every((target) => isFreeTarget(look, target));
  return look.home !== null && !look.names().needed.has(look.home.name);
}

/** What a look at one loop or value goes by. */
interface Look {
  readonly relevance: Relevance;
  readonly names: () => Names;
  /** Functions that the loop calls, and those that they call. */
  readonly calls: Set<FunctionDefinition>;
  /** The function whose code is looked at; null for the module's own. */
  readonly home: FunctionDefinition | null;
  /** True inside a function that the loop calls: its variables end with it. */
  readonly isCalled: boolean;
}

function judge(module: Module, relevance: Relevance, loop: StatementOf<"for">): Answer {
  const look = lookAt(module, relevance, loop);
  return look !== null && isPlainStatement(look, loop) ? { calls: look.calls } : null;
}

function lookAt(module: Module, relevance: Relevance, statement: Statement): Look | null {
  if (!isTransparent(module, relevance)) return null;
  const names = (): Names => namesFor(module, relevance);
  return {
    relevance,
    names,
    calls: new Set(),
    home: relevance.homes.get(statement) ?? null,
    isCalled: false,
  };
}

const NAMES = new WeakMap<Module, Names>();

function namesFor(module: Module, { functions, named, own }: Relevance): Names {
  const known = NAMES.get(module);
  if (known !== undefined) return known;
  const made = namesOf({ module, functions, named, own });
  NAMES.set(module, made);
  return made;
}

/** True for a statement that computes, speaks, and changes only what nobody looks at. */
function isPlainStatement(look: Look, statement: Statement): boolean {
  const isPlainBlock = (body: readonly Statement[]): boolean =>
    body.every((inner) => isPlainStatement(look, inner));
  switch (statement.kind) {
    case "pass":
    case "break":
    case "continue":
      return true;
    case "expression":
      return isPlain(look, statement.value);
    case "assign":
      return (
        statement.targets.every((target) => isFreeTarget(look, target)) && isPlain(look, statement.value)
      );
    case "annotate":
    case "augment":
      return (
        isFreeTarget(look, statement.target) && (statement.value === null || isPlain(look, statement.value))
      );
    case "if":
    case "while":
      return isPlain(look, statement.test) && isPlainBlock(statement.body) && isPlainBlock(statement.orElse);
    case "for":
      return (
        isFreeTarget(look, statement.target) &&
        isPlain(look, statement.iterable) &&
        isPlainBlock(statement.body) &&
        isPlainBlock(statement.orElse)
      );
    default:
      return false;
  }
}

/** True for a function of the module of which the same holds; its own variables are nobody's concern. */
function isPlainFunction(look: Look, definition: FunctionDefinition): boolean {
  if (look.calls.has(definition)) return true;
  look.calls.add(definition);
  if (definition.generator || !definition.decorators.every(isPlainDecorator)) return false;
  const inner: Look = { ...look, home: definition, isCalled: true };
  return definition.body.every((statement) =>
    statement.kind === "return"
      ? statement.value === null || isPlain(inner, statement.value)
      : isPlainStatement(inner, statement),
  );
}

function isPlainDecorator(decorator: Expression): boolean {
  return decorator.kind === "name" && /^(?:property|staticmethod|classmethod)$/.test(decorator.name);
}

/** True for a variable or an attribute that nobody needs, or an item of an object that nobody else has. */
function isFreeTarget(look: Look, target: Expression): boolean {
  switch (target.kind) {
    case "name":
      return look.isCalled || isUnneeded(look, target.name);
    case "attribute":
      return !look.names().needed.has(target.name) && isKept(look, target.object);
    case "subscript":
      return isOwnObject(look, target.object) && isPlain(look, target.index);
    case "tuple":
    case "list":
      return target.items.every((item) => isFreeTarget(look, item));
    case "starred":
      return isFreeTarget(look, target.value);
    default:
      return false;
  }
}

/** True for what a name holds that is only ever bound to new objects, and that nobody needs. */
function isOwnObject(look: Look, object: Expression): boolean {
  if (object.kind !== "name" && object.kind !== "attribute") return false;
  const { needed, fresh } = look.names();
  if (object.kind === "name") return fresh.has(spelled(look, object.name)) && isUnneeded(look, object.name);
  return fresh.has(object.name) && !needed.has(object.name) && isKept(look, object.object);
}

/** True for an object that no code outside of the module is ever handed. */
function isKept(look: Look, object: Expression): boolean {
  const { handed, locals } = look.names();
  const owner = look.home === null ? undefined : locals.owners.get(look.home);
  return (
    isPlain(look, object) &&
    (owner === undefined || !handed.has(owner)) &&
    namesIn(object, locals.spellings.get(look.home)).every((name) => !handed.has(name))
  );
}

function isUnneeded(look: Look, name: string): boolean {
  const { needed } = look.names();
  return ![spelled(look, name), spelled(look, name, true)].some((each) => needed.has(each));
}

function spelled(look: Look, name: string, isReference = false): string {
  return look.names().locals.spellings.get(look.home)?.(name, isReference) ?? name;
}

function isPlain(look: Look, expression: Expression): boolean {
  switch (expression.kind) {
    case "name":
      return !/^(?:os|sys|environ|argv)$/.test(expression.name);
    case "attribute":
      return (
        functionsNamed(look, expression.name).every((definition) => isPlainFunction(look, definition)) &&
        isPlain(look, expression.object)
      );
    case "call":
      return isQuiet(expression) || isPlainCall(look, expression);
    case "lambda":
    case "walrus":
    case "await":
    case "yield":
    case "damaged":
      return false;
    default:
      return childrenOf(expression).every((part) => isPlain(look, part));
  }
}

function isPlainCall(look: Look, call: ExpressionOf<"call">): boolean {
  const { callee, args } = call;
  if (callee.kind !== "name" && callee.kind !== "attribute") return false;
  if (!args.every(({ value }) => isPlain(look, value))) return false;
  const functions = functionsNamed(look, callee.name);
  if (functions.length > 0)
    return (
      functions.every((definition) => isPlainFunction(look, definition)) &&
      (callee.kind === "name" || isPlain(look, callee.object))
    );
  if (look.relevance.own.has(callee.name) || !isHarmlessCall(call)) return false;
  if (callee.kind === "name") return true;
  return FILLING.test(callee.name) ? isOwnObject(look, callee.object) : isPlain(look, callee.object);
}

function functionsNamed({ relevance }: Look, name: string): readonly FunctionDefinition[] {
  return relevance.named.get(name) ?? [];
}
