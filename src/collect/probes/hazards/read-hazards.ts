import { isRead, type Reading } from "#domain/reading.ts";
import type { DryRunning } from "../dry-run-statements.ts";
import type { ProbeParts } from "../run.ts";
import { hazardDatasets } from "./hazard-datasets.ts";
import { readIndexes } from "./read-indexes.ts";
import { readRecentWrites } from "./read-recent-writes.ts";
import { sampleTables } from "./sample-tables.ts";

/** The parts that tell what stands in the way of renames and drops. */
export type HazardParts = Pick<ProbeParts, "tableSamples" | "indexes" | "recentWrites">;

/** Reads the hazards of each such dataset; one that cannot be read does not touch the others. */
export async function readHazards(running: DryRunning): Promise<HazardParts> {
  const read = await Promise.all(hazardDatasets(running.phase).map((dataset) => readOne(running, dataset)));
  const byDataset = <T>(part: (one: (typeof read)[number]) => Reading<T> | undefined) =>
    Object.fromEntries(read.flatMap((one) => entryOf(one.dataset, part(one))));
  return {
    tableSamples: byDataset(({ sample }) => sample),
    indexes: byDataset(({ indexes }) => indexes),
    recentWrites: byDataset(({ writes }) => writes),
  };
}

async function readOne({ client, phase, seen, signal, clock, progress }: DryRunning, dataset: string) {
  progress(`reading hazards of ${dataset}`);
  const bound = client.until(signal);
  const [place, catalogue] = [seen.datasets[dataset], seen.catalogues[dataset]];
  const at = clock.now();
  const [sample, indexes, writes] = await Promise.all([
    isRead(catalogue) ? sampleTables({ client: bound, phase, catalogue }) : catalogue,
    isRead(place) ? readIndexes(bound, place.value) : place,
    isRead(place) ? readRecentWrites(bound, { dataset: place.value, at }) : place,
  ]);
  return { dataset, sample, indexes, writes };
}

function entryOf<T>(
  dataset: string,
  reading: Reading<T> | undefined,
): readonly (readonly [string, Reading<T>])[] {
  return reading === undefined ? [] : [[dataset, reading]];
}
