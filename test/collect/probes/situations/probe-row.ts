import type { ProbeParts } from "#collect/probes/run-probes.ts";
import type { ProbeAction } from "#domain/probe.ts";
import { isRead, type Reading, type Remedy } from "#domain/reading.ts";
import type { FaultSeed, SandboxState } from "#sandbox/state.ts";
import type { Situation } from "#test/collect/cloud/situations/row.ts";

/** What one call of a probe came to. */
export interface Outcome {
  /** `read`, `done`, `accepted`, or what it is instead. */
  readonly state: string;
  readonly says: string;
  readonly remedy: Remedy | null;
}

/** One call of one probe, and what is peculiar to it. */
export interface ProbeRow {
  readonly part: keyof ProbeParts;
  readonly call: string;
  readonly on: Pick<FaultSeed, "match" | "contains">;
  readonly permission: string;
  readonly service: string;
  readonly pages: { readonly match: string } | { readonly none: string };
  /** What is there and is wrong, and what that is called; or why there is no such thing. */
  readonly wrong: { readonly state: Partial<SandboxState>; readonly is: string } | { readonly none: string };
  /** What holds in all situations of the row. */
  readonly always?: Partial<SandboxState>;
  /** What makes a second page. */
  readonly crowded?: Partial<SandboxState>;
  readonly well: string;
  readonly decides: (parts: ProbeParts) => Outcome;
  /** What a situation is called where the call is not the one that usually tells it. */
  readonly instead?: { readonly why: string; readonly is: Partial<Record<Situation, string>> };
}

/** A step of a cycle. */
export function step(key: string, action: ProbeAction): ProbeRow["decides"] {
  return ({ probes }) => {
    const cycle = probes[key];
    if (!isRead(cycle)) return toOutcome(cycle);
    const taken = cycle.value.steps.find((one) => one.action === action);
    if (taken === undefined) return { state: "not taken", says: cycle.value.withheld, remedy: null };
    return { state: taken.outcome, says: taken.saw, remedy: taken.remedy };
  };
}

/** A reading as an outcome. */
export function toOutcome(reading: Reading<unknown> | undefined): Outcome {
  if (reading === undefined) return { state: "nothing", says: "", remedy: null };
  if (reading.state === "read") return { state: "read", says: JSON.stringify(reading.value), remedy: null };
  const { reason, detail, remedy } = reading;
  return { state: reason, says: `${reason}: ${detail}`, remedy };
}
