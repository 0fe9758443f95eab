import { setTimeout as wait } from "node:timers/promises";

const ENDINGS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a task that must clean up before the process ends. When the process is told to end, the task's signal is aborted, the
 * task gets the time to remove what it made, and then the process ends by the same signal. A second one ends it at once.
 */
export async function withCleanup<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let ending: NodeJS.Signals | null = null;
  const begin = (signal: NodeJS.Signals): void => {
    ending = signal;
    forget(begin);
    controller.abort(new Error(`told to end by ${signal}`));
  };
  for (const signal of ENDINGS) process.on(signal, begin);
  try {
    return await task(controller.signal);
  } finally {
    forget(begin);
    if (ending !== null) await endBy(ending);
  }
}

/** Nothing that follows the task is done any more. */
async function endBy(signal: NodeJS.Signals): Promise<void> {
  process.kill(process.pid, signal);
  await wait(DELIVERY_MS);
}

/** Time in which a signal arrives at the process that sent it, generously. */
const DELIVERY_MS = 5_000;

function forget(listener: (signal: NodeJS.Signals) => void): void {
  for (const signal of ENDINGS) process.off(signal, listener);
}
