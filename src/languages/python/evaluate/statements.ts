import type { ExceptClause, Expression, Statement, StatementOf } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { assign, remove } from "./assign.ts";
import { readAttribute } from "./attributes.ts";
import { isThrifty, noteLimit, spend, TURN_LIMIT } from "./budget.ts";
import { argumentsOf, call } from "./calls.ts";
import { makeClass } from "./classes.ts";
import { decideCondition, holds, isAnswered } from "./conditions.ts";
import { decide } from "./decisions.ts";
import { decorate } from "./decorators.ts";
import { settle } from "./deferred.ts";
import { evaluate, textAt } from "./expressions.ts";
import { makeFunction } from "./functions.ts";
import { runImport, runImportFrom } from "./imports.ts";
import { unknownItem } from "./items.ts";
import { type Items, iterate } from "./iterate.ts";
import { matches } from "./matching.ts";
import { classNames } from "./members.ts";
import { operate } from "./operators.ts";
import { isFatal, isInert, isQuiet, isWayOut } from "./quiet.ts";
import { lineage, Raised } from "./raised.ts";
import { isBlockRelevant, relevanceFor } from "./relevance.ts";
import type { Run } from "./run.ts";
import { bind, redirect, type Scope } from "./scope.ts";
import { isKind, type Symbol, type Value } from "./values.ts";

/** How a block ends if not at its end. */
export type Outcome =
  | { readonly kind: "return"; readonly value: Value }
  | { readonly kind: "break" | "continue" }
  | null;

const BREAK: Outcome = { kind: "break" };
const CONTINUE: Outcome = { kind: "continue" };

/** Runs statements in order; gives how they ended. */
export function execute(run: Run, scope: Scope, statements: readonly Statement[]): Outcome {
  for (const statement of statements) {
    spend(run.budget);
    const frame = run.frames.at(-1);
    if (frame !== undefined) frame.line = statement.line;
    const outcome = executeOne(run, scope, statement);
    if (outcome !== null) return outcome;
  }
  return null;
}

function executeOne(run: Run, scope: Scope, statement: Statement): Outcome {
  switch (statement.kind) {
    case "expression":
      if (statement.value.kind !== "string") evaluate(run, scope, statement.value);
      return null;
    case "assign": {
      const value = evaluate(run, scope, statement.value);
      for (const target of statement.targets) assign(run, scope, { target, value });
      return null;
    }
    case "annotate":
      if (statement.value !== null) {
        assign(run, scope, { target: statement.target, value: evaluate(run, scope, statement.value) });
      }
      return null;
    case "augment":
      augment(run, scope, statement);
      return null;
    case "return":
      return {
        kind: "return",
        value: statement.value === null ? null : evaluate(run, scope, statement.value),
      };
    case "if":
      return runIf(run, scope, statement);
    case "for":
      return runFor(run, scope, statement);
    case "while":
      return runWhile(run, scope, statement);
    case "with":
      return runWith(run, scope, statement);
    case "try":
      return runTry(run, scope, statement);
    case "match":
      return runMatch(run, scope, statement);
    case "break":
      return BREAK;
    case "continue":
      return CONTINUE;
    default:
      declare(run, scope, statement);
      return null;
  }
}

function declare(run: Run, scope: Scope, statement: Statement): void {
  switch (statement.kind) {
    case "function": {
      const made = makeFunction(run, scope, statement);
      bind(scope, statement.name, decorate(run, scope, { made, decorators: statement.decorators }));
      return;
    }
    case "class":
      bind(
        scope,
        statement.name,
        decorate(run, scope, { made: makeClass(run, scope, statement), decorators: statement.decorators }),
      );
      return;
    case "import":
      runImport(run, scope, statement);
      return;
    case "import-from":
      runImportFrom(run, scope, statement);
      return;
    case "raise":
      throw raisedBy(run, statement.value === null ? null : evaluate(run, scope, statement.value));
    case "global":
    case "nonlocal":
      redirect(scope, statement.names, statement.kind);
      return;
    case "delete":
      for (const target of statement.targets) remove(run, scope, target);
      return;
    default:
  }
}

