import { setTimeout as wait } from "node:timers/promises";
import type { Answer } from "./answer.ts";
import { isRetryable } from "./classify.ts";

/** How patient a call is. */
export interface Patience {
  /** Time for one call with all its retries, in milliseconds. */
  readonly budgetMs: number;
  /** Pause before the first retry; each further one is twice as long, plus up to a half at random. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /**
   * Time for a question with all its pages and polls, or for a probe with all its steps, in milliseconds. Five minutes where
   * it is absent: enough for 100,000s of tables.
   */
  readonly totalMs?: number;
  /** The machine's own time where it is absent. */
  readonly timer?: Timer;
}

/** Tells how much time has passed, and lets some pass. */
export interface Timer {
  /** Milliseconds since any instant. */
  now(): number;
  wait(ms: number): Promise<unknown>;
  /** Aborted once so much time has passed. */
  timeout(ms: number): AbortSignal;
}

const MACHINE: Timer = {
  now: () => performance.now(),
  wait,
  timeout: (ms) => AbortSignal.timeout(Math.ceil(ms)),
};

/** Patience with the real Google Cloud. */
export const LIVE_PATIENCE: Patience = {
  budgetMs: 20_000,
  firstPauseMs: 500,
  longestPauseMs: 6_000,
  totalMs: 300_000,
};

/** The last answer, and how many requests it took. */
export interface Sent {
  readonly answer: Answer;
  readonly requests: number;
}

/** Asks until the answer is final or the time is over. */
export async function persist<Request>(
  transport: (ask: Request, limits: { readonly signal: AbortSignal }) => Promise<Answer>,
  ask: Request,
  patience: Patience,
): Promise<Sent> {
  const timer = patience.timer ?? MACHINE;
  const startedMs = timer.now();
  const leftMs = (): number => patience.budgetMs - (timer.now() - startedMs);
  let pauseMs = patience.firstPauseMs;
  let before: Answer | null = null;
  for (let requests = 1; ; requests++) {
    const latest = await transport(ask, { signal: timer.timeout(Math.max(1, leftMs())) });
    if (isTimeout(latest)) return { answer: before ?? latest, requests };
    const waitMs = pauseMs * (1 + Math.random() / 2);
    if (!isWorthAnother(latest, requests) || waitMs >= leftMs()) return { answer: latest, requests };
    before = latest;
    await timer.wait(waitMs);
    pauseMs = Math.min(pauseMs * 2, patience.longestPauseMs);
  }
}

/** Where the time runs out during a retry, what came before says more. */
function isTimeout(answer: Answer): boolean {
  return answer.kind === "silent" && answer.why === "timeout";
}

/** Most requests without any connection: a network that is not there does not come back within seconds. */
const CONNECTION_TRIES = 3;

function isWorthAnother(answer: Answer, requests: number): boolean {
  const isUnconnected = answer.kind === "silent" && answer.why === "no-connection";
  return isRetryable(answer) && !(isUnconnected && requests >= CONNECTION_TRIES);
}
