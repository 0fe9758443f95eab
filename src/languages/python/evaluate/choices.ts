import type { Expression, ExpressionOf } from "../syntax/ast.ts";
import { decideCondition, holds } from "./conditions.ts";
import { settle } from "./deferred.ts";
import { evaluate, textAt } from "./expressions.ts";
import { isUnknown } from "./holes.ts";
import { isSilent } from "./quiet.ts";
import { Raised } from "./raised.ts";
import { relevanceFor } from "./relevance.ts";
import type { Run } from "./run.ts";
import type { Scope } from "./scope.ts";
import { truthOf } from "./truth.ts";
import type { Value } from "./values.ts";

/** `a or b`, `a and b`: the operand that decides, not its truth. */
export function either(run: Run, scope: Scope, expression: ExpressionOf<"boolean">): Value {
  const left = evaluate(run, scope, expression.left);
  let truth = truthOf(run, left);
  if (truth === null) run.decisions.asks += 1;
  const idle = expression.operator === "or" && isNothing(expression.right) && !run.thorough;
  if (truth === null && (idle || !isValueRelevant(run, scope, expression)))
    return expression.operator === "or"
      ? settle(run, left)
      : unlessEnding(
          run,
          () => evaluate(run, scope, expression.right),
          () => left,
        );
  if (truth === null) {
    const { start, end } = expression.left;
    const key = isUnknown(left) ? `truth:${left.hole}` : expression;
    run.doubt = { key, start, end, presence: false, inverted: false, emptiness: false };
    truth = decideCondition(run, { site: expression, preferred: true, text: textAt(run, scope) });
  }
  if (truth === (expression.operator === "or")) return settle(run, left);
  return evaluate(run, scope, expression.right);
}

/** The first value, or the second where making the first one ends the script. */
function unlessEnding(run: Run, first: () => Value, second: () => Value): Value {
  const frames = run.frames.length;
  const { depth } = run.budget;
  try {
    return first();
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    run.frames.length = frames;
    run.budget.depth = depth;
    return second();
  }
}

export function conditional(run: Run, scope: Scope, expression: ExpressionOf<"conditional">): Value {
  const relevant = isValueRelevant(run, scope, expression);
  const idle = !relevant && isSilent(expression.yes) && isSilent(expression.no);
  const known = holds(run, scope, expression.test, idle ? "keeps" : "decides");
  if (known === null && !run.thorough && isNothing(expression.no) && run.doubt?.inverted === false) {
    return evaluate(run, scope, expression.yes);
  }
  if (known === null && !relevant)
    return unlessEnding(
      run,
      () => evaluate(run, scope, expression.yes),
      () => evaluate(run, scope, expression.no),
    );
  const yes = known ?? decideCondition(run, { site: expression, preferred: true, text: textAt(run, scope) });
  return evaluate(run, scope, yes ? expression.yes : expression.no);
}

/** True where the choice between the operands may reach an effect. */
function isValueRelevant(run: Run, scope: Scope, expression: Expression): boolean {
  return relevanceFor(run, scope).choices.has(expression);
}

/** True for `[]`, `None`, `""` and the like: what stands there when there is nothing. */
function isNothing(expression: Expression): boolean {
  if (expression.kind === "constant") return expression.value === null;
  if (expression.kind === "string") return expression.value === "";
  if (expression.kind === "dict") return expression.entries.length === 0;
  return (expression.kind === "list" || expression.kind === "tuple") && expression.items.length === 0;
}