function raisedBy(run: Run, given: Value): Raised {
  const value = settle(run, given);
  if (isKind(value, "instance"))
    return new Raised([...classNames(value.type), "Exception", "BaseException"], value);
  if (isKind(value, "class")) return new Raised([...classNames(value), "Exception", "BaseException"], value);
  if (isKind(value, "native")) return new Raised(lineage(value.name), value);
  if (isKind(value, "object")) return new Raised(lineage(value.type.name), value);
  return new Raised(["Exception", "BaseException"], value);
}

function augment(run: Run, scope: Scope, statement: StatementOf<"augment">): void {
  const { target, operator } = statement;
  const left = settle(run, evaluate(run, scope, target));
  const right = evaluate(run, scope, statement.value);
  if (isKind(left, "list") && operator === "+") {
    call(run, readAttribute(run, left, "extend"), argumentsOf([right]));
    return;
  }
  assign(run, scope, { target, value: operate(run, { operator, left, right }) });
}

/** A condition that is not known is decided once a run, unless one of its branches does nothing of interest. */
function runIf(run: Run, scope: Scope, statement: StatementOf<"if">): Outcome {
  const known = holds(run, scope, statement.test);
  if (known !== null) return execute(run, scope, known ? statement.body : statement.orElse);
  const { body, orElse } = statement;
  if (!isAnswered(run)) {
    const quiet = quietBranch(run, { body, orElse });
    if (quiet !== null) return execute(run, scope, quiet);
  }
  const preferred = !isAbrupt(body) || (orElse.length > 0 && isAbrupt(orElse));
  if (!matters(run, scope, [body, orElse])) return execute(run, scope, preferred ? body : orElse);
  const yes = decideCondition(run, { site: statement, preferred, text: textAt(run, scope) });
  return execute(run, scope, yes ? body : orElse);
}

/** True where the choice between these blocks may change an effect. */
function matters(run: Run, scope: Scope, blocks: readonly (readonly Statement[])[]): boolean {
  const relevance = relevanceFor(run, scope);
  return blocks.some((block) => isBlockRelevant(relevance, block));
}

/** The branch to take where the other one only speaks, or only ends the script. */
function quietBranch(
  run: Run,
  { body, orElse }: { body: readonly Statement[]; orElse: readonly Statement[] },
): readonly Statement[] | null {
  if (run.thorough) return null;
  if (isFatal(body)) return orElse;
  if (orElse.length > 0 && isFatal(orElse)) return body;
  if (isInert(body) && isInert(orElse)) return orElse;
  if (run.doubt?.emptiness === true) {
    if (isIdle(body)) return orElse;
    if (isIdle(orElse)) return body;
  }
  if (orElse.length === 0 && isWayOut(body) && run.repeating === 0 && body.at(-1)?.kind === "break") {
    run.exitSkipped = true;
    return orElse;
  }
  return null;
}

/** True for a branch that does nothing but speak or leave: where rows are looked for, finding some is the case of interest. */
function isIdle(body: readonly Statement[]): boolean {
  return isInert(body) || isWayOut(body);
}

function isAbrupt(body: readonly Statement[]): boolean {
  const last = body.at(-1);
  if (last === undefined) return false;
  if (last.kind === "return" || last.kind === "break" || last.kind === "continue" || last.kind === "raise")
    return true;
  return isFatal(body);
}

function runFor(run: Run, scope: Scope, statement: StatementOf<"for">): Outcome {
  const source = evaluate(run, scope, statement.iterable);
  const items = iterate(run, source);
  if (items === null) {
    const outcome = repeat(run, () =>
      turn(run, scope, { statement, value: unknownItem(run, source, statement.target) }),
    );
    return outcome?.kind === "return" ? outcome : execute(run, scope, statement.orElse);
  }
  return items.open
    ? repeat(run, () => runTurns(run, scope, { statement, items }))
    : runTurns(run, scope, { statement, items });
}

