import type { Statement, StatementOf } from "../syntax/ast.ts";
import { assign, remove } from "./assign.ts";
import { runTry } from "./attempts.ts";
import { readAttribute } from "./attributes.ts";
import { runIf, runMatch } from "./branches.ts";
import { spend } from "./budget.ts";
import { argumentsOf, call } from "./calls.ts";
import { makeClass } from "./classes.ts";
import { runWith } from "./contexts.ts";
import { decorate } from "./decorators.ts";
import { settle } from "./deferred.ts";
import { evaluate } from "./expressions.ts";
import { makeFunction } from "./functions.ts";
import { runImport, runImportFrom } from "./imports.ts";
import { runFor, runWhile } from "./loops.ts";
import { classNames, findMember } from "./members.ts";
import { operate } from "./operators.ts";
import { lineage, Raised } from "./raised.ts";
import { type Run, unknownHere } from "./run.ts";
import { bind, redirect, type Scope } from "./scope.ts";
import { isValueUnneeded } from "./unneeded.ts";
import { isKind, type Value } from "./values.ts";

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
      const value = evaluated(run, scope, statement);
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
      return { kind: "return", value: evaluated(run, scope, statement) };
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

function evaluated(run: Run, scope: Scope, statement: StatementOf<"assign"> | StatementOf<"return">): Value {
  if (statement.value === null) return null;
  return isValueUnneeded(run, scope, statement)
    ? unknownHere(run, { cause: "a value that no effect depends on", label: "…" })
    : evaluate(run, scope, statement.value);
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
  const own = isKind(left, "instance") ? findMember(left.type, IN_PLACE[operator] ?? "") : undefined;
  const value =
    own === undefined ? operate(run, { operator, left, right }) : call(run, own, argumentsOf([left, right]));
  assign(run, scope, { target, value });
}

const IN_PLACE: Readonly<Record<string, string>> = {
  "+": "__iadd__",
  "-": "__isub__",
  "*": "__imul__",
  "/": "__itruediv__",
  "|": "__ior__",
  "&": "__iand__",
};
