import type { DatasetAccessFact } from "#domain/dataset-access.ts";
import { neededPermissions } from "#domain/needed-permissions.ts";
import type { Reading } from "#domain/reading.ts";
import { readEach } from "./read-each.ts";
import type { CloudParts, Source } from "./sources.ts";

/** Who may do what with each dataset that the plan names; of accounts that phases run as it is asked where they are not the caller. */
export function readDatasetAccess(
  { client, wanted }: Source,
  identity: CloudParts["identity"],
): Promise<CloudParts["datasetAccess"]> {
  const caller = identity.state === "read" ? identity.value.principal.toLowerCase() : null;
  const others = caller === null ? [] : wanted.runners.filter((email) => email.toLowerCase() !== caller);
  return readEach(wanted.datasets, async (id): Promise<Reading<DatasetAccessFact>> => {
    const read = await client.getDatasetAccess(id);
    const access = wanted.access[id] ?? [];
    if (read.state === "unread" || access.length === 0 || others.length === 0) return read;
    const permissions = neededPermissions(access);
    const accounts = await readEach(others, (principal) =>
      client.getAccountAccess({ principal, dataset: id, permissions }),
    );
    return { ...read, value: { ...read.value, accounts } };
  });
}