function runTurns(
  run: Run,
  scope: Scope,
  { statement, items }: { statement: StatementOf<"for">; items: Items },
): Outcome {
  let turns = 0;
  for (const value of items.values) {
    turns += 1;
    const summary = turns > TURN_LIMIT || (turns > 1 && isThrifty(run.budget));
    if (summary)
      noteLimit(run.budget, `The loop at line ${statement.line} has too many turns to follow each of them.`);
    const outcome = turn(run, scope, {
      statement,
      value: summary ? unknownItem(run, null, statement.target) : value,
    });
    if (outcome?.kind === "return") return outcome;
    if (outcome?.kind === "break") return null;
    if (summary) break;
  }
  return execute(run, scope, statement.orElse);
}

function turn(
  run: Run,
  scope: Scope,
  { statement, value }: { statement: StatementOf<"for">; value: Value },
): Outcome {
  assign(run, scope, { target: statement.target, value });
  return execute(run, scope, statement.body);
}

/** Runs a body of which nobody knows how often it runs: once, and lists that it fills are open. */
function repeat(run: Run, body: () => Outcome): Outcome {
  run.repeating += 1;
  try {
    return body();
  } finally {
    run.repeating -= 1;
  }
}

function runWhile(run: Run, scope: Scope, statement: StatementOf<"while">): Outcome {
  for (let turns = 1; ; turns += 1) {
    const known = holds(run, scope, statement.test);
    if (known === false) break;
    run.exitSkipped = false;
    const body = (): Outcome => execute(run, scope, statement.body);
    const outcome = known === null ? repeat(run, body) : body();
    if (outcome?.kind === "return") return outcome;
    if (outcome?.kind === "break") return null;
    if (known === null || run.exitSkipped) break;
    if (turns >= TURN_LIMIT || isThrifty(run.budget)) {
      noteLimit(run.budget, `The loop at line ${statement.line} has too many turns to follow each of them.`);
      break;
    }
  }
  run.exitSkipped = false;
  return execute(run, scope, statement.orElse);
}

function runWith(run: Run, scope: Scope, statement: StatementOf<"with">): Outcome {
  for (const { value, target } of statement.items) {
    const entered = enterContext(run, settle(run, evaluate(run, scope, value)));
    if (target !== null) assign(run, scope, { target, value: entered });
  }
  const silent = statement.items.some((item) => isSuppressing(item.value));
  if (!silent) return execute(run, scope, statement.body);
  try {
    return execute(run, scope, statement.body);
  } catch (error) {
    if (error instanceof Raised) return null;
    throw error;
  }
}

function isSuppressing(value: Expression): boolean {
  return value.kind === "call" && /(?:^|\.)suppress$/.test(dottedName(value.callee) ?? "");
}

function enterContext(run: Run, value: Value): Value {
  if (isKind(value, "instance")) {
    const own = value.type.members.get("__enter__");
    return own === undefined ? value : call(run, own, argumentsOf([value]));
  }
  if (isKind(value, "object") && value.type.enter !== undefined) return value.type.enter(run, value);
  if (isKind(value, "lazy")) return value.iterator.next().value ?? null;
  return value;
}

/** The body, and in another run the handlers after it: nobody knows whether a call outside fails. */
function runTry(run: Run, scope: Scope, statement: StatementOf<"try">): Outcome {
  try {
    const outcome = guarded(run, scope, statement);
    const after = execute(run, scope, statement.finalBody);
    return after ?? outcome;
  } catch (error) {
    if (error instanceof Raised) execute(run, scope, statement.finalBody);
    throw error;
  }
}

function guarded(run: Run, scope: Scope, statement: StatementOf<"try">): Outcome {
  const failing = failingHandler(run, scope, statement);
  run.catching.push(statement.handlers.flatMap((handler) => typesOf(handler)));
  const depth = run.frames.length;
  let outcome: Outcome = null;
  try {
    outcome = execute(run, scope, statement.body);
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    run.frames.length = depth;
    const handler = statement.handlers.find((each) => catches(each, error));
    if (handler === undefined) throw error;
    if (handler.name !== null) bind(scope, handler.name, error.value);
    run.catching.pop();
    run.catching.push([]);
    return execute(run, scope, handler.body);
  } finally {
    run.catching.pop();
  }
  if (failing !== null) {
    if (failing.name !== null) scope.variables.delete(failing.name);
    return execute(run, scope, failing.body);
  }
  return outcome ?? execute(run, scope, statement.orElse);
}

