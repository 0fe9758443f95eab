import type { Pace } from "./pace.ts";
import { LIVE_PATIENCE, type Patience, type Sent } from "./persist.ts";

/** What a question has left: once its time is over, nothing more is sent for it. */
export interface TimeBudget {
  /** Sends in turn, with as much patience as the time leaves; what comes too late is silence. */
  send(pace: Pace, persist: (patience: Patience) => Promise<Sent>): Promise<Sent>;
}

/** Begins the time of a question or a probe. Waiting for a turn counts too. */
export function beginBudget(patience: Patience): TimeBudget {
  const totalMs = patience.totalMs ?? LIVE_PATIENCE.totalMs ?? 0;
  const startedMs = performance.now();
  const leftMs = (): number => totalMs - (performance.now() - startedMs);
  return {
    send: (pace, persist) =>
      pace(async () => {
        const budgetMs = Math.min(patience.budgetMs, leftMs());
        return budgetMs <= 0 ? OVER : persist({ ...patience, budgetMs });
      }),
  };
}

const OVER: Sent = {
  answer: { kind: "silent", why: "timeout", detail: "the time for all its requests is over" },
  requests: 0,
};
