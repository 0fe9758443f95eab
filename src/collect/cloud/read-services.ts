import type { CloudParts, Source } from "./sources.ts";

/** Whether the Google APIs that the plan names are enabled. */
export async function readServices({ client, wanted }: Source): Promise<CloudParts["services"]> {
  return wanted.services.length === 0 ? {} : client.getServices(wanted.services);
}
