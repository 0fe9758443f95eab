import type { Place } from "#domain/evidence.ts";
import type { Phase, Plan } from "#domain/plan.ts";

/** A dataset that the phase needs, and where the plan says so. */
export interface UsedDataset {
  readonly id: string;
  readonly place: Place;
}

/** Datasets of the infrastructure, of the phase's mandates and of its operations, each once. */
export function usedDatasets({
  plan,
  phase,
}: {
  readonly plan: Plan;
  readonly phase: Phase;
}): readonly UsedDataset[] {
  const wanted = plan.infrastructure.datasets.map(({ id, place }) => ({ id, place }));
  const governed = plan.mandates
    .filter(({ id }) => phase.mandates.includes(id))
    .map(({ dataset, place }) => ({ id: dataset, place }));
  const acted = phase.operations.flatMap(({ dataset, place }) =>
    dataset === null ? [] : [{ id: dataset, place }],
  );
  const used = new Map<string, UsedDataset>();
  for (const candidate of [...wanted, ...governed, ...acted]) {
    if (!used.has(candidate.id)) used.set(candidate.id, candidate);
  }
  return [...used.values()];
}

/** Ids of the phase's operations that act on a dataset. */
export function operationsOn(dataset: string, phase: Phase): readonly string[] {
  return phase.operations.filter((operation) => operation.dataset === dataset).map(({ id }) => id);
}
