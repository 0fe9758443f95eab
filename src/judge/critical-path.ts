import type { Operation } from "#domain/plan.ts";
import type { Blocker } from "#domain/report.ts";
import { groupTasks, type Task, type TaskGroup, toTasks } from "./tasks.ts";

/** Hours to mend a set of blockers, low and high. */
export interface HoursSpan {
  readonly low: number;
  readonly high: number;
}

/**
 * Hours until all blockers are mended by so many people at once. A blocker of an operation follows those of the operations
 * that it needs. Low is what no schedule can beat: the longest chain, or the whole work shared evenly. High is what no
 * schedule without idleness exceeds: the longest chain, and the rest of the work shared (Graham's bound). Both grow with
 * every blocker and every hour, so that more blockers never give an earlier date; the ends of a schedule do not (a list
 * schedule may end earlier with more to do), which is why dates come from these bounds and the schedule lies between them.
 */
export function hoursToMend(seen: {
  readonly blockers: readonly Blocker[];
  readonly operations: readonly Operation[];
  readonly people: number;
}): HoursSpan {
  const { blockers, operations, people } = seen;
  const tasks = toTasks(blockers, operations);
  const low = measure(tasks, ({ delayHours }) => delayHours.low);
  const high = measure(tasks, ({ delayHours }) => delayHours.high);
  const share = Math.min(1, people);
  return {
    low: Math.max(low.chain / share, low.work / people),
    high: (high.chain + (high.work - high.chain) / Math.max(1, people)) / share,
  };
}

interface Measure {
  readonly chain: number;
  readonly work: number;
}

function measure(tasks: readonly Task[], duration: (blocker: Blocker) => number): Measure {
  return {
    chain: longestChain(tasks, duration),
    work: tasks.reduce((sum, { blocker }) => sum + duration(blocker), 0),
  };
}

/** Tasks come shallow first, so that those which one waits for have their ends. */
function longestChain(tasks: readonly Task[], duration: (blocker: Blocker) => number): number {
  const { before } = groupTasks(tasks);
  const ends = new Map<Task, number>();
  const groupEnds = new Map<TaskGroup, number>();
  const endOf = (group: TaskGroup): number => {
    const known =
      groupEnds.get(group) ?? group.tasks.reduce((latest, task) => Math.max(latest, ends.get(task) ?? 0), 0);
    groupEnds.set(group, known);
    return known;
  };
  let longest = 0;
  for (const task of tasks) {
    const begins = before(task).reduce((latest, group) => Math.max(latest, endOf(group)), 0);
    const end = begins + duration(task.blocker);
    ends.set(task, end);
    longest = Math.max(longest, end);
  }
  return longest;
}
