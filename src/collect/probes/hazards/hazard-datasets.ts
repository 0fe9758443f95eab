import type { Phase } from "#domain/plan.ts";
import { movingOperations } from "../names-in-use.ts";

/** Datasets in which the phase renames, merges or drops tables. */
export function hazardDatasets(phase: Phase): readonly string[] {
  const datasets = new Set(phase.operations.flatMap(({ dataset }) => dataset ?? []));
  return [...datasets].filter((dataset) => movingOperations(phase, dataset).length > 0);
}
