/** Runs tasks, at most so many at once, the others in order of arrival. */
export type Pace = <T>(task: () => Promise<T>) => Promise<T>;

/** Bounds how many tasks run at the same time. */
export function boundConcurrency(limit: number): Pace {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= limit) await new Promise<void>((resume) => waiting.push(resume));
    else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
