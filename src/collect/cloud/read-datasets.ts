import { readEach } from "./read-each.ts";
import type { CloudParts, Source } from "./sources.ts";

/** The datasets that the plan names: where they lie and when their tables expire. */
export function readDatasets({ client, wanted }: Source): Promise<CloudParts["datasets"]> {
  return readEach(wanted.datasets, (id) => client.getDataset(id));
}
