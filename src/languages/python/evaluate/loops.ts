import type { StatementOf } from "../syntax/ast.ts";
import { assign } from "./assign.ts";
import { isThrifty, noteLimit, TURN_LIMIT } from "./budget.ts";
import { holds } from "./conditions.ts";
import { evaluate } from "./expressions.ts";
import { unknownItem } from "./items.ts";
import { type Items, iterate } from "./iterate.ts";
import type { Run } from "./run.ts";
import type { Scope } from "./scope.ts";
import { execute, type Outcome } from "./statements.ts";
import { passUnneeded } from "./unneeded.ts";
import type { Value } from "./values.ts";

export function runFor(run: Run, scope: Scope, statement: StatementOf<"for">): Outcome {
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

/** Turn at which it pays to ask whether anything depends on the loop. */
const ASKED_AT = 2;

function runTurns(
  run: Run,
  scope: Scope,
  { statement, items }: { statement: StatementOf<"for">; items: Items },
): Outcome {
  let turns = 0;
  let isPassed = false;
  for (const value of items.values) {
    turns += 1;
    if (turns === ASKED_AT) isPassed = passUnneeded(run, scope, statement);
    if (isPassed && turns < TURN_LIMIT) continue;
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
  return isPassed ? null : execute(run, scope, statement.orElse);
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

export function runWhile(run: Run, scope: Scope, statement: StatementOf<"while">): Outcome {
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
