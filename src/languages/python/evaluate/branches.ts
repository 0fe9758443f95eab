import type { Statement, StatementOf } from "../syntax/ast.ts";
import { decideCondition, holds, isAnswered } from "./conditions.ts";
import { settle } from "./deferred.ts";
import { endsScript } from "./endings.ts";
import { evaluate, textAt } from "./expressions.ts";
import { fits } from "./matching.ts";
import { isInert, isWayOut } from "./quiet.ts";
import { isBlockRelevant, relevanceFor } from "./relevance.ts";
import type { Run } from "./run.ts";
import type { Scope } from "./scope.ts";
import { execute, type Outcome } from "./statements.ts";
import { runUndecided } from "./undecided.ts";

/** A condition that is not known is decided once a run, unless one of its branches does nothing of interest. */
export function runIf(run: Run, scope: Scope, statement: StatementOf<"if">): Outcome {
  const { test, body, orElse } = statement;
  const idle = isInert(body) && isInert(orElse);
  const known = holds(run, scope, test, idle ? "keeps" : "decides");
  if (known !== null) return execute(run, scope, known ? body : orElse);
  if (!isAnswered(run, statement)) {
    const quiet = quietBranch(run, scope, { body, orElse });
    if (quiet !== null) return execute(run, scope, quiet);
  }
  const preferred = !isAbrupt(scope, body) || (orElse.length > 0 && isAbrupt(scope, orElse));
  if (!matters(run, scope, [body, orElse]))
    return runUndecided(run, scope, { statement, blocks: preferred ? [body, orElse] : [orElse, body] });
  const yes = decideCondition(run, { site: statement, preferred, text: textAt(run, scope) });
  return execute(run, scope, yes ? body : orElse);
}

/** True where the choice between these blocks may change an effect. */
export function matters(run: Run, scope: Scope, blocks: readonly (readonly Statement[])[]): boolean {
  const relevance = relevanceFor(run, scope);
  return blocks.some((block) => isBlockRelevant(relevance, block));
}

/** The branch to take where the other one only speaks, or only ends the script. */
function quietBranch(
  run: Run,
  scope: Scope,
  { body, orElse }: { body: readonly Statement[]; orElse: readonly Statement[] },
): readonly Statement[] | null {
  if (run.thorough) return null;
  if (endsScript(scope, body)) return orElse;
  if (orElse.length > 0 && endsScript(scope, orElse)) return body;
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

function isAbrupt(scope: Scope, body: readonly Statement[]): boolean {
  const last = body.at(-1);
  if (last === undefined) return false;
  if (last.kind === "return" || last.kind === "break" || last.kind === "continue" || last.kind === "raise")
    return true;
  return endsScript(scope, body);
}

export function runMatch(run: Run, scope: Scope, statement: StatementOf<"match">): Outcome {
  const subject = settle(run, evaluate(run, scope, statement.subject));
  for (const [index, one] of statement.cases.entries()) {
    const fit = fits(run, scope, { pattern: one.pattern, value: subject });
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
