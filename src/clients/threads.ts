import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

/** Threads of one program that all were given the same setting. */
export interface Threads<Task, Answer> {
  /** Gives a task to the next thread that is free. Rejects where the thread failed. */
  ask(task: Task): Promise<Answer>;
  /** Ends all threads, whatever they do. */
  close(): Promise<void>;
}

/** Opens threads as tasks come, no more than there are tasks and processors for. */
export type OpenThreads = <Task, Answer>(setting: {
  /** What each thread finds as its `workerData`. */
  readonly given: unknown;
  readonly tasks: number;
}) => Promise<Threads<Task, Answer>>;

/** Each thread has a heap of its own; past a few, memory is dearer than time. */
const MOST_THREADS = 4;

/** Opens threads of the program at an address, which answers to `work`. */
export function threadsOf(program: URL): OpenThreads {
  return async <Task, Answer>({ given, tasks }: Parameters<OpenThreads>[0]) => {
    const { default: workerpool } = await import("workerpool");
    const pool = workerpool.pool(fileURLToPath(program), {
      workerType: "thread",
      maxWorkers: Math.min(tasks, availableParallelism(), MOST_THREADS),
      workerThreadOpts: { workerData: given },
    });
    return {
      ask: async (task: Task): Promise<Answer> => await pool.exec("work", [task]),
      close: async () => {
        await pool.terminate(true);
      },
    };
  };
}