/** The handler that this run tries; null where the body succeeds. */
function failingHandler(run: Run, scope: Scope, statement: StatementOf<"try">): ExceptClause | null {
  const interesting = statement.handlers.filter((handler) => !isDull(handler.body));
  if (interesting.length === 0 || isImportOnly(statement.body)) return null;
  if (
    !matters(
      run,
      scope,
      interesting.map((handler) => handler.body),
    )
  )
    return null;
  const names = interesting.map((handler) => typesOf(handler).join(", ") || "an error");
  const symbol: Symbol = {
    key: statement,
    order: [0, ...interesting.map((_, index) => index + 1)],
    guards: [null, ...names.map((name) => `on ${name}`)],
    sort: "site",
  };
  const option = decide(run.decisions, symbol);
  return option === 0 ? null : (interesting[option - 1] ?? null);
}

/** True for a handler whose returned value may decide over an effect: `except NotFound: return False`. */
function tells(run: Run, scope: Scope, body: readonly Statement[]): boolean {
  const last = body.at(-1);
  if (last?.kind !== "return") return false;
  const { homes, names } = relevanceFor(run, scope);
  const home = homes.get(last);
  return home !== undefined && names.has(home.name);
}

/** Handlers that only speak, leave or fail are not worth a run of their own. */
function isDull(body: readonly Statement[]): boolean {
  if (isInert(body) || isFatal(body)) return true;
  const last = body.at(-1);
  if (last === undefined) return true;
  const simple =
    last.kind === "continue" ||
    last.kind === "break" ||
    (last.kind === "return" && (last.value === null || last.value.kind !== "call")) ||
    (last.kind === "assign" &&
      last.value.kind !== "call" &&
      last.value.kind !== "fstring" &&
      last.value.kind !== "string") ||
    (last.kind === "augment" && last.value.kind === "integer") ||
    (last.kind === "expression" && isBookkeeping(last.value));
  return (
    simple &&
    body
      .slice(0, -1)
      .every(
        (statement) => isDull([statement]) || (statement.kind === "expression" && isQuiet(statement.value)),
      )
  );
}

function isBookkeeping(value: Expression): boolean {
  return (
    isQuiet(value) ||
    (value.kind === "call" && /\.(?:append|add|rollback|close)$/.test(dottedName(value.callee) ?? ""))
  );
}

function isImportOnly(body: readonly Statement[]): boolean {
  return body.every((statement) => statement.kind === "import" || statement.kind === "import-from");
}

function typesOf(handler: ExceptClause): readonly string[] {
  const { types } = handler;
  if (types === null) return [];
  const each = types.kind === "tuple" ? types.items : [types];
  return each.map((type) => dottedName(type)?.split(".").at(-1) ?? "Exception");
}

function catches(handler: ExceptClause, error: Raised): boolean {
  const types = typesOf(handler);
  return types.length === 0 || types.some((type) => error.types.includes(type));
}

function runMatch(run: Run, scope: Scope, statement: StatementOf<"match">): Outcome {
  const subject = settle(run, evaluate(run, scope, statement.subject));
  for (const [index, one] of statement.cases.entries()) {
    const fit = matches(run, scope, { pattern: one.pattern, value: subject });
    const guard = fit === false || one.guard === null ? fit : holds(run, scope, one.guard);
    if (fit === false || guard === false) continue;
    if (fit === true && guard === true) return execute(run, scope, one.body);
    const { start, end } = statement.subject;
    run.doubt = { key: one, start, end, presence: false, inverted: false, emptiness: false };
    if (decideCondition(run, { site: one, preferred: index === 0, text: textAt(run, scope) }))
      return execute(run, scope, one.body);
  }
  return null;
}
