import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** Threads of one program that all were given the same setting. */
export interface Threads<Task, Answer> {
  /** Tasks that are worked on at the same time. */
  readonly most: number;
  /** Gives a task to the next thread that is free. Rejects where that thread failed; another takes the next task. */
  ask(task: Task): Promise<Answer>;
  /** Ends all threads, whatever they do. */
  close(): Promise<void>;
}

/** Opens threads as tasks come, no more than there are tasks and processors for. */
export type OpenThreads = <Task, Answer>(setting: {
  /** What each thread finds as its `workerData`. */
  readonly given: unknown;
  readonly tasks: number;
}) => Threads<Task, Answer>;

interface Request {
  readonly task: unknown;
  resolve(answer: unknown): void;
  reject(why: Error): void;
}

/** Each thread has a heap of its own; past a few, memory is dearer than time. */
const MOST_THREADS = 4;

/** Opens threads of the program at an address, which answers each message with one. */
export function threadsOf(program: URL): OpenThreads {
  return <Task, Answer>({ given, tasks }: Parameters<OpenThreads>[0]): Threads<Task, Answer> => {
    const most = Math.min(tasks, availableParallelism(), MOST_THREADS);
    const waiting: Request[] = [];
    const idle: Worker[] = [];
    const busy = new Map<Worker, Request>();
    const give = (): void => {
      const thread = idle.pop() ?? (busy.size < most && waiting.length > 0 ? start() : undefined);
      const request = thread && waiting.shift();
      if (thread && request) {
        busy.set(thread, request);
        thread.postMessage(request.task);
      } else if (thread) idle.push(thread);
    };
    const start = (): Worker => {
      const thread = new Worker(program, { workerData: given });
      thread.on("message", (answer) => {
        const request = busy.get(thread);
        busy.delete(thread);
        idle.push(thread);
        request?.resolve(answer);
        give();
      });
      const end = (why: Error): void => {
        const request = busy.get(thread);
        busy.delete(thread);
        if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
        request?.reject(why);
        give();
      };
      thread.on("error", end);
      thread.on("exit", (code) => end(new Error(`The thread ended with ${code}.`)));
      return thread;
    };
    return {
      most,
      ask: (task) =>
        new Promise<Answer>((resolve, reject) => {
          waiting.push({ task, resolve: resolve as Request["resolve"], reject });
          give();
        }),
      close: async () => {
        waiting.length = 0;
        await Promise.all([...idle.splice(0), ...busy.keys()].map((thread) => thread.terminate()));
      },
    };
  };
}
