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
  /** Questions that each place in the text has asked. */
  readonly asked: Map<object, Set<unknown>>;
  /** How often a question was asked. */
  asks: number;
}

/** Questions of one place that are decided one by one: the turns of a loop past these are decided together. */
const SITE_LIMIT = 3;

/** Decisions of a run that is told some of them beforehand. */
export function openDecisions(prescribed: ReadonlyMap<unknown, number>): Decisions {
  return { prescribed, trail: [], made: new Map(), asked: new Map(), asks: 0 };
}

/** The option of a question in this run; the same for the whole run. */
export function decide(decisions: Decisions, question: Question): number {
  decisions.asks += 1;
  const made = decisions.made.get(question.key);
  if (made !== undefined) return made;
  const option = decisions.prescribed.get(question.key) ?? question.order[0] ?? 0;
  decisions.made.set(question.key, option);
  decisions.trail.push({ question, option });
  return option;
}

/** The option of a question if this run has already decided it. */
export function decided(decisions: Decisions, question: Question): number | undefined {
  decisions.asks += 1;
  return decisions.made.get(question.key);
}

/** A question and the place in the text that asks it. */
interface Asked {
  readonly site: object;
  readonly key: unknown;
}

/** The key under which a place decides a question: its own, or that of all that the place asks past a few. */
export function keyAt(decisions: Decisions, { site, key }: Asked): unknown {
  if (decisions.made.has(key)) return key;
  const asked = decisions.asked.get(site) ?? new Set();
  if (asked.size >= SITE_LIMIT && !asked.has(key)) return togetherAt(site);
  decisions.asked.set(site, asked.add(key));
  return key;
}

/** True where a run has decided what a place asks. */
export function isMade({ made, asked }: Decisions, { site, key }: Asked): boolean {
  return made.has(key) || ((asked.get(site)?.size ?? 0) >= SITE_LIMIT && made.has(togetherAt(site)));
}

/** Keys of the questions that a place asks together, the same in all runs. */
const TOGETHER = new WeakMap<object, object>();

function togetherAt(site: object): object {
  const known = TOGETHER.get(site);
  if (known !== undefined) return known;
  const made = {};
  TOGETHER.set(site, made);
  return made;
}
