import type { Evidence } from "#domain/evidence.ts";
import type { Answer, Impact } from "#domain/finding.ts";
import type { ProbeStep } from "#domain/probe.ts";
import { type Doubt, unverifiedFrom } from "./answers.ts";

/**
 * The doubt where a probe gave nothing. Where it was not asked for, the owner chose a level that goes less far, which ranks by
 * `whenOff`; every other lack ranks as the failure that it may hide.
 */
export function probeDoubt(doubt: Doubt & { readonly whenOff: Impact }): Answer {
  const { whenOff, ...rest } = doubt;
  return unverifiedFrom(doubt.reading.reason === "off" ? { ...rest, impact: whenOff } : rest);
}

/** Evidence that a step of a scratch cycle gives. */
export function fromStep({ action, source, saw, durationMs, observedAt }: ProbeStep): Evidence {
  const time = durationMs === null ? "" : ` (${durationMs} ms)`;
  return { kind: "probe", source, saw: `${action}: ${saw}${time}`.replace(/\s+/g, " "), observedAt };
}
