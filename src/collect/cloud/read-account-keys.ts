import { readEach } from "./read-each.ts";
import type { CloudParts, Source } from "./sources.ts";

/** The keys of the plan's service accounts that somebody keeps. */
export function readAccountKeys({ client, wanted }: Source): Promise<CloudParts["accountKeys"]> {
  return readEach(wanted.serviceAccounts, (email) => client.getAccountKeys(email));
}
