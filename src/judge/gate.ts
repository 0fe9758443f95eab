import type { Gate, Occasion } from "#domain/change.ts";
import type { Phase, Policy } from "#domain/plan.ts";
import type { Blocker } from "#domain/report.ts";
import { isOpen } from "./blockers.ts";
import { failsGate } from "./priority.ts";
import type { Decision } from "./verdict.ts";
import { counted } from "./wording.ts";

/** A run that has no credentials for the cloud, and the text by which its unread facts are known. */
export interface Uncredentialed {
  readonly occasion: Occasion;
  /** Detail of every reading that was not made for want of credentials. */
  readonly detail: string;
}

/**
 * Whether the job fails. A NO-GO does, but where the base's policy lets what could not be verified pass on this kind of run,
 * every blocker at the gate is unverified, and each rests on a reading that was not made for want of credentials.
 */
export function decideGate(seen: {
  readonly decision: Decision["decision"];
  readonly blockers: readonly Blocker[];
  readonly phase: Phase;
  readonly policy: Policy;
  readonly uncredentialed: Uncredentialed | null;
}): Gate {
  const { decision, blockers, policy, uncredentialed } = seen;
  if (decision === "GO") return { fails: false, note: null };
  const standing = blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, policy.gate));
  if (uncredentialed === null || standing.length === 0) return { fails: true, note: null };
  const { occasion, detail } = uncredentialed;
  const passes = policy.passesUnverifiedOn?.includes(occasion) === true;
  if (!passes || !standing.every((blocker) => isUnseen(blocker, detail))) return { fails: true, note: null };
  const number = counted(standing.length, "check");
  return {
    fails: false,
    note: `The job passes although ${number} could not be made: this ${occasion} run has no credentials, and the base's policy lets that pass (pass-unverified-on). The verdict stays NO-GO until a run with credentials made them.`,
  };
}

function isUnseen({ outcome, evidence }: Blocker, detail: string): boolean {
  return outcome === "unverified" && evidence.some(({ saw }) => saw.startsWith(detail));
}
