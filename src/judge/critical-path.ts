import type { Operation } from "#domain/plan.ts";
import type { Blocker } from "#domain/report.ts";

/** Hours to mend a set of blockers, low and high. */
export interface HoursSpan {
  readonly low: number;
  readonly high: number;
}

/**
 * Hours until all blockers are mended by so many people at once. A blocker of an operation follows those of the operations
 * that it needs. Low is what no schedule can beat: the longest chain, or the whole work shared evenly. High is what no
 * schedule without idleness exceeds: the longest chain, and the rest of the work shared (Graham's bound). Both grow with
 * every blocker and every hour, so that more blockers never give an earlier date.
 */
export function hoursToMend(seen: {
  readonly blockers: readonly Blocker[];
  readonly operations: readonly Operation[];
  readonly people: number;
}): HoursSpan {
  const { blockers, operations, people } = seen;
  const low = measure(blockers, operations, ({ delayHours }) => delayHours.low);
  const high = measure(blockers, operations, ({ delayHours }) => delayHours.high);
  return {
    low: Math.max(low.chain, low.work / people),
    high: high.chain + (high.work - high.chain) / people,
  };
}

interface Measure {
  readonly chain: number;
  readonly work: number;
}

function measure(
  blockers: readonly Blocker[],
  operations: readonly Operation[],
  duration: (blocker: Blocker) => number,
): Measure {
  const order = layersOf(operations);
  const chain = longestChain(blockers, { order, duration });
  return { chain, work: blockers.reduce((sum, blocker) => sum + duration(blocker), 0) };
}

/** Operations with how deep they lie and all that they need, directly or not. */
interface Layers {
  readonly depth: ReadonlyMap<string, number>;
  readonly needs: ReadonlyMap<string, ReadonlySet<string>>;
}

function layersOf(operations: readonly Operation[]): Layers {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const needs = new Map<string, Set<string>>();
  const depth = new Map<string, number>();
  const visit = (id: string, open: ReadonlySet<string>): void => {
    if (needs.has(id)) return;
    const all = new Set<string>();
    let deepest = -1;
    for (const need of byId.get(id)?.needs ?? []) {
      if (open.has(need)) continue;
      visit(need, new Set([...open, need]));
      all.add(need);
      for (const further of needs.get(need) ?? []) all.add(further);
      deepest = Math.max(deepest, depth.get(need) ?? 0);
    }
    needs.set(id, all);
    depth.set(id, deepest + 1);
  };
  for (const { id } of operations) visit(id, new Set([id]));
  return { depth, needs };
}

interface Chaining {
  readonly order: Layers;
  readonly duration: (blocker: Blocker) => number;
}

/** A blocker follows another only where its operations lie deeper, so that chains have an end. */
function longestChain(blockers: readonly Blocker[], { order, duration }: Chaining): number {
  const tasks = blockers.map((blocker) => toTask(blocker, order)).sort((a, b) => a.depth - b.depth);
  let longest = 0;
  const ended: { readonly task: Task; readonly at: number }[] = [];
  for (const task of tasks) {
    const before = ended
      .filter(
        ({ task: earlier }) =>
          earlier.depth < task.depth && earlier.operations.some((id) => task.needs.has(id)),
      )
      .reduce((latest, { at }) => Math.max(latest, at), 0);
    const at = before + duration(task.blocker);
    if (task.operations.length > 0) ended.push({ task, at });
    longest = Math.max(longest, at);
  }
  return longest;
}

interface Task {
  readonly blocker: Blocker;
  readonly operations: readonly string[];
  readonly needs: ReadonlySet<string>;
  readonly depth: number;
}

function toTask(blocker: Blocker, { depth, needs }: Layers): Task {
  const operations = blocker.affects.flatMap((affected) => {
    const slash = affected.indexOf("/");
    return slash < 0 ? [] : [affected.slice(slash + 1)];
  });
  return {
    blocker,
    operations,
    needs: new Set(operations.flatMap((id) => [...(needs.get(id) ?? [])])),
    depth: Math.min(Number.MAX_SAFE_INTEGER, ...operations.map((id) => depth.get(id) ?? 0)),
  };
}
