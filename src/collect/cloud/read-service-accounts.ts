import { readEach } from "./read-each.ts";
import type { CloudParts, Source } from "./sources.ts";

/** The service accounts that the plan names, those that phases run as included. */
export function readServiceAccounts({ client, wanted }: Source): Promise<CloudParts["serviceAccounts"]> {
  return readEach(wanted.serviceAccounts, (email) => client.getServiceAccount(email));
}
