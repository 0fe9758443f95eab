import type { Sent } from "./persist.ts";
import type { Asking } from "./question.ts";

/** A way to ask that ends: once the time is over, nothing more is sent, and the question stays unread. */
export function withinTime(asking: Asking, budgetMs: number): Asking {
  const startedMs = performance.now();
  return {
    ...asking,
    send: async (ask) => (performance.now() - startedMs > budgetMs ? OVER : asking.send(ask)),
  };
}

const OVER: Sent = {
  answer: { kind: "silent", why: "timeout", detail: "the time for this question is over" },
  requests: 0,
};
