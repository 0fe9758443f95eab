import type { ExceptClause, Expression, Statement, StatementOf } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { matters } from "./branches.ts";
import { decide } from "./decisions.ts";
import { isFatal, isInert, isQuiet } from "./quiet.ts";
import { Raised } from "./raised.ts";
import { relevanceFor } from "./relevance.ts";
import type { Run } from "./run.ts";
import { bind, type Scope } from "./scope.ts";
import { execute, type Outcome } from "./statements.ts";
import type { Question } from "./values.ts";

/** The body, and in another run the handlers after it: nobody knows whether a call outside fails. */
export function runTry(run: Run, scope: Scope, statement: StatementOf<"try">): Outcome {
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
  const { handlers, body } = statement;
  const isWorth = (handler: ExceptClause): boolean =>
    run.thorough || !isDull(handler.body) || tells(run, scope, handler.body);
  const interesting = handlers.filter(isWorth);
  if (interesting.length === 0 || isImportOnly(body)) return null;
  const blocks = interesting.map((handler) => handler.body);
  if (!run.thorough && !matters(run, scope, blocks)) return null;
  const names = interesting.map((handler) => typesOf(handler).join(", ") || "an error");
  const question: Question = {
    key: statement,
    order: [0, ...interesting.map((_, index) => index + 1)],
    guards: [null, ...names.map((name) => `on ${name}`)],
    sort: "site",
  };
  const option = decide(run.decisions, question);
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
