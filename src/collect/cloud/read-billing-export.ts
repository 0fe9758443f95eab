import { notRequired } from "./off.ts";
import type { CloudParts, Source } from "./sources.ts";

/** The tables that costs are exported to, where the plan requires a budget. */
export async function readBillingExport({
  client,
  wanted,
  at,
}: Source): Promise<CloudParts["billingExport"]> {
  return wanted.cost ? client.getBillingExport(wanted.location) : notRequired("budget", at);
}
