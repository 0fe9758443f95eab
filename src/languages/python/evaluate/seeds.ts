import type { Expression, Statement } from "../syntax/ast.ts";
import { blocksOf, expressionsOf, walkExpression } from "../syntax/walk.ts";
import { namesIn } from "./links.ts";
import { isTouching } from "./touching.ts";

/** Names in the arguments of calls that may have an effect, and in the conditions and loops that lead to them. */
export function seed(
  body: readonly Statement[],
  at: { seeds: Set<string>; touching: ReadonlySet<string> },
): boolean {
  const found = body.map((statement) => {
    const own = expressionsOf(statement).map((expression) => seedExpression(expression, at));
    const inner = blocksOf(statement).map((block) => seed(block, at));
    return own.includes(true) || inner.includes(true);
  });
  const any = found.includes(true);
  for (const [index, statement] of body.entries()) {
    if (!isControl(statement) || !(found[index] || (any && leaves(statement)))) continue;
    for (const expression of expressionsOf(statement))
      for (const name of namesIn(expression)) at.seeds.add(name);
  }
  return any;
}

function isControl({ kind }: Statement): boolean {
  return kind === "if" || kind === "while" || kind === "for" || kind === "match";
}

/** True for a statement that may leave the block it stands in, so that what follows is not reached. */
function leaves(statement: Statement): boolean {
  return blocksOf(statement).some((block) =>
    block.some(
      (inner) =>
        inner.kind === "return" ||
        inner.kind === "continue" ||
        inner.kind === "break" ||
        inner.kind === "raise" ||
        (isControl(inner) && leaves(inner)),
    ),
  );
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
