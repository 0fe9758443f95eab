/** What one script may cost. Steps are evaluated nodes; a step is well under a microsecond. */
export interface Budget {
  steps: number;
  /** Steps after which loops are summarised. */
  readonly thrifty: number;
  /** Steps after which evaluation ends. */
  readonly last: number;
  /** Depth of evaluation, in nested nodes and calls. */
  depth: number;
  /** Limits that were hit, in words. */
  readonly hits: Set<string>;
}

/** All runs of one script together. */
export const STEP_LIMIT = 2_000_000;
/** Nested nodes; Python's own limit is 1,000 calls. */
export const DEPTH_LIMIT = 1_200;
/** Turns of one loop before it is summarised. */
export const TURN_LIMIT = 20_000;
/** Characters of one text. */
export const TEXT_LIMIT_CHARS = 500_000;
/** Items of one list. */
export const SIZE_LIMIT = 200_000;

/** Ends an evaluation whose budget is spent; what was found so far stands. */
export class Exhausted extends Error {
  constructor(limit: string) {
    super(limit);
    this.name = "Exhausted";
  }
}

/** A fresh budget of so many steps; one that summarises shortens loops near its end rather than end in one. */
export function openBudget(
  steps: number,
  { summarises }: { readonly summarises: boolean } = { summarises: true },
): Budget {
  const thrifty = summarises ? Math.floor(steps * 0.8) : Number.POSITIVE_INFINITY;
  return { steps: 0, thrifty, last: steps, depth: 0, hits: new Set() };
}

/** Spends steps; throws where none are left. */
export function spend(budget: Budget, steps = 1): void {
  budget.steps += steps;
  if (budget.steps > budget.last)
    throw exhausted(budget, "The evaluation took too many steps and was ended.");
}

/** Characters of a text that was made which cost a step: texts fill the memory as lists do. */
const STEP_CHARS = 64;
/** Items of a collection that was made which cost a step. */
const STEP_ITEMS = 16;

/** Spends steps by the size of a value that was made, over the one of its expression. */
export function spendSize(
  budget: Budget,
  { chars = 0, items = 0 }: { chars?: number; items?: number },
): void {
  const steps = Math.floor(chars / STEP_CHARS) + Math.floor(items / STEP_ITEMS);
  if (steps > 0) spend(budget, steps);
}

/** Goes one level deeper; throws where that is too deep. The caller comes up again with `leave`. */
export function enter(budget: Budget): void {
  budget.depth += 1;
  if (budget.depth > DEPTH_LIMIT)
    throw exhausted(budget, "The evaluation was nested too deeply and was ended.");
}

/** Comes up one level. */
export function leave(budget: Budget): void {
  budget.depth -= 1;
}

/** True where loops are to be summarised. */
export function isThrifty(budget: Budget): boolean {
  return budget.steps > budget.thrifty;
}

/** Notes a limit that was hit. */
export function noteLimit(budget: Budget, limit: string): void {
  if (budget.hits.size < 20) budget.hits.add(limit);
}

function exhausted(budget: Budget, limit: string): Exhausted {
  noteLimit(budget, limit);
  return new Exhausted(limit);
}
