import { notRequired } from "./off.ts";
import type { CloudParts, Source } from "./sources.ts";

/** How much of the day's query quota is used, where the plan requires one. */
export async function readQuotaUsage({ client, wanted, at }: Source): Promise<CloudParts["quotaUsage"]> {
  return wanted.queryQuota ? client.getQuotaUsage() : notRequired("daily-query-quota", at);
}
