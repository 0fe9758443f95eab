import type { ExpressionOf } from "../syntax/ast.ts";
import { assign } from "./assign.ts";
import { isThrifty, noteLimit, SIZE_LIMIT } from "./budget.ts";
import { holds } from "./conditions.ts";
import { dictOf, listOf, setOf } from "./dicts.ts";
import { evaluate } from "./expressions.ts";
import { unknownItem } from "./items.ts";
import { iterate, lazy } from "./iterate.ts";
import { sourcesOfExpression } from "./purity.ts";
import { keyOfNames, recall } from "./recall.ts";
import type { Run } from "./run.ts";
import { openScope, type Scope } from "./scope.ts";
import { isSequence, type Value } from "./values.ts";

type Comprehension = ExpressionOf<"comprehension">;

/** The value of a list, set, dict or generator comprehension. */
export function comprehend(run: Run, scope: Scope, expression: Comprehension): Value {
  if (expression.makes === "dict") return comprehendAnew(run, scope, expression);
  const names = sourcesOfExpression(expression);
  const key = names === null ? null : keyOfNames(run, scope, names);
  if (key === null) return comprehendAnew(run, scope, expression);
  const { makes } = expression;
  const list = recall(run, { code: expression, key }, () =>
    comprehendAnew(run, scope, { ...expression, makes: "list" }),
  );
  if (makes === "list" || !isSequence(list)) return list;
  return makes === "set" ? setOf(run, list.items, list.open) : lazy(list.items, list.open);
}

function comprehendAnew(run: Run, scope: Scope, expression: Comprehension): Value {
  const inner = openScope("comprehension", scope);
  const made: [Value, Value][] = [];
  const state = { open: false };
  loop(run, inner, { expression, level: 0, state, made });
  const values = made.map(([, value]) => value);
  switch (expression.makes) {
    case "list":
      return listOf(run, values, state.open);
    case "set":
      return setOf(run, values, state.open);
    case "dict":
      return dictOf(run, made, state.open);
    case "generator":
      return lazy(values, state.open);
  }
}

interface Level {
  readonly expression: Comprehension;
  readonly level: number;
  readonly state: { open: boolean };
  readonly made: [Value, Value][];
}

function loop(run: Run, scope: Scope, at: Level): void {
  const { expression, level, state, made } = at;
  const clause = expression.clauses[level];
  if (clause === undefined) {
    const key = expression.key === null ? null : evaluate(run, scope, expression.key);
    made.push([key, evaluate(run, scope, expression.value)]);
    return;
  }
  const source = evaluate(run, scope, clause.iterable);
  const items = iterate(run, source);
  if (items === null) {
    state.open = true;
    run.repeating += 1;
    assign(run, scope, { target: clause.target, value: unknownItem(run, source, clause.target) });
    if (passes(run, scope, { clause, state })) loop(run, scope, { ...at, level: level + 1 });
    run.repeating -= 1;
    return;
  }
  if (items.open) state.open = true;
  for (const item of items.values) {
    assign(run, scope, { target: clause.target, value: item });
    if (passes(run, scope, { clause, state })) loop(run, scope, { ...at, level: level + 1 });
    if (made.length > SIZE_LIMIT || (isThrifty(run.budget) && made.length > 0)) {
      noteLimit(run.budget, "A list is too long to be followed to its end.");
      state.open = true;
      return;
    }
  }
}

/** Whether an item passes the filters. A filter that is not known lets it pass, and the result may be shorter. */
function passes(
  run: Run,
  scope: Scope,
  { clause, state }: { clause: Comprehension["clauses"][number]; state: { open: boolean } },
): boolean {
  for (const test of clause.tests) {
    const known = holds(run, scope, test);
    if (known === false) return false;
    if (known === null) state.open = true;
  }
  return true;
}
