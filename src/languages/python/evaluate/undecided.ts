import type { Expression, Statement, StatementOf } from "../syntax/ast.ts";
import { walkStatements } from "../syntax/walk.ts";
import { Raised } from "./raised.ts";
import { type Run, unknownHere } from "./run.ts";
import { bind, lookUp, type Scope } from "./scope.ts";
import { execute, type Outcome } from "./statements.ts";
import { isKind, isThing, type Value } from "./values.ts";

/** What a condition changes besides effects. */
interface Traces {
  /** Names and `object.attribute` that its branches bind. */
  readonly targets: readonly Expression[];
  /** True where a branch returns. */
  readonly returns: boolean;
}

const TRACES = new WeakMap<Statement, Traces>();

/**
 * Runs one branch of a condition that is not known and that no effect depends on. What it changes is not known
 * afterwards; where it ends the script, the other branch says how things go on.
 */
export function runUndecided(
  run: Run,
  scope: Scope,
  {
    statement,
    blocks,
  }: { statement: StatementOf<"if">; blocks: readonly [readonly Statement[], readonly Statement[]] },
): Outcome {
  const { targets, returns } = tracesOf(statement);
  const before = targets.map((target) => read(scope, target));
  if (returns) markFrame(run);
  const outcome = runEither(run, scope, blocks);
  for (const [index, target] of targets.entries()) {
    const known = before[index];
    if (known !== undefined && known !== read(scope, target)) forget(run, scope, target);
  }
  return outcome;
}

function runEither(
  run: Run,
  scope: Scope,
  [first, second]: readonly [readonly Statement[], readonly Statement[]],
): Outcome {
  const frames = run.frames.length;
  const { depth } = run.budget;
  run.repeating += 1;
  try {
    return execute(run, scope, first);
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    run.frames.length = frames;
    run.budget.depth = depth;
    return execute(run, scope, second);
  } finally {
    run.repeating -= 1;
  }
}

function tracesOf(statement: Statement): Traces {
  const known = TRACES.get(statement);
  if (known !== undefined) return known;
  const targets: Expression[] = [];
  let returns = false;
  walkStatements([statement], {
    statement: (inner) => {
      if (inner.kind === "assign") targets.push(...inner.targets.filter(isPlain));
      if ((inner.kind === "augment" || inner.kind === "annotate") && isPlain(inner.target))
        targets.push(inner.target);
      returns ||= inner.kind === "return";
    },
  });
  const made = { targets, returns };
  TRACES.set(statement, made);
  return made;
}

function isPlain(target: Expression): boolean {
  return target.kind === "name" || (target.kind === "attribute" && target.object.kind === "name");
}

function read(scope: Scope, target: Expression): Value | undefined {
  if (target.kind === "name") return lookUp(scope, target.name);
  if (target.kind !== "attribute") return undefined;
  const holder = read(scope, target.object);
  return isKind(holder, "instance") ? holder.attributes.get(target.name) : undefined;
}

function forget(run: Run, scope: Scope, target: Expression): void {
  if (target.kind === "name") {
    bind(scope, target.name, unknownHere(run, { cause: "a condition", label: target.name }));
  } else if (target.kind === "attribute") {
    const holder = read(scope, target.object);
    if (isKind(holder, "instance"))
      holder.attributes.set(target.name, unknownHere(run, { cause: "a condition", label: target.name }));
  }
}

function markFrame(run: Run): void {
  const frame = run.frames.at(-1);
  if (frame !== undefined) frame.undecided = true;
}

/** The result of a function that may have returned earlier: an answer such as `True` is not known, an object stands. */
export function resultOf(run: Run, name: string, value: Value): Value {
  const isAnswer = !isThing(value) && typeof value !== "string";
  return isAnswer ? unknownHere(run, { cause: `answer of ${name}`, label: name }) : value;
}
