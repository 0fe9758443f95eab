import type { Decision } from "./decisions.ts";
import type { Recorder } from "./recorder.ts";

/** How a run ended: at its end, by `sys.exit` or an exception, or by a limit. */
export type Ending = "finished" | "aborted" | "exhausted";

/** What one run found, and what it decided on its way. */
export interface RunResult {
  readonly trail: readonly Decision[];
  readonly recorder: Recorder;
  readonly ending: Ending;
}

/** Decisions that a run is told to take otherwise than by default: options by key of their question. */
export type Flips = ReadonlyMap<unknown, number>;

/** A run and the decisions that it was told. */
export interface Explored {
  readonly flips: Flips;
  readonly result: RunResult;
}

/** Evaluates with some decisions flipped; null where the budget is spent. */
export type Execute = (flips: Flips) => RunResult | null;

interface Job {
  readonly flips: Flips;
  /** Runs with fewer flips that led to this one, the first run last. */
  readonly before: readonly RunResult[];
}

/**
 * Runs a script once with every decision at its default, then once for each decision taken otherwise, and so on. A run
 * that shows no effect which one before it did not show needs no further variation of what that one decided: its
 * symbols do not act together with others.
 */
export function explore(
  execute: Execute,
  runLimit: number,
): { readonly runs: readonly Explored[]; readonly complete: boolean } {
  const runs: Explored[] = [];
  const names = new Map<unknown, number>();
  const planned = new Set<string>([nameOf(names, new Map())]);
  const jobs: Job[] = [{ flips: new Map(), before: [] }];
  let at = 0;
  for (; at < jobs.length && runs.length < runLimit; at += 1) {
    const job = jobs[at];
    if (job === undefined) break;
    const result = execute(job.flips);
    if (result === null) return { runs, complete: false };
    runs.push({ flips: job.flips, result });
    for (const flips of variations(result, job)) {
      const name = nameOf(names, flips);
      if (!planned.has(name)) jobs.push({ flips, before: [result, ...job.before] });
      planned.add(name);
    }
  }
  return { runs, complete: at >= jobs.length };
}

/** The flips of a run with one more, for each decision that is worth it. */
function* variations(result: RunResult, job: Job): Generator<Flips> {
  const known = new Set(job.before.filter((earlier) => !showsMore(result, earlier)).flatMap(keysOf));
  for (const { question, option } of result.trail) {
    if (job.flips.has(question.key) || known.has(question.key)) continue;
    for (const other of question.order) {
      if (other !== option) yield new Map(job.flips).set(question.key, other);
    }
  }
}

/** A name for a set of flips, the same in whatever order they were made. */
export function nameOf(names: Map<unknown, number>, flips: Flips): string {
  const parts = [...flips].map(([key, option]) => {
    const known = names.get(key) ?? names.size;
    names.set(key, known);
    return `${known}=${option}`;
  });
  return parts.sort().join(" ");
}

function keysOf({ trail }: RunResult): readonly unknown[] {
  return trail.map(({ question }) => question.key);
}

function showsMore(result: RunResult, earlier: RunResult): boolean {
  for (const key of result.recorder.effects.keys()) if (!earlier.recorder.effects.has(key)) return true;
  for (const key of result.recorder.calls.keys()) if (!earlier.recorder.calls.has(key)) return true;
  return false;
}
