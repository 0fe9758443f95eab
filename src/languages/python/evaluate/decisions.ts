import type { Question } from "./values.ts";

/** One decision of a run. */
export interface Decision {
  readonly question: Question;
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

/** The option of a question in this run; the same for the whole run. */
export function decide(decisions: Decisions, question: Question): number {
  const made = decisions.made.get(question.key);
  if (made !== undefined) return made;
  const option = decisions.prescribed.get(question.key) ?? question.order[0] ?? 0;
  decisions.made.set(question.key, option);
  decisions.trail.push({ question, option });
  return option;
}

/** The option of a question if this run has already decided it. */
export function decided(decisions: Decisions, question: Question): number | undefined {
  return decisions.made.get(question.key);
}
