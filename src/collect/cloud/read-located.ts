import type { DatasetFact } from "#domain/cloud.ts";
import type { Reading, Readings } from "#domain/reading.ts";
import { readEach } from "./read-each.ts";

/** A dataset and where it lies. */
type Located = Pick<DatasetFact, "id" | "location">;

/** Asks about datasets by queries, which must run where the dataset lies: what hides the dataset hides the answer. */
export function readLocated<T>(
  ids: readonly string[],
  datasets: Readings<DatasetFact>,
  ask: (dataset: Located) => Promise<Reading<T>>,
): Promise<Readings<T>> {
  return readEach(ids, async (id): Promise<Reading<T>> => {
    const dataset = datasets[id];
    if (dataset === undefined) return ask({ id, location: "" });
    return dataset.state === "unread" ? dataset : ask({ id, location: dataset.value.location });
  });
}
