import type { Run } from "../run.ts";

/** Stops a thread that waits for something which is not there yet. */
export class Blocked extends Error {
  constructor() {
    super("a thread waits");
    this.name = "Blocked";
  }
}

/** Threads of a run: how many are running inside each other, and those that wait. */
interface Workers {
  running: number;
  readonly waiting: (() => void)[];
}

const WORKERS = new WeakMap<Run, Workers>();

function workersOf(run: Run): Workers {
  const known = WORKERS.get(run) ?? { running: 0, waiting: [] };
  WORKERS.set(run, known);
  return known;
}

/** True inside a function that was started as a thread or a task of an executor. */
export function isWorker(run: Run): boolean {
  return workersOf(run).running > 0;
}

/** Runs a thread's function. One that blocks is started again from its first line when `wake` is called. */
export function work<Result>(run: Run, task: () => Result, again: () => void): Result | null {
  const workers = workersOf(run);
  workers.running += 1;
  try {
    return task();
  } catch (error) {
    if (!(error instanceof Blocked)) throw error;
    workers.waiting.push(again);
    return null;
  } finally {
    workers.running -= 1;
  }
}

/** Starts waiting threads again, one after the other, as long as there is something for them to do. */
export function wake(run: Run, hasWork: () => boolean): void {
  const { waiting } = workersOf(run);
  const sleepers = waiting.splice(0);
  while (sleepers.length > 0 && hasWork()) sleepers.shift()?.();
  waiting.push(...sleepers);
}
