import type { Phase, Plan } from "#domain/plan.ts";
import type { WantedResource } from "./resource-questions.ts";

/** A service account that the plan names, and whether the phase runs as it. */
export interface UsedAccount extends WantedResource {
  readonly runsPhase: boolean;
}

/** The plan's service accounts and the one that the phase runs as, each once. */
export function usedAccounts({
  plan,
  phase,
}: {
  readonly plan: Plan;
  readonly phase: Phase;
}): readonly UsedAccount[] {
  const { runsAs } = phase;
  const listed = plan.infrastructure.serviceAccounts.map(({ email, place }) => ({
    id: email,
    place,
    runsPhase: email === runsAs,
  }));
  if (runsAs === null || listed.some(({ id }) => id === runsAs)) return listed;
  return [...listed, { id: runsAs, place: phase.place, runsPhase: true }];
}
