import { readLocated } from "./read-located.ts";
import type { CloudParts, Source } from "./sources.ts";

/** Rows and bytes of the tables of each dataset. */
export function readTableDetails(
  { client, wanted }: Source,
  datasets: CloudParts["datasets"],
): Promise<CloudParts["tableDetails"]> {
  return readLocated(wanted.datasets, datasets, (dataset) => client.getTableDetails(dataset));
}

/** Columns of the tables of each dataset that a mandate rules the columns of, or that an operation consolidates. */
export function readTableColumns(
  { client, wanted }: Source,
  datasets: CloudParts["datasets"],
): Promise<CloudParts["tableColumns"]> {
  return readLocated(wanted.columns, datasets, (dataset) => client.getTableColumns(dataset));
}
