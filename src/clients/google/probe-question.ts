import type { Reading } from "#domain/reading.ts";
import type { Clock } from "../clock.ts";
import { type Classified, classify, malformed } from "./classify.ts";
import { readErrorBody } from "./error-body.ts";
import type { Sent } from "./persist.ts";
import { type ProbeAsk, probeSource } from "./probe-ask.ts";
import { type ProbeTarget, probeRemedy } from "./probe-remedy.ts";
import { type Lack, understand } from "./typed-json.ts";

/** A reading, and how long it took with all retries. */
export interface Timed<T> {
  readonly reading: Reading<T>;
  /** Milliseconds. */
  readonly durationMs: number;
  /** Status of the last answer; null where none came. */
  readonly status: number | null;
}

/** Everything that a step of a probe needs. */
export interface ProbeAsking {
  readonly project: string;
  readonly clock: Clock;
  /** Sends with retries, bounded; never throws. */
  send(ask: ProbeAsk): Promise<Sent>;
}

/** One question of a probe: the request, the permission that it needs, and how its answer is read. */
export interface ProbeQuestion<T> extends ProbeAsk {
  readonly permission: string;
  readonly target?: Omit<ProbeTarget, "project">;
  /** Statuses that mean success after a retry, because the first try had come through. */
  readonly doneBefore?: readonly number[];
  /** The fact, or what the answer lacks. */
  read(body: unknown): T | Lack;
}

/** Asks, and takes the time. */
export async function timed<T extends object>(
  asking: ProbeAsking,
  asked: ProbeQuestion<T>,
): Promise<Timed<T>> {
  const startedMs = performance.now();
  const sent = await asking.send(asked);
  const durationMs = Math.round(performance.now() - startedMs);
  const status = sent.answer.kind === "answered" ? sent.answer.status : null;
  return { reading: settleProbe(asking, asked, sent), durationMs, status };
}

function settleProbe<T extends object>(
  asking: ProbeAsking,
  asked: ProbeQuestion<T>,
  { answer, requests }: Sent,
): Reading<T> {
  const { clock, project } = asking;
  const status = answer.kind === "answered" ? answer.status : 0;
  const isRepeated = requests > 1 && asked.doneBefore?.includes(status) === true;
  const wrong = isRepeated
    ? null
    : classify(answer, { project, permission: asked.permission, billingAccount: null });
  if (wrong !== null) return unreadProbe(asking, asked, withRole(asking, asked, { answer, wrong }));
  const value = understand(() => asked.read(answer.kind === "answered" && !isRepeated ? answer.body : null));
  if ("lacks" in value) return unreadProbe(asking, asked, malformed(`the answer lacks ${value.lacks}`));
  return { state: "read", value, observedAt: clock.now(), source: probeSource(asked) };
}

function unreadProbe<T>(
  { clock }: ProbeAsking,
  asked: ProbeQuestion<T>,
  { reason, detail, remedy }: Classified,
): Reading<T> {
  return { state: "unread", reason, detail, observedAt: clock.now(), source: probeSource(asked), remedy };
}

/** A denial names the role on the resource itself, which is narrower than one on the project. */
function withRole<T>(
  { project }: ProbeAsking,
  { permission, target = {} }: ProbeQuestion<T>,
  { answer, wrong }: { readonly answer: Sent["answer"]; readonly wrong: Classified },
): Classified {
  if (wrong.reason !== "denied" || answer.kind === "silent" || answer.status !== 403) return wrong;
  const named = readErrorBody(answer.body).permission ?? permission;
  return { ...wrong, remedy: probeRemedy(named, { project, ...target }) ?? wrong.remedy };
}
