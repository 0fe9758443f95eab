import type { Reading, Unread } from "#domain/reading.ts";
import type { Clock } from "../clock.ts";
import { type Ask, sourceOf } from "./answer.ts";
import { type Classified, classify, malformed } from "./classify.ts";
import type { Sent } from "./persist.ts";
import { type Lack, understand } from "./typed-json.ts";

export type { Lack } from "./typed-json.ts";

/** Everything that a reader needs: the project, and a way to ask. */
export interface Asking {
  readonly project: string;
  readonly clock: Clock;
  /** Asks with retries, bounded; never throws. */
  send(ask: Ask): Promise<Sent>;
}

/** One question: the request, the permission that it needs, and how its answer is read. */
export interface Question<T> extends Ask {
  readonly permission: string;
  readonly billingAccount?: string;
  /** The fact, or what the answer lacks. */
  read(body: unknown): T | Lack;
}

/** Asks one question. */
export async function question<T extends object>(asking: Asking, asked: Question<T>): Promise<Reading<T>> {
  return settle(asking, asked, await asking.send(asked));
}

/** Makes a reading of what came back. */
export function settle<T extends object>(asking: Asking, asked: Question<T>, { answer }: Sent): Reading<T> {
  const wrong = classify(answer, {
    project: asking.project,
    permission: asked.permission,
    billingAccount: asked.billingAccount ?? null,
  });
  if (wrong !== null) return unread(asking, asked, wrong);
  const value = understand(() => asked.read(answer.kind === "answered" ? answer.body : null));
  if ("lacks" in value) return unread(asking, asked, malformed(`the answer lacks ${value.lacks}`));
  return { state: "read", value, observedAt: asking.clock.now(), source: sourceOf(asked) };
}

/** A reading that failed. */
export function unread(asking: Asking, ask: Ask, { reason, detail, remedy }: Classified): Unread {
  return { state: "unread", reason, detail, observedAt: asking.clock.now(), source: sourceOf(ask), remedy };
}

/** A path segment. */
export function segment(text: string): string {
  return encodeURIComponent(text);
}
