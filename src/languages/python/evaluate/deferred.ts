import { decide, decided } from "./decisions.ts";
import type { Run } from "./run.ts";
import { type Deferred, isKind, type Value } from "./values.ts";

/** The value itself, decided if it was still open. */
export function settle(run: Run, value: Value): Value {
  let at = value;
  while (isKind(at, "deferred")) at = optionOf(at, decide(run.decisions, at.question));
  return at;
}

/** The value as text shows it: what is not decided stays a hole where it can. */
export function settleForText(run: Run, value: Value): Value {
  if (!isKind(value, "deferred")) return value;
  const option = decided(run.decisions, value.question);
  if (option !== undefined) return settle(run, optionOf(value, option));
  return value.textual ?? settle(run, value);
}

function optionOf(value: Deferred, option: number): Value {
  return value.options[option] ?? null;
}
