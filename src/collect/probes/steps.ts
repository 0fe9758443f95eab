import type { Timed } from "#clients/google/probe-question.ts";
import type { ProbeAction, ProbeStep } from "#domain/probe.ts";
import type { Reading, Remedy } from "#domain/reading.ts";

/** What the catalogue says after a step. */
export type PostState =
  | { readonly kind: "agrees"; readonly saw: string }
  | { readonly kind: "contradicts"; readonly saw: string }
  | { readonly kind: "unseen"; readonly saw: string; readonly remedy: Remedy };

/** Records the steps of one cycle. */
export interface StepLog {
  readonly steps: readonly ProbeStep[];
  /** Takes a step and looks at what became of it; true where it is done. */
  take<T>(action: ProbeAction, call: () => Promise<Timed<T>>, look: Look<T>): Promise<boolean>;
  /** A step that was taken elsewhere. */
  add(step: ProbeStep): void;
  /** A step that is not tried, and why. */
  skip(action: ProbeAction, why: string): void;
}

/** Looks at the state after a step that was answered with success. */
export type Look<T> = (answer: T) => Promise<PostState> | PostState;

/** What a log is made with. */
export interface StepLogging {
  readonly needed: ReadonlySet<ProbeAction>;
  readonly signal: AbortSignal;
  now(): string;
  progress(text: string): void;
}

/** Makes an empty log. Once the run is interrupted every further step is skipped. */
export function logSteps(logging: StepLogging): StepLog {
  const { needed, signal, now, progress } = logging;
  const steps: ProbeStep[] = [];
  const skip = (action: ProbeAction, why: string): void => {
    steps.push(skipped({ action, needed: needed.has(action), why, at: now() }));
  };
  return {
    steps,
    skip,
    add: (step) => {
      steps.push(step);
    },
    take: async (action, call, look) => {
      if (signal.aborted) {
        skip(action, "the run was interrupted");
        return false;
      }
      progress(action);
      const { reading, durationMs } = await call();
      const post = reading.state === "read" ? await look(reading.value) : null;
      const step = toStep({ action, needed: needed.has(action), reading, durationMs, post });
      steps.push(step);
      return step.outcome === "done" || (step.outcome === "unknown" && post?.kind === "unseen");
    },
  };
}

interface Taken<T> {
  readonly action: ProbeAction;
  readonly needed: boolean;
  readonly reading: Reading<T>;
  readonly durationMs: number;
  readonly post: PostState | null;
}

const BY_POST: Readonly<Record<PostState["kind"], ProbeStep["outcome"]>> = {
  agrees: "done",
  contradicts: "mismatch",
  unseen: "unknown",
};

/** Makes a step of an answer and of the state after it. */
export function toStep<T>({ action, needed, reading, durationMs, post }: Taken<T>): ProbeStep {
  const { source, observedAt } = reading;
  const base = { action, needed, source, durationMs, observedAt };
  if (reading.state === "unread") {
    const outcome = reading.reason === "denied" ? "denied" : "unknown";
    return { ...base, outcome, saw: `${reading.reason}: ${reading.detail}`, remedy: reading.remedy };
  }
  const seen = post ?? { kind: "agrees" as const, saw: "done" };
  const remedy = seen.kind === "unseen" ? seen.remedy : null;
  return { ...base, outcome: BY_POST[seen.kind], saw: seen.saw, remedy };
}

function skipped(step: {
  readonly action: ProbeAction;
  readonly needed: boolean;
  readonly why: string;
  readonly at: string;
}): ProbeStep {
  const { action, needed, why, at } = step;
  return {
    action,
    needed,
    outcome: "skipped",
    source: `${action}, not tried`,
    saw: why,
    durationMs: null,
    observedAt: at,
    remedy: null,
  };
}
