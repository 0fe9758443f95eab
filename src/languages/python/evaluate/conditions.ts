import type { Expression } from "../syntax/ast.ts";
import { compareValues } from "./comparisons.ts";
import { decide, decided, isMade, keyAt } from "./decisions.ts";
import { settle } from "./deferred.ts";
import { evaluate } from "./expressions.ts";
import { causeOf, isUnknown } from "./holes.ts";
import type { Run } from "./run.ts";
import type { Scope } from "./scope.ts";
import { truthOf } from "./truth.ts";
import { isKind, isSequence, type Question, type Value } from "./values.ts";

/** What a test of an option that nobody has decided does: decide it, or keep it open because nothing depends on it. */
type Patience = "decides" | "keeps";

/** Whether a condition holds; null where it is not known, and then `run.doubt` says because of what. */
export function holds(
  run: Run,
  scope: Scope,
  test: Expression,
  patience: Patience = "decides",
): boolean | null {
  switch (test.kind) {
    case "not": {
      const inner = holds(run, scope, test.operand, patience);
      if (inner !== null) return !inner;
      if (run.doubt !== null) run.doubt = { ...run.doubt, inverted: !run.doubt.inverted };
      return null;
    }
    case "boolean":
      return both(run, scope, test, patience);
    case "compare":
      return comparison(run, scope, test);
    default: {
      const value = evaluate(run, scope, test);
      if (patience === "keeps" && isOpen(run, value)) {
        doubt(run, { test });
        return null;
      }
      const truth = truthOf(run, value);
      if (truth === null)
        doubt(run, { test, key: keyOf(run, value, "truth"), emptiness: tellsEmptiness(run, value) });
      return truth;
    }
  }
}

/** `and` and `or` over three values: one known side can decide. */
function both(
  run: Run,
  scope: Scope,
  test: Extract<Expression, { kind: "boolean" }>,
  patience: Patience,
): boolean | null {
  const winner = test.operator === "or";
  const left = holds(run, scope, test.left, patience);
  if (left === winner) return winner;
  const reason = run.doubt;
  const right = holds(run, scope, test.right, patience);
  if (right === winner) return winner;
  if (left === null && right === null)
    doubt(run, { test, emptiness: asksForRows(reason) && asksForRows(run.doubt) });
  else if (left === null) run.doubt = reason;
  return left === null || right === null ? null : !winner;
}

function comparison(run: Run, scope: Scope, test: Extract<Expression, { kind: "compare" }>): boolean | null {
  let left = evaluate(run, scope, test.first);
  let certain = true;
  for (const { operator, operand } of test.rest) {
    const right = evaluate(run, scope, operand);
    const result = compareValues(run, { operator, left, right });
    if (result === false) return false;
    if (result === null) {
      certain = false;
      if (right === null && /^(?:is|is not|==|!=)$/.test(operator)) {
        doubt(run, {
          test,
          key: keyOf(run, left, "present"),
          presence: true,
          inverted: operator === "is" || operator === "==",
        });
      } else doubt(run, { test, emptiness: isCount(run, left) || isCount(run, right) });
    }
    left = right;
  }
  return certain ? true : null;
}

/** True for an option that this run has not decided yet. */
function isOpen(run: Run, value: Value): boolean {
  return isKind(value, "deferred") && decided(run.decisions, value.question) === undefined;
}

/** The question behind a condition that is not known. Equal keys are one question, asked in several places. */
export interface Doubt {
  readonly key: unknown;
  readonly start: number;
  readonly end: number;
  /** True where the test asks whether something is there (`is None`). */
  readonly presence: boolean;
  /** True where the condition holds when the question's answer is no. */
  readonly inverted: boolean;
  /** True where the test asks whether rows were found. */
  readonly emptiness: boolean;
}

function doubt(run: Run, reason: { test: Expression } & Partial<Doubt>): void {
  run.decisions.asks += 1;
  const { test, key, presence = false, inverted = false, emptiness = false } = reason;
  run.doubt = { key: key ?? test, start: test.start, end: test.end, presence, inverted, emptiness };
}

/** True for a list of rows, or for the rows themselves, of which nobody knows how many there are. */
function tellsEmptiness(run: Run, given: Value): boolean {
  const value = settle(run, given);
  if (isSequence(value) || isKind(value, "dict")) return true;
  if (!isUnknown(value)) return false;
  const { selector, label } = causeOf(run.holes, value.hole);
  return (selector !== null && !label.includes(".")) || /\.(?:empty|total_rows)$/.test(label);
}

function asksForRows(reason: Doubt | null): boolean {
  return reason !== null && (reason.emptiness || reason.presence);
}

function isCount(run: Run, given: Value): boolean {
  const value = settle(run, given);
  return isUnknown(value) && /(?:^|\.)(?:count|total_rows)$/.test(causeOf(run.holes, value.hole).label);
}

/** Two tests of the same unknown value are one question. */
function keyOf(run: Run, given: Value, question: string): unknown {
  const value = settle(run, given);
  return isUnknown(value) ? `${question}:${value.hole}` : null;
}

/** Decides an unknown condition for this run; `preferred` is tried first. */
export function decideCondition(
  run: Run,
  choice: { readonly site: object; readonly preferred: boolean; readonly text: string },
): boolean {
  const reason = run.doubt ?? {
    key: choice.site,
    start: 0,
    end: 0,
    presence: false,
    inverted: false,
    emptiness: false,
  };
  const first = choice.preferred !== reason.inverted ? 0 : 1;
  const guards = guardsOf(choice.text.slice(reason.start, reason.end), reason.presence);
  const key = keyAt(run.decisions, { site: choice.site, key: reason.key });
  const question: Question = { key, order: [first, 1 - first], guards, sort: "site" };
  return (decide(run.decisions, question) === 0) !== reason.inverted;
}

/** True where this run has already answered the question behind the last unknown condition, which stands at `site`. */
export function isAnswered(run: Run, site: object): boolean {
  return run.doubt !== null && isMade(run.decisions, { site, key: run.doubt.key });
}

const GUARD_LIMIT = 100;

/** What the answers yes and no mean, in the script's own words. */
function guardsOf(span: string, presence: boolean): readonly [string, string] {
  let words = span.replace(/\s+/g, " ").trim();
  if (presence) words = words.replace(/ (?:is not|is|==|!=) None$/, "");
  if (words === "") return ["under a condition", "under a condition"];
  if (words.length > GUARD_LIMIT) words = `${words.slice(0, GUARD_LIMIT - 1)}…`;
  if (presence) return [`if ${words} is not None`, `if ${words} is None`];
  const same = words.replace(" != ", " == ");
  return [
    `if ${words}`,
    same !== words && !/ (?:and|or|not) /.test(words) ? `if ${same}` : `unless ${words}`,
  ];
}
