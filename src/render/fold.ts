import type { Blocker } from "#domain/report.ts";
import { grouped } from "./text.ts";

/** Subjects that a folded line names. */
const NAMED = 3;

/** Blockers that one line shows: one, or several unverified ones of the same check that the same step would verify. */
export interface FoldedBlocker extends Blocker {
  /** How many the line stands for. */
  readonly number: number;
}

/**
 * Unverified blockers of one rule, priority and remedy as one line with their count, where the first of them stood; all
 * others as they are. Only for showing: the report keeps every one.
 */
export function foldUnverified(blockers: readonly Blocker[]): readonly FoldedBlocker[] {
  const groups = new Map<string, [Blocker, ...Blocker[]]>();
  for (const blocker of blockers) {
    const key = foldKey(blocker);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [blocker]);
    else group.push(blocker);
  }
  return [...groups.values()].map(fold);
}

function foldKey({ id, rule, outcome, priority, state, verify, title, subject }: Blocker): string {
  const ends = title.endsWith(`: ${subject.id}`);
  return outcome === "unverified" && verify !== null && ends
    ? JSON.stringify([rule, priority, state, verify])
    : JSON.stringify([id]);
}

function fold(group: readonly [Blocker, ...Blocker[]]): FoldedBlocker {
  const [first] = group;
  if (group.length === 1) return { ...first, number: 1 };
  const head = first.title.slice(0, -`: ${first.subject.id}`.length);
  const names = group.slice(0, NAMED).map(({ subject }) => subject.id);
  const more = group.length > NAMED ? ` and ${grouped(group.length - NAMED)} more` : "";
  return {
    ...first,
    number: group.length,
    title: `${head}: ${grouped(group.length)} subjects (${names.join(", ")}${more})`,
    delayHours: {
      low: Math.max(...group.map(({ delayHours }) => delayHours.low)),
      high: Math.max(...group.map(({ delayHours }) => delayHours.high)),
    },
    affects: [...new Set(group.flatMap(({ affects }) => affects))],
  };
}
