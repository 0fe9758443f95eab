import { groupTasks, type Task, type TaskGroup, type TaskGroups } from "./tasks.ts";

/** A task with its person and its working hours since the start of the work. */
export interface PlacedTask {
  readonly task: Task;
  /** From 1. */
  readonly person: number;
  readonly begins: number;
  readonly ends: number;
  /** Of each group that it waits for, the task that ends last. */
  readonly after: readonly PlacedTask[];
  /** The task whose end lets it begin, by need or by person; null where nothing holds it up. */
  readonly heldBy: PlacedTask | null;
}

/** Tasks shared among people by their high efforts, in order of beginning: list scheduling, longest chain behind a task first. */
export function placeTasks(tasks: readonly Task[], people: number): readonly PlacedTask[] {
  const groups = groupTasks(tasks);
  const tails = tailsOf(tasks, groups);
  const waiting = [...tasks].sort((a, b) => (tails.get(b) ?? 0) - (tails.get(a) ?? 0));
  const progress = openProgress(tasks, groups);
  const crew = Array.from({ length: people }, (): PlacedTask | null => null);
  const placed: PlacedTask[] = [];
  while (waiting.length > 0) {
    const person = indexOfFirstFree(crew);
    const last = crew[person] ?? null;
    const next = choose(waiting, { free: last?.ends ?? 0, progress });
    waiting.splice(next.index, 1);
    const held = last === null ? next.after : [...next.after, last];
    const one: PlacedTask = {
      task: next.task,
      person: person + 1,
      begins: next.begins,
      ends: next.begins + hoursOf(next.task),
      after: next.after,
      heldBy: held.find(({ ends }) => ends === next.begins) ?? null,
    };
    progress.end(one);
    crew[person] = one;
    placed.push(one);
  }
  return placed.sort((a, b) => a.begins - b.begins || a.person - b.person);
}

/** The tasks that decide when all is done: the one that ends last, and what held each of them up; in order. */
export function criticalChain(placed: readonly PlacedTask[]): readonly PlacedTask[] {
  const chain: PlacedTask[] = [];
  let one = placed.reduce<PlacedTask | null>((a, b) => (a !== null && a.ends >= b.ends ? a : b), null);
  for (; one !== null; one = one.heldBy) chain.unshift(one);
  return chain;
}

/** Hours of the longest chain that begins with a task; tasks come shallow first. */
function tailsOf(tasks: readonly Task[], { of, before }: TaskGroups): ReadonlyMap<Task, number> {
  const behind = new Map<TaskGroup, number>();
  const tails = new Map<Task, number>();
  for (const task of [...tasks].reverse()) {
    const tail = hoursOf(task) + Math.max(0, ...of(task).map((group) => behind.get(group) ?? 0));
    tails.set(task, tail);
    for (const group of before(task)) behind.set(group, Math.max(behind.get(group) ?? 0, tail));
  }
  return tails;
}

/** What is done so far. */
interface Progress {
  /** What a task waits for; null where some of it has no end yet. */
  after(task: Task): readonly PlacedTask[] | null;
  end(one: PlacedTask): void;
}

function openProgress(tasks: readonly Task[], { of, before }: TaskGroups): Progress {
  const left = new Map<TaskGroup, number>();
  const latest = new Map<TaskGroup, PlacedTask>();
  const waitsFor = new Map(tasks.map((task) => [task, before(task)]));
  return {
    after: (task) => {
      const groups = waitsFor.get(task) ?? [];
      if (groups.some((group) => (left.get(group) ?? group.tasks.length) > 0)) return null;
      return [...new Set(groups.flatMap((group) => latest.get(group) ?? []))];
    },
    end: (one) => {
      for (const group of of(one.task)) {
        left.set(group, (left.get(group) ?? group.tasks.length) - 1);
        const known = latest.get(group);
        if (known === undefined || one.ends > known.ends) latest.set(group, one);
      }
    },
  };
}

interface Choice {
  readonly index: number;
  readonly task: Task;
  readonly begins: number;
  readonly after: readonly PlacedTask[];
}

/** The first task that is ready when a person is free, else the one that is ready soonest. */
function choose(
  waiting: readonly Task[],
  { free, progress }: { readonly free: number; readonly progress: Progress },
): Choice {
  let soonest: Choice | null = null;
  for (const [index, task] of waiting.entries()) {
    const after = progress.after(task);
    if (after === null) continue;
    const ready = after.reduce((time, { ends }) => Math.max(time, ends), 0);
    if (ready <= free) return { index, task, begins: free, after };
    if (soonest === null || ready < soonest.begins) soonest = { index, task, begins: ready, after };
  }
  if (soonest === null) throw new Error("tasks wait for each other in a circle");
  return soonest;
}

function indexOfFirstFree(crew: readonly (PlacedTask | null)[]): number {
  let first = 0;
  for (const [index, last] of crew.entries()) {
    if ((last?.ends ?? 0) < (crew[first]?.ends ?? 0)) first = index;
  }
  return first;
}

function hoursOf({ blocker }: Task): number {
  return blocker.delayHours.high;
}
