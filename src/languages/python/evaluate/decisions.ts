import type { Symbol } from "./values.ts";

/** One decision of a run. */
export interface Decision {
  readonly symbol: Symbol;
  readonly option: number;
}

/** What a run was told to decide, and what it decided in order. */
export interface Decisions {
  readonly prescribed: ReadonlyMap<unknown, number>;
  readonly trail: Decision[];
  readonly made: Map<unknown, number>;
}

/** Decisions of a run that is told some of them beforehand. */
export function openDecisions(prescribed: ReadonlyMap<unknown, number>): Decisions {
  return { prescribed, trail: [], made: new Map() };
}

/** The option of a symbol in this run; the same for the whole run. */
export function decide(decisions: Decisions, symbol: Symbol): number {
  const made = decisions.made.get(symbol.key);
  if (made !== undefined) return made;
  const option = decisions.prescribed.get(symbol.key) ?? symbol.order[0] ?? 0;
  decisions.made.set(symbol.key, option);
  decisions.trail.push({ symbol, option });
  return option;
}

/** The option of a symbol if this run has already decided it. */
export function decided(decisions: Decisions, symbol: Symbol): number | undefined {
  return decisions.made.get(symbol.key);
}
