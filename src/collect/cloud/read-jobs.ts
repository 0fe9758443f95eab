import { readEach } from "./read-each.ts";
import type { CloudParts, Source } from "./sources.ts";

/** The Cloud Run jobs that the plan names. */
export function readJobs({ client, wanted }: Source): Promise<CloudParts["jobs"]> {
  const locations = new Map(wanted.jobs.map(({ name, location }) => [name, location]));
  return readEach([...locations.keys()], (name) =>
    client.getJob({ name, location: locations.get(name) ?? "" }),
  );
}
