import { readEach } from "./read-each.ts";
import type { CloudParts, Source } from "./sources.ts";

/** The tables of each dataset that the plan names. */
export function readCatalogues({ client, wanted }: Source): Promise<CloudParts["catalogues"]> {
  return readEach(wanted.datasets, (id) => client.listTables(id));
}
