import { notRequired } from "./off.ts";
import type { CloudParts, Source } from "./sources.ts";

/** Billing and budgets, where the plan requires a budget. */
export async function readCost({ client, wanted, at }: Source): Promise<CloudParts["cost"]> {
  return wanted.cost ? client.getCost() : notRequired("budget", at);
}
